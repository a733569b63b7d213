#include "support/frames.hpp"

#include <algorithm>

namespace py = pybind11;

namespace citynet::bindings {
namespace {

struct ToObject {
  py::object operator()(std::monostate) const { return py::none(); }
  template <class Held>
  py::object operator()(const Held& held) const {
    return py::cast(held);
  }
};

std::string escaped(const std::string& text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += c;
    }
  }
  return safe;
}

/// One cell as a screen shows it: `to_text` without header and rule.
std::string cell_text(const present::Value& value) {
  auto text = present::to_text({{{"x", {value}}}});
  text.erase(0, text.find('\n', text.find('\n') + 1) + 1);
  text.erase(text.find_last_not_of('\n') + 1);
  return text;
}

py::typing::List<Cell> cell_list(const present::Column& column) {
  py::typing::List<Cell> cells;
  for (const auto& value : column.values) cells.append(std::visit(ToObject{}, value));
  return cells;
}

/// What kinds of value a column holds.
struct Held {
  bool missing = false, logical = false, whole = false, real = false, text = false;

  explicit Held(const present::Column& column) {
    for (const auto& value : column.values) {
      missing |= std::holds_alternative<std::monostate>(value);
      logical |= std::holds_alternative<bool>(value);
      whole |= std::holds_alternative<std::int64_t>(value);
      real |= std::holds_alternative<double>(value);
      text |= std::holds_alternative<std::string>(value);
    }
  }
};

/// The name of the pandas type for a column; none where pandas may choose.
const char* dtype_of(const Held& held) {
  if (held.text || (held.logical && (held.whole || held.real))) return nullptr;
  if (held.logical) return held.missing ? "boolean" : "bool";
  if (held.real) return "float64";
  if (held.whole) return held.missing ? "Int64" : "int64";
  return nullptr;
}

py::object series(const py::module_& pandas, const present::Column& column) {
  using namespace py::literals;
  const auto cells = cell_list(column);
  const char* const dtype = dtype_of(Held(column));
  return dtype == nullptr ? py::object(cells) : pandas.attr("Series")(cells, "dtype"_a = dtype);
}

}  // namespace

Cells to_dict(const present::Table& table) {
  Cells columns;
  for (const auto& column : table.columns) columns[py::str(column.name)] = cell_list(column);
  return columns;
}

DataFrame to_pandas(const present::Table& table) {
  py::module_ pandas;
  try {
    pandas = py::module_::import("pandas");
  } catch (py::error_already_set& missing) {
    if (!missing.matches(PyExc_ImportError)) throw;
    throw py::import_error("data frames need pandas: pip install 'citynet[pandas]'");
  }
  py::dict columns;
  for (const auto& column : table.columns) columns[py::str(column.name)] = series(pandas, column);
  return pandas.attr("DataFrame")(columns);
}

std::string to_html(const present::Table& table) {
  constexpr std::size_t kRows = 50;
  std::string html = "<table><thead><tr>";
  for (const auto& column : table.columns) html += "<th>" + escaped(column.name) + "</th>";
  html += "</tr></thead><tbody>";
  const auto rows = std::min(kRows, table.row_count());
  for (std::size_t i = 0; i < rows; ++i) {
    html += "<tr>";
    for (const auto& column : table.columns) {
      html += "<td>" + escaped(cell_text(column.values[i])) + "</td>";
    }
    html += "</tr>";
  }
  html += "</tbody></table>";
  if (rows < table.row_count()) {
    html += "<p>" + std::to_string(rows) + " of " + std::to_string(table.row_count()) + " rows</p>";
  }
  return html;
}

std::string to_html(const std::string& sentence, const present::Table& table) {
  return "<p>" + escaped(sentence) + "</p>" + to_html(table);
}

}  // namespace citynet::bindings
