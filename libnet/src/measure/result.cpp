#include "citynet/measure/result.hpp"

#include "citynet/measure/direction.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::measure {

std::string_view to_string(Status status) noexcept {
  switch (status) {
    case Status::exact: return "exact";
    case Status::converged: return "converged";
    case Status::not_converged: return "not_converged";
    case Status::not_unique: return "not_unique";
    case Status::undefined: return "undefined";
  }
  return "";
}

std::string_view to_string(Direction direction) noexcept {
  switch (direction) {
    case Direction::out: return "out";
    case Direction::in: return "in";
    case Direction::all: return "all";
  }
  return "";
}

std::string_view to_string(TieUse ties) noexcept {
  return ties == TieUse::presence ? "presence" : "strength";
}

}  // namespace citynet::measure
