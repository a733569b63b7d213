#pragma once

#include <memory>

#include "citynet/model/network.hpp"

namespace citynet::model {

/// Collects records, checks each one as it comes, and freezes them into a `Network`.
///
/// Every `add_...` throws InvalidArgument, naming the argument, the value and the rule, and
/// leaves the builder as it was; the caller may go on with the next record. Rules: keys are
/// unique and not empty; what is referred to was added before; the actor can act, the target can
/// be joined (see `kind.hpp`) and the two differ; there is at least one statement, and each
/// names a source that exists.
class NetworkBuilder {
 public:
  NetworkBuilder();
  NetworkBuilder(NetworkBuilder&&) noexcept;
  NetworkBuilder& operator=(NetworkBuilder&&) noexcept;
  ~NetworkBuilder();

  void describe(DatasetInfo info);

  SourceId add_source(Source source);
  EntityId add_entity(Entity entity);
  /// `part_of` and `place` may point forwards in a file, so they can be set once all are there.
  void set_part_of(EntityId entity, EntityId whole);
  void set_place(EntityId entity, EntityId place);

  AffiliationId add_affiliation(Affiliation affiliation);
  /// Adds the fact and the affiliations that follow from it (see `Fact`).
  FactId add_fact(Fact fact);
  void add_representation(Representation representation);

  [[nodiscard]] std::optional<SourceId> find_source(std::string_view key) const;
  [[nodiscard]] std::optional<EntityId> find_entity(std::string_view key) const;
  [[nodiscard]] const Entity& entity(EntityId id) const;

  /// Freezes what was collected. The builder is empty afterwards.
  [[nodiscard]] Network build();

 private:
  struct Draft;
  std::unique_ptr<Draft> draft_;
};

}  // namespace citynet::model
