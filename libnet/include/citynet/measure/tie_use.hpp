#pragma once

#include <string_view>

namespace citynet::measure {

/// Whether a measure sees how strong the ties are, or only that they exist.
///
/// There is no silent switch: a graph with strengths is measured by presence until `strength` is
/// asked for, and `strength` on a graph without strengths is an InvalidArgument.
enum class TieUse {
  presence,  ///< every edge counts 1
  strength,  ///< every edge counts its strength; larger means closer
};

[[nodiscard]] std::string_view to_string(TieUse ties) noexcept;

}  // namespace citynet::measure
