#include "citynet/read/sniff.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "citynet/base/error.hpp"
#include "citynet/formats/encoding.hpp"
#include "formats/csv_scanner.hpp"
#include "read/propose.hpp"
#include "read/sample.hpp"

namespace citynet::read {
namespace {

constexpr std::size_t kSampleRows = 2000;
constexpr std::size_t kDialectBytes = std::size_t{1} << 18U;

std::string quoted(std::string_view text) {
  return text == "\t" ? "tab" : "'" + std::string(text) + "'";
}

/// How a delimiter cuts the beginning of a text.
struct Cut {
  char delimiter = ',';
  std::vector<Row> rows{};
  std::size_t columns = 0;  ///< that most rows have
  double agreement = 0;     ///< the share of rows that have so many
};

/// Whole lines from the beginning, so that no record is cut short.
std::string_view beginning_of(std::string_view text) {
  if (text.size() <= kDialectBytes) return text;
  const auto end = text.rfind('\n', kDialectBytes);
  return end == std::string_view::npos ? text : text.substr(0, end + 1);
}

Cut cut_at(std::string_view text, char delimiter) {
  Cut cut{delimiter};
  formats::CsvOptions options;
  options.delimiter = delimiter;
  std::map<std::size_t, std::size_t> counts;
  try {
    formats::CsvScanner scanner(text, options);
    formats::CsvRecord record;
    while (cut.rows.size() < kSampleRows && scanner.next(record)) {
      if (record.is_empty_line()) continue;
      if (!record.problem) ++counts[record.fields.size()];
      cut.rows.push_back(record.fields);
    }
  } catch (const base::DataError&) {
    // A quote that stays open at the end of the beginning: the rows before it still count.
  }
  for (const auto& [columns, count] : counts) {
    const auto agreement = static_cast<double>(count) / static_cast<double>(cut.rows.size());
    if (agreement < cut.agreement) continue;
    cut.columns = columns;
    cut.agreement = agreement;
  }
  return cut;
}

bool is_better(const Cut& a, const Cut& b) {
  const bool a_cuts = a.columns > 1 && a.agreement >= 0.8;
  const bool b_cuts = b.columns > 1 && b.agreement >= 0.8;
  if (a_cuts != b_cuts) return a_cuts;
  if (a.columns > 1 && b.columns > 1 && a.agreement != b.agreement) {
    return a.agreement > b.agreement;
  }
  return a.columns > b.columns;
}

Cut best_cut(std::string_view text, std::vector<std::string>& found, std::string& delimiter) {
  std::vector<Cut> cuts;
  for (const char c : {',', ';', '\t', '|', ' '}) {
    // Spaces part words too, so they are only tried where nothing else cuts.
    if (c == ' ' && cuts.front().columns > 1 && cuts.front().agreement >= 0.8) break;
    cuts.push_back(cut_at(text, c));
    std::stable_sort(cuts.begin(), cuts.end(), is_better);
  }
  const auto& best = cuts.front();
  delimiter = std::string(1, best.delimiter);
  const auto words = std::to_string(best.columns) + " columns in " +
                     std::to_string(static_cast<int>(best.agreement * 100)) + " of 100 rows";
  const bool doubtful = best.columns > 1 && !is_better(best, cuts[1]);
  if (doubtful) {
    found.push_back("? delimiter: " + quoted(delimiter) + " or " +
                    quoted(std::string(1, cuts[1].delimiter)));
    delimiter = read::kUndecided;
  } else if (best.columns > 1) {
    found.push_back("delimiter " + quoted(delimiter) + ": " + words);
  } else {
    delimiter = ",";
    found.push_back("delimiter: none found, one column");
  }
  return best;
}

std::string propose_encoding(std::string_view bytes, read::TableRecipe& table,
                             std::vector<std::string>& found) {
  const auto guess = formats::guess_encoding(bytes);
  if (guess.encoding) {
    table.encoding = to_string(*guess.encoding);
    found.push_back("encoding " + table.encoding + ": " + guess.reason);
  } else {
    table.encoding = read::kUndecided;
    std::string words;
    for (const auto candidate : guess.candidates) {
      words += (words.empty() ? "" : ", ") + std::string(to_string(candidate));
    }
    found.push_back("? encoding: " + guess.reason + (words.empty() ? "" : "; perhaps " + words));
  }
  const auto used = guess.encoding             ? *guess.encoding
                    : guess.candidates.empty() ? formats::Encoding::cp1252
                                               : guess.candidates.front();
  return formats::decode_text(bytes, used).text;
}

/// Passes over lines that are no table: comments, and the line with which Excel names a delimiter.
std::string_view pass_preamble(std::string_view text, read::TableRecipe& table,
                               std::vector<std::string>& found) {
  while (text.starts_with('%') || text.starts_with("#") || text.starts_with("sep=") ||
         text.starts_with("\"sep=")) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) break;
    // A header may begin with a number sign; a comment is followed by other things than itself.
    if (text.starts_with('#') && table.first_line == 1 &&
        text.substr(0, end).find('\t') != std::string_view::npos) {
      break;
    }
    text.remove_prefix(end + 1);
    ++table.first_line;
  }
  if (table.first_line > 1) {
    found.push_back("first_line " + std::to_string(table.first_line) +
                    ": comment lines stand above the table");
  }
  return text;
}

void report_damage(const std::vector<formats::Damage>& damage, std::vector<std::string>& found) {
  std::map<formats::DamageKind, std::vector<const formats::Damage*>> by_kind;
  for (const auto& one : damage) by_kind[one.kind].push_back(&one);
  for (const auto& [kind, all] : by_kind) {
    const auto& first = *all.front();
    auto words = "? damage " + quoted(to_string(kind)) + ": " + std::to_string(all.size()) +
                 (all.size() == 1 ? " place" : " places") + ", the first in line " +
                 std::to_string(first.line) + ", character " + std::to_string(first.character) +
                 " (byte " + std::to_string(first.offset) + ", " + std::to_string(first.length) +
                 " bytes)";
    if (first.repair) {
      words += ": " + quoted(first.text) + " would be " + quoted(*first.repair) +
               "; \"repair\": [" + "\"" + std::string(to_string(kind)) + "\"] repairs them";
    }
    found.push_back(std::move(words));
  }
}

/// Where the table of a sheet begins: titles above it fill fewer cells than its rows do.
std::size_t first_row_of(const Sheet& sheet) {
  std::map<std::size_t, std::size_t> widths;
  const auto width_of = [](const Row& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const auto& cell) { return !cell.empty(); }));
  };
  const auto looked_at = std::min(sheet.rows.size(), kSampleRows);
  std::size_t usual = 0, most = 0;
  for (std::size_t i = 0; i < looked_at; ++i) {
    const auto count = ++widths[width_of(sheet.rows[i])];
    if (count >= most) most = count, usual = width_of(sheet.rows[i]);
  }
  for (std::size_t i = 0; i < looked_at; ++i) {
    const auto width = width_of(sheet.rows[i]);
    if (width > 0 && width * 10 >= usual * 6) return i;
  }
  return 0;
}

/// Makes columns of the rows and proposes what they mean.
void finish(std::vector<Row> rows, std::size_t width, Sniffed& sniffed) {
  auto& table = sniffed.recipe.tables.front();
  auto& found = sniffed.recipe.found;
  if (rows.empty()) throw base::DataError({table.file, 1, {}, {}}, "", "there is no table");
  for (auto& row : rows) row.resize(width);
  table.header = first_row_is_header(rows);
  found.push_back(table.header ? "header: names in line " + std::to_string(table.first_line)
                               : "header: none, the first row holds values");
  Sample sample;
  for (std::size_t i = 0; i < width; ++i) {
    const bool named = table.header && !rows[0][i].empty();
    sample.columns.push_back(named ? rows[0][i] : "column " + std::to_string(i + 1));
  }
  if (table.header) rows.erase(rows.begin());
  sample.rows = std::move(rows);
  propose_use(sample, table, found);
  sniffed.columns = sample.columns;
}

}  // namespace

Sniffed sniff(std::string_view bytes, const std::string& file) {
  Sniffed sniffed;
  auto& table = sniffed.recipe.tables.emplace_back();
  auto& found = sniffed.recipe.found;
  table.file = file;
  const auto text = propose_encoding(bytes, table, found);
  const auto body = pass_preamble(text, table, found);
  auto cut = best_cut(beginning_of(body), found, table.delimiter);
  finish(std::move(cut.rows), std::max<std::size_t>(1, cut.columns), sniffed);
  sniffed.damage = formats::find_damage(text);
  report_damage(sniffed.damage, found);
  return sniffed;
}

Sniffed sniff_sheet(const Sheet& sheet, const std::string& file) {
  Sniffed sniffed;
  auto& table = sniffed.recipe.tables.emplace_back();
  table.file = file;
  table.sheet = sheet.name;
  const auto first = first_row_of(sheet);
  table.first_line = first + 1;
  std::size_t width = 0;
  std::vector<Row> rows;
  std::string text;
  for (std::size_t i = first; i < sheet.rows.size() && rows.size() < kSampleRows; ++i) {
    rows.push_back(sheet.rows[i]);
    width = std::max(width, rows.back().size());
    for (const auto& cell : rows.back()) text += cell + "\t";
    text += '\n';
  }
  finish(std::move(rows), width, sniffed);
  sniffed.damage = formats::find_damage(text);
  report_damage(sniffed.damage, sniffed.recipe.found);
  return sniffed;
}

}  // namespace citynet::read
