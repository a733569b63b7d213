#include "citynet/formats/graph_reading.hpp"

#include <algorithm>

namespace citynet::formats {

bool is_balanced(const ReadingLedger& ledger) noexcept {
  return std::all_of(ledger.counts.begin(), ledger.counts.end(), [](const ItemCount& count) {
    return count.found == count.kept + count.set_aside;
  });
}

std::string to_string(const ReadingLedger& ledger) {
  std::string text = "format: " + ledger.format;
  if (!ledger.dialect.empty()) text += " (" + ledger.dialect + ")";
  text += '\n';
  for (const auto& count : ledger.counts) {
    text += count.item + ": " + std::to_string(count.found) + " found, " +
            std::to_string(count.kept) + " kept, " + std::to_string(count.set_aside) +
            " set aside\n";
  }
  for (const auto& remark : ledger.remarks) {
    text += std::string(remark.set_aside ? "set aside: " : "kept: ") + remark.what + ", " +
            std::to_string(remark.count) + " times, first at " + base::to_string(remark.first) +
            ": " + remark.rule + '\n';
  }
  return text;
}

}  // namespace citynet::formats
