#include <sstream>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/selection.hpp"
#include "view/view_contents.hpp"

namespace citynet::view {
namespace {

std::string period_words(const Period& period) {
  if (const auto* on = std::get_if<OnDay>(&period)) {
    return "what held on " + base::to_string(on->day) +
           (on->past_happenings
                ? ", with the events, declarations, awards and documents up to that day"
                : "");
  }
  if (const auto* window = std::get_if<During>(&period)) {
    return "what held at some time from " + base::to_string(window->from) + " to before " +
           base::to_string(window->to);
  }
  if (const auto* limit = std::get_if<UpTo>(&period)) {
    return "everything that had begun by " + base::to_string(limit->day) + ", over or not";
  }
  return "every affiliation, whenever it held";
}

template <class Set, class Words>
void append_list(std::ostringstream& text, const char* intro, const Set& values, Words words) {
  if (values.empty()) return;
  text << "; " << intro;
  const char* between = " ";
  for (const auto& value : values) {
    text << between << words(value);
    between = ", ";
  }
}

}  // namespace

std::string describe(const Selection& selection) {
  std::ostringstream text;
  text << period_words(selection.period);
  if (!std::holds_alternative<AnyTime>(selection.period)) {
    text << "; where the dates do not decide, an affiliation "
         << (selection.unknown_dates == UnknownDates::include ? "counts" : "does not count");
  }
  const auto as_is = [](const auto& word) { return word; };
  const auto by_name = [](auto value) { return model::to_string(value); };
  append_list(text, "through", selection.target_kinds, by_name);
  append_list(text, "actors of kind", selection.actor_kinds, by_name);
  append_list(text, "in the roles", selection.roles, as_is);
  append_list(text, "without the roles", selection.without_roles, as_is);
  append_list(text, "actors from", selection.actor_countries, as_is);
  append_list(text, "without", selection.without_targets, as_is);
  append_list(text, "status", selection.statuses, by_name);
  if (selection.least_certainty != model::Certainty::common) {
    text << "; certainty at least " << model::to_string(selection.least_certainty);
  }
  return text.str();
}

void check(const Selection& selection, const model::Network& network) {
  if (const auto* window = std::get_if<During>(&selection.period)) {
    if (!(window->from < window->to)) {
      throw base::InvalidArgument(
          "period", base::to_string(window->from) + " to " + base::to_string(window->to),
          "a window ends after it begins (its end is the first day that no longer counts)");
    }
  }
  for (const auto& key : selection.without_targets) (void)network.entity(key);
  for (const auto& country : selection.actor_countries) {
    const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (country.size() != 2 || !letter(country[0]) || !letter(country[1])) {
      throw base::InvalidArgument("actor_countries", country,
                                  "a country is its two capital letters in ISO 3166-1: PL, RO, MD");
    }
  }
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
