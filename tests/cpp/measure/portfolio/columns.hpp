#pragma once

#include <string>
#include <vector>

#include "citynet/view/two_mode.hpp"

namespace citynet::test {

/// Columns given as sets of rows, with the keys "t0", "t1" ...
inline view::TwoMode columns(std::size_t actors,
                             const std::vector<std::vector<std::uint32_t>>& members,
                             std::vector<std::string> keys = {}) {
  std::vector<std::uint32_t> from, to;
  for (std::uint32_t column = 0; column < members.size(); ++column) {
    for (const auto row : members[column]) {
      from.push_back(row);
      to.push_back(column);
    }
  }
  return view::TwoMode::from_cells(actors, members.size(), from, to,
                                   {view::RepeatedCells::reject, {}, std::move(keys)});
}

}  // namespace citynet::test
