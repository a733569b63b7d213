#pragma once

#include <utility>
#include <vector>

#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// The actors of the wanted kind on whose account an affiliation goes: the actor itself, or what
/// it represents. Keeps a reference to the view.
class Accounts {
 public:
  Accounts(const View& view, model::EntityKind actors, Represented represented);

  template <class Take>
  void of(model::EntityId actor, Take take) const {
    const auto first = first_of(actor);
    auto at = first;
    for (; at < represented_by_.size() && represented_by_[at].first == actor; ++at) {
      take(represented_by_[at].second);
    }
    // A unit that stands for a city is not counted a second time as itself.
    if (at == first && view_.network()[actor].kind == actors_) take(actor);
  }

 private:
  [[nodiscard]] std::size_t first_of(model::EntityId actor) const;

  const View& view_;
  model::EntityKind actors_;
  std::vector<std::pair<model::EntityId, model::EntityId>> represented_by_{};
};

}  // namespace citynet::view
