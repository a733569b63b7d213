#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/edge_batch.hpp"
#include "formats/id_index.hpp"
#include "formats/reading_account.hpp"

namespace citynet::formats {

/// The nodes of tables, by the keys that rows of nodes and ends of edges name, and the edges
/// between them. Keys of edges wait until there are many to look up; `settle` before a remark is
/// made, for remarks stand in the order of the rows.
class EdgeEnds {
 public:
  explicit EdgeEnds(ReadingAccount& account) : account_(account) {}

  /// False where a row has declared this node before.
  bool declare(std::string_view key);
  /// Keys must stay where they are until the ends are settled.
  void add(std::string_view source, std::string_view target, std::size_t line) {
    batch_.add(source, target, line);
  }
  void settle();

  /// The number of a node that an edge in this line names, for edges that are numbered elsewhere.
  std::uint32_t node(std::string_view key, std::size_t line);
  /// For those who add many; to be settled before and afterwards.
  [[nodiscard]] EdgeBatch& batch() noexcept { return batch_; }
  /// Places for that many edges behind the others: their number is that of the first one.
  std::size_t append(std::size_t edges);
  [[nodiscard]] std::uint32_t* source_of(std::size_t edge) noexcept {
    return batch_.sources().data() + edge;
  }
  [[nodiscard]] std::uint32_t* target_of(std::size_t edge) noexcept {
    return batch_.targets().data() + edge;
  }

  [[nodiscard]] std::size_t node_count() const noexcept { return ids_.size(); }
  [[nodiscard]] std::size_t edge_count() const noexcept { return batch_.size(); }

  [[nodiscard]] std::vector<std::string> take_nodes() const { return ids_.texts(); }
  [[nodiscard]] std::vector<std::uint32_t> take_sources() { return std::move(batch_.sources()); }
  [[nodiscard]] std::vector<std::uint32_t> take_targets() { return std::move(batch_.targets()); }

 private:
  void remark_new(std::size_t line);

  ReadingAccount& account_;
  IdIndex ids_{};
  EdgeBatch batch_{ids_};
  std::size_t edges_counted_ = 0;
  bool any_declared_ = false;
};

}  // namespace citynet::formats
