#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/model/affiliation.hpp"
#include "citynet/model/entity.hpp"
#include "citynet/model/fact.hpp"
#include "citynet/model/source.hpp"

namespace citynet::model {

enum class Persons;

/// What the data set says of itself.
struct DatasetInfo {
  std::string name{};  ///< `polish-migration-cities`
  std::string title{};
  std::string version{};
  std::vector<std::string> licences{};
  std::vector<std::string> credits{};  ///< sentences a user must carry on
  std::string citation{};

  friend bool operator==(const DatasetInfo&, const DatasetInfo&) = default;
};

/// Typed, dated, sourced records of who cooperates with whom: read-only once built.
///
/// Made by `NetworkBuilder`. Copies share the records and are cheap; a network can be used from
/// several threads at once. Spans and string views live as long as any copy of the network.
class Network {
 public:
  /// A network without anything in it.
  Network();

  [[nodiscard]] const DatasetInfo& info() const noexcept;

  [[nodiscard]] std::span<const Entity> entities() const noexcept;
  [[nodiscard]] std::span<const Affiliation> affiliations() const noexcept;
  [[nodiscard]] std::span<const Fact> facts() const noexcept;
  [[nodiscard]] std::span<const Representation> representations() const noexcept;
  [[nodiscard]] std::span<const Source> sources() const noexcept;

  [[nodiscard]] const Entity& operator[](EntityId id) const noexcept;
  [[nodiscard]] const Affiliation& operator[](AffiliationId id) const noexcept;
  [[nodiscard]] const Fact& operator[](FactId id) const noexcept;
  [[nodiscard]] const Source& operator[](SourceId id) const noexcept;

  /// The entity with this key; empty when there is none.
  [[nodiscard]] std::optional<EntityId> find(std::string_view key) const;
  /// The same; throws InvalidArgument that names the closest keys when there is none.
  [[nodiscard]] EntityId entity(std::string_view key) const;

  /// The affiliations in which the entity is the actor, or the target, in input order.
  [[nodiscard]] std::span<const AffiliationId> affiliations_of(EntityId actor) const noexcept;
  [[nodiscard]] std::span<const AffiliationId> affiliations_with(EntityId target) const noexcept;

  /// How many entities of a kind there are.
  [[nodiscard]] std::size_t count(EntityKind kind) const noexcept;

  /// First and last day named by the dates of affiliations, facts, projects and events: outside
  /// of it the data set is silent. Empty when nothing is dated.
  struct Observed {
    base::Day first, last;
    friend bool operator==(const Observed&, const Observed&) = default;
  };
  [[nodiscard]] std::optional<Observed> observed() const noexcept;

  /// What was assumed to make this network of another, in words (see `what_if`); empty for data.
  [[nodiscard]] std::span<const std::string> hypotheses() const noexcept;

  /// True when both share the same records in memory.
  [[nodiscard]] bool is_same_as(const Network& other) const noexcept {
    return records_ == other.records_;
  }

  struct Records;

 private:
  explicit Network(std::shared_ptr<const Records> records);
  std::shared_ptr<const Records> records_;
  friend class NetworkBuilder;
  friend class Revision;
  friend Network with_persons(const Network& network, Persons persons);
};

}  // namespace citynet::model
