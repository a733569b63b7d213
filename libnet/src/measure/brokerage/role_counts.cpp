#include "measure/brokerage/role_counts.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "base/parallel.hpp"
#include "measure/brokerage/mutual_ties.hpp"
#include "measure/brokerage/roles.hpp"

namespace citynet::measure {
namespace {

using view::Vertex;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr BrokerageRoles kNoRoles{kNaN, kNaN, kNaN, kNaN, kNaN};
constexpr auto kNobody = std::numeric_limits<Vertex>::max();

struct Question {
  const view::Graph& graph;
  const Groups& groups;

  [[nodiscard]] std::uint32_t group(Vertex v) const { return groups.of[v]; }
  [[nodiscard]] bool counts(Vertex v) const { return groups.has_group(v); }
};

/// How many of the neighbours of one vertex each group has: zero but for the groups that were met.
class NeighborsByGroup {
 public:
  explicit NeighborsByGroup(std::size_t groups) : count_(groups, 0) {}

  void fill(const Question& question, std::span<const Vertex> neighbors) {
    for (const auto group : met_) count_[group] = 0;
    met_.clear();
    all_ = 0;
    for (const auto u : neighbors) {
      if (!question.counts(u)) continue;
      if (count_[question.group(u)]++ == 0) met_.push_back(question.group(u));
      ++all_;
    }
  }
  [[nodiscard]] double in(std::uint32_t group) const { return static_cast<double>(count_[group]); }
  [[nodiscard]] double all() const { return static_cast<double>(all_); }
  [[nodiscard]] std::span<const std::uint32_t> met() const { return met_; }

 private:
  std::vector<std::uint64_t> count_;
  std::vector<std::uint32_t> met_{};
  std::uint64_t all_ = 0;
};

struct CountWorkspace {
  CountWorkspace(std::size_t vertices, std::size_t groups)
      : marked_by(vertices, kNobody),
        group(vertices, Groups::kNone),
        sources(groups),
        goals(groups) {}

  std::vector<Vertex> marked_by;     // the last vertex among whose goals this one was
  std::vector<std::uint32_t> group;  // of the neighbours of the vertex at hand; else none
  NeighborsByGroup sources, goals;
};

/// All pairs (source, goal) around a vertex, by group alone; source and goal may be the same.
BrokerageRoles all_pairs(const CountWorkspace& workspace, std::uint32_t own) {
  const auto& from = workspace.sources;
  const auto& to = workspace.goals;
  BrokerageRoles roles;
  double within_other_groups = 0;
  for (const auto group : from.met()) {
    if (group != own) within_other_groups += from.in(group)*to.in(group);
  }
  const double from_outside = from.all() - from.in(own), to_outside = to.all() - to.in(own);
  roles.coordinator = from.in(own)*to.in(own);
  roles.consultant = within_other_groups;
  roles.representative = from.in(own)*to_outside;
  roles.gatekeeper = from_outside * to.in(own);
  roles.liaison = from_outside * to_outside - within_other_groups;
  return roles;
}

/// Calls `use(b)` for every b that both a and v have an arc to; v has marked its goals. Returns
/// the work: of the two rows the shorter one is walked.
template <class Use>
std::size_t for_each_common_goal(const view::Graph& graph, Vertex a, Vertex v,
                                 const std::vector<Vertex>& marked_by, Use use) {
  const auto of_a = graph.neighbors(a), of_v = graph.neighbors(v);
  const auto steps_per_search = std::bit_width(of_a.size());
  if (of_a.size() <= of_v.size() * steps_per_search) {
    for (const auto b : of_a) {
      if (marked_by[b] == v) use(b);
    }
    return of_a.size();
  }
  for (const auto b : of_v) {
    if (std::binary_search(of_a.begin(), of_a.end(), b)) use(b);
  }
  return of_v.size() * steps_per_search;
}

/// Takes out the pairs that need no broker: a -> b, and a = b. Returns the work.
std::size_t take_out_closed(const Question& question, Vertex v, CountWorkspace& workspace,
                            BrokerageRoles& roles) {
  const auto own = question.group(v);
  for (const auto b : question.graph.neighbors(v)) workspace.marked_by[b] = v;
  std::size_t work = question.graph.neighbors(v).size();
  for (const auto a : question.graph.in_neighbors(v)) {
    if (!question.counts(a)) continue;
    const auto group_of_a = question.group(a);
    if (workspace.marked_by[a] == v) role_of(roles, group_of_a, own, group_of_a) -= 1;
    work += 1 + for_each_common_goal(question.graph, a, v, workspace.marked_by, [&](Vertex b) {
              if (!question.counts(b)) return;
              role_of(roles, group_of_a, own, question.group(b)) -= 1;
            });
  }
  return work;
}

/// Takes out what a tie between `a` and some other neighbours of v closes: `in_group` of them are
/// of the group of a, `in_own` of that of v, `all` of any.
void take_out_ties(BrokerageRoles& roles, bool a_is_own, double in_group, double in_own,
                   double all) {
  const double across = a_is_own ? all - in_group : in_own;
  roles.representative -= across;
  roles.gatekeeper -= across;
  if (a_is_own) {
    roles.coordinator -= 2 * in_group;
  } else {
    roles.consultant -= 2 * in_group;
    roles.liaison -= 2 * (all - in_group - in_own);
  }
}

/// The same as `take_out_closed` in an undirected graph, where each tie among the neighbours closes
/// two pairs and is looked at from one of its ends.
std::size_t take_out_tied(const Question& question, const NeighborPairs& pairs, Vertex v,
                          CountWorkspace& workspace, BrokerageRoles& roles) {
  const auto own = question.group(v);
  const auto neighbors = question.graph.neighbors(v);
  for (const auto a : neighbors) workspace.group[a] = question.group(a);
  std::size_t work = neighbors.size();
  for (const auto a : neighbors) {
    const auto group = question.group(a);
    if (!question.counts(a)) continue;
    role_of(roles, group, own, group) -= 1;  // a = b
    std::uint32_t all = 0, in_group = 0, in_own = 0;
    for (const auto b : pairs.kept(a)) {
      const auto of_b = workspace.group[b];
      all += of_b != Groups::kNone ? 1 : 0;
      in_group += of_b == group ? 1 : 0;
      in_own += of_b == own ? 1 : 0;
    }
    take_out_ties(roles, group == own, in_group, in_own, all);
    work += 1 + pairs.kept(a).size();
  }
  for (const auto a : neighbors) workspace.group[a] = Groups::kNone;
  return work;
}

/// `pairs` are the ties among neighbours in an undirected graph.
std::vector<BrokerageRoles> counts(const Question& question,
                                   const std::optional<NeighborPairs>& pairs,
                                   const base::RunControl& run) {
  const auto n = question.graph.vertex_count();
  std::vector<BrokerageRoles> roles(n, kNoRoles);
  base::for_each_block_in_order(
      n, run, [&] { return CountWorkspace(n, question.groups.count()); },
      [&](CountWorkspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto i = first; i < last; ++i) {
          const auto v = static_cast<Vertex>(i);
          pulse.spend(1);
          if (!question.counts(v)) continue;
          workspace.sources.fill(question, question.graph.in_neighbors(v));
          workspace.goals.fill(question, question.graph.neighbors(v));
          roles[v] = all_pairs(workspace, question.group(v));
          pulse.spend(pairs ? take_out_tied(question, *pairs, v, workspace, roles[v])
                            : take_out_closed(question, v, workspace, roles[v]));
        }
      },
      [](CountWorkspace&, std::size_t) {});
  return roles;
}

struct ShareWorkspace {
  explicit ShareWorkspace(std::size_t vertices) : brokers(vertices, 0), roles(vertices) {}

  std::vector<std::uint32_t> brokers;  // between the source at hand and each goal
  std::vector<Vertex> goals{};
  std::vector<BrokerageRoles> roles;
};

/// Counts the brokers between `a` and every goal; goals that a is tied to are set back to 0.
std::size_t count_brokers(const Question& question, Vertex a, ShareWorkspace& workspace) {
  std::size_t work = 1;
  for (const auto v : question.graph.neighbors(a)) {
    if (!question.counts(v)) continue;
    for (const auto b : question.graph.neighbors(v)) {
      if (b == a || !question.counts(b)) continue;
      if (workspace.brokers[b]++ == 0) workspace.goals.push_back(b);
    }
    work += question.graph.neighbors(v).size();
  }
  for (const auto b : question.graph.neighbors(a)) workspace.brokers[b] = 0;
  return work;
}

/// Gives every broker between `a` and somebody its share; returns the work.
std::size_t share_out(const Question& question, Vertex a, ShareWorkspace& workspace) {
  auto work = count_brokers(question, a, workspace);
  for (const auto v : question.graph.neighbors(a)) {
    if (!question.counts(v)) continue;
    for (const auto b : question.graph.neighbors(v)) {
      if (b == a || !question.counts(b) || workspace.brokers[b] == 0) continue;
      role_of(workspace.roles[v], question.group(a), question.group(v), question.group(b)) +=
          1.0 / workspace.brokers[b];
    }
    work += question.graph.neighbors(v).size();
  }
  for (const auto b : workspace.goals) workspace.brokers[b] = 0;
  workspace.goals.clear();
  return work;
}

std::vector<BrokerageRoles> shares(const Question& question, const base::RunControl& run) {
  const auto n = question.graph.vertex_count();
  std::vector<BrokerageRoles> total(n);
  base::for_each_block_in_order(
      n, run, [n] { return ShareWorkspace(n); },
      [&](ShareWorkspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto i = first; i < last; ++i) {
          const auto a = static_cast<Vertex>(i);
          if (question.counts(a)) pulse.spend(share_out(question, a, workspace));
        }
      },
      [&](ShareWorkspace& workspace, std::size_t) {
        for (std::size_t v = 0; v < n; ++v) total[v] += workspace.roles[v];
        std::fill(workspace.roles.begin(), workspace.roles.end(), BrokerageRoles{});
      });
  for (Vertex v = 0; v < n; ++v) {
    if (!question.counts(v)) total[v] = kNoRoles;
  }
  return total;
}

}  // namespace

RoleCounts::RoleCounts(const view::Graph& graph, BrokerageCredit credit)
    : graph_(graph), credit_(credit) {
  if (graph.is_directed() || credit == BrokerageCredit::share) return;
  pairs_.emplace(MutualTies(graph, TieUse::presence));
}

std::vector<BrokerageRoles> RoleCounts::of_vertices(const Groups& groups,
                                                    const base::RunControl& run) const {
  const Question question{graph_, groups};
  return credit_ == BrokerageCredit::whole ? counts(question, pairs_, run) : shares(question, run);
}

bool RoleCounts::are_of(const view::Graph& graph) const {
  return graph.vertex_count() == graph_.vertex_count() &&
         graph.targets().data() == graph_.targets().data();
}

BrokerageRoles sum_of(std::span<const BrokerageRoles> vertices, const Groups& groups) {
  BrokerageRoles sum;
  for (view::Vertex v = 0; v < vertices.size(); ++v) {
    if (groups.has_group(v)) sum += vertices[v];
  }
  return sum;
}

}  // namespace citynet::measure
