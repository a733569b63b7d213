#pragma once

#include <optional>
#include <span>
#include <string>

#include "citynet/read/recipe.hpp"

namespace citynet::read {

/// What a header that is known by its names says of its table.
struct ReadyRecipe {
  std::string name;  ///< whose table it is, for the notes
  read::TableRecipe table{};
};

/// The recipe for a table of CORDIS, keep.eu, ETMUN, Wikidata or Gephi, known by its header;
/// empty for any other. The form of the file (encoding, delimiter ...) is not set.
[[nodiscard]] std::optional<ReadyRecipe> ready_recipe(std::span<const std::string> columns);

}  // namespace citynet::read
