#include "citynet/model/what_if.hpp"

#include "model/revision.hpp"

namespace citynet::model {
namespace {

std::string when(const std::optional<base::Day>& on) {
  return on ? " on " + base::to_string(*on) : std::string();
}

std::string words(const Joins& joins) {
  return joins.actor + " joins " + joins.target + " as " + joins.role + when(joins.on);
}
std::string words(const Leaves& leaves) {
  return leaves.actor + " leaves " + leaves.target + when(leaves.on);
}
std::string words(const Dissolves& dissolves) {
  return dissolves.target + " dissolves" + when(dissolves.on);
}
std::string words(const Merges& merges) {
  return merges.from + " merges into " + merges.into + when(merges.on) +
         (merges.collapse == Collapse::one_per_role ? ", one affiliation per role"
                                                    : ", all spells kept");
}

}  // namespace

std::string to_string(const Hypothesis& hypothesis) {
  return std::visit([](const auto& one) { return words(one); }, hypothesis);
}

Network what_if(const Network& network, std::span<const Hypothesis> hypotheses) {
  Revision revision(network);
  for (const auto& hypothesis : hypotheses) revision.apply(hypothesis);
  return revision.freeze();
}

}  // namespace citynet::model
