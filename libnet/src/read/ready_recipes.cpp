#include "read/ready_recipes.hpp"

#include <algorithm>
#include <vector>

#include "citynet/read/name_key.hpp"

namespace citynet::read {
namespace {

using read::PartyRecipe;
using read::TableRecipe;
using Columns = std::span<const std::string>;

bool has(Columns columns, std::string_view name) {
  return std::find(columns.begin(), columns.end(), name) != columns.end();
}

bool has_all(Columns columns, std::initializer_list<std::string_view> names) {
  return std::all_of(names.begin(), names.end(), [&](auto name) { return has(columns, name); });
}

/// The name, when the table has the column.
std::string if_there(Columns columns, std::string_view name) {
  return has(columns, name) ? std::string(name) : std::string();
}

TableRecipe etmun(Columns columns) {
  TableRecipe table;
  table.actors = {{.kind = "city",
                   .role = "member",
                   .name = "asciiName",
                   .id = {"geonameId"},
                   .id_scheme = "geonames",
                   .country = "CountryCode",
                   .latitude = if_there(columns, "lat_GN"),
                   .longitude = if_there(columns, "lng_GN"),
                   .body = if_there(columns, "Full_Name")}};
  table.target = {.kind = "network", .name = "Network_Name", .id = {"Code_Network"}};
  table.start = if_there(columns, "Year_of_Joining");
  table.note = if_there(columns, "Statut");
  return table;
}

TableRecipe keep_partners(Columns columns) {
  TableRecipe table;
  table.actors = {{.kind = "city",
                   .role = "partner",
                   .name = "Town",
                   .country = has(columns, "Country code") ? "Country code" : "Country",
                   .body = "Project Partner"}};
  if (has(columns, "Lead Partner")) {
    table.actors[0].role_column = "Lead Partner";
    table.actors[0].roles = {{"Yes", "lead partner"}, {"No", "partner"}};
  }
  table.target = {.kind = "project", .name = "Acronym", .id = {"Programme", "Acronym"}};
  return table;
}

TableRecipe keep_projects(Columns columns) {
  TableRecipe table;
  table.shape = "nodes";
  table.actors = {{.kind = "project", .name = "Acronym", .id = {"Programme", "Acronym"}}};
  table.actors[0].attributes = {{"programme", "Programme"}};
  table.start = if_there(columns, "Project start");
  table.end = if_there(columns, "Project end");
  return table;
}

TableRecipe cordis_organisations(Columns columns) {
  TableRecipe table;
  table.actors = {{.kind = "city",
                   .role_column = if_there(columns, "role"),
                   .name = "city",
                   .country = if_there(columns, "country"),
                   .body = "name"}};
  if (table.actors[0].role_column.empty()) table.actors[0].role = "participant";
  table.target = {
      .kind = "project", .name = if_there(columns, "projectAcronym"), .id = {"projectID"}};
  return table;
}

/// The short form of CORDIS: numbers of projects and organisations.
TableRecipe cordis_participations(Columns columns) {
  TableRecipe table;
  table.actors = {{.kind = "organisation",
                   .role_column = if_there(columns, "role"),
                   .id = {"pic"},
                   .country = if_there(columns, "country")}};
  if (table.actors[0].role_column.empty()) table.actors[0].role = "participant";
  table.target = {.kind = "project", .id = {"rcn"}};
  table.start = if_there(columns, "start_date");
  table.end = if_there(columns, "end_date");
  return table;
}

TableRecipe gephi_edges(Columns columns) {
  TableRecipe table;
  table.actors = {{.kind = "city", .role = "source", .id = {"Source"}},
                  {.kind = "city", .role = "target", .id = {"Target"}}};
  table.target = {.kind = "declaration"};
  table.grade = if_there(columns, "Weight");
  return table;
}

TableRecipe gephi_nodes(Columns columns) {
  TableRecipe table;
  table.shape = "nodes";
  table.actors = {{.kind = "city", .name = "Label", .id = {"Id"}}};
  for (const auto& column : columns) {
    if (column != "Id" && column != "Label") table.actors[0].attributes[column] = column;
  }
  return table;
}

/// Columns of a query to Wikidata that hold items: `x` beside `xLabel`.
std::vector<std::string> items_of(Columns columns) {
  std::vector<std::string> items;
  for (const auto& column : columns) {
    if (has(columns, column + "Label")) items.push_back(column);
  }
  return items;
}

std::string first_of(Columns columns, std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    if (has(columns, name)) return std::string(name);
  }
  return {};
}

PartyRecipe wikidata_party(const std::string& kind, const std::string& item) {
  return {.kind = kind, .name = item + "Label", .id = {item}, .id_scheme = "wikidata"};
}

/// P190 (twinned) ties the first two items, P463 (member of) the first one to the second.
TableRecipe wikidata(Columns columns, const std::vector<std::string>& items) {
  constexpr std::string_view kTwin = "|twin|twintown|twincity|sister|sistercity|partner|city2|";
  TableRecipe table;
  table.actors = {wikidata_party("city", items[0])};
  const bool is_twin = kTwin.find("|" + name_key(items[1]) + "|") != std::string_view::npos;
  if (is_twin) {
    table.actors.push_back(wikidata_party("city", items[1]));
    for (auto& actor : table.actors) actor.role = "twin";
    table.target = {.kind = "declaration"};
  } else {
    table.actors[0].role = "member";
    table.target = wikidata_party("network", items[1]);
  }
  table.actors[0].country = first_of(columns, {"countryCode", "iso", "countryLabel"});
  table.start = first_of(columns, {"start", "startTime", "starttime", "since", "from"});
  table.end = first_of(columns, {"end", "endTime", "endtime", "until", "to"});
  return table;
}

}  // namespace

std::optional<ReadyRecipe> ready_recipe(std::span<const std::string> columns) {
  if (has_all(columns, {"geonameId", "asciiName", "CountryCode", "Code_Network", "Network_Name"})) {
    return ReadyRecipe{"memberships in municipal networks (ETMUN)", etmun(columns)};
  }
  if (has_all(columns, {"Programme", "Acronym", "Project Partner", "Town", "Country"})) {
    return ReadyRecipe{"partners of keep.eu", keep_partners(columns)};
  }
  if (has_all(columns, {"Programme", "Acronym", "Project Name", "Project start"})) {
    return ReadyRecipe{"projects of keep.eu", keep_projects(columns)};
  }
  if (has_all(columns, {"projectID", "organisationID", "name", "city"})) {
    return ReadyRecipe{"organisations of CORDIS", cordis_organisations(columns)};
  }
  if (has_all(columns, {"rcn", "pic"})) {
    return ReadyRecipe{"participations of CORDIS", cordis_participations(columns)};
  }
  if (has_all(columns, {"Source", "Target"})) {
    return ReadyRecipe{"edges of Gephi", gephi_edges(columns)};
  }
  if (has_all(columns, {"Id", "Label"})) {
    return ReadyRecipe{"nodes of Gephi", gephi_nodes(columns)};
  }
  if (const auto items = items_of(columns); items.size() >= 2) {
    return ReadyRecipe{"a query to Wikidata", wikidata(columns, items)};
  }
  return std::nullopt;
}

}  // namespace citynet::read
