#pragma once

#include <string>

#include "citynet/read/recipe.hpp"
#include "read/sample.hpp"

namespace citynet::read {

/// Completes a recipe whose table is cut into columns: shape, use of the columns, decimal sign,
/// order of dates, missing marks; and says in `found` what each rests on.
void propose_use(const Sample& sample, read::TableRecipe& table, std::vector<std::string>& found);

}  // namespace citynet::read
