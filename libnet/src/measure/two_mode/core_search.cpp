#include "measure/two_mode/core_search.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

#include "base/parallel.hpp"
#include "citynet/base/random.hpp"

namespace citynet::measure {
namespace {

/// Fits that differ by less are the same: sums in another order.
constexpr double kSameFit = 1e-12;
/// Above, a round of single moves would take longer than all else together.
constexpr std::size_t kPairsForSingleMoves = std::size_t{1} << 22U;

}  // namespace

void CoreDivision::take_better(const CoreDivision& other) {
  if (other.fit > fit + kSameFit) {
    *this = other;
  } else if (other.fit >= fit - kSameFit && other.members > 0) {
    const bool fewer = other.members < members;
    if (fewer) *this = other;
    tied = true;
  }
}

CoreFit::CoreFit(const view::TwoMode& incidence, const Side& searched, view::CellUse cells,
                 TwoModeIdeal ideal)
    : side_(searched),
      incidence_(&incidence),
      graded_(cells == view::CellUse::grade),
      inside_(ideal == TwoModeIdeal::inside_core),
      pairs_(static_cast<double>(incidence.actor_count()) *
             static_cast<double>(incidence.target_count())) {
  double squares = 0;
  for (std::size_t cell = 0; cell < incidence.cell_count(); ++cell) {
    const double value = graded_ ? incidence.grades()[cell] : 1.0;
    total_ += value;
    squares += value * value;
  }
  // Rounding must not make a spread where all pairs are alike.
  const double spread = pairs_ * squares - total_ * total_;
  spread_ = spread > kSameFit * pairs_ * squares ? spread : 0;
}

double CoreFit::entry(std::uint32_t v, std::size_t position) const {
  return graded_ ? incidence_->grades()[side_.cell(v, position)] : 1.0;
}

/// From what the cells inside the ideal add up to; below any correlation when the ideal is empty
/// or everything.
double CoreFit::correlation(double sum, std::size_t members, std::size_t others) const {
  const auto m = static_cast<double>(members), o = static_cast<double>(others);
  const auto size = static_cast<double>(side_.size()), other_size = pairs_ / size;
  const double ideal = inside_ ? m * o : pairs_ - (size - m) * (other_size - o);
  if (ideal <= 0 || ideal >= pairs_) return -2;
  return (pairs_ * sum - ideal * total_) / std::sqrt(spread_ * ideal * (pairs_ - ideal));
}

CoreDivision CoreFit::best_response(const Division& division) const {
  const auto count = division.of_core_.size();
  std::vector<double> gain(count);  // what taking each into the core adds to the sum
  double sum = inside_ ? 0 : total_;
  for (std::size_t x = 0; x < count; ++x) {
    gain[x] = inside_ ? division.of_core_[x] : division.of_all_[x] - division.of_core_[x];
    if (!inside_) sum -= gain[x];
  }
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return gain[a] > gain[b]; });
  CoreDivision best;
  std::size_t taken = 0;
  for (std::size_t others = 0; others <= count; ++others) {
    if (others > 0) sum += gain[order[others - 1]];
    const double fit = correlation(sum, division.members(), others);
    if (fit > best.fit + kSameFit) {
      best.fit = fit;
      best.tied = others > 0 && others < count && gain[order[others - 1]] == gain[order[others]];
      taken = others;
    } else if (fit >= best.fit - kSameFit && fit > -2) {
      best.tied = true;
    }
  }
  best.first = division.in_core();
  best.second.assign(count, false);
  for (std::size_t i = 0; i < taken; ++i) best.second[order[i]] = true;
  best.members = division.members() + taken;
  return best;
}

CoreFit::Division::Division(const CoreFit& fit)
    : fit_(&fit),
      in_core_(fit.side_.size(), false),
      of_core_(fit.side_.other().size(), 0.0),
      of_all_(fit.side_.other().size(), 0.0) {
  for (std::uint32_t v = 0; v < in_core_.size(); ++v) {
    const auto neighbors = fit.side_.neighbors(v);
    for (std::size_t i = 0; i < neighbors.size(); ++i) of_all_[neighbors[i]] += fit.entry(v, i);
  }
}

void CoreFit::Division::flip(std::uint32_t v) {
  const auto neighbors = fit_->side_.neighbors(v);
  const double sign = in_core_[v] ? -1 : 1;
  for (std::size_t i = 0; i < neighbors.size(); ++i) {
    of_core_[neighbors[i]] += sign * fit_->entry(v, i);
  }
  members_ = in_core_[v] ? members_ - 1 : members_ + 1;
  in_core_[v] = !in_core_[v];
  work_ += 1 + neighbors.size();
}

std::size_t CoreFit::Division::take_work() { return std::exchange(work_, of_core_.size()); }

/// In the order of Gray's code, in which each division differs from the next by one vertex.
CoreDivision prove_best_core(const CoreFit& fit, const base::RunControl& run) {
  CoreDivision best;
  const auto divisions = std::size_t{1} << fit.side().size();
  base::for_each_block_in_order(
      divisions, run, [] { return CoreDivision{}; },
      [&](CoreDivision& of_block, std::size_t first, std::size_t last, base::Pulse& pulse) {
        CoreFit::Division division(fit);
        const auto code = first ^ (first >> 1U);
        for (std::uint32_t v = 0; v < fit.side().size(); ++v) {
          if ((code >> v & 1U) != 0) division.flip(v);
        }
        for (auto i = first; i < last; ++i) {
          if (i > first) division.flip(static_cast<std::uint32_t>(std::countr_zero(i)));
          of_block.take_better(fit.best_response(division));
          pulse.spend(division.take_work());
        }
      },
      [&](CoreDivision& of_block, std::size_t) { best.take_better(std::exchange(of_block, {})); });
  return best;
}

namespace {

void set(CoreFit::Division& division, const std::vector<bool>& wanted) {
  for (std::uint32_t v = 0; v < wanted.size(); ++v) {
    if (division.in_core()[v] != wanted[v]) division.flip(v);
  }
}

/// Turns the two sides round.
CoreDivision turned(CoreDivision division) {
  std::swap(division.first, division.second);
  return division;
}

/// The best response to the best response ... until the fit grows no more.
CoreDivision climb_by_sides(const CoreFit& fit, const CoreFit& back, CoreFit::Division& division,
                            base::Pulse& pulse) {
  CoreFit::Division other(back);
  auto best = fit.best_response(division);
  while (true) {
    set(other, best.second);
    auto next = turned(back.best_response(other));
    set(division, next.first);
    next = fit.best_response(division);
    pulse.spend(division.take_work() + other.take_work());
    if (!(next.fit > best.fit + kSameFit)) return best;
    best = std::move(next);
  }
}

/// Moves single vertices of the searched side, each with the best response, until none helps.
void climb_by_vertices(const CoreFit& fit, CoreFit::Division& division, CoreDivision& best,
                       base::Pulse& pulse) {
  set(division, best.first);
  for (std::size_t since_last = 0, v = 0; since_last < fit.side().size(); ++since_last) {
    division.flip(static_cast<std::uint32_t>(v));
    auto next = fit.best_response(division);
    pulse.spend(division.take_work());
    if (next.fit > best.fit + kSameFit) {
      best = std::move(next);
      since_last = 0;
    } else {
      division.flip(static_cast<std::uint32_t>(v));
    }
    v = (v + 1) % fit.side().size();
  }
}

CoreDivision climb(const CoreFit& fit, const CoreFit& back, const std::vector<bool>& start,
                   base::Pulse& pulse) {
  CoreFit::Division division(fit);
  set(division, start);
  auto best = climb_by_sides(fit, back, division, pulse);
  if (fit.side().size() * back.side().size() <= kPairsForSingleMoves) {
    climb_by_vertices(fit, division, best, pulse);
  }
  return best;
}

/// Who has more than the mean number of neighbours.
std::vector<bool> core_by_degree(const Side& side) {
  double cells = 0;
  for (std::uint32_t v = 0; v < side.size(); ++v) {
    cells += static_cast<double>(side.neighbors(v).size());
  }
  std::vector<bool> core;
  for (std::uint32_t v = 0; v < side.size(); ++v) {
    const auto degree = static_cast<double>(side.neighbors(v).size());
    core.push_back(degree * static_cast<double>(side.size()) > cells);
  }
  return core;
}

/// Of random size, and then random members.
std::vector<bool> random_core(std::size_t size, std::uint64_t seed, std::size_t start) {
  base::RandomStream random(seed, start);
  const double share = random.unit();
  std::vector<bool> core;
  for (std::size_t v = 0; v < size; ++v) core.push_back(random.unit() < share);
  return core;
}

}  // namespace

CoreDivision search_best_core(const CoreFit& fit, const CoreFit& back,
                              const TwoModeCorePeripheryOptions& options) {
  CoreDivision best;
  base::for_each_block_in_order(
      options.starts + 1, options.run, [] { return CoreDivision{}; },
      [&](CoreDivision& of_block, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto start = first; start < last; ++start) {
          const auto core = start == 0 ? core_by_degree(fit.side())
                                       : random_core(fit.side().size(), options.seed, start);
          of_block.take_better(climb(fit, back, core, pulse));
        }
      },
      [&](CoreDivision& of_block, std::size_t) { best.take_better(std::exchange(of_block, {})); });
  return best;
}

}  // namespace citynet::measure
