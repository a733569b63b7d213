#include "measure/paths/search_graph.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "citynet/view/two_mode.hpp"
#include "measure/paths/complete_projection.hpp"
#include "measure/paths/row_classes.hpp"

namespace citynet::measure {
namespace {

using view::Vertex;

/// The graph itself; a node is a vertex.
struct AsItIs {
  const view::Graph& graph;
  Direction direction;

  static constexpr std::size_t kStride = 1;

  [[nodiscard]] std::size_t node_count() const { return graph.vertex_count(); }
  [[nodiscard]] bool is_symmetric() const {
    return !graph.is_directed() || direction == Direction::all;
  }
  [[nodiscard]] static std::span<const Vertex> members(const std::uint32_t& node) {
    return {&node, 1};
  }
  [[nodiscard]] bool is_isolated(std::uint32_t node) const {
    return graph.neighbors(node).empty() && graph.in_neighbors(node).empty();
  }
  [[nodiscard]] std::size_t next_count(std::uint32_t node) const {
    return (direction != Direction::in ? graph.neighbors(node).size() : 0) +
           (direction == Direction::in || (direction == Direction::all && graph.is_directed())
                ? graph.in_neighbors(node).size()
                : 0);
  }
  template <class Use>
  void for_each_next(std::uint32_t node, Use use) const {
    if (direction != Direction::in) std::ranges::for_each(graph.neighbors(node), use);
    if (direction == Direction::in || (direction == Direction::all && graph.is_directed())) {
      std::ranges::for_each(graph.in_neighbors(node), use);
    }
  }
  template <class Use>
  void for_each_beside(std::uint32_t node, Use use) const {
    std::ranges::for_each(graph.neighbors(node), use);
    if (graph.is_directed()) std::ranges::for_each(graph.in_neighbors(node), use);
  }
};

/// Classes of rows and the columns that lead from one to another; a node is a class or, after
/// all classes, a column.
struct ThroughColumns {
  const RowClasses& classes;

  static constexpr std::size_t kStride = 2;

  [[nodiscard]] std::size_t node_count() const {
    return classes.members.offsets.size() - 1 + classes.of_column.offsets.size() - 1;
  }
  [[nodiscard]] static bool is_symmetric() { return true; }
  [[nodiscard]] std::span<const Vertex> members(const std::uint32_t& node) const {
    return node < class_count() ? classes.members.of(node) : std::span<const Vertex>();
  }
  [[nodiscard]] bool is_isolated(std::uint32_t node) const {
    return node < class_count() && classes.has_no_columns(node);
  }
  [[nodiscard]] std::size_t next_count(std::uint32_t node) const {
    return node < class_count() ? classes.columns.count(node)
                                : classes.of_column.count(node - class_count());
  }
  template <class Use>
  void for_each_next(std::uint32_t node, Use use) const {
    if (node < class_count()) {
      for (const auto column : classes.columns.of(node)) use(column + class_count());
    } else {
      std::ranges::for_each(classes.of_column.of(node - class_count()), use);
    }
  }
  template <class Use>
  void for_each_beside(std::uint32_t node, Use use) const {
    for_each_next(node, use);
  }

 private:
  [[nodiscard]] std::uint32_t class_count() const {
    return static_cast<std::uint32_t>(classes.members.offsets.size() - 1);
  }
};

/// Grows one patch after the other: from a seed outwards until it holds enough sources; the next
/// seed is what an earlier patch left at its rim.
template <class Source>
class Patches {
 public:
  explicit Patches(const Source& source)
      : source_(source), last_patch_(source.node_count(), kNone) {
    order.reserve(source.node_count());
  }

  void grow_component(std::uint32_t start) {
    rim_.assign(1, start);
    std::size_t next_seed = 0;
    begin_patch();
    while (true) {
      if (next_in_patch_ == patch_.size()) {
        while (next_seed < rim_.size() && is_taken(rim_[next_seed])) ++next_seed;
        if (next_seed == rim_.size()) break;
        patch_.push_back(rim_[next_seed++]);
      }
      const auto node = patch_[next_in_patch_++];
      if (is_taken(node)) continue;
      take(node);
      if (sources_ == SearchGraph::kSources) {
        rim_.insert(rim_.end(), patch_.begin() + static_cast<std::ptrdiff_t>(next_in_patch_),
                    patch_.end());
        begin_patch();
      }
    }
    component_ends.push_back(static_cast<std::uint32_t>(order.size()));
  }

  [[nodiscard]] bool is_taken(std::uint32_t node) const { return last_patch_[node] == kTaken; }

  std::vector<std::uint32_t> order{}, component_ends{};

 private:
  static constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
  static constexpr auto kTaken = kNone - 1;

  void begin_patch() {
    patch_.clear();
    next_in_patch_ = 0;
    sources_ = 0;
    ++number_;
  }

  void take(std::uint32_t node) {
    last_patch_[node] = kTaken;
    order.push_back(node);
    if (!source_.members(node).empty()) ++sources_;
    source_.for_each_beside(node, [&](std::uint32_t other) {
      if (is_taken(other) || last_patch_[other] == number_) return;
      last_patch_[other] = number_;
      patch_.push_back(other);
    });
  }

  const Source& source_;
  std::vector<std::uint32_t> last_patch_;  ///< that has the node in its queue
  std::vector<std::uint32_t> patch_{}, rim_{};
  std::size_t next_in_patch_ = 0, sources_ = 0;
  std::uint32_t number_ = 0;
};

/// The arcs of all rows from end to start. `count_of(row)` is how many arcs a row has, and
/// `for_each_end(row, use)` names their ends; `turned` has the offsets, and room. They are entered
/// row by row from the one with most arcs down, so that the ends of every row stand in that order
/// too: who is near to many is asked first.
template <class CountOf, class ForEachEnd>
void turn_round(SearchArcs& turned, CountOf count_of, ForEachEnd for_each_end) {
  std::vector<std::uint32_t> by_degree(turned.offsets.size() - 1);
  std::iota(by_degree.begin(), by_degree.end(), 0U);
  std::stable_sort(by_degree.begin(), by_degree.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return count_of(a) > count_of(b); });
  std::vector<std::uint32_t> entered(by_degree.size(), 0);
  for (const auto row : by_degree) {
    for_each_end(
        row, [&](std::uint32_t end) { turned.ends[turned.offsets[end] + entered[end]++] = row; });
  }
}

SearchArcs turned_round(const SearchArcs& arcs) {
  SearchArcs turned;
  turned.offsets.assign(arcs.offsets.size(), 0);
  turned.ends.resize(arcs.ends.size());
  for (const auto end : arcs.ends) ++turned.offsets[end + 1];
  std::partial_sum(turned.offsets.begin(), turned.offsets.end(), turned.offsets.begin());
  turn_round(
      turned, [&](std::uint32_t row) { return arcs.count(row); },
      [&](std::uint32_t row, auto use) { std::ranges::for_each(arcs.of(row), use); });
  return turned;
}

}  // namespace

SearchGraph::SearchGraph(const view::Graph& graph, Direction direction) {
  const auto* incidence = incidence_if_complete(graph);
  if (incidence != nullptr && 2 * incidence->cell_count() < graph.targets().size()) {
    lay_out(ThroughColumns{RowClasses(*incidence)});
  } else {
    lay_out(AsItIs{graph, direction});
  }
}

template <class Source>
void SearchGraph::lay_out(const Source& source) {
  stride_ = Source::kStride;
  std::vector<std::uint32_t> order, component_ends;
  {
    Patches<Source> patches(source);
    for (std::uint32_t node = 0; node < source.node_count(); ++node) {
      if (source.is_isolated(node)) {
        const auto members = source.members(node);
        isolates_.insert(isolates_.end(), members.begin(), members.end());
      } else if (!patches.is_taken(node)) {
        patches.grow_component(node);
      }
    }
    order = std::move(patches.order);
    component_ends = std::move(patches.component_ends);
  }
  number(source, order);
  cut_into_batches(component_ends);
}

template <class Source>
void SearchGraph::number(const Source& source, const std::vector<std::uint32_t>& order) {
  number_members(source, order);
  std::vector<std::uint32_t> row_of(source.node_count());
  for (std::uint32_t row = 0; row < order.size(); ++row) row_of[order[row]] = row;
  const auto count_of = [&](std::uint32_t row) { return source.next_count(order[row]); };
  const auto for_each_end = [&](std::uint32_t row, auto use) {
    source.for_each_next(order[row], [&](std::uint32_t next) { use(row_of[next]); });
  };
  std::size_t arcs = 0;
  forwards_.offsets.reserve(order.size() + 1);
  for (std::uint32_t row = 0; row < order.size(); ++row) {
    forwards_.offsets.push_back(arcs += count_of(row));
  }
  if (source.is_symmetric()) {
    forwards_.ends.resize(arcs);
    return turn_round(forwards_, count_of, for_each_end);
  }
  forwards_.ends.reserve(arcs);
  for (std::uint32_t row = 0; row < order.size(); ++row) {
    for_each_end(row, [&](std::uint32_t end) { forwards_.ends.push_back(end); });
  }
  backwards_ = turned_round(forwards_);
}

template <class Source>
void SearchGraph::number_members(const Source& source, const std::vector<std::uint32_t>& order) {
  sizes_.reserve(order.size());
  members_.offsets.reserve(order.size() + 1);
  for (const auto node : order) {
    sizes_.push_back(static_cast<std::uint32_t>(source.members(node).size()));
    members_.offsets.push_back(members_.offsets.back() + sizes_.back());
  }
  members_.ends.reserve(members_.offsets.back());
  for (const auto node : order) {
    const auto members = source.members(node);
    members_.ends.insert(members_.ends.end(), members.begin(), members.end());
  }
}

void SearchGraph::cut_into_batches(const std::vector<std::uint32_t>& component_ends) {
  bool takes_more = false;  // the last batch has whole components alone
  std::uint32_t first = 0;
  std::vector<std::uint32_t> sources;
  for (const auto last : component_ends) {
    sources.clear();
    for (auto row = first; row < last; ++row) {
      if (sizes_[row] > 0) sources.push_back(row);
    }
    if (takes_more && batches_.back().sources.size() + sources.size() <= kSources) {
      auto& batch = batches_.back();
      batch.sources.insert(batch.sources.end(), sources.begin(), sources.end());
      batch.last = last;
    } else {
      for (std::size_t at = 0; at < sources.size(); at += kSources) {
        const auto part = std::span(sources).subspan(at, std::min(kSources, sources.size() - at));
        batches_.push_back({{part.begin(), part.end()}, first, last});
      }
      takes_more = sources.size() <= kSources;
    }
    first = last;
  }
}

}  // namespace citynet::measure
