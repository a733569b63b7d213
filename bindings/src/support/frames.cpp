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

}  // namespace

py::typing::Dict<py::str, py::list> to_dict(const present::Table& table) {
  py::typing::Dict<py::str, py::list> columns;
  for (const auto& column : table.columns) {
    py::list values;
    for (const auto& value : column.values) values.append(std::visit(ToObject{}, value));
    columns[py::str(column.name)] = values;
  }
  return columns;
}

py::object to_pandas(const present::Table& table) {
  py::module_ pandas;
  try {
    pandas = py::module_::import("pandas");
  } catch (py::error_already_set& missing) {
    if (!missing.matches(PyExc_ImportError)) throw;
    throw py::import_error("to_pandas needs pandas: pip install 'citynet[pandas]'");
  }
  return pandas.attr("DataFrame")(to_dict(table));
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

}  // namespace citynet::bindings
