#include <array>
#include <charconv>
#include <sstream>

#include "citynet/view/selection.hpp"
#include "citynet/view/view.hpp"

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

/// So short that it reads back as the same number, and with a dot in every locale.
std::string shortest(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

constexpr auto as_is = [](const auto& word) { return word; };

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

void append_grades(std::ostringstream& text, const Selection& selection) {
  if (!selection.least_grade && !selection.most_grade) return;
  text << "; with a grade";
  if (selection.least_grade) text << " from " << shortest(*selection.least_grade);
  if (selection.most_grade) text << " up to " << shortest(*selection.most_grade);
}

void append_partners(std::ostringstream& text, const Selection& selection) {
  if (selection.without_largest > 0) {
    text << "; without the " << selection.without_largest << " with the most actors";
  }
  if (selection.least_actor_degree > 0) {
    text << "; actors with at least " << selection.least_actor_degree << " affiliations";
  }
  if (selection.least_target_degree > 0) {
    text << "; what at least " << selection.least_target_degree << " actors have in common";
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
  const auto by_name = [](auto value) { return model::to_string(value); };
  append_list(text, "through", selection.target_kinds, by_name);
  append_list(text, "actors of kind", selection.actor_kinds, by_name);
  append_list(text, "in the roles", selection.roles, as_is);
  append_list(text, "without the roles", selection.without_roles, as_is);
  append_grades(text, selection);
  append_list(text, "actors from", selection.actor_countries, as_is);
  append_list(text, "in what is at home in", selection.target_countries, as_is);
  append_list(text, "of the actors", selection.actors, as_is);
  append_list(text, "without the actors", selection.without_actors, as_is);
  append_list(text, "in", selection.targets, as_is);
  append_list(text, "without", selection.without_targets, as_is);
  append_list(text, "status", selection.statuses, by_name);
  append_list(text, "according to", selection.sources, as_is);
  append_list(text, "without what is said by", selection.without_sources, as_is);
  if (selection.least_certainty != model::Certainty::common) {
    text << "; certainty at least " << model::to_string(selection.least_certainty);
  }
  append_partners(text, selection);
  if (selection.observed) {
    text << "; observed from " << base::to_string(selection.observed->from) << " to before "
         << base::to_string(selection.observed->to);
  }
  return text.str();
}

std::string describe(const View& view) {
  std::ostringstream text;
  text << describe(view.selection());
  const auto& network = view.network();
  append_list(text, "the largest, left out, are", view.dropped_largest(),
              [&](model::EntityId id) { return network[id].key; });
  append_list(text, "hypothetical:", network.hypotheses(), as_is);
  const auto observed = view.time_observed();
  if (observed == TimeObserved::none || observed == TimeObserved::part) {
    const auto window = view.observed();
    text << "; " << (observed == TimeObserved::none ? "all" : "part")
         << " of this time is outside of what was observed, " << base::to_string(window->from)
         << " to before " << base::to_string(window->to);
  }
  return text.str();
}

}  // namespace citynet::view
