#include <algorithm>
#include <cmath>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "view/view_contents.hpp"

namespace citynet::view {
namespace {

void check_countries(const char* argument, const std::set<std::string>& countries) {
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (const auto& country : countries) {
    if (country.size() != 2 || !letter(country[0]) || !letter(country[1])) {
      throw base::InvalidArgument(argument, country,
                                  "a country is its two capital letters in ISO 3166-1: PL, RO, MD");
    }
  }
}

void check_grades(const Selection& selection) {
  const auto finite = [](const char* argument, const std::optional<double>& grade) {
    if (grade && !std::isfinite(*grade)) {
      throw base::InvalidArgument(argument, std::to_string(*grade), "a grade is a finite number");
    }
  };
  finite("least_grade", selection.least_grade);
  finite("most_grade", selection.most_grade);
  if (selection.least_grade && selection.most_grade &&
      *selection.least_grade > *selection.most_grade) {
    throw base::InvalidArgument(
        "least_grade",
        std::to_string(*selection.least_grade) + " to " + std::to_string(*selection.most_grade),
        "the lowest grade that counts is not above the highest");
  }
}

void check_keys(const Selection& selection, const model::Network& network) {
  for (const auto* keys : {&selection.actors, &selection.without_actors, &selection.targets,
                           &selection.without_targets}) {
    for (const auto& key : *keys) (void)network.entity(key);
  }
  if (selection.sources.empty() && selection.without_sources.empty()) return;
  std::vector<std::string> known;
  for (const auto& source : network.sources()) known.push_back(source.key);
  for (const auto* keys : {&selection.sources, &selection.without_sources}) {
    for (const auto& key : *keys) {
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      throw base::InvalidArgument(
          "sources", key,
          "no source of this network has this key" + base::closest_words(key, known));
    }
  }
}

}  // namespace

void check(const Selection& selection, const model::Network& network) {
  if (const auto* window = std::get_if<During>(&selection.period)) {
    if (!(window->from < window->to)) {
      throw base::InvalidArgument(
          "period", base::to_string(window->from) + " to " + base::to_string(window->to),
          "a window ends after it begins (its end is the first day that no longer counts)");
    }
  }
  if (selection.observed && !(selection.observed->from < selection.observed->to)) {
    throw base::InvalidArgument("observed",
                                base::to_string(selection.observed->from) + " to " +
                                    base::to_string(selection.observed->to),
                                "what was observed ends after it begins");
  }
  check_grades(selection);
  check_keys(selection, network);
  check_countries("actor_countries", selection.actor_countries);
  check_countries("target_countries", selection.target_countries);
  for (const auto kind : selection.target_kinds) {
    if (!model::can_be_joined(kind)) {
      throw base::InvalidArgument("target_kinds", std::string(model::to_string(kind)),
                                  "nothing is affiliated with a city, a region or a person");
    }
  }
  for (const auto kind : selection.actor_kinds) {
    if (!model::can_act(kind)) {
      throw base::InvalidArgument("actor_kinds", std::string(model::to_string(kind)),
                                  "only cities, regions, organisations, networks, projects, "
                                  "working groups and persons act");
    }
  }
}

}  // namespace citynet::view
