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

/// A name that speaks for itself, where the type fits. Of two names for one use the first counts.
struct Custom {
  std::string_view name;
  bool of_nodes, of_edges;
  ColumnUse use;
};
constexpr std::array kCustoms{
    Custom{"label", true, true, ColumnUse::label},
    Custom{"strength", false, true, ColumnUse::strength},
    Custom{"weight", false, true, ColumnUse::strength},
    Custom{"length", false, true, ColumnUse::length},
    Custom{"distance", false, true, ColumnUse::length},
    Custom{"mode", true, false, ColumnUse::mode},
    Custom{"bipartite", true, false, ColumnUse::mode},  // NetworkX
    Custom{"community", true, false, ColumnUse::community},
    Custom{"modularity_class", true, false, ColumnUse::community},  // Gephi
    Custom{"latitude", true, false, ColumnUse::latitude},
    Custom{"lat", true, false, ColumnUse::latitude},
    Custom{"longitude", true, false, ColumnUse::longitude},
    Custom{"lon", true, false, ColumnUse::longitude},
    Custom{"lng", true, false, ColumnUse::longitude},
    Custom{"x", true, false, ColumnUse::x},
    Custom{"graphics.x", true, false, ColumnUse::x},  // GML
    Custom{"y", true, false, ColumnUse::y},
    Custom{"graphics.y", true, false, ColumnUse::y},
    Custom{"start", true, true, ColumnUse::start},
    Custom{"end", true, true, ColumnUse::end},
};

bool suits(ColumnUse use, ValueType type) {
  switch (use) {
    case ColumnUse::strength:
    case ColumnUse::length:
    case ColumnUse::latitude:
    case ColumnUse::longitude:
    case ColumnUse::x:
    case ColumnUse::y: return type == ValueType::integer || type == ValueType::real;
    case ColumnUse::label:
    case ColumnUse::start:
    case ColumnUse::end: return type == ValueType::text;
    case ColumnUse::mode:
    case ColumnUse::community: return type == ValueType::text || type == ValueType::integer;
    case ColumnUse::score:
    case ColumnUse::attribute: break;
  }
  return true;
}

template <class Column>
const Column* first_of(const std::vector<Column>& columns, ColumnUse use) noexcept {
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [use](const Column& column) { return column.use == use; });
  return found == columns.end() ? nullptr : &*found;
}

bool is_for(const Custom& custom, Table table) {
  return (table == Table::node && custom.of_nodes) || (table == Table::edge && custom.of_edges);
}

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
    if (custom.name == small && is_for(custom, table) && suits(custom.use, type)) return custom.use;
  }
  return ColumnUse::attribute;
}

void mark_usual_uses(Table table, std::vector<GraphColumn>& columns,
                     const std::vector<bool>& is_decided) {
  for (const auto& custom : kCustoms) {
    if (!is_for(custom, table) || column_of(columns, custom.use) != nullptr) continue;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      auto& column = columns[i];
      const bool is_open =
          column.use == ColumnUse::attribute && (is_decided.empty() || !is_decided[i]);
      if (!is_open || in_lower_case(column.name) != custom.name) continue;
      if (!suits(custom.use, type_of(column))) continue;
      column.use = custom.use;
      break;
    }
  }
}

const GraphColumn* column_of(const std::vector<GraphColumn>& columns, ColumnUse use) noexcept {
  return first_of(columns, use);
}

const ColumnView* column_of(const std::vector<ColumnView>& columns, ColumnUse use) noexcept {
  return first_of(columns, use);
}

std::string in_lower_case(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return small;
}

}  // namespace citynet::formats
