#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citynet/formats/damage.hpp"
#include "citynet/read/recipe.hpp"
#include "citynet/read/table_rows.hpp"

namespace citynet::read {

/// What a file looks like: a proposal, nothing of which holds before somebody confirms it.
struct Sniffed {
  read::Recipe recipe{};  ///< of one table; `?` where the file does not decide
  std::vector<std::string> columns{};
  std::vector<formats::Damage> damage{};  ///< of the whole text, with offsets into it as UTF-8
};

/// Looks at a text table and proposes how to read it: encoding, comment lines above the table,
/// delimiter, header, decimal sign, order of dates, shape and the use of the columns.
///
/// Tables of CORDIS, keep.eu, ETMUN, Wikidata and Gephi are known by their header; in others the
/// columns are recognised by words (city, miasto, ville; network, projekt; since, rok ...), and a
/// table of marks, numbers or dates under many columns is a matrix. `recipe.found` says in words
/// what each part rests on; a line that begins with `?` is a question.
///
/// Throws DataError when there is no table at all. Looks at the first 2,000 rows, and at all bytes
/// for encoding and damage. Linear time.
[[nodiscard]] Sniffed sniff(std::string_view bytes, const std::string& file);

/// The same for a sheet of a workbook.
[[nodiscard]] Sniffed sniff_sheet(const Sheet& sheet, const std::string& file);

}  // namespace citynet::read
