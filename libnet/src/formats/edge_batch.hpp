#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "formats/id_index.hpp"

namespace citynet::formats {

/// Looks up the ends of edges, many at a time, so that memory looks for all of them at once. What
/// is added waits; `settle` before something is asked.
class EdgeBatch {
 public:
  /// The index outlives it.
  explicit EdgeBatch(IdIndex& ids) : ids_(&ids) {}

  /// Texts must stay where they are until they are settled. `at` says where the edge stands.
  void add(std::string_view source, std::string_view target, std::size_t at) {
    auto& edge = waiting_[count_];
    edge.at = at;
    edge.target = target;
    edge.target_key = ids_->key_of(target);
    ids_->fetch(edge.target_key);
    // Edges of one node often stand together.
    edge.has_source_of_last = count_ > 0 && is_same_text(waiting_[count_ - 1].source, source);
    edge.source = source;
    if (!edge.has_source_of_last) {
      edge.source_key = ids_->key_of(source);
      ids_->fetch(edge.source_key);
    }
    if (++count_ == kMost) settle();
  }
  void settle();

  /// All edges, those that wait among them.
  [[nodiscard]] std::size_t size() const noexcept { return sources_.size() + count_; }
  [[nodiscard]] std::vector<std::uint32_t>& sources() noexcept { return sources_; }
  [[nodiscard]] std::vector<std::uint32_t>& targets() noexcept { return targets_; }
  /// Where those nodes stand that were not known before, in the order of their numbers.
  [[nodiscard]] std::vector<std::size_t>& new_nodes() noexcept { return new_nodes_; }

 private:
  static constexpr std::size_t kMost = 32;
  struct Edge {
    std::string_view source{}, target{};
    IdIndex::Key source_key{}, target_key{};
    std::size_t at = 0;
    bool has_source_of_last = false;
  };
  std::uint32_t number_of(std::string_view text, const IdIndex::Key& key, std::size_t at) {
    const auto known = ids_->size();
    const auto number = ids_->number_of(text, key);
    if (number == known) new_nodes_.push_back(at);
    return number;
  }

  IdIndex* ids_;
  std::array<Edge, kMost> waiting_{};
  std::size_t count_ = 0;
  std::vector<std::uint32_t> sources_{}, targets_{};
  std::vector<std::size_t> new_nodes_{};
};

}  // namespace citynet::formats
