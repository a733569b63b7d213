#pragma once

#include "citynet/base/run_control.hpp"

namespace citynet::base {

/// The control of one stage of a call with several: its progress is that of the call between the
/// shares `begin` and `end`. Keeps a reference: `run` must live longer.
[[nodiscard]] inline RunControl stage(const RunControl& run, double begin, double end) {
  if (!run.progress) return {.threads = run.threads, .progress = {}};
  return {.threads = run.threads, .progress = [&run, begin, end](double share_done) {
            return run.progress(begin + share_done * (end - begin));
          }};
}

}  // namespace citynet::base
