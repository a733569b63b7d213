#include "citynet/base/edtf.hpp"
#include "model/records.hpp"
#include "module.hpp"

namespace citynet::bindings {
namespace {

void bind_affiliation(py::class_<AffiliationRecord>& affiliation) {
  def_record_equality(affiliation);
  affiliation
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

void bind_fact(py::class_<FactRecord>& fact) {
  def_record_equality(fact);
  fact.def_property_readonly("key", [](const FactRecord& f) { return f->key; })
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

void bind_representation(py::class_<RepresentationRecord>& representation) {
  def_equality(
      representation,
      [](const RepresentationRecord& a, const RepresentationRecord& b) {
        return a.representation == b.representation && a.network.is_same_as(b.network);
      },
      [](const RepresentationRecord& r) {
        return std::hash<const void*>{}(&r.network[r.representation.unit]);
      });
  representation
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

void bind_ties(RecordTypes& types) {
  bind_fact(types.fact);
  bind_affiliation(types.affiliation);
  bind_representation(types.representation);
}

}  // namespace citynet::bindings
