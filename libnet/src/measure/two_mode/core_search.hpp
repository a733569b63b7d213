#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "citynet/measure/two_mode/core_periphery.hpp"
#include "citynet/view/two_mode.hpp"
#include "measure/two_mode/side.hpp"

namespace citynet::measure {

/// A division of both kinds, and how well it fits.
struct CoreDivision {
  std::vector<bool> first{}, second{};  ///< the side that is searched, and the other one
  double fit = -2;                      ///< below any correlation: nothing found yet
  std::size_t members = 0;
  bool tied = false;  ///< another division is as good

  /// Takes the other one when it is better, or as good with fewer members.
  void take_better(const CoreDivision& other);
};

/// The correlation with the ideal, for divisions of one side at a time.
class CoreFit {
 public:
  CoreFit(const view::TwoMode& incidence, const Side& searched, view::CellUse cells,
          TwoModeIdeal ideal);

  /// Whether any correlation exists: not all pairs are alike.
  [[nodiscard]] bool exists() const { return spread_ > 0; }
  /// Counts for one division of the searched side, kept up to date member by member.
  class Division;
  /// For this division of a side, the best one of the other, with its fit.
  [[nodiscard]] CoreDivision best_response(const Division& division) const;

  [[nodiscard]] const Side& side() const { return side_; }

 private:
  [[nodiscard]] double correlation(double sum, std::size_t members, std::size_t others) const;
  [[nodiscard]] double entry(std::uint32_t v, std::size_t position) const;

  Side side_;
  const view::TwoMode* incidence_;
  bool graded_, inside_;
  double pairs_, total_ = 0, spread_ = 0;
};

class CoreFit::Division {
 public:
  explicit Division(const CoreFit& fit);
  /// Takes a vertex into the core, or out of it.
  void flip(std::uint32_t v);
  [[nodiscard]] std::size_t members() const { return members_; }
  [[nodiscard]] const std::vector<bool>& in_core() const { return in_core_; }
  /// The number of cells looked at since the last time, and the length of a response.
  [[nodiscard]] std::size_t take_work();

 private:
  friend class CoreFit;

  const CoreFit* fit_;
  std::vector<bool> in_core_;
  std::vector<double> of_core_;  ///< per vertex of the other side: sum of its cells in the core
  std::vector<double> of_all_;
  std::size_t members_ = 0, work_ = 0;
};

/// The best of all divisions of the side. 2^size responses.
[[nodiscard]] CoreDivision prove_best_core(const CoreFit& fit, const base::RunControl& run);
/// The best that going uphill finds, from the core by degree and from random ones. `back` is the
/// same fit seen from the other side.
[[nodiscard]] CoreDivision search_best_core(const CoreFit& fit, const CoreFit& back,
                                            const TwoModeCorePeripheryOptions& options);

}  // namespace citynet::measure
