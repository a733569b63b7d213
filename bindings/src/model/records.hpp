#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/typing.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "citynet/model/network.hpp"
#include "support/equality.hpp"

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

/// All types of records: they name each other, so that all must exist before any has methods.
struct RecordTypes {
  pybind11::class_<SourceRecord> source;
  pybind11::class_<StatementRecord> statement;
  pybind11::class_<EntityRecord> entity;
  pybind11::class_<FactRecord> fact;
  pybind11::class_<AffiliationRecord> affiliation;
  pybind11::class_<RepresentationRecord> representation;
};

/// Methods of affiliations, facts and representations.
void bind_ties(RecordTypes& types);

/// The records with the given ids as a Python list.
template <class Id, class Ids>
[[nodiscard]] pybind11::typing::List<Record<Id>> record_list(const model::Network& network,
                                                             const Ids& ids) {
  pybind11::typing::List<Record<Id>> records;
  for (const auto id : ids) records.append(Record<Id>{network, id});
  return records;
}

[[nodiscard]] inline pybind11::typing::List<StatementRecord> statement_list(
    const model::Network& network, const std::vector<model::Statement>& statements) {
  pybind11::typing::List<StatementRecord> list;
  for (const auto& statement : statements) list.append(StatementRecord{network, statement});
  return list;
}

[[nodiscard]] inline std::optional<EntityRecord> optional_entity(
    const model::Network& network, const std::optional<model::EntityId>& id) {
  if (!id) return std::nullopt;
  return EntityRecord{network, *id};
}

/// Empty texts are `None` in Python: missing is not "".
[[nodiscard]] inline std::optional<std::string> optional_text(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

/// Equal when they are the same record of the same network in memory.
template <class Id>
void def_record_equality(pybind11::class_<Record<Id>>& type) {
  def_equality(
      type,
      [](const Record<Id>& a, const Record<Id>& b) {
        return a.id == b.id && a.network.is_same_as(b.network);
      },
      [](const Record<Id>& record) { return std::hash<const void*>{}(&*record); });
}

}  // namespace citynet::bindings
