#include "citynet/measure/brokerage/expected_brokerage.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "citynet/view/graph.hpp"
#include "measure/brokerage/roles.hpp"
#include "measure/conventions.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Chances and covariances of triples when every arc is there with the chance d.
struct Chances {
  explicit Chances(double d)
      : brokered(d * d * (1 - d)),
        same_sign(std::pow(d * (1 - d), 3)),
        opposite_sign(-std::pow(d, 4) * std::pow(1 - d, 2)),
        both_absent(std::pow(d, 5) * (1 - d)) {}

  double brokered;       // of one triple
  double same_sign;      // both triples need the same arc
  double opposite_sign;  // one needs the arc which the other must not have
  double both_absent;    // neither may have the arc
};

/// A number of triples and what the pairs of them that share arcs add to the variance.
struct Triples {
  double count = 0;
  double covariance = 0;
};

struct TriplesByRole {
  Triples coordinator{}, consultant{}, representative{}, liaison{}, total{};
};

/// The triples around one vertex of a group of n, when all groups together have `all` vertices.
TriplesByRole around_vertex(double n, const std::vector<double>& sizes, double all,
                            const Chances& chance) {
  const auto triples = [&](double count, double sharing) {
    return Triples{count, sharing * chance.same_sign};
  };
  const double outside = all - n;
  double within = 0, within_sharing = 0, between = 0, between_sharing = 0;
  const auto add = [&](double k, double times) {
    const double others = all - n - k;
    within += times * k * (k - 1);
    within_sharing += times * 2 * k * (k - 1) * (k - 2);
    between += times * k * others;
    between_sharing += times * 2 * k * others * (others - 1);
  };
  for (const double k : sizes) add(k, 1);
  add(n, -1);  // the own group
  return {triples((n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3)),
          triples(within, within_sharing),
          triples((n - 1) * outside, (n - 1) * outside * (outside - 1 + n - 2)),
          triples(between, between_sharing),
          triples((all - 1) * (all - 2), 2 * (all - 1) * (all - 2) * (all - 3))};
}

/// Triples of which each shares so many of each kind with others.
Triples sharing(double count, double same, double opposite, double absent, const Chances& chance) {
  return {count, count * (same * chance.same_sign + opposite * chance.opposite_sign +
                          absent * chance.both_absent)};
}

Triples& operator+=(Triples& sum, const Triples& more) {
  sum.count += more.count;
  sum.covariance += more.covariance;
  return sum;
}

/// All triples of the graph; the published figures have fewer pairs of opposite sign.
TriplesByRole in_graph(const std::vector<double>& sizes, double all, const Chances& chance,
                       bool published) {
  TriplesByRole sum;
  double squares = 0;
  for (const double k : sizes) squares += k * k;
  const double passed_over = published ? 2 : 0;
  double distinct = 0, distinct_once_more = 0;  // sums over three groups, one of them squared
  for (const double k : sizes) {
    const double outside = all - k;
    sum.coordinator +=
        sharing(k * (k - 1) * (k - 2), 4 * k - 10, 4 * k - 10 - passed_over, k - 3, chance);
    sum.representative +=
        sharing(k * (k - 1) * outside, all - 3, published ? 0 : 2 * k - 3, k - 2, chance);
    const double same = outside == 0 ? 0 : 2 * k - 6 + 2 * (squares - k * k) / outside;
    sum.consultant += sharing(k * (k - 1) * outside, same, 0, outside - 1, chance);
    const double two_others = outside * outside - (squares - k * k);
    distinct += k * two_others;
    distinct_once_more += k * k * two_others;
  }
  sum.liaison.count = distinct;
  const double either_sign = (4 * all - 2) * distinct - 8 * distinct_once_more;
  sum.liaison.covariance = either_sign * (chance.same_sign + chance.opposite_sign) +
                           ((all - 1) * distinct - 2 * distinct_once_more) * chance.both_absent;
  sum.total = sharing(all * (all - 1) * (all - 2), 4 * all - 10, 4 * all - 10 - passed_over,
                      all - 3, chance);
  return sum;
}

void judge(const Triples& triples, double brokered, double observed, double& expected, double& sd,
           double& z) {
  expected = triples.count * brokered;
  const double variance = expected * (1 - brokered) + triples.covariance;
  sd = std::sqrt(std::max(variance, 0.0));
  z = sd > 0 ? (observed - expected) / sd : kNaN;
}

BrokerageMoments moments(const TriplesByRole& triples, double brokered,
                         const BrokerageRoles& observed) {
  BrokerageMoments m;
  const auto role = [&](const Triples& t, double BrokerageRoles::*member) {
    judge(t, brokered, observed.*member, m.expected.roles.*member, m.sd.roles.*member,
          m.z.roles.*member);
  };
  role(triples.coordinator, &BrokerageRoles::coordinator);
  role(triples.consultant, &BrokerageRoles::consultant);
  role(triples.representative, &BrokerageRoles::representative);
  role(triples.representative, &BrokerageRoles::gatekeeper);
  role(triples.liaison, &BrokerageRoles::liaison);
  judge(triples.total, brokered, observed.total(), m.expected.total, m.sd.total, m.z.total);
  return m;
}

/// Arcs between vertices that have a group.
double arcs_of(const view::Graph& graph, const Groups& groups) {
  double arcs = 0;
  for (const auto& edge : graph.edges()) {
    if (groups.has_group(edge.source) && groups.has_group(edge.target)) arcs += 1;
  }
  return graph.is_directed() ? arcs : 2 * arcs;
}

BrokerageMoments undefined_moments() {
  constexpr BrokerageRoles kRoles{kNaN, kNaN, kNaN, kNaN, kNaN};
  constexpr RolesAndTotal kAll{kRoles, kNaN};
  return {kAll, kAll, kAll};
}

Account account_of(const Account& observed, bool published) {
  Account account = observed;
  account.measure = "expected brokerage";
  account.conventions.push_back({"chance", "normal theory conditional on size and density"});
  account.conventions.push_back(
      {"variance of the graph", published ? "as published in sna" : "exact"});
  return account;
}

}  // namespace

ExpectedBrokerage expected_brokerage(const view::Graph& graph, const Groups& groups,
                                     const ExpectedBrokerageOptions& options) {
  ExpectedBrokerage result;
  result.observed = brokerage(graph, groups, {.run = options.run});
  const bool published = options.graph_variance == GraphVariance::published;
  result.account = account_of(result.observed.account, published);
  result.vertices.assign(graph.vertex_count(), undefined_moments());
  result.graph = undefined_moments();
  std::vector<double> sizes;
  for (const auto size : groups.sizes()) sizes.push_back(static_cast<double>(size));
  const auto all = static_cast<double>(groups.of.size() - groups.missing());
  if (all < 2) {
    result.account.status = Status::undefined;
    result.account.note = "fewer than two vertices have a group, so there is no density";
    return result;
  }
  const Chances chance(arcs_of(graph, groups) / (all * (all - 1)));
  std::vector<TriplesByRole> by_group;
  for (const double n : sizes) by_group.push_back(around_vertex(n, sizes, all, chance));
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (!groups.has_group(v)) continue;
    result.vertices[v] =
        moments(by_group[groups.of[v]], chance.brokered, result.observed.vertices[v]);
  }
  result.graph =
      moments(in_graph(sizes, all, chance, published), chance.brokered, result.observed.graph);
  return result;
}

}  // namespace citynet::measure
