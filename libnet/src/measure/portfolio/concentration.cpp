#include "citynet/measure/portfolio/concentration.hpp"

#include <map>

#include "citynet/base/error.hpp"
#include "citynet/measure/mixing/blau.hpp"
#include "citynet/view/two_mode.hpp"
#include "measure/portfolio/labels.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

ColumnConcentration concentration_of(std::span<const std::uint32_t> actors,
                                     std::span<const std::string> groups) {
  ColumnConcentration made;
  made.size = actors.size();
  std::map<std::string_view, std::size_t> sizes;
  for (const auto actor : actors) {
    if (groups[actor].empty()) continue;
    ++sizes[groups[actor]];
    ++made.labelled;
  }
  made.groups = sizes.size();
  if (made.labelled == 0) return made;
  std::vector<std::size_t> counts;
  std::size_t largest = 0, squares = 0;
  for (const auto& [group, size] : sizes) {
    counts.push_back(size);
    squares += size * size;
    if (size <= largest) continue;
    largest = size;
    made.largest = group;
  }
  const auto all = static_cast<double>(made.labelled);
  made.herfindahl = static_cast<double>(squares) / (all * all);
  made.blau = blau_index(counts);
  made.largest_share = static_cast<double>(largest) / all;
  return made;
}

}  // namespace

void require_labels(const char* argument, std::span<const std::string> labels, std::size_t count,
                    const char* of_what) {
  if (labels.size() == count) return;
  throw base::InvalidArgument(argument, std::to_string(labels.size()) + " labels",
                              std::string("there is one label per ") + of_what + " (" +
                                  std::to_string(count) + "); an empty one is unknown");
}

std::vector<std::string> labels_of(const Groups& groups) {
  std::vector<std::string> labels(groups.of.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (groups.has_group(i)) labels[i] = groups.names[groups.of[i]];
  }
  return labels;
}

Concentration concentration(const view::TwoMode& incidence,
                            std::span<const std::string> actor_groups) {
  require_labels("actor_groups", actor_groups, incidence.actor_count(), "actor");
  Concentration made;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    made.columns.push_back(concentration_of(incidence.actors_of(column), actor_groups));
  }
  made.account.measure = "concentration";
  made.account.conventions = {{"shares", "of the actors whose group is known"},
                              {"cell grades", "not used"}};
  return made;
}

Concentration concentration(const view::TwoMode& incidence, const Groups& actor_groups) {
  require_groups(actor_groups, incidence.actor_count(), "actor_groups", "actor");
  return concentration(incidence, labels_of(actor_groups));
}

}  // namespace citynet::measure
