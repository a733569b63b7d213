// Plain nodes and edges, many at a time: read out of the text, by several threads where there are
// some, and then put into the document in their order.
#include <algorithm>
#include <limits>
#include <span>

#include "formats/graphml_reader.hpp"
#include "formats/value_text.hpp"

namespace citynet::formats {
namespace {

using Kind = PlainElements::Kind;

constexpr std::size_t kMostParts = 64;  // as many as blocks are made of
constexpr std::size_t kMost = 32;       // that are looked up at once
constexpr std::size_t kBytesOfAStep = 4;
constexpr std::uint32_t kUnknown = std::numeric_limits<std::uint32_t>::max();

}  // namespace

/// What stands in one part of the text: nodes, or edges as the numbers of their ends.
struct GraphmlPass::PlainPart {
  std::size_t begin = 0, end = 0;
  std::vector<std::uint32_t> sources{}, targets{};
  std::vector<PlainElement> elements{};  ///< nodes; edges with values or with unknown ends
  std::vector<std::size_t> places{};     ///< of these edges among all
  std::vector<PlainValue> values{};
};

/// Elements that were read together.
struct GraphmlPass::PlainBatch {
  std::array<PlainElement, kMost> elements{};
  std::array<IdIndex::Key, kMost> keys{}, target_keys{};
  std::vector<PlainValue> values{};
  std::size_t count = 0;

  /// As many as come at `at` and before `limit`.
  void read(const PlainElements& plain, Kind kind, const IdIndex& ids, std::size_t& at,
            std::size_t limit) {
    values.clear();
    for (count = 0; count < kMost && at < limit; ++count) {
      auto& element = elements[count];
      if (!plain.take(kind, at, element, values)) return;
      keys[count] = ids.key_of(element.id);
      ids.fetch(keys[count]);
      if (kind == Kind::node) continue;
      target_keys[count] = ids.key_of(element.target);
      ids.fetch(target_keys[count]);
    }
  }
};

void GraphmlPass::take_plain() {
  const bool is_in_node = open_.back().row != 0;
  for (auto before = text_.size(); scanner_.position() != before;) {
    before = scanner_.position();
    for (const auto kind : {Kind::node, Kind::edge}) {
      if (kind == Kind::node && is_in_node) continue;
      while (take_plain_parts(kind)) {
      }
      take_plain_alone(kind);
    }
  }
}

void GraphmlPass::take_plain_alone(Kind kind) {
  const auto plain = scanner_.plain_elements();
  PlainBatch batch;
  do {
    auto at = scanner_.position();
    batch.read(plain, kind, builder_.ids(), at, text_.size());
    pulse_.spend((at - scanner_.position()) / kBytesOfAStep);
    if (!(kind == Kind::node ? put_nodes(batch.elements.data(), batch.count, batch.values)
                             : put_edges(batch))) {
      return;
    }
    if (batch.count > 0) scanner_.pass_to(at);
  } while (batch.count == kMost);
}

/// Whether values of these keys are stored as they stand; the keys are at hand then.
bool GraphmlPass::are_plain(Table table, std::span<const PlainValue> values) {
  plain_keys_.clear();
  for (const auto& value : values) {
    auto* key = findings_.keys.find(table, value.key);
    if (key == nullptr || key->is_drawing || key->hint.is_made) return false;
    plain_keys_.push_back(key);
  }
  return true;
}

/// To be called when they are known to be plain.
void GraphmlPass::store_plain(Table table, std::size_t row, std::span<const PlainValue> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    scanner_.stand_at(values[i].at);
    store(*plain_keys_[i], table, row, values[i].text);
  }
}

/// False, and the scanner stands there, where an element is not to be put as it is.
bool GraphmlPass::put_nodes(const PlainElement* elements, std::size_t count,
                            std::span<const PlainValue> values) {
  for (std::size_t i = 0; i < count; ++i) {
    const auto own = values.first(elements[i].values);
    values = values.subspan(own.size());
    const auto row = are_plain(Table::node, own) ? builder_.add_node(elements[i].id) : std::nullopt;
    if (!row) {
      scanner_.pass_to(elements[i].at);
      return false;
    }
    ++nodes_kept_;
    store_plain(Table::node, *row, own);
  }
  return true;
}

bool GraphmlPass::put_edges(const PlainBatch& batch) {
  for (std::size_t i = 0; i < batch.count; ++i) builder_.ids().fetch_text(batch.target_keys[i]);
  std::array<std::uint32_t, kMost> sources, targets;
  std::span<const PlainValue> values = batch.values;
  std::size_t first = 0;  // of those that are not put yet
  const auto put_until = [&](std::size_t edge) {
    builder_.add_edges({sources.data() + first, edge - first},
                       {targets.data() + first, edge - first});
    edges_kept_ += edge - first;
    first = edge;
  };
  for (std::size_t i = 0; i < batch.count; ++i) {
    const auto& edge = batch.elements[i];
    const auto own = values.first(edge.values);
    values = values.subspan(own.size());
    if (!are_plain(Table::edge, own)) {
      put_until(i);
      scanner_.pass_to(edge.at);
      return false;
    }
    // Edges of one node often stand together.
    const bool is_same = i > 0 && is_same_text(edge.id, batch.elements[i - 1].id);
    sources[i] = is_same ? sources[i - 1] : node_of_edge(edge.id, batch.keys[i], edge.at);
    targets[i] = node_of_edge(edge.target, batch.target_keys[i], edge.at);
    if (own.empty()) continue;
    put_until(i + 1);
    store_plain(Table::edge, builder_.row_count(Table::edge) - 1, own);
  }
  put_until(batch.count);
  return true;
}

bool GraphmlPass::take_plain_parts(Kind kind) {
  auto& pace = parts_[static_cast<std::size_t>(kind)];
  const auto begin = scanner_.position();
  const auto end = std::min(scanner_.plain_elements().end(), begin + pace.window);
  if (base::thread_count(run_) == 1 || begin < pace.next || end < begin + 2 * least_part_) {
    return false;
  }
  auto parts = plain_parts(kind, begin, end);
  base::for_each_block(parts.size(), run_,
                       [&](std::size_t part, std::size_t last, base::Pulse& pulse) {
                         for (; part < last; ++part) read_part(kind, parts[part], pulse);
                       });
  for (const auto& part : parts) {
    const auto between = text_.substr(scanner_.position(), part.begin - scanner_.position());
    const bool follows = scanner_.position() <= part.begin && trimmed(between).empty();
    if (!follows || !put_part(kind, part)) break;
    scanner_.pass_to(std::max(scanner_.position(), part.end));
  }
  const bool is_whole = scanner_.position() >= end;
  // Who is stopped soon after he began looks at less the next time.
  pace.window = is_whole ? std::min(2 * pace.window, kMostParts * least_part_) : 2 * least_part_;
  if (!is_whole) pace.next = scanner_.position() + 4 * least_part_;
  return is_whole;
}

std::vector<GraphmlPass::PlainPart> GraphmlPass::plain_parts(Kind kind, std::size_t begin,
                                                             std::size_t end) const {
  const auto plain = scanner_.plain_elements();
  std::vector<PlainPart> parts(1);
  parts[0].begin = begin;
  const auto count = std::clamp<std::size_t>((end - begin) / least_part_, 1, kMostParts);
  for (std::size_t i = 1; i < count; ++i) {
    const auto at = plain.line_with(kind, begin + (end - begin) * i / count);
    if (at <= parts.back().begin || at >= end) continue;
    parts.back().end = at;
    parts.emplace_back().begin = at;
  }
  parts.back().end = end;
  return parts;
}

void GraphmlPass::read_part(Kind kind, PlainPart& part, base::Pulse& pulse) const {
  const auto plain = scanner_.plain_elements();
  const auto& ids = builder_.ids();
  PlainBatch batch;
  auto at = part.begin;
  do {
    const auto before = at;
    batch.read(plain, kind, ids, at, part.end);
    pulse.spend((at - before) / kBytesOfAStep);
    part.values.insert(part.values.end(), batch.values.begin(), batch.values.end());
    if (kind == Kind::node) {
      part.elements.insert(part.elements.end(), batch.elements.begin(),
                           batch.elements.begin() + batch.count);
      continue;
    }
    for (std::size_t i = 0; i < batch.count; ++i) {
      const auto& edge = batch.elements[i];
      const bool is_same = i > 0 && is_same_text(edge.id, batch.elements[i - 1].id);
      const auto from =
          is_same ? part.sources.back() : ids.find(edge.id, batch.keys[i]).value_or(kUnknown);
      const auto to = ids.find(edge.target, batch.target_keys[i]).value_or(kUnknown);
      if (from == kUnknown || to == kUnknown || edge.values > 0) {
        part.elements.push_back(edge);
        part.places.push_back(part.sources.size());
      }
      part.sources.push_back(from);
      part.targets.push_back(to);
    }
  } while (batch.count == kMost);
  part.end = at;
}

bool GraphmlPass::put_part(Kind kind, const PlainPart& part) {
  if (kind == Kind::node) return put_nodes(part.elements.data(), part.elements.size(), part.values);
  const std::span sources(part.sources), targets(part.targets);
  std::span<const PlainValue> values = part.values;
  std::size_t done = 0;
  const auto put_until = [&](std::size_t edge) {
    builder_.add_edges(sources.subspan(done, edge - done), targets.subspan(done, edge - done));
    edges_kept_ += edge - done;
    done = edge;
  };
  for (std::size_t i = 0; i < part.places.size(); ++i) {
    const auto& edge = part.elements[i];
    put_until(part.places[i]);
    const auto own = values.first(edge.values);
    values = values.subspan(own.size());
    if (!are_plain(Table::edge, own)) {
      scanner_.pass_to(edge.at);
      return false;
    }
    const auto number = [&](std::uint32_t known, std::string_view id) {
      return known != kUnknown ? known : node_of_edge(id, builder_.ids().key_of(id), edge.at);
    };
    const auto from = number(sources[done], edge.id);
    const auto to = number(targets[done], edge.target);
    store_plain(Table::edge, builder_.add_edge(from, to, {}, std::nullopt), own);
    ++edges_kept_;
    ++done;
  }
  put_until(sources.size());
  return true;
}

}  // namespace citynet::formats
