#include "present/document_columns.hpp"

#include <array>
#include <string_view>

namespace citynet::present {
namespace {

using formats::ColumnUse;
using formats::GraphColumn;
using formats::ValueType;

ValueType type_of(const Column& column) {
  bool logical = false, whole = false, real = false, text = false;
  for (const auto& value : column.values) {
    logical = logical || std::holds_alternative<bool>(value);
    whole = whole || std::holds_alternative<std::int64_t>(value);
    real = real || std::holds_alternative<double>(value);
    text = text || std::holds_alternative<std::string>(value);
  }
  if (text || (logical && (whole || real))) return ValueType::text;
  if (real) return ValueType::real;
  if (whole) return ValueType::integer;
  return logical ? ValueType::boolean : ValueType::text;
}

/// The shortest exact text, as a CSV file has it.
std::string text_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  auto text = to_csv({{{"value", {value}}}});
  text.erase(0, text.find('\n') + 1);
  text.pop_back();
  return text;
}

template <class Element>
Element element_of(const Value& value) {
  if constexpr (std::is_same_v<Element, std::string>) {
    return text_of(value);
  } else if constexpr (std::is_same_v<Element, double>) {
    const auto* whole = std::get_if<std::int64_t>(&value);
    return whole != nullptr ? static_cast<double>(*whole) : std::get<double>(value);
  } else if constexpr (std::is_same_v<Element, std::int64_t>) {
    return std::get<std::int64_t>(value);
  } else {
    return std::get<bool>(value) ? 1 : 0;
  }
}

template <class Element>
void fill(const Column& column, GraphColumn& filled) {
  std::vector<Element> values(column.values.size());
  std::vector<std::uint8_t> present(column.values.size(), 1);
  bool complete = true;
  for (std::size_t row = 0; row < values.size(); ++row) {
    if (std::holds_alternative<std::monostate>(column.values[row])) {
      present[row] = 0;
      complete = false;
    } else {
      values[row] = element_of<Element>(column.values[row]);
    }
  }
  filled.values = std::move(values);
  if (!complete) filled.present = std::move(present);
}

struct NamedUse {
  std::string_view name;
  ColumnUse use;
};
constexpr std::array kUses{
    NamedUse{"label", ColumnUse::label},
    NamedUse{"mode", ColumnUse::mode},
    NamedUse{"community", ColumnUse::community},
    NamedUse{"latitude", ColumnUse::latitude},
    NamedUse{"longitude", ColumnUse::longitude},
    NamedUse{"start", ColumnUse::start},
    NamedUse{"end", ColumnUse::end},
};

}  // namespace

GraphColumn document_column(const Column& column, ColumnUse use) {
  GraphColumn made{column.name, use};
  switch (type_of(column)) {
    case ValueType::boolean: fill<std::uint8_t>(column, made); break;
    case ValueType::integer: fill<std::int64_t>(column, made); break;
    case ValueType::real: fill<double>(column, made); break;
    case ValueType::text: fill<std::string>(column, made); break;
  }
  return made;
}

ColumnUse use_of_node_column(const GraphColumn& column) {
  for (const auto& known : kUses) {
    if (known.name == column.name) return known.use;
  }
  return ColumnUse::attribute;
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : between) + parts[i];
  return text;
}

}  // namespace citynet::present
