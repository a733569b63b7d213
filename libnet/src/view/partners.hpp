#pragma once

#include <vector>

#include "citynet/model/network.hpp"

namespace citynet::view {

/// The affiliations of a view while rules that look at distinct partners take some of them out.
/// O(affiliations log) in all.
class Partners {
 public:
  Partners(const model::Network& network, std::vector<model::AffiliationId> affiliations);

  /// Takes out the `count` targets with the most distinct actors, of equal size the smaller key
  /// first, and says which.
  [[nodiscard]] std::vector<model::EntityId> drop_largest(std::size_t count);
  /// Takes out actors and targets with too few distinct partners until all that are left have
  /// enough.
  void keep_degrees(std::size_t least_of_actors, std::size_t least_of_targets);

  [[nodiscard]] const std::vector<model::AffiliationId>& affiliations() const { return kept_; }

 private:
  struct Pair {
    model::EntityId actor, target;
    friend auto operator<=>(const Pair&, const Pair&) = default;
  };

  void keep(const std::vector<bool>& actor_out, const std::vector<bool>& target_out);

  const model::Network& network_;
  std::vector<model::AffiliationId> kept_;
  std::vector<Pair> pairs_{};  // distinct, ascending
};

}  // namespace citynet::view
