#include "read/propose.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "citynet/read/written_date.hpp"
#include "read/column_meaning.hpp"
#include "read/ready_recipes.hpp"

namespace citynet::read {
namespace {

using read::PartyRecipe;
using read::TableRecipe;

constexpr double kMost = 0.9;  ///< of the values must agree before a column counts as something

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// The first column of a meaning.
class Columns {
 public:
  explicit Columns(const Sample& sample) : sample_(sample) {
    for (const auto& column : sample.columns) meanings_.push_back(meaning_of(column));
  }

  [[nodiscard]] std::optional<std::size_t> find(Meaning meaning) const {
    for (std::size_t i = 0; i < meanings_.size(); ++i) {
      if (meanings_[i].meaning == meaning) return i;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::string name(Meaning meaning) const {
    const auto index = find(meaning);
    return index ? sample_.columns[*index] : std::string();
  }
  [[nodiscard]] std::string kind(std::size_t index) const {
    return std::string(meanings_[index].kind);
  }

 private:
  const Sample& sample_;
  std::vector<ColumnMeaning> meanings_{};
};

void set_place(PartyRecipe& party, const Columns& columns) {
  party.country = columns.name(Meaning::country);
  party.latitude = columns.name(Meaning::latitude);
  party.longitude = columns.name(Meaning::longitude);
  constexpr std::array<std::pair<Meaning, std::string_view>, 4> kSchemes{
      {{Meaning::wikidata, "wikidata"},
       {Meaning::geonames, "geonames"},
       {Meaning::nuts, "nuts"},
       {Meaning::lau, "lau"}}};
  for (const auto& [meaning, scheme] : kSchemes) {
    if (const auto index = columns.find(meaning)) {
      party.id = {columns.name(meaning)};
      party.id_scheme = scheme;
      return;
    }
  }
}

/// What parts several values in one cell: found in a good share of the cells.
std::string separator_in(const Sample& sample, const std::string& column,
                         const std::string& delimiter) {
  const auto at = std::find(sample.columns.begin(), sample.columns.end(), column);
  if (at == sample.columns.end()) return {};
  const auto values = sample.values(static_cast<std::size_t>(at - sample.columns.begin()));
  for (const std::string_view separator : {";", "|", " / "}) {
    if (separator == delimiter) continue;
    const auto holds = [&](auto v) { return v.find(separator) != std::string_view::npos; };
    if (share(values, holds) >= 0.1) return std::string(separator);
  }
  return {};
}

bool propose_rows(const Sample& sample, const Columns& columns, TableRecipe& table,
                  std::vector<std::string>& found) {
  const auto source = columns.find(Meaning::source), sink = columns.find(Meaning::sink);
  const auto actor = columns.find(Meaning::actor);
  const auto from = source ? source : actor;
  auto target = columns.find(Meaning::target);
  if (from && sink && !target) {
    table.actors = {{.kind = "city", .role = "partner", .name = sample.columns[*from]},
                    {.kind = "city", .role = "partner", .name = sample.columns[*sink]}};
    table.actors[0].country = columns.name(Meaning::country);
    const auto second =
        std::find_if(sample.columns.begin(), sample.columns.end(), [](const std::string& column) {
          return column == "country2" || column == "Country 2" || column == "Country2";
        });
    if (second != sample.columns.end()) table.actors[1].country = *second;
    table.target = {.kind = "declaration"};
    return true;
  }
  if (!target && sink) target = sink;
  if (!actor || !target) return false;
  table.actors = {{.kind = columns.kind(*actor), .name = sample.columns[*actor]}};
  auto& party = table.actors.front();
  set_place(party, columns);
  party.role_column = columns.name(Meaning::role);
  if (party.role_column.empty()) party.role = "member";
  const auto kind = columns.kind(*target);
  table.target = {.kind = kind.empty() ? "network" : kind, .name = sample.columns[*target]};
  for (auto* one : {&party, &table.target}) {
    one->separator = separator_in(sample, one->name, table.delimiter);
    if (one->separator.empty()) continue;
    found.push_back("separator " + quoted(one->separator) + ": several values in cells of " +
                    quoted(one->name));
  }
  return true;
}

bool is_date(std::string_view value) {
  return possible_orders(value) != 0 || (value.size() == 4 && is_number(value, '.'));
}

/// Cells of a matrix: marks, small numbers or dates; empty when they are something else.
std::string kind_of_cells(const Sample& sample, std::size_t first) {
  std::vector<std::string_view> cells;
  for (std::size_t i = first; i < sample.columns.size(); ++i) {
    const auto values = sample.values(i);
    cells.insert(cells.end(), values.begin(), values.end());
  }
  if (share(cells, is_mark) >= kMost) return "presence";
  const auto is_filled_date = [](auto v) { return is_date(v) || v == "0"; };
  if (share(cells, is_filled_date) >= kMost) return "date";
  const auto is_grade = [](auto v) { return is_number(v, '.') || is_number(v, ','); };
  return share(cells, is_grade) >= kMost ? "grade" : "";
}

bool propose_matrix(const Sample& sample, const Columns& columns, TableRecipe& table) {
  if (sample.columns.size() < 3) return false;
  std::size_t first = 1;
  while (first < sample.columns.size() &&
         meaning_of(sample.columns[first]).meaning != Meaning::unknown) {
    ++first;
  }
  if (sample.columns.size() - first < 2) return false;
  const auto cell = kind_of_cells(sample, first);
  const auto is_text = [](auto v) { return !is_number(v, '.') && !is_date(v); };
  if (cell.empty() || share(sample.values(0), is_text) < kMost) return false;
  table.shape = "matrix";
  table.cell = cell;
  table.actors = {{.kind = "city", .role = "member", .name = sample.columns[0]}};
  set_place(table.actors.front(), columns);
  table.target = {.kind = "network"};
  table.targets.assign(sample.columns.begin() + static_cast<std::ptrdiff_t>(first),
                       sample.columns.end());
  return true;
}

/// Two columns without names are the two ends of edges.
bool propose_edges(const Sample& sample, TableRecipe& table) {
  if (table.header || sample.columns.size() < 2 || sample.columns.size() > 3) return false;
  table.actors = {{.kind = "city", .role = "partner", .id = {sample.columns[0]}},
                  {.kind = "city", .role = "partner", .id = {sample.columns[1]}}};
  table.target = {.kind = "declaration"};
  if (sample.columns.size() == 3) table.grade = sample.columns[2];
  return true;
}

bool propose_nodes(const Columns& columns, TableRecipe& table) {
  auto name = columns.name(Meaning::actor);
  if (name.empty()) name = columns.name(Meaning::label);
  const auto id = columns.name(Meaning::id);
  if (name.empty() || (id.empty() && columns.name(Meaning::country).empty())) return false;
  table.shape = "nodes";
  table.actors = {{.kind = "city", .name = name}};
  set_place(table.actors.front(), columns);
  if (!id.empty() && table.actors.front().id.empty()) table.actors.front().id = {id};
  return true;
}

void propose_decimal(const Sample& sample, TableRecipe& table, std::vector<std::string>& found) {
  std::size_t commas = 0, dots = 0;
  for (std::size_t i = 0; i < sample.columns.size(); ++i) {
    for (const auto value : sample.values(i)) {
      if (value.find(',') != std::string_view::npos && is_number(value, ',')) ++commas;
      if (value.find('.') != std::string_view::npos && is_number(value, '.')) ++dots;
    }
  }
  if (commas == 0) return;
  table.decimal = commas > dots * 9 ? "," : dots > commas * 9 ? "." : read::kUndecided;
  const auto counts =
      std::to_string(commas) + " numbers with a comma, " + std::to_string(dots) + " with a dot";
  found.push_back(table.decimal == read::kUndecided
                      ? "? decimal: " + counts
                      : "decimal " + quoted(table.decimal) + ": " + counts);
}

/// The orders that every date of the table allows.
void propose_date_order(const Sample& sample, TableRecipe& table, std::vector<std::string>& found) {
  unsigned orders = 7;
  std::size_t dates = 0;
  for (std::size_t i = 0; i < sample.columns.size(); ++i) {
    const auto values = sample.values(i);
    if (share(values, is_date) < kMost) continue;
    for (const auto value : values) {
      const auto possible = possible_orders(value);
      if (possible == 0 || possible == 1) continue;  // a year in front is read in any case
      ++dates;
      orders &= possible;
    }
  }
  if (dates == 0) return;
  const bool dmy = (orders & 2U) != 0, mdy = (orders & 4U) != 0;
  table.date_order = dmy == mdy ? std::string(read::kUndecided) : dmy ? "dmy" : "mdy";
  const auto count = std::to_string(dates) + " dates";
  if (dmy != mdy) {
    found.push_back("dates " + table.date_order + ": " + count + " agree with it");
  } else {
    found.push_back("? date_order: " + count +
                    (dmy ? ", none of them with a day above 12" : ", in different orders"));
  }
}

void propose_missing(const Sample& sample, TableRecipe& table, std::vector<std::string>& found) {
  for (const std::string_view mark : {"\\N", "NA", "N/A", "n/a", "NULL", "-", "–", "brak"}) {
    std::size_t count = 0;
    for (const auto& row : sample.rows) {
      count += static_cast<std::size_t>(std::count(row.begin(), row.end(), mark));
    }
    if (count == 0) continue;
    table.missing.emplace_back(mark);
    found.push_back("missing " + quoted(mark) + ": in " + std::to_string(count) + " cells");
  }
}

}  // namespace

void propose_use(const Sample& sample, TableRecipe& table, std::vector<std::string>& found) {
  if (auto ready = ready_recipe(sample.columns)) {
    const auto form = table;
    table = std::move(ready->table);
    table.file = form.file;
    table.sheet = form.sheet;
    table.encoding = form.encoding;
    table.delimiter = form.delimiter;
    table.first_line = form.first_line;
    table.header = form.header;
    found.push_back("columns: those of " + ready->name);
  } else {
    const Columns columns(sample);
    if (propose_rows(sample, columns, table, found)) {
      found.push_back("columns: each row is a tie, by the words in the header");
    } else if (propose_matrix(sample, columns, table)) {
      found.push_back("columns: a matrix, its cells are of the kind " + quoted(table.cell));
    } else if (propose_edges(sample, table)) {
      found.push_back("columns: two ends of a tie, as there are no names");
    } else if (propose_nodes(columns, table)) {
      found.push_back("columns: each row describes one thing");
    } else {
      table.shape = read::kUndecided;
      found.push_back("? shape, actors, target: no column is known by its name");
    }
    table.start = table.shape == "matrix" ? "" : columns.name(Meaning::start);
    table.end = table.shape == "matrix" ? "" : columns.name(Meaning::end);
    if (table.grade.empty() && table.shape == "rows") table.grade = columns.name(Meaning::grade);
  }
  propose_decimal(sample, table, found);
  propose_date_order(sample, table, found);
  propose_missing(sample, table, found);
}

}  // namespace citynet::read
