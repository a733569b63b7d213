#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "measure/paths/level_rows.hpp"
#include "measure/paths/meetings.hpp"

namespace citynet::measure {

/// Breadth first from up to 64 sources at once, one bit of a word for each of them: a look at an
/// arc serves all. Cheap where few levels reach everything. For projections it runs over the
/// incidence, where two steps make one.
/// After Then et al. 2014, doi:10.14778/2735496.2735507.
template <class Id>
class BitSearch {
 public:
  BitSearch(const LevelRows<Id>& rows, const std::optional<Meetings>& meetings)
      : rows_(&rows),
        meetings_(meetings ? &*meetings : nullptr),
        seen_(rows.size()),
        front_(rows.size()),
        next_(rows.size()),
        at_meeting_(meetings ? meetings->inner_members.size() : 0) {}

  /// How many sources are worth being searched from at once.
  [[nodiscard]] static std::size_t width(std::size_t vertices) {
    constexpr std::size_t kBytes = std::size_t{1} << 24U, kLeast = 16;
    return std::clamp(kBytes / (sizeof(Id) * (vertices + 1)), kLeast, kWidth);
  }

  void search(std::span<const std::uint32_t> sources, base::Pulse& pulse) {
    begin(sources);
    while (unpack(pulse)) {
      std::swap(front_, next_);
      if (meetings_ != nullptr) {
        over_meetings(pulse);
      } else {
        over_arcs(pulse);
      }
    }
  }

  [[nodiscard]] Levels<Id> levels(std::size_t i) const {
    return {std::span(orders_).subspan(i * rows_->size(), begins_[i].back()), begins_[i], true};
  }

 private:
  static constexpr std::size_t kWidth = 64;

  /// Levels 0 and 1.
  void begin(std::span<const std::uint32_t> sources) {
    const auto count = sources.size();
    all_ = count == kWidth ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
    if (orders_.size() < count * rows_->size()) {
      orders_.reserve(std::min(width(rows_->size()), rows_->stage().sources.size()) *
                      rows_->size());
      orders_.resize(count * rows_->size());
    }
    std::fill(seen_.begin(), seen_.end(), 0);
    std::fill(next_.begin(), next_.end(), 0);
    for (std::size_t i = 0; i < count; ++i) {
      const auto source = sources[i];
      const auto bit = std::uint64_t{1} << i;
      orders_[i * rows_->size()] = static_cast<Id>(source);
      begins_[i].assign({0, 1});
      ends_[i] = 1;
      seen_[source] |= bit;
      for (const auto u : rows_->out(source)) next_[u] |= bit;
    }
    for (std::size_t v = 0; v < seen_.size(); ++v) seen_[v] |= next_[v];
  }

  /// Adds the new level to the lists; false when nothing is new.
  bool unpack(base::Pulse& pulse) {
    const std::size_t n = rows_->size();
    std::size_t found = 0;
    for (std::size_t v = 0; v < n; ++v) {
      for (auto word = next_[v]; word != 0; word &= word - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(word));
        orders_[i * n + ends_[i]++] = static_cast<Id>(v);
        ++found;
      }
    }
    pulse.spend(n + found);
    for (auto left = all_; left != 0; left &= left - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(left));
      if (ends_[i] != begins_[i].back()) begins_[i].push_back(ends_[i]);
    }
    return found > 0;
  }

  void arrive(std::size_t v, std::uint64_t word) {
    next_[v] = word & ~seen_[v];
    seen_[v] |= word;
  }

  void over_arcs(base::Pulse& pulse) {
    for (std::size_t v = 0; v < rows_->size(); ++v) {
      std::uint64_t word = 0;
      if (seen_[v] != all_) {
        for (const auto u : rows_->inner_in(v)) word |= front_[u];
        pulse.spend(rows_->inner_in(v).size());
      }
      arrive(v, word);
    }
  }

  void over_meetings(base::Pulse& pulse) {
    const auto& members = meetings_->inner_members;
    for (std::size_t j = 0; j < members.size(); ++j) {
      std::uint64_t word = 0;
      for (const auto v : members.row(j)) word |= front_[v];
      at_meeting_[j] = word;
    }
    pulse.spend(members.targets.size());
    for (std::size_t v = 0; v < rows_->size(); ++v) {
      std::uint64_t word = 0;
      if (seen_[v] != all_) {
        for (const auto j : meetings_->of_vertex.row(v)) word |= at_meeting_[j];
      }
      arrive(v, word);
    }
    pulse.spend(meetings_->of_vertex.targets.size());
  }

  const LevelRows<Id>* rows_;
  const Meetings* meetings_;
  std::uint64_t all_ = 0;  ///< a bit for each source
  std::vector<std::uint64_t> seen_, front_, next_, at_meeting_;
  std::vector<Id> orders_{};  ///< one after the other, as many places for each as vertices
  std::array<std::vector<std::uint32_t>, kWidth> begins_{};
  std::array<std::uint32_t, kWidth> ends_{};
};

}  // namespace citynet::measure
