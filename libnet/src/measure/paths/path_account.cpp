#include "measure/paths/path_account.hpp"

#include <utility>

#include "measure/conventions.hpp"

namespace citynet::measure {

std::vector<Convention> distance_conventions(const view::Graph& graph, Direction direction,
                                             const view::Lengths& lengths,
                                             const PathLengths& made) {
  std::vector<Convention> conventions{ties_followed(graph, direction)};
  for (auto& convention : lengths_used(lengths, made)) {
    conventions.push_back(std::move(convention));
  }
  return conventions;
}

Account path_account(std::string measure, const view::Graph& graph, const view::Lengths& lengths,
                     const PathLengths& made, std::uint64_t near_ties) {
  Account account;
  account.measure = std::move(measure);
  account.conventions = distance_conventions(graph, Direction::out, lengths, made);
  account.conventions.push_back(
      {"pairs", graph.is_directed() ? "ordered" : "unordered, counted once"});
  account.conventions.push_back({"unreachable pairs", "add nothing"});
  if (made.is_exact()) return account;
  account.near_ties = near_ties;
  if (near_ties > 0) {
    account.note = std::to_string(near_ties) + (near_ties == 1 ? " comparison" : " comparisons") +
                   " of path lengths lay within rounding (8 units in the last place per step): "
                   "equal paths may have been missed or invented there";
  }
  return account;
}

}  // namespace citynet::measure
