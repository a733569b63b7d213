#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace citynet::model {

/// The modes of the network: what sort of thing an entity is.
enum class EntityKind {
  city,           ///< a municipality: city, commune, borough
  region,         ///< a voivodeship, county, district, department
  organisation,   ///< an NGO, university, ministry, municipal unit, international body
  network,        ///< a body whose members are cities: UMP, Eurocities
  project,        ///< a project, programme or community of practice with a beginning and an end
  event,          ///< a dated gathering
  working_group,  ///< a standing or temporary team inside a network or an event
  topic,          ///< a theme, award category or sub-theme
  policy,         ///< an instrument of a city, network or state
  declaration,    ///< a text that is signed
  award,          ///< one edition of an award
  document,       ///< a report, agenda, recommendation
  person,
};

/// Every kind, in the order above.
[[nodiscard]] std::span<const EntityKind> entity_kinds() noexcept;
[[nodiscard]] std::string_view to_string(EntityKind kind) noexcept;
[[nodiscard]] std::optional<EntityKind> parse_entity_kind(std::string_view word) noexcept;

/// Can it join, sign, host, take part?  City, region, organisation, network, project,
/// working group and person can; an event, a text, a topic, an award cannot.
[[nodiscard]] bool can_act(EntityKind kind) noexcept;

/// Can others be affiliated with it?  Everything but a city, a region and a person.
[[nodiscard]] bool can_be_joined(EntityKind kind) noexcept;

/// Does it happen and then stay a fact (event, declaration, award, document), rather than last
/// and stop (network, project, working group, policy)?
[[nodiscard]] bool is_happening(EntityKind kind) noexcept;

}  // namespace citynet::model
