#pragma once

#include <string_view>

namespace citynet::measure {

/// Whether a two-mode measure sees how much the affiliations are, or only that they exist.
///
/// There is no silent switch: an incidence with grades is measured by presence until `grade` is
/// asked for, and `grade` on an incidence without grades is an InvalidArgument.
enum class CellUse {
  presence,  ///< every cell counts 1
  grade,     ///< every cell counts its grade; larger means more
};

[[nodiscard]] std::string_view to_string(CellUse cells) noexcept;

}  // namespace citynet::measure
