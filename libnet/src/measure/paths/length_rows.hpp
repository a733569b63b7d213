#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

#include "measure/paths/length_stages.hpp"

namespace citynet::measure {

/// How distances become numbers of 32 bits, and these become numbers of buckets. Both round down:
/// of two distances that differ here, the same one is less in full.
template <class Length>
struct LengthScale {
  /// For distances up to `farthest` along arcs of length `shortest` to `longest`.
  LengthScale(const Length& farthest, const Length& shortest, const Length& longest) {
    while ((farthest >> shift) > kLargest) ++shift;
    auto bucket_shift = shift;
    while ((longest >> bucket_shift) > kMostBuckets) ++bucket_shift;
    while ((shortest >> bucket_shift) > 1) ++bucket_shift;
    width = bucket_shift - shift;
    reach = static_cast<std::uint32_t>(longest >> bucket_shift) + 1;
    mixed = (shortest >> bucket_shift) == 0;
  }

  [[nodiscard]] std::uint32_t coarse(const Length& distance) const {
    return static_cast<std::uint32_t>(distance >> shift);
  }
  [[nodiscard]] std::uint32_t bucket(std::uint32_t coarse) const { return coarse >> width; }

  /// Sums of a few of these stay in the range of signed numbers of 32 bits.
  static constexpr std::uint32_t kLargest = std::uint32_t{1} << 28U;
  static constexpr std::uint32_t kMostBuckets = 1U << 13U;

  unsigned shift = 0;  ///< of the 32 bits
  unsigned width = 0;  ///< of a bucket, as a power of two of these
  std::uint32_t reach = 0;
  /// Whether an arc may be shorter than a bucket is wide; if none is, the vertices of a bucket
  /// settle in any order.
  bool mixed = false;
};

/// A stage with lengths as searches read it, again and again: each row in groups of arcs of one
/// length, the shortest first, with neighbours in numbers of `Id`.
///
/// A vertex u is no farther from a source than the way over the centre of their component. An arc
/// to it from a vertex that is `distance` away cannot be on a shortest path if
///   distance + length > from source to centre + from centre to u,
/// so that in each group the neighbours far from the centre come first, and those that need no look
/// are left out together; and a vertex for which this holds at all its arcs is an end of paths.
template <class Length, class Id>
class LengthRows {
 public:
  LengthRows(const LengthStage<Length>& stage, std::span<const Length> lengths)
      : stage_(&stage), lengths_(lengths), scale_(scale_of(stage, lengths)) {
    for (const auto& distance : stage.to_center) center_.push_back(scale_.coarse(distance));
    while (!center_.empty() && std::ranges::max(center_) >> arc_shift_ > kLargestId) ++arc_shift_;
    slots_.resize(stage.length.size());
    arcs_.reserve(slots_.size());
    std::iota(slots_.begin(), slots_.end(), 0U);
    for (std::uint32_t v = 0; v < size(); ++v) {
      sort_slots(v);
      add_groups(v);
      last_.push_back(last_of(v));
    }
  }

  [[nodiscard]] const LengthStage<Length>& stage() const { return *stage_; }
  [[nodiscard]] const LengthScale<Length>& scale() const { return scale_; }
  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(stage_->stage.size());
  }
  [[nodiscard]] double members(std::size_t v) const { return stage_->stage.members[v]; }

  /// Arcs of one length: those before `end`, after those of the group before.
  struct Group {
    std::uint32_t length, end;
  };
  [[nodiscard]] std::span<const Group> groups(std::size_t v) const {
    return std::span(groups_).subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  [[nodiscard]] std::uint32_t first_arc(std::size_t v) const {
    return static_cast<std::uint32_t>(stage_->stage.rows.offsets[v]);
  }
  /// The length that is in this place of the table.
  [[nodiscard]] const Length& length(std::uint32_t place) const { return lengths_[place]; }

  /// Where an arc leads, and how far from the centre that is.
  struct Arc {
    Id head, center;
  };
  [[nodiscard]] std::span<const Arc> arcs() const { return arcs_; }
  /// What `Arc::center` has to be at least, for a distance to the centre in 32 bits.
  [[nodiscard]] std::uint32_t at_arcs(std::int32_t center) const {
    return center <= 0 ? 0 : static_cast<std::uint32_t>(center) >> arc_shift_;
  }
  /// The slot of an arc in the rows of the stage.
  [[nodiscard]] std::uint32_t slot(std::size_t arc) const { return slots_[arc]; }
  /// Whoever does not ask for slots needs no memory for them.
  void forget_slots() { slots_ = std::vector<std::uint32_t>(); }

  /// How far each vertex is from the centre of its component; empty where the graph is directed, as
  /// that says nothing of the way back.
  [[nodiscard]] std::span<const std::uint32_t> center() const { return center_; }
  /// By how much the distance of a vertex that leads on can be more than that of the source from
  /// the centre, in 32 bits.
  [[nodiscard]] std::int32_t last(std::size_t v) const { return last_[v]; }

 private:
  static constexpr std::uint32_t kLargestId = std::numeric_limits<Id>::max();
  static constexpr auto kAlways = static_cast<std::int32_t>(LengthScale<Length>::kLargest) * 2;

  static LengthScale<Length> scale_of(const LengthStage<Length>& stage,
                                      std::span<const Length> lengths) {
    if (stage.length.empty()) return {Length{1}, Length{1}, Length{1}};
    const auto [least, most] = std::minmax_element(stage.length.begin(), stage.length.end());
    Length farthest = lengths[*most] * stage.stage.size();
    if (!stage.to_center.empty()) {
      farthest = 2 * *std::max_element(stage.to_center.begin(), stage.to_center.end());
    }
    return {farthest, lengths[*least], lengths[*most]};
  }

  void sort_slots(std::uint32_t v) {
    const auto& of = stage_->stage.rows;
    const auto at = [&](std::size_t i) { return slots_.begin() + static_cast<std::ptrdiff_t>(i); };
    std::stable_sort(at(of.offsets[v]), at(of.offsets[v + 1]), [&](auto a, auto b) {
      if (stage_->length[a] != stage_->length[b]) return stage_->length[a] < stage_->length[b];
      return !center_.empty() && center_[of.targets[a]] > center_[of.targets[b]];
    });
  }

  void add_groups(std::uint32_t v) {
    const auto& of = stage_->stage.rows;
    for (auto i = of.offsets[v]; i < of.offsets[v + 1]; ++i) {
      const auto length = stage_->length[slots_[i]];
      const auto head = of.targets[slots_[i]];
      const auto center = center_.empty() ? 0 : center_[head] >> arc_shift_;
      arcs_.push_back({static_cast<Id>(head), static_cast<Id>(center)});
      const bool goes_on = groups_.size() > offsets_.back() && groups_.back().length == length;
      if (!goes_on) groups_.push_back({length, 0});
      groups_.back().end = static_cast<std::uint32_t>(i + 1);
    }
    offsets_.push_back(static_cast<std::uint32_t>(groups_.size()));
  }

  /// Most over the arcs of: the head from the centre, less the length; rounded up, and once more
  /// for the rounding down of two distances it is compared with.
  [[nodiscard]] std::int32_t last_of(std::uint32_t v) const {
    if (v >= stage_->stage.inner) return -kAlways;
    if (center_.empty()) return kAlways;
    auto most = -kAlways;
    auto arc = first_arc(v);
    for (const auto& group : groups(v)) {
      const auto length = static_cast<std::int32_t>(scale_.coarse(this->length(group.length)));
      for (; arc < group.end; ++arc) {
        const auto far =
            static_cast<std::int32_t>(center_[stage_->stage.rows.targets[slots_[arc]]]);
        most = std::max(most, far - length + 2);
      }
    }
    return most;
  }

  const LengthStage<Length>* stage_;
  std::span<const Length> lengths_;
  LengthScale<Length> scale_;
  unsigned arc_shift_ = 0;
  std::vector<std::uint32_t> offsets_{0};
  std::vector<Group> groups_{};
  std::vector<Arc> arcs_{};
  std::vector<std::uint32_t> slots_{};
  std::vector<std::uint32_t> center_{};
  std::vector<std::int32_t> last_{};
};

}  // namespace citynet::measure
