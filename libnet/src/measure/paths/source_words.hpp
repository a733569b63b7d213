#pragma once

#include <cstddef>
#include <cstdint>

/// What a search from 256 sources at once does with its words, one bit per source. The functions
/// are compiled twice, for any processor and for those with AVX2; which are used is decided where
/// the program runs, and cannot be told from the results.
namespace citynet::measure {

/// One bit per source. Aligned for the widest registers in use, whatever this file is compiled for.
struct alignas(32) SourceWord {
  using Bits = std::uint64_t __attribute__((vector_size(32)));
  Bits bits;
};

/// The arcs of all rows; see SearchArcs.
struct ArcsView {
  const std::uint64_t* offsets;
  const std::uint32_t* ends;
};

/// Rows that some sources have just been found to reach, and which these are.
struct FrontView {
  std::uint32_t* rows;
  SourceWord* words;
};

/// Of a row that is in no front. No place is larger.
constexpr auto kNoPlace = static_cast<std::uint32_t>(-1);

/// Counts bits per source: binary counters of 32 digits, digit k of all in one word. Eight words
/// are added at once, which takes a fifth of the steps of adding them one by one.
struct SourceCounters {
  static constexpr std::size_t kDigits = 32;
  static constexpr std::size_t kTogether = 8;
  SourceWord digits[kDigits];
  SourceWord waiting[kTogether];
  std::size_t waiting_count;
  std::size_t digit_count;  ///< in use
};

struct WordKernels {
  /// For each row of rows[0 .. count): which sources that it has not seen are seen by an end of its
  /// arcs. Appends what is found to the front; keeps in `rows` those that still miss somebody of
  /// `all`, and returns how many. `found` grows.
  std::size_t (*pull)(const ArcsView& arcs, const SourceWord* seen, const SourceWord& all,
                      std::uint32_t* rows, std::size_t count, const FrontView& front,
                      std::size_t& found, std::size_t& work);
  /// Tells the ends of the arcs of `rows` what these have seen: adds it to the words of the next
  /// front, to which ends are appended when they are met first. `places[row]` is where a row stands
  /// there, or kNoPlace.
  void (*push)(const ArcsView& arcs, const std::uint32_t* rows, std::size_t count,
               const SourceWord* seen, std::uint32_t* places, const FrontView& next,
               std::size_t& met);
  /// Leaves in a front what its rows have not seen, and the rows to which that happens; returns how
  /// many. Wipes the places.
  std::size_t (*gather)(const FrontView& front, std::size_t count, const SourceWord* seen,
                        std::uint32_t* places);
  /// Marks as seen what is found, and counts it: a row counts `sizes[row]` times, 0 not at all.
  void (*settle)(const FrontView& front, std::size_t count, SourceWord* seen,
                 const std::uint32_t* sizes, SourceCounters& counters);
  /// Writes the count of each of the 256 sources and sets the counters back to 0.
  void (*read)(SourceCounters& counters, std::uint32_t* counts);
};

/// The fastest that this processor can run.
[[nodiscard]] const WordKernels& word_kernels();
/// Those for any processor.
[[nodiscard]] const WordKernels& portable_word_kernels();

}  // namespace citynet::measure
