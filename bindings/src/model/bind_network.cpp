#include <pybind11/stl.h>

#include "citynet/present/overview.hpp"
#include "model/records.hpp"
#include "module.hpp"
#include "support/frames.hpp"
#include "support/keys.hpp"
#include "support/subscript.hpp"
#include "support/words.hpp"

namespace citynet::bindings {

namespace {

template <class Id, class Rows>
py::typing::List<Record<Id>> all_records(const model::Network& network, const Rows& rows) {
  py::typing::List<Record<Id>> list;
  for (std::size_t i = 0; i < rows.size(); ++i) list.append(Record<Id>{network, Id(i)});
  return list;
}

py::typing::List<EntityRecord> entities(const model::Network& network, const OptionalWords& kind) {
  const auto kinds = kinds_of("kind", kind);
  py::typing::List<EntityRecord> list;
  for (std::size_t i = 0; i < network.entities().size(); ++i) {
    if (kinds.empty() || kinds.contains(network.entities()[i].kind)) {
      list.append(EntityRecord{network, model::EntityId(i)});
    }
  }
  return list;
}

std::vector<std::string> keys(const model::Network& network) {
  std::vector<std::string> all;
  for (const auto& entity : network.entities()) all.push_back(entity.key);
  return all;
}

std::string summary(const model::Network& network) {
  std::string text = "<Network " + network.info().name +
                     (network.hypotheses().empty() ? "" : ", hypothetical") + ":";
  for (const auto kind : model::entity_kinds()) {
    if (const auto count = network.count(kind)) {
      text += " " + std::to_string(count) + " " + std::string(to_string(kind)) + ",";
    }
  }
  return text + " " + std::to_string(network.affiliations().size()) + " affiliations, " +
         std::to_string(network.sources().size()) + " sources>";
}

py::typing::Dict<py::str, py::object> info_dict(const model::Network& network) {
  using namespace py::literals;
  const auto& info = network.info();
  return py::dict("name"_a = info.name, "title"_a = info.title, "version"_a = info.version,
                  "licences"_a = info.licences, "credits"_a = info.credits,
                  "citation"_a = info.citation);
}

}  // namespace

void bind_network(py::module_& m) {
  py::class_<model::Network> network(
      m, "Network",
      "Typed, dated, sourced records of who cooperates with whom. Read-only; made by "
      "citynet.load and citynet.datasets.load.");
  def_equality(
      network, [](const model::Network& a, const model::Network& b) { return a.is_same_as(b); },
      [](const model::Network& n) { return std::hash<const void*>{}(n.entities().data()); });
  network
      .def_property_readonly("info", &info_dict,
                             "Name, title, version, licences, credits and citation.")
      .def("entities", &entities, py::arg("kind") = py::none(),
           "The entities, all or of one or several kinds, as a list of Entity.")
      .def_property_readonly("affiliations",
                             [](const model::Network& n) {
                               return all_records<model::AffiliationId>(n, n.affiliations());
                             })
      .def_property_readonly(
          "facts", [](const model::Network& n) { return all_records<model::FactId>(n, n.facts()); })
      .def_property_readonly(
          "sources",
          [](const model::Network& n) { return all_records<model::SourceId>(n, n.sources()); })
      .def_property_readonly("representations",
                             [](const model::Network& n) {
                               py::typing::List<RepresentationRecord> list;
                               for (const auto& r : n.representations()) {
                                 list.append(RepresentationRecord{n, r});
                               }
                               return list;
                             })
      .def_property_readonly(
          "observed",
          [](const model::Network& n) -> std::optional<std::pair<DateObject, DateObject>> {
            const auto span = n.observed();
            if (!span) return std::nullopt;
            return std::pair(to_python(span->first), to_python(span->last));
          },
          "First and last day the dates name, or None; outside of it the data "
          "set is silent.")
      .def(
          "with_persons",
          [](const model::Network& n, const std::string& persons) {
            return model::with_persons(n, persons_of(persons));
          },
          py::arg("persons"),
          "The network with its persons \"kept\", \"pseudonymised\" (person-1, person-2 ... in the "
          "order of their keys, without names, ids and notes) or \"excluded\"; "
          "citynet/model/persons.hpp.")
      .def(
          "overview", [](const model::Network& n) { return present::overview(n); },
          "What is in it, as a Table: entities by kind, affiliations by status and certainty.")
      .def(
          "__getitem__",
          [](const model::Network& n, const std::string& key) {
            return EntityRecord{n, subscript([&] { return n.entity(key); })};
          },
          py::arg("key"), "The entity with this key.")
      .def(
          "__contains__",
          [](const model::Network& n, const std::string& key) { return n.find(key).has_value(); },
          py::arg("key"))
      .def("__len__", [](const model::Network& n) { return n.entities().size(); })
      .def(
          "__iter__",
          [](const model::Network& n) { return KeyIterator(py::iter(py::cast(keys(n)))); },
          "Over the keys of the entities.")
      .def("_ipython_key_completions_", &keys)
      .def("_repr_html_",
           [](const model::Network& n) { return to_html(summary(n), present::overview(n)); })
      .def("__repr__", &summary);
}

}  // namespace citynet::bindings
