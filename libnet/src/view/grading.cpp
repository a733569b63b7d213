#include "view/grading.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "view/incidence.hpp"

namespace citynet::view {
namespace {

void require_score(const char* argument, const std::string& whose, double score) {
  if (std::isfinite(score) && score > 0) return;
  throw base::InvalidArgument(argument, whose + ": " + std::to_string(score),
                              "a score is finite and greater than 0; leave out of the view what "
                              "should not count");
}

bool needs_scores(Collapse rule) { return rule != Collapse::count && rule != Collapse::binary; }

}  // namespace

std::string_view to_string(Collapse rule) noexcept {
  switch (rule) {
    case Collapse::max: return "max";
    case Collapse::sum: return "sum";
    case Collapse::first: return "first";
    case Collapse::count: return "count";
    case Collapse::binary: return "binary";
  }
  return "max";
}

std::string_view to_string(CellUse cells) noexcept {
  return cells == CellUse::grade ? "grade" : "presence";
}

void check(const Grading& grading) {
  for (const auto& [role, score] : grading.role_scores) require_score("role_scores", role, score);
  if (grading.other_roles) require_score("other_roles", "other roles", *grading.other_roles);
}

double score_of(const model::Network& network, model::AffiliationId id, const Grading& grading) {
  const auto& affiliation = network[id];
  if (grading.stated_grades && affiliation.grade) {
    require_score("grade",
                  network[affiliation.actor].key + " in " + network[affiliation.target].key,
                  *affiliation.grade);
    return *affiliation.grade;
  }
  const auto at = grading.role_scores.find(affiliation.role);
  if (at != grading.role_scores.end()) return at->second;
  if (grading.other_roles) return *grading.other_roles;
  throw base::InvalidArgument("role_scores", affiliation.role,
                              "every role that counts needs a score, unless other_roles gives one "
                              "(this one: " +
                                  network[affiliation.actor].key + " in " +
                                  network[affiliation.target].key + ")");
}

double grade_of(const model::Network& network, std::span<const model::AffiliationId> behind,
                const Grading& grading) {
  if (grading.collapse == Collapse::count) return static_cast<double>(behind.size());
  if (!needs_scores(grading.collapse)) return 1;
  if (grading.collapse == Collapse::first) return score_of(network, behind.front(), grading);
  double grade = 0;
  for (const auto id : behind) {
    const double score = score_of(network, id, grading);
    grade = grading.collapse == Collapse::sum ? grade + score : std::max(grade, score);
  }
  return grade;
}

void TwoMode::Incidence::fill_grades(const Grading& grading, const base::RunControl& run) {
  has_grades = true;
  const std::span<const model::AffiliationId> all(behind);
  grades.reserve(columns.size());
  base::SerialPulse pulse(run);
  for (std::size_t cell = 0; cell < columns.size(); ++cell) {
    const auto count = behind_offsets[cell + 1] - behind_offsets[cell];
    grades.push_back(grade_of(view->network(), all.subspan(behind_offsets[cell], count), grading));
    pulse.set_share(cell, columns.size());
    pulse.spend(base::kWorkOfText * count);
  }
  pulse.finish();
}

}  // namespace citynet::view
