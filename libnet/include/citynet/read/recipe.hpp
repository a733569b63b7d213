#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::read {

/// What stands in a recipe where the file did not decide; a person replaces it.
inline constexpr std::string_view kUndecided = "?";

/// How a row names one side of a tie: which columns say what. Empty parts are not there.
struct PartyRecipe {
  std::string kind = "city";                   ///< of the model: city, network, project ...
  std::string role{};                          ///< what all of them are: member, partner
  std::string role_column{};                   ///< or the column that says it
  std::map<std::string, std::string> roles{};  ///< its words, and the role each one means
  std::string name{};
  std::vector<std::string> id{};  ///< column of its id, or the columns that name it together
  /// Whose ids they are: `wikidata`, `geonames`, `nuts`, `lau` are looked up in the gazetteer;
  /// `own` are those of the file.
  std::string id_scheme = "own";
  std::string country{};     ///< column of codes or names of countries
  std::string in_country{};  ///< or the country of all of them
  std::string latitude{}, longitude{};
  std::string body{};       ///< column of the body that acts for the city
  std::string area{};       ///< column of the functional urban area around it
  std::string separator{};  ///< what parts several values in one cell
  std::map<std::string, std::string> attributes{};  ///< further columns to keep, by attribute

  friend bool operator==(const PartyRecipe&, const PartyRecipe&) = default;
};

/// How to read one table and what its rows say.
struct TableRecipe {
  std::string file{};   ///< its name, without the folder
  std::string sheet{};  ///< of a workbook
  std::string encoding = "utf-8";
  std::string delimiter = ",";
  std::size_t first_line = 1;  ///< of the header, or of the data when there is none
  bool header = true;          ///< without one the columns are `column 1`, `column 2` ...
  std::string decimal = ".";
  std::string date_order = "ymd";        ///< ymd, dmy or mdy
  std::vector<std::string> missing{""};  ///< what stands for no value
  std::vector<std::string> repair{};     ///< damage that is repaired: misread, doubled
  /// `rows`: each row is a tie of the actors to the target, or of the actors to each other when
  /// the target has no columns. `matrix`: rows are actors, further columns targets, cells ties.
  /// `nodes`: each row describes an actor.
  std::string shape = "rows";
  std::vector<PartyRecipe> actors{};
  PartyRecipe target{.kind = "network"};
  std::string cell = "presence";       ///< of a matrix: presence, grade or date
  std::vector<std::string> targets{};  ///< columns of a matrix; empty: all that have no other use
  std::string grade{}, start{}, end{}, status{}, note{};  ///< columns
  std::string start_from{};  ///< `sheet`: the name of the sheet says when; or a date

  friend bool operator==(const TableRecipe&, const TableRecipe&) = default;
};

/// How files become a network: small, readable, to be confirmed, edited and replayed.
struct Recipe {
  std::string name = "intake";
  std::string title{};
  std::string url{};  ///< where the files are from
  /// What counts as the actor where a row names a body and a city: `body`, `municipality`, `area`.
  std::string counts_as = "municipality";
  /// Names the gazetteer does not know for sure: `keep` them as they stand, or `reject`.
  std::string unresolved = "keep";
  std::string certainty = "page";
  std::vector<TableRecipe> tables{};
  std::vector<std::string> found{};  ///< what the proposal rests on, for a person; never read

  friend bool operator==(const Recipe&, const Recipe&) = default;
};

/// Reads a recipe. Throws DataError with the JSON pointer as `place.column` for text that is not
/// strict JSON, a member that nobody knows (with the closest one), a wrong type or word.
/// `?` passes: whether all is decided is asked when the recipe is used.
[[nodiscard]] Recipe parse_recipe(std::string_view json, const std::string& file = "recipe.json");

/// The JSON that `parse_recipe` takes back; what has its default value is left out.
[[nodiscard]] std::string to_json(const Recipe& recipe);

}  // namespace citynet::read
