#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "measure/paths/search_graph.hpp"
#include "measure/paths/source_words.hpp"

namespace citynet::measure {

/// Breadth-first searches from up to 256 sources at once, one bit for each: an arc is walked once
/// for all sources that stand at it in the same step. Then et al. 2014,
/// doi:10.14778/2735496.2735507.
///
/// Each step is taken from the side where there is less to do: rows that were reached last tell
/// their neighbours, or rows that still miss somebody ask theirs. Asking looks at all that a
/// neighbour has ever seen, so that one full answer ends it; telling says all that too, which the
/// other knows already but for what is new. So no words are kept but what each row has seen, and
/// those of the step that is being taken. Counts are whole numbers.
///
/// Memory: 32 bytes per row for what was seen and some 20 more; up to 32 more for the step, the
/// most only where all rows are met at once.
class ManySources {
 public:
  explicit ManySources(const SearchGraph& graph, const WordKernels& kernels = word_kernels());

  /// How many vertices each source of a batch has at one distance.
  using Level = std::array<std::uint32_t, SearchGraph::kSources>;
  /// Asked after each step whether what was found so far, nearest first, is enough.
  using IsEnough = std::function<bool(std::span<const Level> levels)>;

  /// Searches from all sources of a batch. False when that turned out dearer than one search for
  /// each of them, as on a long road: then nothing was found.
  bool search(const SearchGraph::Batch& batch, base::Pulse& pulse) {
    return search(batch, pulse, {}) == Outcome::found;
  }

  enum class Outcome { found, enough, too_dear };
  Outcome search(const SearchGraph::Batch& batch, base::Pulse& pulse, const IsEnough& is_enough);

  /// Of the batch before: how many vertices lie 1, 2, ... steps from the vertices of a source,
  /// which has this place in the batch. The span is good until the next call.
  [[nodiscard]] std::span<const std::uint32_t> at_step(std::size_t place);

 private:
  void start(const SearchGraph::Batch& batch);
  void pull(std::size_t side, base::Pulse& pulse);
  void push(base::Pulse& pulse);
  void settle(const FrontView& front, std::size_t count);
  void end_step(bool counts);
  [[nodiscard]] std::vector<std::uint32_t>& next_rows() { return rows_[1 - current_]; }
  void list_unfinished(std::size_t side);

  const SearchGraph& graph_;
  const WordKernels& kernels_;
  std::vector<SourceWord> seen_;
  std::vector<std::uint32_t> places_;  ///< of rows in the front that is being told; else none
  // The front of the last step and that of the next.
  std::array<std::vector<std::uint32_t>, 2> rows_;
  /// Of the next front, what is new. Not set to 0: of the pages of this array only those that hold
  /// something are ever taken.
  std::unique_ptr<SourceWord[]> words_;
  std::size_t current_ = 0;
  std::size_t front_size_ = 0, front_arcs_ = 0;
  // Rows that miss a source: vertices, and columns where there are any. Listed when first needed.
  struct Unfinished {
    std::vector<std::uint32_t> rows{};
    std::size_t arcs = 0;
    bool listed = false;
  };
  std::array<Unfinished, 2> unfinished_{};
  SourceWord all_{};
  SourceCounters counters_{};
  const SearchGraph::Batch* batch_ = nullptr;
  std::size_t work_ = 0;
  std::vector<Level> levels_{};
  std::vector<std::uint32_t> of_one_{};
};

}  // namespace citynet::measure
