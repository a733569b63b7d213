#include "present/check_scores.hpp"

#include <set>
#include <string>

#include "citynet/base/error.hpp"

namespace citynet::present {

void check_scores(std::span<const measure::VertexScores> scores, std::size_t count,
                  const char* thing) {
  if (scores.empty())
    throw base::InvalidArgument("scores", "none", "there is at least one measure");
  std::set<std::string> names;
  for (const auto& [values, integral, account] : scores) {
    if (!names.insert(account.measure).second) {
      throw base::InvalidArgument("scores", account.measure, "each measure has a name of its own");
    }
    if (values.size() != count) {
      throw base::InvalidArgument(
          "scores", account.measure + " with " + std::to_string(values.size()) + " values",
          std::string("there is one score per ") + thing + " (" + std::to_string(count) + ")");
    }
  }
}

}  // namespace citynet::present
