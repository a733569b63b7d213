#include "measure/paths/source_words.hpp"

#include <algorithm>

#if defined(__x86_64__) || defined(__i386__)
#define CITYNET_HAS_AVX2_KERNELS 1
#else
#define CITYNET_HAS_AVX2_KERNELS 0
#endif

// Every function below is inlined into the table entries at the end, which say what processor
// they are compiled for.
#define CITYNET_INLINE [[gnu::always_inline]] inline

namespace citynet::measure {
namespace {

using Bits = SourceWord::Bits;

CITYNET_INLINE bool any(const Bits& bits) { return (bits[0] | bits[1] | bits[2] | bits[3]) != 0; }

CITYNET_INLINE std::size_t pull_body(const ArcsView& arcs, const SourceWord* seen,
                                     const SourceWord& all, std::uint32_t* rows, std::size_t count,
                                     const FrontView& front, std::size_t& found,
                                     std::size_t& work) {
  constexpr std::uint64_t kBetweenLooks = 8;
  const Bits wanted = all.bits;
  std::size_t kept = 0, at_front = found, visited = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = rows[i];
    Bits missing = wanted & ~seen[row].bits;
    if (!any(missing)) continue;
    Bits met{};
    auto arc = arcs.offsets[row];
    const auto end = arcs.offsets[row + 1];
    visited += 1 + (end - arc);
    while (end - arc > kBetweenLooks) {
      for (std::uint64_t k = 0; k < kBetweenLooks; ++k) met |= seen[arcs.ends[arc + k]].bits;
      arc += kBetweenLooks;
      if (!any(missing & ~met)) {
        visited -= end - arc;
        arc = end;
      }
    }
    for (; arc < end; ++arc) met |= seen[arcs.ends[arc]].bits;
    met &= missing;
    front.rows[at_front] = row;
    front.words[at_front].bits = met;
    at_front += any(met) ? 1U : 0U;
    rows[kept] = row;
    kept += any(missing & ~met) ? 1U : 0U;
  }
  found = at_front;
  work += visited;
  return kept;
}

CITYNET_INLINE void push_body(const ArcsView& arcs, const std::uint32_t* rows, std::size_t count,
                              const SourceWord* seen, std::uint32_t* places, const FrontView& next,
                              std::size_t& met) {
  auto last = static_cast<std::uint32_t>(met);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = rows[i];
    const Bits word = seen[row].bits;
    const auto stop = arcs.offsets[row + 1];
    for (auto arc = arcs.offsets[row]; arc < stop; ++arc) {
      const auto end = arcs.ends[arc];
      const auto place = std::min(places[end], last);
      next.words[last].bits = Bits{};
      next.words[place].bits |= word;
      next.rows[place] = end;
      places[end] = place;
      last += place == last ? 1U : 0U;
    }
  }
  met = last;
}

CITYNET_INLINE std::size_t gather_body(const FrontView& front, std::size_t count,
                                       const SourceWord* seen, std::uint32_t* places) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = front.rows[i];
    const Bits fresh = front.words[i].bits & ~seen[row].bits;
    places[row] = kNoPlace;
    front.rows[found] = row;
    front.words[found].bits = fresh;
    found += any(fresh) ? 1U : 0U;
  }
  return found;
}

/// Adds `more` times 2^digit.
CITYNET_INLINE void add_at(SourceCounters& counters, std::size_t digit, const Bits& more) {
  Bits word = more;
  for (; digit < SourceCounters::kDigits && any(word); ++digit) {
    const Bits carry = counters.digits[digit].bits & word;
    counters.digits[digit].bits ^= word;
    word = carry;
    if (digit >= counters.digit_count) counters.digit_count = digit + 1;
  }
}

/// Adds b and c to a; `carry` is what is left over, worth twice as much.
CITYNET_INLINE void add_two(Bits& a, const Bits& b, const Bits& c, Bits& carry) {
  const Bits either = a ^ b;
  carry = (a & b) | (either & c);
  a = either ^ c;
}

CITYNET_INLINE void add_eight(SourceCounters& counters) {
  auto* digits = counters.digits;
  const auto* words = counters.waiting;
  Bits twos_a, twos_b, twos_c, twos_d, fours_a, fours_b, eights;
  add_two(digits[0].bits, words[0].bits, words[1].bits, twos_a);
  add_two(digits[0].bits, words[2].bits, words[3].bits, twos_b);
  add_two(digits[1].bits, twos_a, twos_b, fours_a);
  add_two(digits[0].bits, words[4].bits, words[5].bits, twos_c);
  add_two(digits[0].bits, words[6].bits, words[7].bits, twos_d);
  add_two(digits[1].bits, twos_c, twos_d, fours_b);
  add_two(digits[2].bits, fours_a, fours_b, eights);
  if (counters.digit_count < 3) counters.digit_count = 3;
  add_at(counters, 3, eights);
  counters.waiting_count = 0;
}

CITYNET_INLINE void settle_body(const FrontView& front, std::size_t count, SourceWord* seen,
                                const std::uint32_t* sizes, SourceCounters& counters) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = front.rows[i];
    const Bits word = front.words[i].bits;
    seen[row].bits |= word;
    const auto size = sizes[row];
    if (size == 1) {
      counters.waiting[counters.waiting_count++].bits = word;
      if (counters.waiting_count == SourceCounters::kTogether) add_eight(counters);
    } else {
      for (std::size_t digit = 0; size >> digit != 0; ++digit) {
        if ((size >> digit & 1U) != 0) add_at(counters, digit, word);
      }
    }
  }
}

CITYNET_INLINE void read_body(SourceCounters& counters, std::uint32_t* counts) {
  for (std::size_t i = 0; i < counters.waiting_count; ++i) {
    add_at(counters, 0, counters.waiting[i].bits);
  }
  counters.waiting_count = 0;
  for (std::size_t source = 0; source < 256; ++source) counts[source] = 0;
  for (std::size_t digit = 0; digit < counters.digit_count; ++digit) {
    for (std::size_t part = 0; part < 4; ++part) {
      const std::uint64_t bits = counters.digits[digit].bits[part];
      for (std::size_t source = 0; source < 64; ++source) {
        counts[64 * part + source] |= static_cast<std::uint32_t>(bits >> source & 1U) << digit;
      }
    }
    counters.digits[digit].bits = Bits{};
  }
  counters.digit_count = 0;
}

// NOLINTBEGIN(bugprone-macro-parentheses): an attribute cannot stand in any
#define CITYNET_WORD_KERNELS(name, target)                                                        \
  struct name {                                                                                   \
    target static std::size_t pull(const ArcsView& arcs, const SourceWord* seen,                  \
                                   const SourceWord& all, std::uint32_t* rows, std::size_t count, \
                                   const FrontView& front, std::size_t& found,                    \
                                   std::size_t& work) {                                           \
      return pull_body(arcs, seen, all, rows, count, front, found, work);                         \
    }                                                                                             \
    target static void push(const ArcsView& arcs, const std::uint32_t* rows, std::size_t count,   \
                            const SourceWord* seen, std::uint32_t* places, const FrontView& next, \
                            std::size_t& met) {                                                   \
      push_body(arcs, rows, count, seen, places, next, met);                                      \
    }                                                                                             \
    target static std::size_t gather(const FrontView& front, std::size_t count,                   \
                                     const SourceWord* seen, std::uint32_t* places) {             \
      return gather_body(front, count, seen, places);                                             \
    }                                                                                             \
    target static void settle(const FrontView& front, std::size_t count, SourceWord* seen,        \
                              const std::uint32_t* sizes, SourceCounters& counters) {             \
      settle_body(front, count, seen, sizes, counters);                                           \
    }                                                                                             \
    target static void read(SourceCounters& counters, std::uint32_t* counts) {                    \
      read_body(counters, counts);                                                                \
    }                                                                                             \
    static constexpr WordKernels kTable{pull, push, gather, settle, read};                        \
  }
// NOLINTEND(bugprone-macro-parentheses)

CITYNET_WORD_KERNELS(ForAny, );
#if CITYNET_HAS_AVX2_KERNELS
CITYNET_WORD_KERNELS(WithAvx2, __attribute__((target("avx2"))));
#endif

}  // namespace

const WordKernels& portable_word_kernels() { return ForAny::kTable; }

const WordKernels& word_kernels() {
#if CITYNET_HAS_AVX2_KERNELS
  if (__builtin_cpu_supports("avx2")) return WithAvx2::kTable;
#endif
  return ForAny::kTable;
}

}  // namespace citynet::measure
