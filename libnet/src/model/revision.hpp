#pragma once

#include <string>

#include "citynet/model/what_if.hpp"
#include "model/records.hpp"

namespace citynet::model {

/// A copy of the records of a network while hypotheses change it.
class Revision {
 public:
  explicit Revision(const Network& network);

  void apply(const Hypothesis& hypothesis);
  [[nodiscard]] Network freeze();

 private:
  void assume(const Joins& joins);
  void assume(const Leaves& leaves);
  void assume(const Dissolves& dissolves);
  void assume(const Merges& merges);

  [[nodiscard]] Statement statement(const base::DateInterval& valid) const;
  /// Ends the affiliation before the day, or takes it out; `out` says which ones go.
  void end(std::size_t affiliation, std::optional<base::Day> on);
  void end_existence(EntityId entity, base::Day on);
  /// The affiliation as it goes on with `into` in the place of `from`; none when it was over by
  /// then or would be with itself.
  [[nodiscard]] std::optional<Affiliation> moved(const Affiliation& affiliation, EntityId from,
                                                 EntityId into, std::optional<base::Day> on) const;
  /// One that says the same of the two ends and the role, among the first `count`, and may have
  /// held on the day or later.
  [[nodiscard]] std::optional<std::size_t> find_same(const Affiliation& wanted, std::size_t count,
                                                     std::optional<base::Day> on) const;
  [[nodiscard]] bool is_over(const Affiliation& affiliation, base::Day on) const;
  [[nodiscard]] bool begins_later(const Affiliation& affiliation, base::Day on) const;
  [[nodiscard]] const base::DateInterval& dates_of(const Affiliation& affiliation) const;
  void move_facts(EntityId from, EntityId into);
  void drop_what_is_out();

  Network network_;  // whose entities and keys stay as they are
  Network::Records records_;
  SourceId source_{};
  std::string words_{};      // of the hypothesis at work
  std::vector<bool> out_{};  // by affiliation
};

}  // namespace citynet::model
