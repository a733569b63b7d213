#include "citynet/present/table.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "citynet/base/error.hpp"
#include "present/check_table.hpp"

namespace citynet::present {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// Characters, not bytes: `Łódź` is four wide.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string number(double value, int significant_digits) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                 std::chars_format::general, significant_digits);
  return {buffer.data(), end.ptr};
}

std::string shown(const Value& value, int significant_digits) {
  return std::visit(Overloaded{
                        [](std::monostate) { return std::string(); },
                        [](bool yes) { return std::string(yes ? "yes" : "no"); },
                        [](std::int64_t count) { return std::to_string(count); },
                        [&](double real) {
                          // Whole numbers are counts and keep all their digits.
                          if (std::abs(real) < 1e15 && real == std::floor(real)) {
                            return std::to_string(static_cast<std::int64_t>(real));
                          }
                          return number(real, significant_digits);
                        },
                        [](const std::string& text) { return text; },
                    },
                    value);
}

bool is_number(const Value& value) {
  return std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value);
}

void append_padded(std::string& line, const std::string& text, std::size_t columns, bool right) {
  const std::string gap(columns - std::min(columns, width(text)), ' ');
  line += right ? gap + text : text + gap;
}

void trim_right(std::string& line) { line.erase(line.find_last_not_of(' ') + 1); }

}  // namespace

void check(const Table& table) {
  std::set<std::string> names;
  for (const auto& column : table.columns) {
    if (!names.insert(column.name).second) {
      throw base::InvalidArgument("table", column.name, "each column has a name of its own");
    }
    if (column.values.size() != table.row_count()) {
      throw base::InvalidArgument(
          "table", column.name + " with " + std::to_string(column.values.size()) + " values",
          "all columns have the same length (" + std::to_string(table.row_count()) + ")");
    }
  }
}

std::string to_text(const Table& table, std::size_t max_rows, int significant_digits) {
  check(table);
  const auto rows = std::min(max_rows, table.row_count());
  std::vector<std::vector<std::string>> cells;
  std::vector<std::size_t> widths;
  std::vector<bool> right;
  for (const auto& column : table.columns) {
    auto& texts = cells.emplace_back();
    auto& wide = widths.emplace_back(width(column.name));
    bool numeric = false;
    for (std::size_t i = 0; i < rows; ++i) {
      texts.push_back(shown(column.values[i], significant_digits));
      wide = std::max(wide, width(texts.back()));
      numeric = numeric || is_number(column.values[i]);
    }
    right.push_back(numeric);
  }
  std::string text;
  const auto add_line = [&](auto cell_of) {
    std::string line;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (c > 0) line += "  ";
      append_padded(line, cell_of(c), widths[c], right[c]);
    }
    trim_right(line);
    text += line + '\n';
  };
  add_line([&](std::size_t c) { return table.columns[c].name; });
  add_line([&](std::size_t c) { return std::string(widths[c], '-'); });
  for (std::size_t i = 0; i < rows; ++i) {
    add_line([&](std::size_t c) { return cells[c][i]; });
  }
  if (rows < table.row_count()) {
    text += "... and " + std::to_string(table.row_count() - rows) + " more\n";
  }
  return text;
}

}  // namespace citynet::present
