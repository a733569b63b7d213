#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "citynet/base/place.hpp"
#include "citynet/formats/graph_document.hpp"

namespace citynet::formats {

/// What became of the items of one sort (`node`, `edge`, `value`) of a file:
/// found = kept + set_aside, always.
struct ItemCount {
  std::string item;
  std::size_t found = 0;
  std::size_t kept = 0;
  std::size_t set_aside = 0;
};

/// Something a `GraphDocument` cannot hold, or that was read in a way the user should know of:
/// hyperedges, ports, nested graphs, defaults that were filled in, keys without a type ...
struct ReadingRemark {
  std::string what;        ///< `hyperedge`, `port`, `default filled in`
  std::string rule;        ///< why, in a sentence
  bool set_aside = false;  ///< false: it was kept, in the way the rule says
  std::size_t count = 0;
  base::Place first{};  ///< where the first one stands
};

/// The account of a reading: nothing is dropped in silence.
struct ReadingLedger {
  std::string format;   ///< `graphml`, `gexf` ...
  std::string dialect;  ///< who seems to have written it; empty where that cannot be told
  std::vector<ItemCount> counts{};
  std::vector<ReadingRemark> remarks{};
};

/// Whether every item that was found is accounted for.
[[nodiscard]] bool is_balanced(const ReadingLedger& ledger) noexcept;

/// For a person: a line for each sort of items and one for each remark.
[[nodiscard]] std::string to_string(const ReadingLedger& ledger);

struct GraphReading {
  GraphDocument document{};
  ReadingLedger ledger{};
};

/// Bounds against files that are made to exhaust the machine.
struct ReadingLimits {
  std::size_t bytes = std::size_t{1} << 32;
  std::size_t depth = 256;        ///< of nested elements or arrays
  std::size_t attributes = 4096;  ///< of one element, and columns of one table
};

}  // namespace citynet::formats
