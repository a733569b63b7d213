#include "formats/xml_graph_pass.hpp"

#include <algorithm>

#include "formats/value_text.hpp"

namespace citynet::formats {
namespace {

constexpr Table kTables[] = {Table::graph, Table::node, Table::edge};

bool is_number_or_truth(ValueType type) { return type != ValueType::text; }

/// Whether a double holds the number, should it be a whole one.
bool rounds_well(std::string_view text) {
  constexpr std::int64_t kExact = std::int64_t{1} << 53U;
  const auto whole = parse_xml_integer(text);
  return !whole || (*whole <= kExact && *whole >= -kExact);
}

}  // namespace

XmlGraphPass::XmlGraphPass(std::string_view text, const std::string& format,
                           const GraphSource& source, const ReadingLimits& limits,
                           PassFindings& findings, XmlPace pace)
    : run_(source.run),
      pulse_(source.run),
      scanner_(text, source.file, limits, pace),
      limits_(limits),
      findings_(findings),
      account_(format, source.file) {
  findings_.keys.begin_pass();
}

void XmlGraphPass::remark(Rest rest, std::string_view what, std::string_view rule,
                          std::size_t count) {
  const bool set_aside = rest == Rest::set_aside;
  if (account_.repeats(what, rule, set_aside, count)) return;
  const auto place = scanner_.place();
  if (set_aside) {
    account_.remark_set_aside(what, rule, place, count);
  } else {
    account_.remark_kept(what, rule, place, count);
  }
}

void XmlGraphPass::check_stray_text() {
  if (trimmed(scanner_.text()).empty()) return;
  remark(Rest::set_aside, "text", "text stands in values, not between elements");
}

void XmlGraphPass::skip(std::string_view what, std::string_view rule) {
  remark(Rest::set_aside, what, rule);
  const auto depth = scanner_.depth();
  for (;;) {
    spend_on_event();
    const auto event = scanner_.next();
    if (event == XmlEvent::end && scanner_.depth() < depth) return;
    if (event == XmlEvent::start && scanner_.name() == "data") ++values_set_aside_;
  }
}

void XmlGraphPass::count_unknown_attributes(std::initializer_list<std::string_view> known) {
  for (const auto& attribute : scanner_.attributes()) {
    if (attribute.is_prefixed ||
        std::find(known.begin(), known.end(), attribute.name) != known.end()) {
      continue;
    }
    remark(Rest::set_aside,
           "attribute '" + std::string(attribute.name) + "' of " + std::string(scanner_.name()),
           "a document has no place for it");
  }
}

void XmlGraphPass::declare(DeclaredKey key) {
  const bool is_late = findings_.keys.was_invented(key);
  switch (findings_.keys.declare(std::move(key))) {
    case DeclaredKeys::Declared::now:
      account_.kept("key");
      if (is_late) findings_.is_final = false;
      break;
    case DeclaredKeys::Declared::before: account_.kept("key"); break;
    case DeclaredKeys::Declared::twice:
      account_.set_aside("key");
      remark(Rest::set_aside, "second key of the same id",
             "an id occurs once for each kind of element; the first key stays");
      break;
  }
}

std::size_t XmlGraphPass::column_of_key(DeclaredKey& key, Table table) {
  auto& column = key.column[static_cast<std::size_t>(table)];
  if (column) return *column;
  const bool is_shared = builder_.find_column(table, key.name).has_value();
  column = builder_.column(table, key.name, key.type);
  if (is_shared) {
    remark(Rest::kept, "two keys named '" + key.name + "'", "their values are one attribute");
  }
  if (*column >= limits_.attributes) {
    scanner_.fail(scanner_.offset(), key.name,
                  "a table has at most " + std::to_string(limits_.attributes) + " columns");
  }
  if (key.hint.use) builder_.use(table, *column, *key.hint.use);
  return *column;
}

void XmlGraphPass::store(DeclaredKey& key, Table table, std::size_t row, std::string_view text) {
  const auto column = column_of_key(key, table);
  if (is_number_or_truth(key.type) && trimmed(text).empty()) {
    ++values_set_aside_;
    remark(Rest::set_aside, "empty value of '" + key.name + "'",
           "a number or a truth value is not empty; it is read as missing");
    return;
  }
  // A whole number beside fractions must not be rounded.
  if (key.declared == ValueType::integer && !rounds_well(text) &&
      type_of(builder_.column_at(table, column)) == ValueType::real) {
    misfit(key, text);
    return;
  }
  switch (builder_.store(table, column, row, text)) {
    case DocumentBuilder::Stored::yes: ++values_kept_; break;
    case DocumentBuilder::Stored::twice:
      ++values_set_aside_;
      remark(Rest::set_aside, "second value of '" + key.name + "'",
             "an element has a value once; the first one stays");
      break;
    case DocumentBuilder::Stored::misfit: misfit(key, text); break;
  }
}

/// All keys of this name get a type that holds every value, and the file is read again.
void XmlGraphPass::misfit(DeclaredKey& key, std::string_view text) {
  const bool is_first = !key.is_misfit;
  key.is_misfit = true;
  findings_.is_final = false;
  const bool is_fraction = parse_xml_real(text).has_value() &&
                           !parse_xml_integer(text).has_value() &&
                           trimmed(text).find_first_of(".eE") != std::string_view::npos;
  if (is_first) {
    findings_.remarks.push_back(
        {"value '" + std::string(text.substr(0, 80)) + "' of '" + key.name + "'",
         "it is no " + std::string(to_string(key.declared)) +
             "; the values of this key are read as the type that holds them all",
         false, 1, scanner_.place()});
  }
  for (auto& other : findings_.keys.all()) {
    if (other.name != key.name) continue;
    const bool is_number = other.type == ValueType::integer || other.type == ValueType::real;
    other.type = is_fraction && is_number && rounds_well(text) ? ValueType::real : ValueType::text;
  }
}

void XmlGraphPass::remark_undeclared_nodes() {
  if (builder_.undeclared_nodes() == 0) return;
  for (const auto& [node, offset] : named_first_) {
    if (builder_.is_declared(node)) continue;
    constexpr std::string_view kRule = "an edge names it, so it is a node without values";
    const auto what = "node '" + std::string(builder_.node_id(node)) + "' that is not declared";
    if (!account_.repeats(what, kRule, false)) {
      account_.remark_kept(what, kRule, scanner_.place_at(offset));
    }
  }
}

std::size_t XmlGraphPass::fill_default(DeclaredKey& key, Table table) {
  if (!key.is_for[static_cast<std::size_t>(table)]) return 0;
  const auto column = column_of_key(key, table);
  const auto& text = *key.default_text;
  std::size_t filled = 0;
  for (std::size_t row = 0; row < builder_.row_count(table); ++row) {
    if (builder_.has(table, column, row)) continue;
    filled_bytes_ += text.size() + sizeof(double);
    if (filled_bytes_ > limits_.bytes) {
      scanner_.fail(scanner_.offset(), key.name,
                    "defaults take at most " + std::to_string(limits_.bytes) + " bytes");
    }
    if (builder_.store(table, column, row, text) == DocumentBuilder::Stored::misfit) {
      misfit(key, text);
      return filled;
    }
    ++filled;
  }
  return filled;
}

void XmlGraphPass::fill_defaults() {
  for (auto& key : findings_.keys.all()) {
    const bool is_column = !key.is_drawing && !key.is_elsewhere && !key.hint.is_made;
    if (!is_column) continue;
    for (const auto table : kTables) {
      // A key for all makes a column only where a value asks for one.
      const bool is_for_one = std::count(key.is_for.begin(), key.is_for.end(), true) == 1;
      if (key.is_for[static_cast<std::size_t>(table)] && is_for_one)
        (void)column_of_key(key, table);
    }
    if (!key.default_text) continue;
    if (key.type != ValueType::text && trimmed(*key.default_text).empty()) continue;
    std::size_t filled = 0;
    for (const auto table : kTables) filled += fill_default(key, table);
    account_.remark_kept("default of '" + key.name + "'", "it is filled in where there is no value",
                         {account_.file(), {}, {}, {}}, filled);
  }
}

void XmlGraphPass::count_items(const DocumentBuilder::Changes& changes) {
  const base::Place file{account_.file(), {}, {}, {}};
  account_.kept("graph", has_graph_ ? 1 : 0);
  account_.kept("node", nodes_kept_);
  account_.kept("edge", edges_kept_);
  account_.kept("value", values_kept_);
  account_.set_aside("value", values_set_aside_);
  account_.remark_kept("edge without id", "the others have one, so it gets one", file,
                       changes.edge_ids_added);
  account_.remark_kept("second edge of the same id", "an id occurs once, so its number is added",
                       file, changes.edge_ids_changed);
  if (!has_graph_) account_.remark_kept("file without a graph", "it has no nodes", file);
}

}  // namespace citynet::formats
