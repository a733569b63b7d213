#include "formats/labels_as_ids.hpp"

#include <unordered_set>

namespace citynet::formats {

std::vector<std::string> ids_of_labels(std::vector<std::string> labels, ColumnCollector& nodes,
                                       ReadingBook& book) {
  std::unordered_set<std::string_view> seen;
  bool distinct = true, named = false;
  for (const auto& label : labels) {
    named = named || !label.empty();
    distinct = distinct && !label.empty() && seen.insert(label).second;
  }
  if (distinct) return labels;
  if (named) {
    book.remark("labels that are not distinct",
                "labels are ids only where each is there and occurs once; numbers are the ids",
                false);
  }
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    ids.push_back(std::to_string(i + 1));
    if (!labels[i].empty()) nodes.set(i, "label", std::move(labels[i]));
  }
  return ids;
}

}  // namespace citynet::formats
