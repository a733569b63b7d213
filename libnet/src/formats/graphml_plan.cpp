#include "formats/graphml_plan.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "citynet/base/error.hpp"
#include "citynet/formats/graphml.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kHint = "citynet";

std::string_view prefix_of(Table table) {
  switch (table) {
    case Table::graph: return "g_";
    case Table::node: return "v_";
    case Table::edge: break;
  }
  return "e_";
}

bool is_reserved(const GraphmlProfile& profile, Table table, const std::string& name,
                 ColumnUse use) {
  return std::any_of(profile.reserved.begin(), profile.reserved.end(), [&](const auto& reserved) {
    return reserved.table == table && reserved.name == name &&
           (reserved.unless == ColumnUse::attribute || reserved.unless != use);
  });
}

/// Beyond 2^53 a double cannot hold every whole number.
bool has_long_integers(const ColumnView& column) {
  constexpr std::int64_t kExact = std::int64_t{1} << 53U;
  const auto* values = std::get_if<std::span<const std::int64_t>>(&column.values);
  return values != nullptr && std::any_of(values->begin(), values->end(), [](std::int64_t value) {
           return value > kExact || value < -kExact;
         });
}

/// Latin, Greek and Cyrillic letters, and marks that combine with them, that are name characters in
/// every edition of XML 1.0: XML Schema goes by the second and programs by the fifth, which has
/// more, `ș` among them.
bool is_name_letter(char32_t c) {
  struct Range {
    char32_t first, last;
  };
  constexpr std::array kRanges{Range{0xC0, 0xD6},   Range{0xD8, 0xF6},   Range{0xF8, 0x131},
                               Range{0x134, 0x13E}, Range{0x141, 0x148}, Range{0x14A, 0x17E},
                               Range{0x180, 0x1C3}, Range{0x1CD, 0x1F0}, Range{0x1FA, 0x217},
                               Range{0x300, 0x345}, Range{0x388, 0x38A}, Range{0x38E, 0x3A1},
                               Range{0x3A3, 0x3CE}, Range{0x401, 0x40C}, Range{0x40E, 0x44F},
                               Range{0x451, 0x45C}, Range{0x45E, 0x481}};
  return std::any_of(kRanges.begin(), kRanges.end(),
                     [c](Range range) { return c >= range.first && c <= range.last; });
}

/// The letters of Romanian that only later editions have, taken apart: a letter and a comma below
/// it are the same letter to Unicode, and name characters in every edition.
std::string_view in_parts(char32_t c) {
  switch (c) {
    case 0x218: return "S\u0326";
    case 0x219: return "s\u0326";
    case 0x21A: return "T\u0326";
    case 0x21B: return "t\u0326";
    default: return {};
  }
}

std::string_view name_characters(std::string_view character) {
  if (character.size() == 1) return is_xml_name_token(character) ? character : "_";
  const auto c = front_code_point(character);
  if (is_name_letter(c)) return character;
  const auto parts = in_parts(c);
  return parts.empty() ? "_" : parts;
}

/// The schema wants names of attributes to be name tokens: `Year of entry` becomes `Year_of_entry`.
std::string to_name_token(std::string_view name) {
  std::string token;
  for (std::size_t at = 0; at < name.size();) {
    const auto character = name.substr(at, well_formed_length(name.substr(at)));
    token += name_characters(character);
    at += character.size();
  }
  return token;
}

/// Makes the keys of one table: names that nobody misreads, and ids made of them.
class KeyMaker {
 public:
  KeyMaker(GraphmlPlan& plan, Table table, std::vector<GraphmlKey>& keys)
      : plan_(plan), table_(table), keys_(keys) {}

  /// Names of the document that stay as they are are not taken by columns that are renamed.
  void reserve(const std::vector<ColumnView>& columns) {
    columns_ = &columns;
    for (const auto& column : columns) wanted_.insert(in_lower_case(column.name));
  }

  void add(const ColumnView& column, bool is_made) {
    GraphmlHint hint{.is_made = is_made};
    GraphmlKey key{{}, is_made ? column.name : name_for(column), &column, {}, false};
    taken_.insert(in_lower_case(key.name));
    if (key.name != column.name) hint.name = column.name;
    if (!plan_.profile.has_long_integers && has_long_integers(column)) {
      key.integers_as_text = hint.is_integer = true;
      remark(column, "whole numbers beyond 2^53 are written as text, as igraph rounds them");
    }
    if (!is_made && !says_its_use(column)) hint.use = column.use;
    key.id = unused_id(std::string(prefix_of(table_)) + to_xml_id(key.name));
    key.description = to_text(hint);
    keys_.push_back(std::move(key));
  }

  /// Columns that the profile makes come first in the names, so that the others give way.
  void take(const std::vector<ColumnView>& made) {
    for (const auto& column : made) taken_.insert(in_lower_case(column.name));
  }

 private:
  /// Whether a reader will take the column for what it is by its name alone.
  [[nodiscard]] bool says_its_use(const ColumnView& column) const {
    const auto usual = [this](const auto& c) { return usual_use(table_, c.name, type_of(c)); };
    if (usual(column) != column.use) return false;
    return column.use == ColumnUse::attribute ||
           std::none_of(columns_->begin(), columns_->end(), [&](const ColumnView& other) {
             return &other != &column && (other.use == column.use || usual(other) == column.use);
           });
  }

  std::string name_for(const ColumnView& column) {
    auto name = column.name;
    const auto& strength = plan_.profile.strength;
    if (column.use == ColumnUse::strength && !strength.empty() && in_lower_case(name) != strength &&
        !wanted_.contains(std::string(strength))) {
      name = strength;
    }
    name = to_name_token(name);
    const auto small = in_lower_case(name);
    if (is_reserved(plan_.profile, table_, small, column.use)) name += "_attr";
    return unused(name, column);
  }

  std::string unused(const std::string& name, const ColumnView& column) {
    auto free = name;
    for (std::size_t n = 2; taken_.contains(in_lower_case(free)) ||
                            (free != column.name && wanted_.contains(in_lower_case(free)));
         ++n) {
      free = name + "_" + std::to_string(n);
    }
    if (free != column.name) remark(column, "it is written as '" + free + "'");
    return free;
  }

  std::string unused_id(const std::string& id) {
    auto free = id;
    for (std::size_t n = 2; !ids_.insert(free).second; ++n) free = id + "-" + std::to_string(n);
    return free;
  }

  void remark(const ColumnView& column, std::string rule) {
    plan_.remarks.push_back(
        {std::string(to_string(table_)) + " attribute '" + column.name + "'", std::move(rule), 1});
  }

  GraphmlPlan& plan_;
  Table table_;
  std::vector<GraphmlKey>& keys_;
  const std::vector<ColumnView>* columns_ = nullptr;
  std::set<std::string> wanted_{}, taken_{}, ids_{};
};

bool are_name_tokens(const TextRows& ids) {
  const auto texts = ids.strings();
  return std::all_of(texts.begin(), texts.end(),
                     [](const auto& id) { return is_xml_name_token(id); });
}

/// Ids that every reader takes, and a column with those there were.
TextRows escape(const TextRows& ids, std::vector<std::string>& escaped,
                std::vector<ColumnView>& made) {
  if (are_name_tokens(ids)) return ids;
  for (const auto& id : ids.strings()) escaped.push_back(to_xml_id(id));
  made.push_back({std::string(kOriginalId), ColumnUse::attribute, ids});
  return escaped;
}

void plan_table(GraphmlPlan& plan, Table table, const std::vector<ColumnView>& columns,
                const std::vector<ColumnView>& made, std::vector<GraphmlKey>& keys) {
  KeyMaker maker(plan, table, keys);
  maker.reserve(columns);
  maker.take(made);
  for (const auto& column : columns) maker.add(column, false);
  for (const auto& column : made) maker.add(column, true);
}

void remark_unreadable(GraphmlPlan& plan, const std::vector<GraphmlKey>& keys) {
  for (const auto& key : keys) {
    const auto* values = std::get_if<std::span<const double>>(&key.column->values);
    if (values == nullptr) continue;
    std::size_t count = 0;
    for (std::size_t row = 0; row < values->size(); ++row) {
      if (has_value(*key.column, row) && !is_readable(plan.profile, (*values)[row])) ++count;
    }
    if (count == 0) continue;
    plan.remarks.push_back(
        {"attribute '" + key.column->name + "'",
         "numbers that are not finite, or too small, are left out, as it reads none", count});
  }
}

}  // namespace

std::string to_text(const GraphmlHint& hint) {
  std::string text;
  if (hint.is_made) text += " made";
  if (hint.is_integer) text += " type=integer";
  if (hint.use) text += " use=" + std::string(to_string(*hint.use));
  if (!hint.name.empty()) text += " name=" + hint.name;
  return text.empty() ? text : std::string(kHint) + text;
}

std::optional<GraphmlHint> parse_graphml_hint(std::string_view text) {
  if (!text.starts_with(kHint)) return std::nullopt;
  text.remove_prefix(kHint.size());
  GraphmlHint hint;
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
    if (text.starts_with("name=")) {
      hint.name = text.substr(5);
      return hint;
    }
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    if (word == "made") {
      hint.is_made = true;
    } else if (word == "type=integer") {
      hint.is_integer = true;
    } else if (word.starts_with("use=")) {
      hint.use = parse_column_use(word.substr(4));
      if (!hint.use) return std::nullopt;
    } else {
      return std::nullopt;
    }
  }
  if (!text.empty()) return std::nullopt;
  return hint;
}

GraphmlPlan::GraphmlPlan(const DocumentView& shown, const GraphmlProfile& for_whom)
    : document(shown), profile(for_whom), made(made_columns(shown, for_whom)) {
  if (document.directedness == Directedness::mixed && !profile.has_mixed_graphs) {
    throw base::InvalidArgument(
        "profile", std::string(profile.name),
        "it has no graphs in which some edges have a direction and others have none; plain, gephi "
        "and yed have");
  }
  node_ids = escape(document.node_ids, escaped_node_ids, made.nodes);
  edge_ids = escape(document.edge_ids, escaped_edge_ids, made.edges);
  plan_table(*this, Table::graph, document.graph_columns, {}, graph);
  plan_table(*this, Table::node, document.node_columns, made.nodes, nodes);
  plan_table(*this, Table::edge, document.edge_columns, made.edges, edges);
  for (const auto* keys : {&graph, &nodes, &edges}) remark_unreadable(*this, *keys);
}

}  // namespace citynet::formats
