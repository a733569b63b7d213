#pragma once

#include <string>
#include <string_view>

#include "citynet/base/edtf.hpp"
#include "citynet/model/network_builder.hpp"

/// Networks that tests write down in a few lines.
namespace citynet::test {

/// Builds a network from short calls; every tie gets one statement of the source `source`.
class Sketch {
 public:
  Sketch() { source_ = builder_.add_source({"source", "A source", "https://example.org", "", {}}); }

  model::EntityId add(model::EntityKind kind, std::string key, std::string_view existence = "/") {
    model::Entity entity;
    entity.key = key;
    entity.kind = kind;
    entity.name = std::move(key);
    entity.existence = base::parse_edtf(existence);
    return builder_.add_entity(std::move(entity));
  }
  model::EntityId city(std::string key, std::string country = "PL") {
    model::Entity entity;
    entity.key = key;
    entity.name = std::move(key);
    entity.country = std::move(country);
    return builder_.add_entity(std::move(entity));
  }

  model::AffiliationId join(model::EntityId actor, model::EntityId target,
                            std::string_view dates = "/", std::string role = "member",
                            model::AffiliationStatus status = model::AffiliationStatus::confirmed,
                            model::Certainty certainty = model::Certainty::page) {
    model::Affiliation affiliation;
    affiliation.actor = actor;
    affiliation.target = target;
    affiliation.role = std::move(role);
    affiliation.status = status;
    affiliation.valid = base::parse_edtf(dates);
    affiliation.statements = {statement(affiliation.valid, certainty)};
    return builder_.add_affiliation(std::move(affiliation));
  }

  void represent(model::EntityId unit, model::EntityId represented, std::string_view dates = "/") {
    const auto valid = base::parse_edtf(dates);
    builder_.add_representation({unit, represented, valid, {statement(valid)}});
  }

  [[nodiscard]] model::Statement statement(
      const base::DateInterval& valid = {},
      model::Certainty certainty = model::Certainty::page) const {
    return {source_, certainty, valid, "", {}};
  }

  [[nodiscard]] model::NetworkBuilder& builder() { return builder_; }
  [[nodiscard]] model::Network build() { return builder_.build(); }

 private:
  model::NetworkBuilder builder_;
  model::SourceId source_{};
};

}  // namespace citynet::test
