#include "formats/edge_ends.hpp"

namespace citynet::formats {

bool EdgeEnds::declare(std::string_view key) {
  const auto known = ids_.size();
  if (ids_.number_of(key) != known) return false;
  any_declared_ = true;
  account_.kept("node");
  return true;
}

void EdgeEnds::add(std::string_view source, std::string_view target, std::size_t line) {
  constexpr std::size_t kMost = 32;
  const bool is_same = !waiting_.empty() && waiting_.back().source.text == source;
  Edge edge{{source, is_same ? waiting_.back().source.key : ids_.key_of(source)},
            {target, ids_.key_of(target)},
            line,
            is_same};
  if (!is_same) ids_.fetch(edge.source.key);
  ids_.fetch(edge.target.key);
  waiting_.push_back(edge);
  if (waiting_.size() == kMost) settle();
}

void EdgeEnds::settle() {
  if (waiting_.empty()) return;
  for (const auto& edge : waiting_) ids_.fetch_text(edge.target.key);
  for (const auto& edge : waiting_) {
    sources_.push_back(edge.has_source_of_last ? sources_.back() : node(edge.source, edge.line));
    targets_.push_back(node(edge.target, edge.line));
  }
  account_.kept("edge", waiting_.size());
  waiting_.clear();
}

std::uint32_t EdgeEnds::node(const End& end, std::size_t line) {
  const auto known = ids_.size();
  const auto number = ids_.number_of(end.text, end.key);
  if (number != known) return number;
  account_.kept("node");
  if (any_declared_) {
    account_.remark_kept("node without a row", "an edge names it", {account_.file(), line, {}, {}});
  }
  return number;
}

}  // namespace citynet::formats
