#pragma once

#include <pybind11/pybind11.h>

#include "citynet/model/network.hpp"

namespace citynet::bindings {

/// A record as Python sees it: the id together with the network that keeps it alive, so that
/// `affiliation.actor.name` works and no id can be looked up in the wrong network.
template <class Id>
struct Record {
  model::Network network;
  Id id;

  [[nodiscard]] const auto& operator*() const noexcept { return network[id]; }
  [[nodiscard]] const auto* operator->() const noexcept { return &network[id]; }
};

using EntityRecord = Record<model::EntityId>;
using AffiliationRecord = Record<model::AffiliationId>;
using FactRecord = Record<model::FactId>;
using SourceRecord = Record<model::SourceId>;

struct StatementRecord {
  model::Network network;
  model::Statement statement;
};

struct RepresentationRecord {
  model::Network network;
  model::Representation representation;
};

/// The records with the given ids as a Python list.
template <class Id, class Ids>
[[nodiscard]] pybind11::list record_list(const model::Network& network, const Ids& ids) {
  pybind11::list records;
  for (const auto id : ids) records.append(Record<Id>{network, id});
  return records;
}

/// Empty texts are `None` in Python: missing is not "".
[[nodiscard]] inline pybind11::object optional_text(const std::string& text) {
  if (text.empty()) return pybind11::none();
  return pybind11::str(text);
}

}  // namespace citynet::bindings
