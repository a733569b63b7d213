#pragma once

#include <string>

#include "base/large_pages.hpp"
#include "citynet/base/run_control.hpp"

namespace citynet::formats {

/// `read_file` for files of any size: bytes in large pages, which nobody fills before the system
/// does, by as many threads as `run` says. A file that is mapped instead could be cut under us
/// while we read.
[[nodiscard]] base::LargeVector<char> read_large_file(const std::string& path,
                                                      const base::RunControl& run);

}  // namespace citynet::formats
