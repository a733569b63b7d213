#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::measure {

/// How much a result can be relied on.
enum class Status {
  exact,          ///< computed to the last bits of double arithmetic
  converged,      ///< iterated until the residual fell under the tolerance
  not_converged,  ///< stopped at the iteration limit; `iteration` says how far it got
  not_unique,     ///< several answers are equally right; one was chosen by a stated rule
  undefined,      ///< the graph has no such number; `note` says why, values are NaN or absent
};

[[nodiscard]] std::string_view to_string(Status status) noexcept;

/// One choice the literature makes in different ways, and how it was made here.
struct Convention {
  std::string_view subject;  ///< "unreachable pairs"; always a literal, so that making one is cheap
  std::string choice;        ///< "add nothing"
  friend bool operator==(const Convention&, const Convention&) = default;
};

/// How an iterative method ended.
struct Iteration {
  std::size_t steps = 0;
  double residual = 0;   ///< of the equation that is solved, not the change between two steps
  double tolerance = 0;  ///< what was asked
  friend bool operator==(const Iteration&, const Iteration&) = default;
};

/// What every result tells about itself.
struct Account {
  std::string measure{};  ///< "betweenness"
  Status status = Status::exact;
  std::string note{};  ///< why not exact or not unique, in a sentence; else empty
  std::vector<Convention> conventions{};
  std::optional<Iteration> iteration{};
  std::optional<std::uint64_t> seed{};
  std::string engine{"citynet"};  ///< who computed it: "citynet", "igraph 0.10.2"
  /// Comparisons of path lengths that double arithmetic could not decide, so that equal paths may
  /// have been missed or invented; none where lengths compare exactly.
  std::optional<std::uint64_t> near_ties{};
  friend bool operator==(const Account&, const Account&) = default;
};

/// One number per vertex, in the order of the vertices.
struct VertexScores {
  std::vector<double> values{};
  bool integral = false;  ///< the values are whole numbers (degree, coreness)
  Account account{};
};

/// One number per edge, in the order of the edge numbers.
struct EdgeScores {
  std::vector<double> values{};
  Account account{};
};

/// One number for the whole graph; NaN when it is undefined.
struct GraphScore {
  double value = 0;
  Account account{};
};

}  // namespace citynet::measure
