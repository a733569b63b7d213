#include "model/records.hpp"

#include <pybind11/stl.h>

#include "citynet/base/edtf.hpp"
#include "module.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using OptionalText = py::typing::Optional<py::str>;

py::list statement_list(const model::Network& network,
                        const std::vector<model::Statement>& statements) {
  py::list list;
  for (const auto& statement : statements) list.append(StatementRecord{network, statement});
  return list;
}

py::typing::Optional<EntityRecord> optional_entity(const model::Network& network,
                                                   const std::optional<model::EntityId>& id) {
  if (!id) return py::none();
  return py::cast(EntityRecord{network, *id});
}

OptionalText optional(const std::string& text) { return optional_text(text); }

void bind_source(py::module_& m) {
  py::class_<SourceRecord>(m, "Source", "A page, file or text in which something was seen.")
      .def_property_readonly("key", [](const SourceRecord& s) { return s->key; })
      .def_property_readonly("title", [](const SourceRecord& s) { return s->title; })
      .def_property_readonly("url", [](const SourceRecord& s) { return optional(s->url); })
      .def_property_readonly(
          "access", [](const SourceRecord& s) { return optional(s->access); },
          "How much of the source was read.")
      .def_property_readonly(
          "dated", [](const SourceRecord& s) { return s->dated; },
          "The date of the source itself, a PartialDate or None.")
      .def("__repr__",
           [](const SourceRecord& s) { return "<Source " + s->key + ": " + s->title + ">"; });
}

void bind_statement(py::module_& m) {
  py::class_<StatementRecord>(m, "Statement", "What one source says of one tie.")
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
      .def_property_readonly("note",
                             [](const StatementRecord& s) { return optional(s.statement.note); })
      .def_property_readonly(
          "place", [](const StatementRecord& s) { return to_string(s.statement.place); },
          "File and row it was read from.")
      .def("__repr__", [](const StatementRecord& s) {
        return "<Statement of " + s.network[s.statement.source].key + ", " +
               std::string(model::to_string(s.statement.certainty)) + ">";
      });
}

void bind_entity(py::module_& m) {
  py::class_<EntityRecord>(m, "Entity",
                           "A city, a network, a project ...: one node of the network.")
      .def_property_readonly("key", [](const EntityRecord& e) { return e->key; })
      .def_property_readonly("kind",
                             [](const EntityRecord& e) { return std::string(to_string(e->kind)); })
      .def_property_readonly(
          "type", [](const EntityRecord& e) { return optional(e->type); },
          "The finer word of the data set.")
      .def_property_readonly(
          "name", [](const EntityRecord& e) { return e->name; }, "In its own spelling.")
      .def_property_readonly("name_en", [](const EntityRecord& e) { return optional(e->name_en); })
      .def_property_readonly("aliases", [](const EntityRecord& e) { return e->aliases; })
      .def_property_readonly(
          "country", [](const EntityRecord& e) { return optional(e->country); },
          "ISO 3166-1 alpha-2.")
      .def_property_readonly("region", [](const EntityRecord& e) { return optional(e->region); })
      .def_property_readonly(
          "location",
          [](const EntityRecord& e) -> std::optional<std::pair<double, double>> {
            if (!e->location) return std::nullopt;
            return std::pair(e->location->latitude_deg, e->location->longitude_deg);
          },
          "(latitude, longitude) in WGS84 degrees, or None.")
      .def_property_readonly("wikidata",
                             [](const EntityRecord& e) { return optional(e->wikidata); })
      .def_property_readonly("geonames",
                             [](const EntityRecord& e) { return optional(e->geonames); })
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
      .def(
          "__eq__",
          [](const EntityRecord& a, const EntityRecord& b) {
            return a.id == b.id && a.network.is_same_as(b.network);
          },
          py::is_operator())
      .def("__hash__", [](const EntityRecord& e) { return py::hash(py::str(e->key)); })
      .def("__repr__", [](const EntityRecord& e) {
        return "<" + std::string(to_string(e->kind)) + " " + e->key + ": " + e->name + ">";
      });
}

void bind_affiliation(py::module_& m) {
  py::class_<AffiliationRecord>(m, "Affiliation",
                                "`actor` plays `role` in `target`, from when to when, according "
                                "to whom.")
      .def_property_readonly("actor",
                             [](const AffiliationRecord& a) {
                               return EntityRecord{a.network, a->actor};
                             })
      .def_property_readonly("target",
                             [](const AffiliationRecord& a) {
                               return EntityRecord{a.network, a->target};
                             })
      .def_property_readonly("role", [](const AffiliationRecord& a) { return a->role; })
      .def_property_readonly("grade", [](const AffiliationRecord& a) { return a->grade; })
      .def_property_readonly(
          "status", [](const AffiliationRecord& a) { return std::string(to_string(a->status)); },
          "confirmed, planned, proposed, refused, ended or unknown.")
      .def_property_readonly("valid", [](const AffiliationRecord& a) { return a->valid; })
      .def_property_readonly(
          "certainty",
          [](const AffiliationRecord& a) { return std::string(to_string(a->certainty())); },
          "That of the most trusted statement.")
      .def_property_readonly(
          "fact",
          [](const AffiliationRecord& a) -> std::optional<FactRecord> {
            if (!a->fact) return std::nullopt;
            return FactRecord{a.network, *a->fact};
          },
          "The fact with more than two ends it is one side of, or None.")
      .def_property_readonly(
          "statements",
          [](const AffiliationRecord& a) { return statement_list(a.network, a->statements); })
      .def("__repr__", [](const AffiliationRecord& a) {
        return "<" + a.network[a->actor].key + ", " + a->role + " of " + a.network[a->target].key +
               ", " + base::to_edtf(a->valid) + ">";
      });
}

void bind_fact(py::module_& m) {
  py::class_<FactRecord>(m, "Fact", "A fact with more than two ends: a city wins in a category.")
      .def_property_readonly("key", [](const FactRecord& f) { return f->key; })
      .def_property_readonly("kind", [](const FactRecord& f) { return f->kind; })
      .def_property_readonly(
          "about", [](const FactRecord& f) { return optional_entity(f.network, f->about); })
      .def_property_readonly(
          "participants",
          [](const FactRecord& f) {
            py::typing::List<py::typing::Tuple<EntityRecord, py::str>> list;
            for (const auto& [entity, part] : f->participants) {
              list.append(py::make_tuple(EntityRecord{f.network, entity}, part));
            }
            return list;
          },
          "Pairs of an entity and the part it plays.")
      .def_property_readonly("status",
                             [](const FactRecord& f) { return std::string(to_string(f->status)); })
      .def_property_readonly("valid", [](const FactRecord& f) { return f->valid; })
      .def_property_readonly(
          "statements",
          [](const FactRecord& f) { return statement_list(f.network, f->statements); })
      .def("__repr__",
           [](const FactRecord& f) { return "<Fact " + f->key + ": " + f->kind + ">"; });
}

void bind_representation(py::module_& m) {
  py::class_<RepresentationRecord>(m, "Representation", "A unit that acts for a city.")
      .def_property_readonly("unit",
                             [](const RepresentationRecord& r) {
                               return EntityRecord{r.network, r.representation.unit};
                             })
      .def_property_readonly("represented",
                             [](const RepresentationRecord& r) {
                               return EntityRecord{r.network, r.representation.represented};
                             })
      .def_property_readonly("valid",
                             [](const RepresentationRecord& r) { return r.representation.valid; })
      .def_property_readonly("statements",
                             [](const RepresentationRecord& r) {
                               return statement_list(r.network, r.representation.statements);
                             })
      .def("__repr__", [](const RepresentationRecord& r) {
        return "<" + r.network[r.representation.unit].key + " acts for " +
               r.network[r.representation.represented].key + ">";
      });
}

}  // namespace

void bind_records(py::module_& m) {
  bind_source(m);
  bind_statement(m);
  bind_entity(m);
  bind_fact(m);
  bind_affiliation(m);
  bind_representation(m);
}

}  // namespace citynet::bindings
