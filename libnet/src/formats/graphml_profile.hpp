#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/document_view.hpp"
#include "formats/column_use.hpp"

namespace citynet::formats {

/// A name that a program keeps for itself, unless the column is what it takes it for.
struct ReservedName {
  Table table;
  std::string_view name;
  ColumnUse unless = ColumnUse::attribute;
};

/// What one program wants to find in GraphML, and what it cannot read.
struct GraphmlProfile {
  std::string_view name;
  std::string_view strength{};             ///< what it calls strengths; empty: as the column
  bool one_and_zero = false;               ///< truth values
  bool has_mixed_graphs = true;            ///< edges with and without direction together
  bool has_infinite_numbers = true;        ///< reads INF, -INF and NaN
  bool has_tiny_numbers = true;            ///< below the normal doubles (2.2e-308)
  bool has_long_integers = true;           ///< beyond 2^53
  bool is_drawn = false;                   ///< with labels and forms in the elements of yEd
  std::span<const ReservedName> reserved;  ///< in lower case
};

/// Whether a program that is written for reads this number.
[[nodiscard]] bool is_readable(const GraphmlProfile& profile, double number) noexcept;

[[nodiscard]] std::vector<std::string> graphml_profile_names();
[[nodiscard]] const GraphmlProfile& graphml_profile(std::string_view name);

/// Columns that a profile adds to those of the document, made of them.
struct MadeColumns {
  std::vector<ColumnView> nodes{}, edges{};
  std::vector<std::string> names{};  ///< what is looked at and had to be made
  std::vector<std::int64_t> sides{};
};
[[nodiscard]] MadeColumns made_columns(const DocumentView& document, const GraphmlProfile& profile);

}  // namespace citynet::formats
