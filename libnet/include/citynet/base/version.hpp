#pragma once

#include <string>
#include <vector>

namespace citynet::base {

/// The version of the library, the same number everywhere: `0.1.0`.
[[nodiscard]] std::string version();

/// One line of `show_versions()`: a part of this build and what it is.
struct BuildPart {
  std::string name;
  std::string value;
};

/// What this build consists of: compiler, engines with their versions, and the licence of the
/// whole (a build with igraph is under the GPL, one without under MIT).
[[nodiscard]] std::vector<BuildPart> show_versions();

/// True when this build has the igraph engine.
[[nodiscard]] bool has_igraph() noexcept;

}  // namespace citynet::base
