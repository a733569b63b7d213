#include "resolve/cell_reader.hpp"

#include <charconv>
#include <cmath>

#include "citynet/base/error.hpp"

namespace citynet::resolve {
namespace {

const std::string kNothing;

}  // namespace

std::optional<double> parse_written_number(std::string_view text, char decimal) {
  const char thousands = decimal == '.' ? ',' : '.';
  std::string plain;
  std::size_t group = 0;  // digits since the last sign of thousands
  bool grouped = false, fraction = false;
  for (const char c : text) {
    if (c == decimal) {
      if (fraction || (grouped && group != 3)) return std::nullopt;
      plain += '.';
      fraction = true;
    } else if (c == thousands || c == ' ') {
      // `1,5` is no fifteen: between signs of thousands stand three digits.
      if (fraction || plain.empty() || (grouped && group != 3)) return std::nullopt;
      grouped = true;
      group = 0;
    } else {
      if (!fraction) ++group;
      plain += c;
    }
  }
  if (grouped && !fraction && group != 3) return std::nullopt;
  double number = 0;
  const auto* end = plain.data() + plain.size();
  const auto [stopped, error] = std::from_chars(plain.data(), end, number);
  if (plain.empty() || error != std::errc{} || stopped != end || !std::isfinite(number)) {
    return std::nullopt;
  }
  return number;
}

CellReader::CellReader(const read::TableRecipe& table, const read::TableRows& rows,
                       IntakeLedger& ledger)
    : table_(table),
      rows_(rows),
      ledger_(ledger),
      missing_(table.missing.begin(), table.missing.end()),
      order_(read::parse_date_order(table.date_order)) {
  const bool has_dates = !table.start.empty() || !table.end.empty() ||
                         (table.shape == "matrix" && table.cell == "date");
  if (has_dates && !order_) {
    throw base::InvalidArgument("recipe, 'date_order' of " + rows.file(), table.date_order,
                                "ymd, dmy or mdy; the file does not decide it");
  }
  const bool has_numbers =
      !table.grade.empty() || (table.shape == "matrix" && table.cell == "grade");
  if (has_numbers && table.decimal != "." && table.decimal != ",") {
    throw base::InvalidArgument("recipe, 'decimal' of " + rows.file(), table.decimal,
                                "a dot or a comma; the file does not decide it");
  }
}

const std::string& CellReader::text(std::optional<std::size_t> column) const {
  if (!column || *column >= row_->fields.size()) return kNothing;
  const auto& field = row_->fields[*column];
  return missing_.contains(field) ? kNothing : field;
}

base::Place CellReader::place(std::optional<std::size_t> column) const {
  return {rows_.file(), row_->line, column ? rows_.columns()[*column] : std::string(), {}};
}

std::optional<double> CellReader::number(std::optional<std::size_t> column) {
  const auto& found = text(column);
  if (found.empty()) return std::nullopt;
  const auto number = parse_written_number(found, table_.decimal == "," ? ',' : '.');
  if (!number) {
    ledger_.doubt(place(column), found, "no number with '" + table_.decimal + "' as decimal sign",
                  "kept without it");
  }
  return number;
}

std::optional<base::PartialDate> CellReader::date(std::optional<std::size_t> column) {
  const auto& found = text(column);
  if (found.empty()) return std::nullopt;
  const auto [at, is_new] = dates_.try_emplace(found);
  if (is_new) {
    try {
      at->second = read::parse_written_date(found, order_.value_or(read::DateOrder::ymd));
    } catch (const base::InvalidArgument& error) {
      date_rules_[found] = error.rule();
    }
  }
  if (!at->second) {
    ledger_.doubt(place(column), found, date_rules_[found], "kept, date unknown");
  }
  return at->second;
}

}  // namespace citynet::resolve
