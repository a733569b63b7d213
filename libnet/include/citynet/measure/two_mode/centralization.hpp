#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/structure/centralization.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct TwoModeCentralizationOptions {
  /// Compare scores divided by the largest value of their kind, so that both kinds have one scale;
  /// else raw ones. Closeness has no raw scores.
  bool normalized = true;
  base::RunControl run{};
};

/// How much the network hangs on one vertex of a kind.
struct KindCentralization {
  double value = 0;    ///< sum / maximum; NaN when the maximum is not above 0
  double sum = 0;      ///< of the differences to the highest score of the kind
  double maximum = 0;  ///< the largest sum among connected incidences of this size
};

struct TwoModeCentralization {
  KindCentralization actors{}, targets{};
  Account account{};
};

/// Centralization in two modes: how much the network hangs on one city, and on one thing joined.
///
///   sum over v of both kinds of (max c - c(v)) / the largest such sum,   max over one kind
///
/// c is the two-mode measure of the same name. The largest sum among connected incidences of the
/// size is that of the even tree: one vertex of the kind is tied to all of the other kind, and the
/// rest of its own hangs evenly on those. It is 1 for that tree. A disconnected incidence has a
/// value, too, which can be above 1, and a note. Undefined (NaN) where no incidence is centralized:
/// with a single vertex of the other kind, or none.
///
/// Some programs take closed forms that are not this maximum, for the larger kind, for closeness
/// and for normalised degrees; some incidences pass them: 2 x 2 vertices with three cells have a
/// closeness centralization of 2 there.
///
/// Cost and promises are those of the centrality. Throws InvalidArgument for raw closeness;
/// Cancelled.
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
[[nodiscard]] TwoModeCentralization centralization(
    const view::TwoMode& incidence, CentralityKind of,
    const TwoModeCentralizationOptions& options = {});

}  // namespace citynet::measure
