#include "citynet/present/vertex_column.hpp"

#include <algorithm>
#include <cmath>

namespace citynet::present {

Column vertex_column(const measure::VertexScores& scores) {
  Column column{scores.account.measure, {}};
  std::replace(column.name.begin(), column.name.end(), ' ', '_');
  column.values.reserve(scores.values.size());
  for (const double score : scores.values) {
    if (std::isnan(score)) {
      column.values.emplace_back(std::monostate{});
    } else if (scores.integral) {
      column.values.emplace_back(static_cast<std::int64_t>(score));
    } else {
      column.values.emplace_back(score);
    }
  }
  return column;
}

Column vertex_column(const measure::Communities& communities) {
  Column column{"community", {}};
  column.values.reserve(communities.membership.size());
  for (const auto community : communities.membership) {
    column.values.emplace_back(static_cast<std::int64_t>(community) + 1);
  }
  return column;
}

}  // namespace citynet::present
