#include "citynet/formats/graph_document.hpp"

namespace citynet::formats {

std::string_view to_string(ValueType type) noexcept {
  switch (type) {
    case ValueType::boolean: return "boolean";
    case ValueType::integer: return "integer";
    case ValueType::real: return "real";
    case ValueType::text: break;
  }
  return "text";
}

ValueType type_of(const GraphColumn& column) noexcept {
  return static_cast<ValueType>(column.values.index());
}

bool has_value(const GraphColumn& column, std::size_t row) noexcept {
  return column.present.empty() || column.present[row] != 0;
}

}  // namespace citynet::formats
