#include "citynet/present/composition.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "citynet/base/error.hpp"
#include "citynet/measure/mixing/blau.hpp"
#include "present/names.hpp"

namespace citynet::present {
namespace {

/// Which group each vertex is in, and how the groups are called.
class Grouping {
 public:
  Grouping(std::string by, std::span<const std::string> groups, std::size_t count)
      : composition_{std::move(by), {}, {}, false, {}} {
    if (groups.size() != count) {
      throw base::InvalidArgument("groups", std::to_string(groups.size()) + " groups",
                                  "there is one per vertex (" + std::to_string(count) + ")");
    }
    number(groups);
    for (const auto& group : groups) {
      of_.push_back(group.empty() ? kMissing : numbers_.at(group));
    }
  }

  /// How the vertices that `for_each` hands over divide.
  template <class ForEach>
  CompositionRow row(std::string key, std::string name, ForEach for_each) const {
    CompositionRow made{std::move(key), std::move(name), {}, 0, 0, 0};
    made.counts.assign(composition_.groups.size(), 0);
    for_each([&](std::size_t vertex) {
      const auto group = of_[vertex];
      if (group == kMissing) {
        ++made.missing;
      } else {
        ++made.counts[group];
        ++made.total;
      }
    });
    made.blau = measure::blau_index(made.counts);
    return made;
  }

  Composition start() const {
    auto made = composition_;
    made.whole = row({}, "all", [&](auto take) {
      for (std::size_t v = 0; v < of_.size(); ++v) take(v);
    });
    return made;
  }

 private:
  static constexpr auto kMissing = std::numeric_limits<std::size_t>::max();

  void number(std::span<const std::string> groups) {
    std::map<std::string, std::size_t> sizes;
    for (const auto& group : groups) {
      if (!group.empty()) ++sizes[group];
    }
    for (const auto& [group, size] : sizes) composition_.groups.push_back(group);
    std::stable_sort(composition_.groups.begin(), composition_.groups.end(),
                     [&](const auto& a, const auto& b) { return sizes[a] > sizes[b]; });
    for (const auto& group : composition_.groups) numbers_.emplace(group, numbers_.size());
  }

  Composition composition_;
  std::map<std::string, std::size_t> numbers_;
  std::vector<std::size_t> of_;
};

Value number_or_missing(double value) { return std::isnan(value) ? Value{} : Value{value}; }

Value whole_number(std::size_t count) { return static_cast<std::int64_t>(count); }

Table table_of_whole(const Composition& composition) {
  Table table{{{composition.by, {}}, {"count", {}}, {"share", {}}}};
  auto& columns = table.columns;
  for (std::size_t g = 0; g < composition.groups.size(); ++g) {
    columns[0].values.emplace_back(composition.groups[g]);
    columns[1].values.push_back(whole_number(composition.whole.counts[g]));
    columns[2].values.emplace_back(composition.whole.share(g));
  }
  if (composition.whole.missing > 0) {
    columns[0].values.emplace_back();
    columns[1].values.push_back(whole_number(composition.whole.missing));
    columns[2].values.emplace_back();
  }
  return table;
}

}  // namespace

double CompositionRow::share(std::size_t group) const noexcept {
  if (total == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(counts[group]) / static_cast<double>(total);
}

Composition composition(const view::Graph& graph, std::span<const std::string> groups,
                        std::string by) {
  return Grouping(std::move(by), groups, graph.vertex_count()).start();
}

Composition composition(const view::TwoMode& incidence, std::span<const std::string> groups,
                        std::string by) {
  const Grouping grouping(std::move(by), groups, incidence.actor_count());
  auto made = grouping.start();
  made.by_target = true;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    made.parts.push_back(
        grouping.row(incidence.target_key(column), target_name(incidence, column), [&](auto take) {
          for (const auto row : incidence.actors_of(column)) take(row);
        }));
  }
  return made;
}

Table to_table(const Composition& composition, CompositionCells cells) {
  if (!composition.by_target) return table_of_whole(composition);
  Table table{{{"key", {}}, {"name", {}}, {"count", {}}, {"missing", {}}, {"blau", {}}}};
  for (const auto& group : composition.groups) {
    table.columns.push_back({composition.by + "_" + group, {}});
  }
  const auto add = [&](const CompositionRow& row) {
    auto column = table.columns.begin();
    const auto put = [&](Value value) { (column++)->values.push_back(std::move(value)); };
    put(row.key.empty() ? Value{} : Value{row.key});
    put(row.name);
    put(whole_number(row.total + row.missing));
    put(whole_number(row.missing));
    put(number_or_missing(row.blau));
    for (std::size_t g = 0; g < row.counts.size(); ++g) {
      put(cells == CompositionCells::counts ? whole_number(row.counts[g])
                                            : number_or_missing(row.share(g)));
    }
  };
  add(composition.whole);
  for (const auto& row : composition.parts) add(row);
  return table;
}

}  // namespace citynet::present
