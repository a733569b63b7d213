#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "formats/id_index.hpp"
#include "formats/reading_account.hpp"

namespace citynet::formats {

/// The nodes of tables, by the keys that rows of nodes and ends of edges name, and the edges
/// between them. Keys of edges wait until there are many to look up, so that memory looks for all
/// of them at once; `settle` before a remark is made, for remarks stand in the order of the rows.
class EdgeEnds {
 public:
  explicit EdgeEnds(ReadingAccount& account) : account_(account) {}

  /// False where a row has declared this node before.
  bool declare(std::string_view key);
  /// Keys must stay where they are until the ends are settled.
  void add(std::string_view source, std::string_view target, std::size_t line);
  void settle();

  [[nodiscard]] std::size_t node_count() const noexcept { return ids_.size(); }
  [[nodiscard]] std::size_t edge_count() const noexcept {
    return sources_.size() + waiting_.size();
  }

  [[nodiscard]] std::vector<std::string> take_nodes() const { return ids_.texts(); }
  [[nodiscard]] std::vector<std::uint32_t> take_sources() { return std::move(sources_); }
  [[nodiscard]] std::vector<std::uint32_t> take_targets() { return std::move(targets_); }

 private:
  struct End {
    std::string_view text;
    IdIndex::Key key{};
  };
  struct Edge {
    End source, target;
    std::size_t line;
    bool has_source_of_last;  ///< edges of one node often stand together
  };
  std::uint32_t node(const End& end, std::size_t line);

  ReadingAccount& account_;
  IdIndex ids_{};
  std::vector<Edge> waiting_{};
  std::vector<std::uint32_t> sources_{}, targets_{};
  bool any_declared_ = false;
};

}  // namespace citynet::formats
