#include "resolve/intake_ledger.hpp"

#include <algorithm>

namespace citynet::resolve {
namespace {

constexpr std::size_t kMostIssues = 100000;
constexpr std::size_t kShownPlaces = 10;

}  // namespace

bool IntakeReport::balances() const noexcept {
  return std::all_of(inputs.begin(), inputs.end(),
                     [](const InputCount& input) { return input.balances(); });
}

void IntakeLedger::open(std::string file) {
  report_.inputs.push_back({.file = std::move(file)});
  first_issue_ = report_.issues.size();
}

void IntakeLedger::close(std::size_t empty_rows, const std::vector<base::Issue>& damage) {
  current().empty_rows = empty_rows;
  if (empty_rows > 0) {
    add({base::Severity::note,
         {current().file, {}, {}, {}},
         "",
         std::to_string(empty_rows) + (empty_rows == 1 ? " row" : " rows") + " without a value",
         "passed over"});
  }
  for (const auto& issue : damage) add(issue);
  std::stable_sort(report_.issues.begin() + static_cast<std::ptrdiff_t>(first_issue_),
                   report_.issues.end(), [](const base::Issue& a, const base::Issue& b) {
                     return a.place.row.value_or(0) < b.place.row.value_or(0);
                   });
}

void IntakeLedger::add(Outcome outcome, const base::Place& place, std::string_view reason) {
  auto& input = current();
  ++input.items;
  ++(outcome == Outcome::kept     ? input.kept
     : outcome == Outcome::merged ? input.merged
                                  : input.rejected);
  auto& fate = fates_[{report_.inputs.size() - 1, outcome, std::string(reason)}];
  if (++fate.count <= kShownPlaces) fate.places.push_back(place);
}

void IntakeLedger::add(base::Issue issue) {
  if (report_.issues.size() < kMostIssues) {
    report_.issues.push_back(std::move(issue));
  } else {
    ++report_.issues_left_out;
  }
}

void IntakeLedger::keep(const base::Place& place, std::string_view reason) {
  add(Outcome::kept, place, reason);
}

void IntakeLedger::merge(const base::Place& place, std::string_view reason) {
  add(Outcome::merged, place, reason);
}

void IntakeLedger::reject(base::Place place, std::string value, std::string rule,
                          std::string_view reason) {
  add(Outcome::rejected, place, reason);
  add({base::Severity::error, std::move(place), std::move(value), std::move(rule), "rejected"});
}

void IntakeLedger::doubt(base::Place place, std::string value, std::string rule,
                         std::string action) {
  add({base::Severity::doubt, std::move(place), std::move(value), std::move(rule),
       std::move(action)});
}

IntakeReport IntakeLedger::take() {
  for (auto& [key, fate] : fates_) {
    const auto& [input, outcome, reason] = key;
    fate.file = report_.inputs[input].file;
    fate.outcome = outcome == Outcome::kept     ? "kept"
                   : outcome == Outcome::merged ? "merged"
                                                : "rejected";
    fate.reason = reason;
    report_.fates.push_back(std::move(fate));
  }
  fates_.clear();
  return std::move(report_);
}

}  // namespace citynet::resolve
