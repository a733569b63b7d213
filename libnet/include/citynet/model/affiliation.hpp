#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/date_interval.hpp"
#include "citynet/base/ids.hpp"
#include "citynet/model/entity.hpp"
#include "citynet/model/source.hpp"

namespace citynet::model {

struct AffiliationTag;
using AffiliationId = base::Id<AffiliationTag>;
struct FactTag;
using FactId = base::Id<FactTag>;

/// How real an affiliation is. `refused` and `proposed` are facts worth keeping, but no ties.
enum class AffiliationStatus {
  confirmed,
  planned,   ///< announced for a time to come
  proposed,  ///< suggested by somebody, not accepted
  refused,   ///< offered or expected, and declined
  ended,     ///< was real, is over, whenever that was
  unknown,
};

[[nodiscard]] std::string_view to_string(AffiliationStatus status) noexcept;
[[nodiscard]] std::optional<AffiliationStatus> parse_affiliation_status(
    std::string_view word) noexcept;

/// The primitive of the library: `actor` plays `role` in `target`, from when to when, according
/// to whom. Every graph is a view of a set of these.
struct Affiliation {
  EntityId actor{};
  EntityId target{};
  std::string role;               ///< member, host, signatory ...; lower case
  std::optional<double> grade{};  ///< how much, where the data grade it (observer 1, full 2)
  AffiliationStatus status = AffiliationStatus::confirmed;
  base::DateInterval valid{};    ///< best of what the statements say
  std::optional<FactId> fact{};  ///< set when it is one side of a fact with more than two ends
  std::vector<Statement> statements{};  ///< at least one, in the order of the input

  /// The most trusted of the statements.
  [[nodiscard]] Certainty certainty() const noexcept;

  friend bool operator==(const Affiliation&, const Affiliation&) = default;
};

}  // namespace citynet::model
