#pragma once

#include <functional>

namespace citynet::base {

enum class Continue { yes, no };

/// Told how much is done (0 to 1), from the thread that called the function, about every 20 ms.
/// Answering `Continue::no` ends the call with `Cancelled`.
using Progress = std::function<Continue(double share_done)>;

/// How a long call runs. None of it changes a result: the bits are the same for any number of
/// threads.
struct RunControl {
  int threads = 1;      ///< 0 means as many as the machine has
  Progress progress{};  ///< may be empty
};

}  // namespace citynet::base
