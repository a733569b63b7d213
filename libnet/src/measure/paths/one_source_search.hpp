#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "measure/paths/level_rows.hpp"

namespace citynet::measure {

/// Breadth first from one source. While few were reached last, they look at their neighbours; once
/// their arcs are a good part of what is left, those not reached yet look for one of them, and the
/// first they find ends it.
/// After Beamer, Asanovic & Patterson 2012, doi:10.1109/SC.2012.50.
template <class Rows>
class OneSourceSearch {
 public:
  using Id = typename Rows::Id;

  explicit OneSourceSearch(const Rows& rows)
      : rows_(&rows), depth_(rows.size()), order_(rows.size() + 1) {}

  /// The span lives until the next call.
  [[nodiscard]] Levels<Id> from(Id source, base::Pulse& pulse) {
    depth_.assign(rows_->size(), kFar);
    depth_[source] = 0;
    order_[0] = source;
    begins_.assign({0, 1});
    std::uint64_t left = rows_->arc_count() - rows_->inner_in(source).size();
    while (true) {
      const auto level = at(begins_.size() - 2);
      std::uint64_t ahead = 0;
      for (const auto v : level) ahead += rows_->out(v).size();
      // Who looks back is done with the first find, so that few of the arcs left are walked.
      const bool turns = ahead > rows_->size() / 2 + left / 8;
      const auto end = turns ? look_back(pulse) : look_ahead(pulse);
      if (end == begins_.back()) break;
      begins_.push_back(end);
      for (const auto v : at(begins_.size() - 2)) left -= rows_->inner_in(v).size();
    }
    return {std::span<const Id>(order_).first(begins_.back()), begins_, true};
  }

 private:
  static constexpr auto kFar = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] std::span<const Id> at(std::size_t level) const {
    return std::span<const Id>(order_).subspan(begins_[level], begins_[level + 1] - begins_[level]);
  }
  [[nodiscard]] std::uint32_t last_depth() const {
    return static_cast<std::uint32_t>(begins_.size() - 2);
  }

  std::uint32_t look_ahead(base::Pulse& pulse) {
    const auto next = last_depth() + 1;
    auto end = begins_.back();
    for (const auto v : at(last_depth())) {
      const auto heads = rows_->out(v);
      for (const auto u : heads) {
        const bool is_new = depth_[u] == kFar;
        order_[end] = u;
        end += is_new ? 1 : 0;
        depth_[u] = is_new ? next : depth_[u];
      }
      pulse.spend(1 + heads.size());
    }
    return end;
  }

  std::uint32_t look_back(base::Pulse& pulse) {
    const auto last = last_depth();
    auto end = begins_.back();
    std::size_t work = rows_->size();
    for (Id v = 0; v < rows_->size(); ++v) {
      if (depth_[v] != kFar) continue;
      for (const auto u : rows_->inner_in(v)) {
        ++work;
        if (depth_[u] != last) continue;
        depth_[v] = last + 1;
        order_[end++] = v;
        break;
      }
    }
    pulse.spend(work);
    return end;
  }

  const Rows* rows_;
  std::vector<std::uint32_t> depth_;
  std::vector<Id> order_;  ///< one place more than it needs
  std::vector<std::uint32_t> begins_{};
};

}  // namespace citynet::measure
