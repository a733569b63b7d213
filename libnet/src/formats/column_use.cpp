#include "formats/column_use.hpp"

#include <algorithm>
#include <array>

namespace citynet::formats {
namespace {

struct UseWord {
  ColumnUse use;
  std::string_view word;
};
constexpr std::array kUses{
    UseWord{ColumnUse::attribute, "attribute"},
    UseWord{ColumnUse::label, "label"},
    UseWord{ColumnUse::strength, "strength"},
    UseWord{ColumnUse::length, "length"},
    UseWord{ColumnUse::mode, "mode"},
    UseWord{ColumnUse::community, "community"},
    UseWord{ColumnUse::score, "score"},
    UseWord{ColumnUse::latitude, "latitude"},
    UseWord{ColumnUse::longitude, "longitude"},
    UseWord{ColumnUse::x, "x"},
    UseWord{ColumnUse::y, "y"},
    UseWord{ColumnUse::start, "start"},
    UseWord{ColumnUse::end, "end"},
};

/// A name that speaks for itself, where the type fits.
struct Custom {
  std::string_view name;
  bool of_nodes, of_edges;
  bool number, text;
  ColumnUse use;
};
constexpr std::array kCustoms{
    Custom{"label", true, true, false, true, ColumnUse::label},
    Custom{"strength", false, true, true, false, ColumnUse::strength},
    Custom{"weight", false, true, true, false, ColumnUse::strength},
    Custom{"length", false, true, true, false, ColumnUse::length},
    Custom{"mode", true, false, false, true, ColumnUse::mode},
    Custom{"community", true, false, true, false, ColumnUse::community},
    Custom{"latitude", true, false, true, false, ColumnUse::latitude},
    Custom{"lat", true, false, true, false, ColumnUse::latitude},
    Custom{"longitude", true, false, true, false, ColumnUse::longitude},
    Custom{"lon", true, false, true, false, ColumnUse::longitude},
    Custom{"x", true, false, true, false, ColumnUse::x},
    Custom{"y", true, false, true, false, ColumnUse::y},
    Custom{"start", true, true, false, true, ColumnUse::start},
    Custom{"end", true, true, false, true, ColumnUse::end},
};

}  // namespace

std::string_view to_string(Table table) noexcept {
  switch (table) {
    case Table::graph: return "graph";
    case Table::node: return "node";
    case Table::edge: break;
  }
  return "edge";
}

std::string_view to_string(ColumnUse use) noexcept {
  return kUses[static_cast<std::size_t>(use)].word;
}

std::optional<ColumnUse> parse_column_use(std::string_view word) noexcept {
  for (const auto& known : kUses) {
    if (known.word == word) return known.use;
  }
  return std::nullopt;
}

ColumnUse usual_use(Table table, std::string_view name, ValueType type) {
  const auto small = in_lower_case(name);
  for (const auto& custom : kCustoms) {
    if (custom.name != small) continue;
    const bool here =
        (table == Table::node && custom.of_nodes) || (table == Table::edge && custom.of_edges);
    const bool number = type == ValueType::integer || type == ValueType::real;
    if (here && ((number && custom.number) || (type == ValueType::text && custom.text))) {
      return custom.use;
    }
  }
  return ColumnUse::attribute;
}

const GraphColumn* column_of(const std::vector<GraphColumn>& columns, ColumnUse use) noexcept {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [use](const GraphColumn& column) { return column.use == use; });
  return found == columns.end() ? nullptr : &*found;
}

std::string in_lower_case(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return small;
}

}  // namespace citynet::formats
