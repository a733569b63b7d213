#pragma once

#include <string>
#include <vector>

#include "citynet/model/network.hpp"
#include "citynet/model/persons.hpp"
#include "citynet/read/dataset.hpp"
#include "citynet/resolve/report.hpp"

namespace citynet::resolve {

/// What to do with a row that cannot become part of the network.
enum class OnError {
  collect,  ///< report it and keep everything else
  stop,     ///< throw DataError for the first one
};

struct ResolveOptions {
  OnError on_error = OnError::collect;
  /// Names of persons enter a network only when they are asked for, and so no file made of it;
  /// the report notes how many persons that concerns.
  model::Persons persons = model::Persons::pseudonymised;
};

struct LoadOptions {
  OnError on_error = OnError::collect;
  std::vector<std::string> dataset_folders{};              ///< looked through first for a name
  model::Persons persons = model::Persons::pseudonymised;  ///< see ResolveOptions
};

struct Loaded {
  model::Network network{};
  ResolutionReport report{};
};

/// Makes a network of the tables of a city-cooperation package. `entities` is required, the
/// others may be absent; of the columns those before the bar are required:
///
///   sources          id | title, url, access, dated, note
///   entities         id, kind, name | type, name_en, aliases (parted by `;`), country, region,
///                    lat, lon, wikidata, geonames, start, end, part_of, place, source,
///                    certainty, note; every other column becomes an attribute
///   affiliations     actor, role, target | grade, status, start, end, source, certainty, note;
///                    one row is one statement
///   representations  unit, represented | start, end, source, certainty, note
///   facts            fact, kind, entity, part | about, status, start, end, source, certainty,
///                    note; one row is one participant as one source states it
///
/// Words: kinds, statuses and certainties are those of the model; no status means confirmed, no
/// certainty page, no source the data package itself (with a note).
///
/// Dates: `start` and `end` are EDTF dates, empty for unknown, `..` for open. They are one date
/// (`DateInterval::during`) when both say the same, and when only `start` is given and the
/// entity, the target, or what the fact is about happens rather than lasts (`is_happening`).
/// They are planned when `status` is planned (for an entity: its column of that name, which is
/// also kept as an attribute).
///
/// Merging: statements with the same actor, role, target and status are one affiliation with
/// several statements, each with its own dates, note and place. Its dates: unknown yields to
/// known; of dates one of which lies within the other, the narrower one. When two spells cannot
/// be one, because one certainly ended before the other began, they are two affiliations (left
/// and came back), unless the target happens. Otherwise sources disagree: the dates of the most
/// certain statement, then of the first, stand, and a doubt names both rows; grades likewise.
/// A row that says word for word what another says from the same source is merged with a note.
/// Representations and the rows of a fact follow the same rules, but for the spells of a fact.
///
/// Refused, each with an error that names file, row, column, value and rule, while the rest goes
/// on: an unknown word, date, number, entity or source (with the closest known ones), an end
/// before its start, a second entity or source of one id, an actor that cannot act, a target
/// that cannot be joined, a row of a fact that contradicts the first one, a row that refers to a
/// refused row. Tables and columns with values that are not understood are notes.
///
/// Throws DataError when the table of entities or a required column is missing, and with
/// `OnError::stop` for the first refused row. O(n log n) in the rows, and quadratic in
/// those that tell of one tie or fact.
[[nodiscard]] Loaded resolve(const read::RawDataset& dataset, const ResolveOptions& options = {});

/// Finds (see `read::find_dataset`), reads (see `read::read_dataset`) and resolves a data set.
[[nodiscard]] Loaded load_dataset(const std::string& name_or_path, const LoadOptions& options = {});

}  // namespace citynet::resolve
