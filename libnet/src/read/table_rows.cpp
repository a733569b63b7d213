#include "citynet/read/table_rows.hpp"

#include <algorithm>
#include <set>

#include "citynet/base/error.hpp"
#include "citynet/formats/damage.hpp"
#include "citynet/formats/encoding.hpp"
#include "formats/csv_scanner.hpp"

namespace citynet::read {
namespace {

constexpr std::size_t kMostDamage = 100000;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20U && byte < 0x7FU;
  });
}

/// Spaces around a value are how the table was laid out; the no-break space is one of them.
void trim(std::string& text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  std::string_view kept = text;
  for (bool again = true; again;) {
    again = false;
    while (!kept.empty() && is_space(kept.front())) kept.remove_prefix(1);
    while (!kept.empty() && is_space(kept.back())) kept.remove_suffix(1);
    if (kept.starts_with("\xC2\xA0")) kept.remove_prefix(2), again = true;
    if (kept.ends_with("\xC2\xA0")) kept.remove_suffix(2), again = true;
  }
  if (kept.size() != text.size()) text = std::string(kept);
}

std::string_view from_line(std::string_view text, std::size_t first_line) {
  for (std::size_t line = 1; line < first_line; ++line) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 1);
  }
  return text;
}

std::string count_of(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " value" : " values");
}

[[noreturn]] void refuse_undecided(const std::string& file, const std::string& member) {
  throw base::InvalidArgument("recipe, '" + member + "' of " + file, std::string(read::kUndecided),
                              "the file does not decide it; write into the recipe which one it is");
}

}  // namespace

struct TableRows::State {
  std::string file;
  read::TableRecipe recipe;
  formats::CsvOptions options{};
  std::string text{};
  std::optional<formats::CsvScanner> scanner{};
  const Sheet* sheet = nullptr;
  std::size_t sheet_row = 0;
  std::vector<std::string> columns{};
  std::size_t empty_rows = 0;
  std::vector<base::Issue> damage{};
  std::optional<TableRow> first{};  ///< read to learn the number of columns, not yet handed out

  void open(std::string_view bytes);
  void take_header();
  bool read(TableRow& row);
  void check(TableRow& row) const;
  void look_for_damage(TableRow& row);
  [[nodiscard]] std::string column(std::size_t index) const {
    return index < columns.size() ? columns[index] : "column " + std::to_string(index + 1);
  }
};

void TableRows::State::open(std::string_view bytes) {
  if (recipe.encoding == read::kUndecided) refuse_undecided(file, "encoding");
  if (recipe.delimiter == read::kUndecided) refuse_undecided(file, "delimiter");
  const auto encoding = formats::parse_encoding(recipe.encoding);
  if (!encoding || recipe.delimiter.size() != 1) {
    throw base::InvalidArgument("recipe of " + file, recipe.encoding + " " + recipe.delimiter,
                                "an encoding known here and a delimiter of one character");
  }
  auto decoded = formats::decode_text(bytes, *encoding);
  text = std::move(decoded.text);
  for (const auto& lost : decoded.lost) {
    if (damage.size() == kMostDamage) break;
    damage.push_back({base::Severity::doubt,
                      {file, lost.line, {}, lost.character},
                      lost.name,
                      "no character of " + recipe.encoding + ", byte " +
                          std::to_string(lost.offset) + " of the file",
                      "kept as U+FFFD"});
  }
  options.file = file;
  options.delimiter = recipe.delimiter.front();
  options.first_line = recipe.first_line;
  scanner.emplace(from_line(text, recipe.first_line), options);
}

bool TableRows::State::read(TableRow& row) {
  row.problem.reset();
  if (sheet != nullptr) {
    if (sheet_row >= sheet->rows.size()) return false;
    row.fields = sheet->rows[sheet_row++];
    row.line = sheet_row;
  } else {
    formats::CsvRecord record;
    record.fields = std::move(row.fields);
    if (!scanner->next(record)) return false;
    row.line = record.line;
    row.fields = std::move(record.fields);
    if (record.problem) {
      row.problem = std::move(record.problem);
      row.problem->value = std::string(record.text.substr(0, 200));
    }
  }
  for (auto& field : row.fields) trim(field);
  return true;
}

void TableRows::State::take_header() {
  if (sheet != nullptr) sheet_row = recipe.first_line - 1;
  TableRow row;
  if (!read(row)) {
    throw base::DataError({file, recipe.first_line, {}, {}}, "", "the table has no rows");
  }
  if (!recipe.header) {
    for (std::size_t i = 0; i < row.fields.size(); ++i) columns.push_back(column(i));
    first = std::move(row);
    return;
  }
  if (row.problem) throw base::DataError(row.problem->place, row.problem->value, row.problem->rule);
  if (row.fields.size() == 1 && row.fields[0].empty()) {
    throw base::DataError({file, row.line, {}, {}}, "", "the header is empty");
  }
  std::set<std::string> seen;
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    // Spreadsheets have columns without a name; those get the one of their place.
    auto name = row.fields[i].empty() ? column(i) : row.fields[i];
    for (std::size_t n = 2; !seen.insert(name).second; ++n) {
      name = row.fields[i] + " (" + std::to_string(n) + ")";
    }
    columns.push_back(std::move(name));
  }
}

/// A sheet's rows end where their last value stands, so short ones are filled up there.
void TableRows::State::check(TableRow& row) const {
  auto& fields = row.fields;
  const auto wanted = columns.size();
  while (fields.size() > wanted && fields.back().empty()) fields.pop_back();
  if (sheet != nullptr && fields.size() < wanted) fields.resize(wanted);
  if (row.problem || fields.size() == wanted) return;
  row.problem = base::Issue{base::Severity::error,
                            {file, row.line, column(std::min(fields.size(), wanted)), {}},
                            fields.empty() ? "" : fields.back(),
                            "the row has " + count_of(fields.size()) + ", the table " +
                                std::to_string(wanted) + " columns",
                            {}};
}

void TableRows::State::look_for_damage(TableRow& row) {
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    auto& field = row.fields[i];
    if (is_ascii(field)) continue;
    auto found = formats::find_damage(field);
    for (auto& one : found) {
      const auto kind = std::string(to_string(one.kind));
      const bool wanted =
          std::find(recipe.repair.begin(), recipe.repair.end(), kind) != recipe.repair.end();
      std::string action = "kept as it is";
      if (one.repair && wanted) action = "repaired: '" + *one.repair + "'";
      if (one.repair && !wanted) action = "kept; would be '" + *one.repair + "'";
      if (!wanted) one.repair.reset();
      if (damage.size() == kMostDamage) continue;
      damage.push_back({base::Severity::doubt,
                        {file, row.line, column(i), one.character},
                        one.text,
                        "damaged text: " + kind,
                        std::move(action)});
    }
    if (!found.empty()) field = formats::repaired(field, found);
  }
}

TableRows::TableRows(std::string_view bytes, const read::TableRecipe& recipe, std::string file)
    : state_(std::make_unique<State>()) {
  state_->file = std::move(file);
  state_->recipe = recipe;
  state_->open(bytes);
  state_->take_header();
  state_->scanner->name_columns(state_->columns);
}

TableRows::TableRows(const Sheet& sheet, const read::TableRecipe& recipe, std::string file)
    : state_(std::make_unique<State>()) {
  state_->file = sheet.name.empty() ? std::move(file) : file + "[" + sheet.name + "]";
  state_->recipe = recipe;
  state_->sheet = &sheet;
  state_->take_header();
}

TableRows::TableRows(TableRows&&) noexcept = default;
TableRows::~TableRows() = default;

const std::string& TableRows::file() const noexcept { return state_->file; }
const std::vector<std::string>& TableRows::columns() const noexcept { return state_->columns; }
std::size_t TableRows::empty_rows() const noexcept { return state_->empty_rows; }
const std::vector<base::Issue>& TableRows::damage() const noexcept { return state_->damage; }

bool TableRows::next(TableRow& row) {
  for (;;) {
    if (state_->first) {
      row = std::move(*state_->first);
      state_->first.reset();
    } else if (!state_->read(row)) {
      return false;
    }
    const bool is_empty = !row.problem && std::all_of(row.fields.begin(), row.fields.end(),
                                                      [](const auto& f) { return f.empty(); });
    if (is_empty) {
      ++state_->empty_rows;
      continue;
    }
    state_->check(row);
    if (!row.problem) state_->look_for_damage(row);
    return true;
  }
}

}  // namespace citynet::read
