#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "measure/paths/path_stages.hpp"

namespace citynet::measure {

/// How many pairs lead from a source to each class of a stage, those included that will not be met
/// from the other end. Sources of one kind - only sources, only targets, both - see the same up to
/// a factor, so that this is worked out when the kind changes, and once if everyone is both.
class TargetShares {
 public:
  explicit TargetShares(const PathStage& stage) : stage_(&stage) {}

  /// Makes `values()` those of one vertex like this source; returns by how much they count.
  double see_from(std::uint32_t source) {
    const auto& ends = stage_->ends[source];
    const double most = std::max({ends.sources, ends.targets, ends.both});
    const auto is_all_or_none = [&](double count) { return count == 0 || count == most; };
    const bool is_of_one_kind = is_all_or_none(ends.sources) && is_all_or_none(ends.targets) &&
                                is_all_or_none(ends.both) && most > 0;
    if (!is_of_one_kind) {
      work_out(ends);
      return 1;
    }
    work_out({ends.sources / most, ends.targets / most, ends.both / most});
    return most;
  }

  [[nodiscard]] std::span<const double> values() const { return values_; }

 private:
  void work_out(const PathEnds& from) {
    if (!values_.empty() && from == from_) return;
    from_ = from;
    values_.resize(stage_->size());
    for (std::uint32_t v = 0; v < values_.size(); ++v) {
      const auto& ends = stage_->ends[v];
      values_[v] = stage_->is_met_back(v) ? pairs(from, ends) : pairs_both_ways(from, ends);
    }
  }

  const PathStage* stage_;
  PathEnds from_{};
  std::vector<double> values_{};
};

}  // namespace citynet::measure
