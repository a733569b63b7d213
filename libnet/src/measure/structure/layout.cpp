#include "citynet/measure/structure/layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "engines/layout.hpp"
#include "measure/partition.hpp"
#include "measure/structure/stress.hpp"

namespace citynet::measure {
namespace {

constexpr std::size_t kMostForStress = 5000;
constexpr double kMargin = 1.0;  // between components, in steps
constexpr double kWidthToHeight = 1.5;

struct Box {
  double width = 0, height = 0;
};

/// Turns the places so that they are widest from left to right; the lower left corner becomes 0.
/// Only square roots, which are the same on every machine, and no angles.
Box set_upright(Points& places) {
  const auto count = static_cast<double>(places.size());
  double mean_x = 0, mean_y = 0, xx = 0, xy = 0, yy = 0;
  for (const double x : places.x) mean_x += x / count;
  for (const double y : places.y) mean_y += y / count;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double x = places.x[i] - mean_x, y = places.y[i] - mean_y;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const double spread = std::sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  const double twice = spread > 0 ? (xx - yy) / spread : 1;  // cosine of the double angle
  const double cosine = std::sqrt((1 + twice) / 2);
  const double sine = std::copysign(std::sqrt((1 - twice) / 2), xy);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const double x = places.x[i] - mean_x, y = places.y[i] - mean_y;
    places.x[i] = cosine * x + sine * y;
    places.y[i] = cosine * y - sine * x;
  }
  const auto [left, right] = std::minmax_element(places.x.begin(), places.x.end());
  const auto [bottom, top] = std::minmax_element(places.y.begin(), places.y.end());
  const double x0 = *left, y0 = *bottom;
  const Box box{*right - x0, *top - y0};
  for (double& x : places.x) x -= x0;
  for (double& y : places.y) y -= y0;
  return box;
}

/// Where boxes stand in rows from the top down, each row filled from the left.
class Rows {
 public:
  explicit Rows(const std::vector<Box>& boxes) {
    double area = 0;
    for (const auto& box : boxes) {
      area += (box.width + kMargin) * (box.height + kMargin);
      width_ = std::max(width_, box.width + kMargin);
    }
    width_ = std::max(width_, std::sqrt(area * kWidthToHeight));
  }

  /// The lower left corner of the next box.
  std::pair<double, double> place(const Box& box) {
    if (right_ > 0 && right_ + box.width > width_) {
      right_ = 0;
      top_ -= height_ + kMargin;
      height_ = 0;
    }
    const std::pair corner{right_, top_ - box.height};
    right_ += box.width + kMargin;
    height_ = std::max(height_, box.height);
    return corner;
  }

 private:
  double width_ = 0, right_ = 0, top_ = 0, height_ = 0;
};

/// The members of a component with the ties among them, numbered anew.
view::Graph part_of(const view::Graph& graph, const std::vector<view::Vertex>& members,
                    const std::vector<view::Vertex>& new_number) {
  std::vector<view::Vertex> sources, targets;
  for (const auto v : members) {
    for (const auto u : graph.neighbors(v)) {
      if (!graph.is_directed() && u < v) continue;
      sources.push_back(new_number[v]);
      targets.push_back(new_number[u]);
    }
  }
  return view::Graph::from_edges(members.size(), sources, targets,
                                 {.directed = graph.is_directed()});
}

std::vector<std::vector<view::Vertex>> members_of(const Partition& parts) {
  std::vector<std::vector<view::Vertex>> members(parts.sizes.size());
  for (view::Vertex v = 0; v < parts.membership.size(); ++v) {
    members[parts.membership[v]].push_back(v);
  }
  return members;
}

/// Lays out one component after the other and adds up how it went.
class Draughtsman {
 public:
  Draughtsman(const LayoutOptions& options, base::Pulse& pulse)
      : options_(options), pulse_(pulse) {}

  Points draw(const view::Graph& part) {
    const auto count = part.vertex_count();
    if (count == 1) return Points(1);
    if (options_.method == LayoutMethod::force) return by_force(part);
    if (count > kMostForStress) {
      throw base::InvalidArgument("method", "stress",
                                  "of a component with at most 5000 vertices, and this one has " +
                                      std::to_string(count) + "; take \"force\"");
    }
    auto found = least_stress(part, options_.seed, options_.max_steps, pulse_);
    squares_ += found.squares;
    pairs_ += static_cast<double>(count) * static_cast<double>(count - 1) / 2;
    iteration_.steps = std::max(iteration_.steps, found.sweeps);
    iteration_.residual = std::max(iteration_.residual, found.last_move);
    return std::move(found.places);
  }

  [[nodiscard]] double stress() const {
    return pairs_ > 0 ? std::sqrt(squares_ / pairs_) : std::numeric_limits<double>::quiet_NaN();
  }

  void sign(Account& account) const {
    account.engine = engine_.value_or(account.engine);
    if (options_.method != LayoutMethod::stress || pairs_ == 0) return;
    account.iteration = iteration_;
    account.iteration->tolerance = kSmallestMove;
    account.status =
        iteration_.residual < kSmallestMove ? Status::converged : Status::not_converged;
  }

 private:
  Points by_force(const view::Graph& part) {
    auto answer = engines::force_layout(part, options_.seed, options_.max_steps, pulse_);
    engine_ = answer.engine;
    Points places(0);
    places.x = std::move(answer.x);
    places.y = std::move(answer.y);
    return places;
  }

  const LayoutOptions& options_;
  base::Pulse& pulse_;
  double squares_ = 0, pairs_ = 0;
  Iteration iteration_{};
  std::optional<std::string> engine_{};
};

Account account_of(const LayoutOptions& options) {
  Account account;
  account.measure = "layout";
  account.note = "one of many pictures that are equally right: other seeds give others";
  account.conventions = {{"method", options.method == LayoutMethod::stress ? "stress" : "force"},
                         {"ties", "one step each, directions ignored"},
                         {"components", "side by side, the largest first"}};
  account.seed = options.seed;
  return account;
}

}  // namespace

Layout layout(const view::Graph& graph, const LayoutOptions& options) {
  if (options.max_steps == 0) throw base::InvalidArgument("max_steps", "0", "at least 1");
  base::SerialPulse pulse(options.run);
  const auto members = members_of(connected_parts(graph, pulse));
  std::vector<view::Vertex> new_number(graph.vertex_count());
  std::vector<Points> drawn;
  std::vector<Box> boxes;
  Draughtsman draughtsman(options, pulse);
  std::size_t done = 0;
  for (const auto& part : members) {
    for (view::Vertex i = 0; i < part.size(); ++i) new_number[part[i]] = i;
    drawn.push_back(draughtsman.draw(part_of(graph, part, new_number)));
    boxes.push_back(set_upright(drawn.back()));
    done += part.size();
    pulse.set_share(done, graph.vertex_count());
  }

  Layout result;
  result.x.resize(graph.vertex_count());
  result.y.resize(graph.vertex_count());
  Rows rows(boxes);
  for (std::size_t number = 0; number < members.size(); ++number) {
    const auto [x, y] = rows.place(boxes[number]);
    for (std::size_t i = 0; i < members[number].size(); ++i) {
      result.x[members[number][i]] = x + drawn[number].x[i];
      result.y[members[number][i]] = y + drawn[number].y[i];
    }
  }
  result.stress = draughtsman.stress();
  result.account = account_of(options);
  draughtsman.sign(result.account);
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
