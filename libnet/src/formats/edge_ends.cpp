#include "formats/edge_ends.hpp"

namespace citynet::formats {

bool EdgeEnds::declare(std::string_view key) {
  const auto known = ids_.size();
  if (ids_.number_of(key) != known) return false;
  any_declared_ = true;
  account_.kept("node");
  return true;
}

void EdgeEnds::settle() {
  batch_.settle();
  auto& lines = batch_.new_nodes();
  if (!lines.empty()) account_.kept("node", lines.size());
  for (const auto line : lines) remark_new(line);
  lines.clear();
  if (batch_.size() > edges_counted_) account_.kept("edge", batch_.size() - edges_counted_);
  edges_counted_ = batch_.size();
}

std::uint32_t EdgeEnds::node(std::string_view key, std::size_t line) {
  const auto known = ids_.size();
  const auto number = ids_.number_of(key);
  if (number != known) return number;
  account_.kept("node");
  remark_new(line);
  return number;
}

std::size_t EdgeEnds::append(std::size_t edges) {
  settle();
  const auto first = batch_.size();
  batch_.sources().resize(first + edges);
  batch_.targets().resize(first + edges);
  settle();
  return first;
}

void EdgeEnds::remark_new(std::size_t line) {
  if (!any_declared_) return;
  account_.remark_kept("node without a row", "an edge names it", {account_.file(), line, {}, {}});
}

}  // namespace citynet::formats
