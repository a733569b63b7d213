#pragma once

#include "support/boost_referee.hpp"
#include "support/brute_force.hpp"
#include "support/brute_force_lengths.hpp"
#include "support/every_small_graph.hpp"
#include "support/igraph_referee.hpp"
#include "support/matchers.hpp"
#include "support/promises.hpp"
#include "support/small_graphs.hpp"
