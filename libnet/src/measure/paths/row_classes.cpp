#include "measure/paths/row_classes.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace citynet::measure {
namespace {

std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31U);
}

/// A number that rows of the same columns share, and others hardly ever.
std::uint64_t mark_of(std::span<const std::uint32_t> columns) {
  std::uint64_t mark = columns.size();
  for (const auto column : columns) mark = mixed(mark ^ (column + 0x9e3779b97f4a7c15U));
  return mark;
}

/// Rows in an order in which those of the same columns follow each other.
SearchArcs::Ends alike_together(const view::TwoMode& incidence) {
  std::vector<std::uint64_t> marks(incidence.actor_count());
  for (std::uint32_t row = 0; row < marks.size(); ++row) {
    marks[row] = mark_of(incidence.targets_of(row));
  }
  SearchArcs::Ends rows(marks.size());
  std::iota(rows.begin(), rows.end(), 0U);
  std::sort(rows.begin(), rows.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (marks[a] != marks[b]) return marks[a] < marks[b];
    const auto of_a = incidence.targets_of(a), of_b = incidence.targets_of(b);
    if (!std::ranges::equal(of_a, of_b)) return std::ranges::lexicographical_compare(of_a, of_b);
    return a < b;
  });
  return rows;
}

}  // namespace

RowClasses::RowClasses(const view::TwoMode& incidence) {
  find_columns(incidence, find_classes(incidence));
}

/// Returns the class of every row.
std::vector<std::uint32_t> RowClasses::find_classes(const view::TwoMode& incidence) {
  std::vector<std::uint32_t> class_of(incidence.actor_count());
  members.ends = alike_together(incidence);
  for (std::size_t at = 0; at < members.ends.size(); ++at) {
    const auto row = members.ends[at];
    const auto columns_of_row = incidence.targets_of(row);
    const bool alike =
        at > 0 && !columns_of_row.empty() &&
        std::ranges::equal(columns_of_row, incidence.targets_of(members.ends[at - 1]));
    if (!alike) {
      if (at > 0) members.offsets.push_back(at);
      empty.push_back(columns_of_row.empty());
    }
    class_of[row] = static_cast<std::uint32_t>(empty.size() - 1);
  }
  if (!members.ends.empty()) members.offsets.push_back(members.ends.size());
  return class_of;
}

void RowClasses::find_columns(const view::TwoMode& incidence,
                              const std::vector<std::uint32_t>& class_of) {
  constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> last_column(empty.size(), kNone);
  SearchArcs::Offsets next(empty.size() + 1, 0);
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    const auto begin = of_column.ends.size();
    for (const auto row : incidence.actors_of(column)) {
      if (std::exchange(last_column[class_of[row]], column) == column) continue;
      of_column.ends.push_back(class_of[row]);
    }
    if (of_column.ends.size() < begin + 2) {
      of_column.ends.resize(begin);
      continue;
    }
    for (auto at = begin; at < of_column.ends.size(); ++at) ++next[of_column.ends[at] + 1];
    of_column.offsets.push_back(of_column.ends.size());
  }
  std::partial_sum(next.begin(), next.end(), next.begin());
  columns.offsets = next;
  columns.ends.resize(of_column.ends.size());
  for (std::uint32_t column = 0; column + 1 < of_column.offsets.size(); ++column) {
    for (const auto of_class : of_column.of(column)) columns.ends[next[of_class]++] = column;
  }
}

}  // namespace citynet::measure
