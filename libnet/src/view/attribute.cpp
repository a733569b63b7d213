#include "citynet/view/attribute.hpp"

#include <set>

#include "citynet/base/error.hpp"
#include "view/countries.hpp"

namespace citynet::view {
namespace {

/// Reads one attribute of any entity of a network.
class Attribute {
 public:
  Attribute(const model::Network& network, std::string_view name)
      : network_(network), name_(name), countries_(network) {
    for (const auto* own : {"kind", "type", "country", "region", "place"}) {
      if (name == own) return;
    }
    std::set<std::string> known;
    for (const auto& entity : network.entities()) {
      if (entity.attributes.count(name_) != 0) return;
      for (const auto& [column, text] : entity.attributes) known.insert(column);
    }
    std::string rule = "kind, type, country, region or place";
    for (const auto& column : known) rule += ", " + column;
    throw base::InvalidArgument("name", name_, rule);
  }

  [[nodiscard]] std::string of(model::EntityId id) const {
    const auto& entity = network_[id];
    if (name_ == "kind") return std::string(model::to_string(entity.kind));
    if (name_ == "type") return entity.type;
    if (name_ == "country") return countries_.of(id);
    if (name_ == "region") return entity.region;
    if (name_ == "place") return entity.place ? network_[*entity.place].key : "";
    const auto found = entity.attributes.find(name_);
    return found == entity.attributes.end() ? "" : found->second;
  }

 private:
  const model::Network& network_;
  std::string name_;
  Countries countries_;
};

void require_records(const TwoMode* incidence, const char* argument) {
  if (incidence != nullptr && incidence->has_view()) return;
  throw base::InvalidArgument(argument, "made from arrays",
                              "an attribute by name needs entities, so it must come from a view");
}

}  // namespace

std::vector<std::string> vertex_attribute(const Graph& graph, std::string_view name) {
  require_records(graph.origin(), "graph");
  return actor_attribute(*graph.origin(), name);
}

std::vector<std::string> actor_attribute(const TwoMode& incidence, std::string_view name) {
  require_records(&incidence, "incidence");
  const Attribute attribute(incidence.view().network(), name);
  std::vector<std::string> values;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    values.push_back(attribute.of(incidence.actor(row)));
  }
  return values;
}

std::vector<std::string> target_attribute(const TwoMode& incidence, std::string_view name) {
  require_records(&incidence, "incidence");
  const Attribute attribute(incidence.view().network(), name);
  std::vector<std::string> values;
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    values.push_back(attribute.of(incidence.target(column)));
  }
  return values;
}

}  // namespace citynet::view
