#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <numeric>
#include <utility>
#include <vector>

namespace citynet::view {

inline constexpr std::size_t kWord = 64;  ///< marks, one for each bit

inline constexpr std::size_t round_up(std::size_t number, std::size_t to) {
  return (number + to - 1) / to * to;
}

/// Calls `use` with the place of each bit of a word, which is the `at`-th of its kind.
template <class Use>
void each_bit(std::uint64_t word, std::size_t at, const Use& use) {
  for (; word != 0; word &= word - 1) {
    use(at * kWord + static_cast<std::size_t>(std::countr_zero(word)));
  }
}

/// Places that are marked in any order and visited in ascending order, in few steps for each and
/// without a comparison.
class Marks {
 public:
  explicit Marks(std::size_t places) : words_(round_up(round_up(places, kWord) / kWord, kLine)) {}

  /// Marks without asking whether it is marked: the answer could not be foreseen, and a branch
  /// taken wrongly costs more than writing.
  class Mark {
   public:
    void operator()(std::size_t place) const {
      words_[place / kWord] |= std::uint64_t{1} << (place % kWord);
    }

   private:
    friend class Marks;
    explicit Mark(Marks& marks) : words_(marks.words_.data()) {}
    std::uint64_t* words_;
  };
  [[nodiscard]] Mark mark() { return Mark(*this); }

  /// Visits the marked places from `first` on and forgets them. No smaller one may be marked.
  template <class Visit>
  void drain(std::size_t first, const Visit& visit) {
    for (auto line = first / kWord / kLine * kLine; line < words_.size(); line += kLine) {
      auto* const words = words_.data() + line;
      if (std::accumulate(words, words + kLine, std::uint64_t{0}, std::bit_or{}) == 0) continue;
      for (std::size_t at = line; at < line + kLine; ++at) {
        each_bit(std::exchange(words_[at], 0), at, visit);
      }
    }
  }

 private:
  static constexpr std::size_t kLine = 8;  ///< words in a line of memory, looked at together

  std::vector<std::uint64_t> words_;
};

}  // namespace citynet::view
