#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// Keys of several waves in one ascending list, and where those of each wave stand in it, so that
/// waves are compared by numbers.
struct SharedKeys {
  std::vector<std::string> keys{};
  std::vector<std::vector<std::uint32_t>> position{};  // by wave, by place in the wave
};

/// Throws InvalidArgument, naming `argument`, for a key that stands twice in a wave.
[[nodiscard]] SharedKeys share_keys(const char* argument,
                                    const std::vector<std::vector<std::string>>& waves);

[[nodiscard]] std::vector<std::string> vertex_keys(const view::Graph& graph);
[[nodiscard]] std::vector<std::string> actor_keys(const view::TwoMode& incidence);
[[nodiscard]] std::vector<std::string> target_keys(const view::TwoMode& incidence);

/// A tie between two shared keys.
struct SharedTie {
  std::uint32_t first, second;
  double value;  // strength or grade; 1 without

  [[nodiscard]] bool is_before(const SharedTie& other) const {
    return first != other.first ? first < other.first : second < other.second;
  }
};

/// The edges, ascending; the smaller key first when undirected.
[[nodiscard]] std::vector<SharedTie> shared_ties(const view::Graph& graph,
                                                 std::span<const std::uint32_t> position);
/// The cells, ascending by actor and target.
[[nodiscard]] std::vector<SharedTie> shared_ties(const view::TwoMode& incidence,
                                                 std::span<const std::uint32_t> actors,
                                                 std::span<const std::uint32_t> targets);

/// Throws InvalidArgument unless all are directed or none is.
void require_same_direction(std::span<const view::Graph> graphs);

}  // namespace citynet::measure
