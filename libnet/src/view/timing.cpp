#include "view/timing.hpp"

namespace citynet::view {
namespace {

using base::DateInterval;
using base::Truth;

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Truth held(const DateInterval& interval, const Period& period, bool happening) {
  return std::visit(
      Overloaded{
          [](const AnyTime&) { return Truth::yes; },
          [&](const OnDay& on) {
            return happening && on.past_happenings ? interval.began_by(on.day)
                                                   : interval.contains(on.day);
          },
          [&](const During& window) { return interval.overlaps(window.from, window.to); },
          [&](const UpTo& limit) { return interval.began_by(limit.day); },
      },
      period);
}

bool is_undated(const DateInterval& interval) { return interval == DateInterval{}; }

}  // namespace

Truth held_during(const DateInterval& interval, const Period& period) {
  return held(interval, period, false);
}

Truth held_during(const model::Affiliation& affiliation, const model::Network& network,
                  const Period& period) {
  const auto& target = network[affiliation.target];
  const bool happening = model::is_happening(target.kind);
  if (!is_undated(affiliation.valid)) return held(affiliation.valid, period, happening);
  if (happening) return held(target.existence, period, true);
  if (std::holds_alternative<AnyTime>(period)) return Truth::yes;
  return base::both(Truth::unknown, held(target.existence, period, false));
}

}  // namespace citynet::view
