#include "resolve/party_plan.hpp"

#include <algorithm>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "citynet/read/name_key.hpp"

namespace citynet::resolve {

std::optional<std::size_t> ColumnFinder::find(const std::string& name) const {
  if (name.empty()) return std::nullopt;
  const auto& columns = rows_.columns();
  const auto found = std::find(columns.begin(), columns.end(), name);
  if (found == columns.end()) {
    throw base::DataError({rows_.file(), header_line_, name, {}}, name,
                          "the recipe names a column that the table does not have" +
                              base::closest_words(name, columns));
  }
  return static_cast<std::size_t>(found - columns.begin());
}

PartyPlan plan_party(const read::PartyRecipe& recipe, const ColumnFinder& columns) {
  const auto kind = model::parse_entity_kind(recipe.kind);
  if (!kind) {
    throw base::InvalidArgument("recipe, 'kind'", recipe.kind,
                                "a kind of the model: city, region, organisation, network, "
                                "project, event, working_group, topic, policy, declaration, "
                                "award, document or person");
  }
  if (!recipe.in_country.empty() && !read::country_code(recipe.in_country)) {
    throw base::InvalidArgument("recipe, 'in_country'", recipe.in_country,
                                "a code of ISO 3166-1 or the name of a country");
  }
  PartyPlan plan{.recipe = recipe, .kind = *kind};
  plan.role = columns.find(recipe.role_column);
  plan.name = columns.find(recipe.name);
  plan.country = columns.find(recipe.country);
  plan.latitude = columns.find(recipe.latitude);
  plan.longitude = columns.find(recipe.longitude);
  plan.body = columns.find(recipe.body);
  plan.area = columns.find(recipe.area);
  for (const auto& name : recipe.id) {
    if (const auto index = columns.find(name)) plan.id.push_back(*index);
  }
  for (const auto& [attribute, column] : recipe.attributes) {
    if (const auto index = columns.find(column)) plan.attributes.emplace_back(attribute, *index);
  }
  return plan;
}

}  // namespace citynet::resolve
