#pragma once

#include <optional>
#include <string_view>

#include "citynet/model/network.hpp"

namespace citynet::model {

/// What a network says of persons.
enum class Persons {
  kept,           ///< as they stand in the data
  pseudonymised,  ///< person-1, person-2 ..., with what they did and nothing that names them
  excluded,       ///< not there, nor what they did
};

[[nodiscard]] std::string_view to_string(Persons persons) noexcept;
[[nodiscard]] std::optional<Persons> parse_persons(std::string_view word) noexcept;

/// The network with its entities of kind `person` kept, pseudonymised or excluded; everything
/// that is made of it afterwards - views, graphs, tables, files - says no more of them.
///
/// Pseudonymised: key and name become `person-1`, `person-2` ... in ascending order of the keys
/// (numbers whose key is taken by something else are left out), so that the same data give the
/// same pseudonyms. Kind, type, country, dates, `place` and `part_of` stay; English name,
/// aliases, region, coordinates, ids and attributes go, and so do the notes of their statements,
/// affiliations, representations and facts. Ids and order of all records stay as they were.
/// Excluded: the persons, their affiliations and representations go, and so do the parts they
/// play in facts with the notes there; a fact in which nobody else takes part goes as a whole.
///
/// What cannot be seen to name a person stays: keys of facts, titles of sources, notes on others.
/// A network without persons, or with pseudonyms only, comes back as it is. O(records).
[[nodiscard]] Network with_persons(const Network& network, Persons persons);

}  // namespace citynet::model
