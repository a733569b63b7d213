#include "base/closest.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace citynet::base {
namespace {

/// Levenshtein distance in bytes.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto change = diagonal + (a[i] == b[j] ? 0U : 1U);
      diagonal = row[j + 1];
      row[j + 1] = std::min({change, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string closest_words(std::string_view word, std::span<const std::string> candidates) {
  // A misspelling is short and changes little; comparing a long text with everything is dear.
  if (word.empty() || word.size() > 64) return {};
  const auto limit = std::max<std::size_t>(1, word.size() / 3);
  std::vector<std::pair<std::size_t, std::string_view>> near;
  for (const auto& candidate : candidates) {
    const auto gap = candidate.size() > word.size() ? candidate.size() - word.size()
                                                    : word.size() - candidate.size();
    if (gap > limit) continue;
    const auto far = distance(word, candidate);
    if (far <= limit) near.emplace_back(far, candidate);
  }
  std::sort(near.begin(), near.end());
  std::string text;
  for (std::size_t i = 0; i < near.size() && i < 3; ++i) {
    text += i == 0 ? "; the closest are '" : ", '";
    text += std::string(near[i].second) + "'";
  }
  return text;
}

}  // namespace citynet::base
