#pragma once

#include <string>
#include <string_view>

namespace citynet::read {

/// What the values of a column say of the row.
enum class Meaning {
  unknown,
  actor,
  target,
  country,
  role,
  start,
  end,
  grade,
  latitude,
  longitude,
  wikidata,
  geonames,
  nuts,
  lau,
  status,
  source,  ///< first end of an edge
  sink,    ///< second end of an edge
  id,
  label,
};

struct ColumnMeaning {
  Meaning meaning = Meaning::unknown;
  std::string_view kind{};  ///< of an actor or target: city, network ...
};

/// Reads it off the name of the column, in English, Polish, French, German or Spanish.
[[nodiscard]] ColumnMeaning meaning_of(std::string_view column);

}  // namespace citynet::read
