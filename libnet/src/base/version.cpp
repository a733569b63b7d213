#include "citynet/base/version.hpp"

#include <thread>
#include <version>

namespace citynet::base {
namespace {

std::string compiler() {
#if defined(__clang__)
  return "clang " __clang_version__;
#elif defined(__GNUC__)
  return "GCC " __VERSION__;
#else
  return "unknown";
#endif
}

std::string standard_library() {
#if defined(_LIBCPP_VERSION)
  return "libc++ " + std::to_string(_LIBCPP_VERSION);
#elif defined(_GLIBCXX_RELEASE)
  return "libstdc++ " + std::to_string(_GLIBCXX_RELEASE);
#else
  return "unknown";
#endif
}

std::string threads() {
  const unsigned count = std::thread::hardware_concurrency();
  if (count == 0) return "std::thread, number of hardware threads unknown";
  return "std::thread, " + std::to_string(count) +
         (count == 1 ? " hardware thread" : " hardware threads");
}

}  // namespace

std::string version() { return CITYNET_VERSION; }

bool has_igraph() noexcept { return CITYNET_WITH_IGRAPH != 0; }

std::vector<BuildPart> show_versions() {
  return {
      {"citynet", version()},
      {"compiler", compiler()},
      {"C++ standard library", standard_library()},
      {"Boost", CITYNET_BOOST_VERSION},
      {"igraph", has_igraph() ? CITYNET_IGRAPH_VERSION : "not in this build"},
      {"nlohmann/json", CITYNET_NLOHMANN_JSON_VERSION},
      {"threads", threads()},
      {"licence of the build", has_igraph() ? "GPL-2.0-or-later (with igraph)" : "MIT"},
  };
}

}  // namespace citynet::base
