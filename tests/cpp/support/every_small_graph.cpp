#include "support/every_small_graph.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "support/small_graphs.hpp"

namespace citynet::test {
namespace {

using Mask = std::uint32_t;  // one bit per possible edge

/// All pairs a < b of vertices, or all ordered pairs.
Pairs possible_edges(std::size_t vertices, bool ordered) {
  Pairs pairs;
  for (view::Vertex b = 0; b < vertices; ++b) {
    for (view::Vertex a = 0; a < b; ++a) {
      pairs.emplace_back(a, b);
      if (ordered) pairs.emplace_back(b, a);
    }
  }
  return pairs;
}

Pairs chosen(const Pairs& pairs, Mask mask) {
  Pairs edges;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if ((mask >> i & 1U) != 0) edges.push_back(pairs[i]);
  }
  return edges;
}

/// For every order of the vertices, where each possible edge goes.
std::vector<std::vector<std::uint8_t>> renamings(std::size_t vertices, const Pairs& pairs) {
  std::vector<view::Vertex> names(vertices);
  std::iota(names.begin(), names.end(), view::Vertex{0});
  std::vector<std::vector<std::uint8_t>> result;
  do {
    std::vector<std::uint8_t> to;
    for (const auto& [a, b] : pairs) {
      const auto low = std::min(names[a], names[b]), high = std::max(names[a], names[b]);
      to.push_back(static_cast<std::uint8_t>(high * (high - 1) / 2 + low));
    }
    result.push_back(std::move(to));
  } while (std::next_permutation(names.begin(), names.end()));
  return result;
}

/// The smallest mask of every class of graphs that are renamings of each other: masks are met in
/// ascending order, and each new one strikes out all its renamings.
std::vector<Mask> one_of_each(std::size_t vertices) {
  const auto pairs = possible_edges(vertices, false);
  const auto all = renamings(vertices, pairs);
  std::vector<bool> struck(std::size_t{1} << pairs.size(), false);
  std::vector<Mask> result;
  for (Mask mask = 0; mask < struck.size(); ++mask) {
    if (struck[mask]) continue;
    result.push_back(mask);
    for (const auto& to : all) {
      Mask image = 0;
      for (std::size_t i = 0; i < pairs.size(); ++i) image |= (mask >> i & 1U) << to[i];
      struck[image] = true;
    }
  }
  return result;
}

}  // namespace

void for_every_labelled_graph_up_to(std::size_t vertices, const UseGraph& use) {
  for (std::size_t n = 0; n <= vertices; ++n) {
    const auto pairs = possible_edges(n, false);
    for (Mask mask = 0; mask < Mask{1} << pairs.size(); ++mask) {
      use(undirected(n, chosen(pairs, mask)));
    }
  }
}

void for_every_labelled_digraph_up_to(std::size_t vertices, const UseGraph& use) {
  for (std::size_t n = 0; n <= vertices; ++n) {
    const auto pairs = possible_edges(n, true);
    for (Mask mask = 0; mask < Mask{1} << pairs.size(); ++mask) {
      use(directed(n, chosen(pairs, mask)));
    }
  }
}

void for_every_unlabelled_graph_up_to(std::size_t vertices, const UseGraph& use) {
  for (std::size_t n = 1; n <= vertices; ++n) {
    static std::vector<std::vector<Mask>> known;
    while (known.size() < n) known.push_back(one_of_each(known.size() + 1));
    const auto pairs = possible_edges(n, false);
    for (const auto mask : known[n - 1]) use(undirected(n, chosen(pairs, mask)));
  }
}

}  // namespace citynet::test
