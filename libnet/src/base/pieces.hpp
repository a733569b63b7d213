#pragma once

#include <algorithm>
#include <cstddef>

#include "base/parallel.hpp"

namespace citynet::base {

/// Calls `use(begin, end)` for one piece after the other of first <= item < last, each a step of
/// the pulse: loops that look at an item for a nanosecond need no pulse inside.
template <class Use>
void in_pieces(std::size_t first, std::size_t last, Pulse& pulse, const Use& use) {
  constexpr std::size_t kPiece = std::size_t{1} << 14U;
  while (first < last) {
    const auto end = std::min(last, first + kPiece);
    use(first, end);
    pulse.spend(end - first);
    first = end;
  }
}

/// The same for 0 <= item < count on the thread that calls, with progress.
template <class Use>
void in_pieces(std::size_t count, const RunControl& run, const Use& use) {
  SerialPulse pulse(run);
  in_pieces(0, count, pulse, [&](std::size_t first, std::size_t last) {
    pulse.set_share(first, count);
    use(first, last);
  });
  pulse.finish();
}

}  // namespace citynet::base
