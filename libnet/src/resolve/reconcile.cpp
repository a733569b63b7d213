#include "resolve/reconcile.hpp"

#include <algorithm>
#include <numeric>

#include "citynet/base/error.hpp"

namespace citynet::resolve {
namespace {

using base::Bound;
using base::DateInterval;

/// Everything `inner` allows, `outer` allows too.
bool lies_within(const base::PartialDate& inner, const base::PartialDate& outer) {
  return inner.earliest_possible() >= outer.earliest_possible() &&
         inner.latest_possible() <= outer.latest_possible();
}

std::optional<Bound> agreed(const Bound& first, const Bound& second) {
  if (second.kind == Bound::Kind::unknown) return first;
  if (first.kind == Bound::Kind::unknown) return second;
  if (first.kind != second.kind) return std::nullopt;
  if (!first.date || !second.date) return first;
  if (lies_within(*first.date, *second.date)) return first;
  if (lies_within(*second.date, *first.date)) return second;
  return std::nullopt;
}

bool ended_before_the_other_began(const DateInterval& one, const DateInterval& other) {
  const auto& end = one.end();
  const auto& start = other.start();
  return end.date && start.date && !end.planned && !start.planned &&
         end.date->latest_possible() < start.date->earliest_possible();
}

bool is_one_date(const DateInterval& interval, const Bound& start, const Bound& end) {
  return interval.is_single_date() && start == interval.start() && end == interval.start();
}

}  // namespace

std::optional<DateInterval> agreed(const DateInterval& first, const DateInterval& second) {
  const auto start = agreed(first.start(), second.start());
  const auto end = agreed(first.end(), second.end());
  if (!start || !end) return std::nullopt;
  if (is_one_date(first, *start, *end)) return first;
  if (is_one_date(second, *start, *end)) return second;
  try {
    return DateInterval(*start, *end);
  } catch (const base::InvalidArgument&) {
    return std::nullopt;  // the start of one account is after the end of the other
  }
}

bool are_separate(const DateInterval& first, const DateInterval& second) {
  return ended_before_the_other_began(first, second) || ended_before_the_other_began(second, first);
}

bool says_the_same(const model::Statement& a, const model::Statement& b) {
  return a.source == b.source && a.certainty == b.certainty && a.valid == b.valid &&
         a.note == b.note;
}

std::vector<std::size_t> by_trust(std::span<const model::Statement> statements) {
  std::vector<std::size_t> order(statements.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return statements[a].certainty > statements[b].certainty;
  });
  return order;
}

Reconciled reconcile(std::span<const model::Statement> statements) {
  Reconciled result;
  const auto order = by_trust(statements);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& dates = statements[order[i]].valid;
    if (i == 0) {
      result.leader = order[0];
      result.valid = dates;
    } else if (const auto both = agreed(result.valid, dates)) {
      result.valid = *both;
    } else {
      result.contradicting.push_back(order[i]);
    }
  }
  std::sort(result.contradicting.begin(), result.contradicting.end());
  return result;
}

}  // namespace citynet::resolve
