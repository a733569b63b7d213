#include <cmath>

#include "citynet/base/error.hpp"
#include "view/pair_formula.hpp"

namespace citynet::view {
namespace {

bool refuses_grades(Scheme scheme) { return scheme == Scheme::binary || scheme == Scheme::yule_q; }

/// Does the strength add up over columns, divided by what knows no time?
bool allows_overlap(Scheme scheme) {
  switch (scheme) {
    case Scheme::jaccard:
    case Scheme::pearson:
    case Scheme::yule_q:
    case Scheme::pathsim:
    case Scheme::own: return false;
    default: return true;
  }
}

[[noreturn]] void refuse(const char* argument, std::string_view value, const char* rule) {
  throw base::InvalidArgument(argument, std::string(value), rule);
}

}  // namespace

std::string_view to_string(Scheme scheme) noexcept {
  switch (scheme) {
    case Scheme::count: return "count";
    case Scheme::binary: return "binary";
    case Scheme::ratio: return "ratio";
    case Scheme::newman: return "newman";
    case Scheme::hyperbolic: return "hyperbolic";
    case Scheme::resource_allocation: return "resource_allocation";
    case Scheme::jaccard: return "jaccard";
    case Scheme::min_overlap: return "min_overlap";
    case Scheme::cosine: return "cosine";
    case Scheme::pearson: return "pearson";
    case Scheme::yule_q: return "yule_q";
    case Scheme::tf_idf: return "tf_idf";
    case Scheme::directed_share: return "directed_share";
    case Scheme::pathsim: return "pathsim";
    case Scheme::own: return "own";
  }
  return "count";
}

bool is_directed(Scheme scheme) noexcept {
  return scheme == Scheme::resource_allocation || scheme == Scheme::directed_share;
}

void check(const ProjectionOptions& options, const TwoMode& incidence) {
  const auto scheme = to_string(options.scheme);
  if (!std::isfinite(options.minimum) || options.minimum < 0) {
    refuse("minimum", std::to_string(options.minimum), "a minimum is finite and 0 or more");
  }
  if (options.cells == CellUse::grade && refuses_grades(options.scheme)) {
    refuse("cells", "grade", "the schemes binary and yule_q only know whether a cell is there");
  }
  if (options.cells == CellUse::grade && !incidence.has_grades()) {
    refuse("cells", "grade", "grades are asked for, so the incidence must have been given some");
  }
  if (options.overlap && !allows_overlap(options.scheme)) {
    refuse("overlap", scheme,
           "an overlap in time needs a scheme that adds up over columns: not jaccard, pearson, "
           "yule_q, pathsim or own");
  }
  if ((options.scheme == Scheme::own) != static_cast<bool>(options.own)) {
    refuse("own", options.own ? "a function" : "none",
           "a function of one's own goes with the scheme own, and that scheme needs one");
  }
}

}  // namespace citynet::view
