#pragma once

#include <functional>

#include "citynet/view/graph.hpp"

/// Every graph there is, so that a test proves instead of sampling.
namespace citynet::test {

using UseGraph = std::function<void(const view::Graph&)>;

/// All undirected graphs on 0 to `vertices` numbered vertices: 1,100 for 5.
void for_every_labelled_graph_up_to(std::size_t vertices, const UseGraph& use);

/// All directed graphs on 0 to `vertices` numbered vertices: 4,166 for 4.
void for_every_labelled_digraph_up_to(std::size_t vertices, const UseGraph& use);

/// One of each undirected graph on 1 to `vertices` vertices that is not a renaming of another:
/// 1, 2, 4, 11, 34, 156, 1044 for 1 to 7 vertices, 1,252 in all (OEIS A000088).
void for_every_unlabelled_graph_up_to(std::size_t vertices, const UseGraph& use);

}  // namespace citynet::test
