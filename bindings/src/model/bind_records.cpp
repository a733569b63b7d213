#include "model/records.hpp"

#include <pybind11/stl.h>

#include "citynet/base/edtf.hpp"
#include "module.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

void bind_source(py::class_<SourceRecord>& source) {
  def_record_equality(source);
  source.def_property_readonly("key", [](const SourceRecord& s) { return s->key; })
      .def_property_readonly("title", [](const SourceRecord& s) { return s->title; })
      .def_property_readonly("url", [](const SourceRecord& s) { return optional_text(s->url); })
      .def_property_readonly(
          "access", [](const SourceRecord& s) { return optional_text(s->access); },
          "How much of the source was read.")
      .def_property_readonly(
          "dated", [](const SourceRecord& s) { return s->dated; },
          "The date of the source itself, a PartialDate or None.")
      .def_property_readonly(
          "note", [](const SourceRecord& s) { return optional_text(s->note); },
          "Its limits, in words.")
      .def("__repr__",
           [](const SourceRecord& s) { return "<Source " + s->key + ": " + s->title + ">"; });
}

void bind_statement(py::class_<StatementRecord>& statement) {
  def_equality(
      statement,
      [](const StatementRecord& a, const StatementRecord& b) {
        return a.statement == b.statement && a.network.is_same_as(b.network);
      },
      [](const StatementRecord& s) {
        return std::hash<std::string>{}(to_string(s.statement.place));
      });
  statement
      .def_property_readonly("source",
                             [](const StatementRecord& s) {
                               return SourceRecord{s.network, s.statement.source};
                             })
      .def_property_readonly(
          "certainty",
          [](const StatementRecord& s) {
            return std::string(model::to_string(s.statement.certainty));
          },
          "common (not checked), page, or seed (read in full).")
      .def_property_readonly(
          "valid", [](const StatementRecord& s) { return s.statement.valid; },
          "When the tie held, as this source gives it.")
      .def_property_readonly(
          "note", [](const StatementRecord& s) { return optional_text(s.statement.note); })
      .def_property_readonly(
          "place", [](const StatementRecord& s) { return to_string(s.statement.place); },
          "File and row it was read from.")
      .def("__repr__", [](const StatementRecord& s) {
        return "<Statement of " + s.network[s.statement.source].key + ", " +
               std::string(model::to_string(s.statement.certainty)) + ">";
      });
}

void bind_entity(py::class_<EntityRecord>& entity) {
  def_record_equality(entity);
  entity.def_property_readonly("key", [](const EntityRecord& e) { return e->key; })
      .def_property_readonly("kind",
                             [](const EntityRecord& e) { return std::string(to_string(e->kind)); })
      .def_property_readonly(
          "type", [](const EntityRecord& e) { return optional_text(e->type); },
          "The finer word of the data set.")
      .def_property_readonly(
          "name", [](const EntityRecord& e) { return e->name; }, "In its own spelling.")
      .def_property_readonly("name_en",
                             [](const EntityRecord& e) { return optional_text(e->name_en); })
      .def_property_readonly("aliases", [](const EntityRecord& e) { return e->aliases; })
      .def_property_readonly(
          "country", [](const EntityRecord& e) { return optional_text(e->country); },
          "ISO 3166-1 alpha-2.")
      .def_property_readonly("region",
                             [](const EntityRecord& e) { return optional_text(e->region); })
      .def_property_readonly(
          "location",
          [](const EntityRecord& e) -> std::optional<std::pair<double, double>> {
            if (!e->location) return std::nullopt;
            return std::pair(e->location->latitude_deg, e->location->longitude_deg);
          },
          "(latitude, longitude) in WGS84 degrees, or None.")
      .def_property_readonly("wikidata",
                             [](const EntityRecord& e) { return optional_text(e->wikidata); })
      .def_property_readonly("geonames",
                             [](const EntityRecord& e) { return optional_text(e->geonames); })
      .def_property_readonly(
          "existence", [](const EntityRecord& e) { return e->existence; },
          "Founded to dissolved, held on, runs from to.")
      .def_property_readonly(
          "part_of", [](const EntityRecord& e) { return optional_entity(e.network, e->part_of); })
      .def_property_readonly(
          "place", [](const EntityRecord& e) { return optional_entity(e.network, e->place); },
          "The city in which it sits or takes place.")
      .def_property_readonly(
          "attributes", [](const EntityRecord& e) { return e->attributes; },
          "Further columns of the data set, as text.")
      .def_property_readonly(
          "statements",
          [](const EntityRecord& e) { return statement_list(e.network, e->statements); })
      .def_property_readonly(
          "affiliations",
          [](const EntityRecord& e) {
            return record_list<model::AffiliationId>(e.network, e.network.affiliations_of(e.id));
          },
          "The affiliations in which it is the actor.")
      .def_property_readonly(
          "affiliated",
          [](const EntityRecord& e) {
            return record_list<model::AffiliationId>(e.network, e.network.affiliations_with(e.id));
          },
          "The affiliations of others with it.")
      .def("__repr__", [](const EntityRecord& e) {
        return "<" + std::string(to_string(e->kind)) + " " + e->key + ": " + e->name + ">";
      });
}

}  // namespace

void bind_records(py::module_& m) {
  RecordTypes types{
      {m, "Source", "A page, file or text in which something was seen."},
      {m, "Statement", "What one source says of one tie."},
      {m, "Entity", "A city, a network, a project ...: one node of the network."},
      {m, "Fact", "A fact with more than two ends: a city wins in a category."},
      {m, "Affiliation", "`actor` plays `role` in `target`, from when to when, according to whom."},
      {m, "Representation", "A unit that acts for a city."}};
  bind_source(types.source);
  bind_statement(types.statement);
  bind_entity(types.entity);
  bind_ties(types);
}

}  // namespace citynet::bindings
