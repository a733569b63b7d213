#include <pybind11/stl.h>

#include "citynet/formats/damage.hpp"
#include "citynet/formats/file.hpp"
#include "citynet/present/table.hpp"
#include "citynet/read/name_key.hpp"
#include "citynet/read/recipe.hpp"
#include "citynet/read/sniff.hpp"
#include "citynet/resolve/intake.hpp"
#include "module.hpp"
#include "support/arrow_rows.hpp"
#include "support/progress.hpp"
#include "support/typed.hpp"
#include "support/words.hpp"

namespace citynet::bindings {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using Parts = py::typing::Dict<py::str, py::object>;
using PartsList = py::typing::List<Parts>;

/// A network that is being taken in, table by table, with the gazetteer it leans on.
struct IntakeRun {
  read::Recipe recipe;
  std::shared_ptr<const resolve::Gazetteer> gazetteer;
  resolve::Intake intake;

  IntakeRun(const std::string& json, std::optional<std::shared_ptr<resolve::Gazetteer>> places,
            std::vector<resolve::Decision> decisions)
      : recipe(read::parse_recipe(json, "recipe")),
        gazetteer(places.value_or(nullptr)),
        intake(recipe, gazetteer.get(), std::move(decisions)) {}

  // Ctrl-C gets through; how far it is nobody can tell before the last row.
  base::RunControl run = run_control(1, std::nullopt);

  void add(read::TableRows rows, std::size_t table, const std::string& sheet) {
    auto plan = recipe.tables.at(table);
    if (!sheet.empty()) plan.sheet = sheet;
    intake.add(rows, plan, run);
  }
  void add_text(const py::bytes& bytes, std::size_t table, const std::string& file) {
    const std::string_view view = bytes;
    without_gil([&] { add({view, recipe.tables.at(table), file}, table, {}); });
  }
  void add_rows(const std::string& name, Rows rows, std::size_t table, const std::string& file) {
    const read::Sheet sheet{name, std::move(rows)};
    without_gil([&] { add({sheet, recipe.tables.at(table), file}, table, name); });
  }
};

PartsList damage_list(const std::vector<formats::Damage>& damage) {
  using namespace py::literals;
  PartsList list;
  for (const auto& one : damage) {
    list.append(py::dict("kind"_a = std::string(to_string(one.kind)), "offset"_a = one.offset,
                         "length"_a = one.length, "characters"_a = one.characters,
                         "line"_a = one.line, "character"_a = one.character, "text"_a = one.text,
                         "repair"_a = one.repair));
  }
  return list;
}

Parts sniffed_parts(const read::Sniffed& sniffed) {
  using namespace py::literals;
  return py::dict("recipe"_a = to_json(sniffed.recipe), "columns"_a = sniffed.columns,
                  "damage"_a = damage_list(sniffed.damage));
}

PartsList damage_in(const std::string& text) {
  return damage_list(without_gil([&] { return formats::find_damage(text); }));
}

Parts place_parts(const base::Place& place) {
  using namespace py::literals;
  return py::dict("file"_a = place.file, "row"_a = place.row, "column"_a = place.column);
}

PartsList place_list(const std::vector<base::Place>& places) {
  PartsList list;
  for (const auto& place : places) list.append(place_parts(place));
  return list;
}

present::Table input_table(const resolve::IntakeReport& report) {
  present::Table table{
      {{"file", {}}, {"rows", {}}, {"items", {}}, {"kept", {}}, {"merged", {}}, {"rejected", {}}}};
  for (const auto& input : report.inputs) {
    table.columns[0].values.emplace_back(input.file);
    std::size_t column = 1;
    for (const auto number : {input.rows, input.items, input.kept, input.merged, input.rejected}) {
      table.columns[column++].values.emplace_back(static_cast<std::int64_t>(number));
    }
  }
  return table;
}

Parts report_parts(const resolve::IntakeReport& report) {
  using namespace py::literals;
  PartsList inputs, fates, mentions;
  for (const auto& input : report.inputs) {
    inputs.append(py::dict("file"_a = input.file, "rows"_a = input.rows,
                           "empty_rows"_a = input.empty_rows, "items"_a = input.items,
                           "kept"_a = input.kept, "merged"_a = input.merged,
                           "rejected"_a = input.rejected));
  }
  for (const auto& fate : report.fates) {
    fates.append(py::dict("file"_a = fate.file, "outcome"_a = fate.outcome,
                          "reason"_a = fate.reason, "count"_a = fate.count,
                          "places"_a = place_list(fate.places)));
  }
  for (const auto& mention : report.mentions) {
    mentions.append(py::dict("kind"_a = mention.kind, "name"_a = mention.name,
                             "country"_a = mention.country, "id"_a = mention.id,
                             "count"_a = mention.count, "first"_a = place_parts(mention.first),
                             "matched"_a = std::string(to_string(mention.matched)),
                             "places"_a = mention.places, "reason"_a = mention.reason));
  }
  return py::dict("inputs"_a = inputs, "fates"_a = fates, "issues"_a = report.issues,
                  "issues_left_out"_a = report.issues_left_out, "mentions"_a = mentions,
                  "balances"_a = report.balances(), "table"_a = input_table(report));
}

Parts entry_parts(const resolve::GazetteerEntry& entry) {
  using namespace py::literals;
  return py::dict(
      "key"_a = entry.key, "name"_a = entry.name, "country"_a = entry.country,
      "aliases"_a = entry.aliases, "ids"_a = entry.ids, "area"_a = entry.area,
      "population"_a = entry.population,
      "latitude"_a = entry.location ? std::optional(entry.location->latitude_deg) : std::nullopt,
      "longitude"_a = entry.location ? std::optional(entry.location->longitude_deg) : std::nullopt);
}

void bind_gazetteer(py::module_& m) {
  using resolve::Gazetteer;
  py::class_<Gazetteer, std::shared_ptr<Gazetteer>>(
      m, "Gazetteer",
      "Places with their names and ids, for looking up. Made by from_network and from_geonames; "
      "the rules of matching: citynet/resolve/gazetteer.hpp")
      .def_static(
          "from_network",
          [](const model::Network& network) {
            return std::make_shared<Gazetteer>(Gazetteer::from_network(network));
          },
          py::arg("network"), "The cities and regions of a data set, with their aliases and ids.")
      .def_static(
          "_from_geonames",
          [](const py::bytes& bytes, const std::string& file) {
            const std::string_view view = bytes;
            return without_gil(
                [&] { return std::make_shared<Gazetteer>(Gazetteer::from_geonames(view, file)); });
          },
          py::arg("bytes"), py::arg("file"))
      .def("__len__", [](const Gazetteer& g) { return g.entries().size(); })
      .def("__contains__",
           [](const Gazetteer& g, const std::string& key) { return g.find(key).has_value(); })
      .def(
          "__getitem__",
          [](const Gazetteer& g, const std::string& key) {
            const auto found = g.find(key);
            if (!found) throw py::key_error("the gazetteer has no place of the key '" + key + "'");
            return entry_parts(g.entries()[*found]);
          },
          py::arg("key"), "Name, country, aliases, ids and place of one entry, as a dict.")
      .def(
          "find",
          [](const Gazetteer& g, const std::string& name, const std::string& country) {
            const auto match = g.find_name(name, read::country_code(country).value_or(country));
            std::vector<std::string> keys;
            for (const auto number : match.entries) keys.push_back(g.entries()[number].key);
            return std::pair(std::string(to_string(match.matched)), keys);
          },
          py::arg("name"), py::arg("country") = "",
          "How a name is found (key, alias, candidate, none) and the keys of its places.")
      .def(
          "_names_in",
          [](const Gazetteer& g, const std::string& country) {
            std::vector<std::pair<std::string, std::string>> names;
            for (const auto number : g.in_country(read::country_code(country).value_or(country))) {
              const auto& entry = g.entries()[number];
              names.emplace_back(entry.key, entry.name);
              for (const auto& alias : entry.aliases) names.emplace_back(entry.key, alias);
            }
            return names;
          },
          py::arg("country"))
      .def("__repr__", [](const Gazetteer& g) {
        return "<Gazetteer: " + std::to_string(g.entries().size()) + " places>";
      });
}

void bind_run(py::module_& m) {
  using Decided = std::tuple<std::string, std::string, std::string, std::string, std::string,
                             std::string, std::string>;
  py::class_<IntakeRun>(m, "IntakeRun", "An intake under way; citynet.intake drives it.")
      .def(py::init([](const std::string& recipe,
                       std::optional<std::shared_ptr<resolve::Gazetteer>> gazetteer,
                       const std::vector<Decided>& decided) {
             std::vector<resolve::Decision> decisions;
             for (const auto& [kind, name, country, id, verdict, key, reason] : decided) {
               decisions.push_back({kind, name, country, id, verdict, key, reason});
             }
             return std::make_unique<IntakeRun>(recipe, std::move(gazetteer), std::move(decisions));
           }),
           py::arg("recipe"), py::arg("gazetteer"), py::arg("decisions"))
      .def("add_text", &IntakeRun::add_text, py::arg("bytes"), py::arg("table"), py::arg("file"))
      .def("add_rows", &IntakeRun::add_rows, py::arg("sheet"), py::arg("rows"), py::arg("table"),
           py::arg("file"))
      .def(
          "add_arrow",
          [](IntakeRun& run, const ArrowTable& stream, std::size_t table, const std::string& file) {
            run.add_rows("", rows_of_arrow(stream), table, file);
          },
          py::arg("stream"), py::arg("table"), py::arg("file"))
      .def("finish", [](IntakeRun& run) -> std::pair<model::Network, Parts> {
        auto result = without_gil([&] { return run.intake.finish(run.run); });
        return std::pair(std::move(result.network), report_parts(result.report));
      });
}

}  // namespace

void bind_intake(py::module_& m) {
  bind_gazetteer(m);
  bind_run(m);
  m.def(
      "sniff_text",
      [](const py::bytes& bytes, const std::string& file) {
        const std::string_view view = bytes;
        return sniffed_parts(without_gil([&] { return read::sniff(view, file); }));
      },
      py::arg("bytes"), py::arg("file"),
      "Proposes how to read a text table: recipe (JSON), columns, damage.");
  m.def(
      "sniff_rows",
      [](const std::string& sheet, Rows rows, const std::string& file) {
        return sniffed_parts(read::sniff_sheet({sheet, std::move(rows)}, file));
      },
      py::arg("sheet"), py::arg("rows"), py::arg("file"));
  m.def("sniff_arrow", [](const ArrowTable& stream, const std::string& file) {
    return sniffed_parts(read::sniff_sheet({"", rows_of_arrow(stream)}, file));
  });
  m.def(
      "check_recipe",
      [](const std::string& json, const std::string& file) {
        return to_json(read::parse_recipe(json, file));
      },
      py::arg("json"), py::arg("file") = "recipe.json",
      "The recipe as it is written; DataError for what is none.");
  m.def(
      "read_text", [](const PathLike& path) { return formats::read_file(path_of(path)); },
      py::arg("path"), "The text in a file, which is UTF-8.");
  m.def(
      "write_text",
      [](const PathLike& path, const std::string& text) {
        formats::write_file_atomically(path_of(path), text);
      },
      py::arg("path"), py::arg("text"), "Writes a text to a file, whole or not at all.");
  m.def("find_damage", &damage_in, py::arg("text"),
        "Where a text is damaged, as a list of dicts: kind, offset and length in bytes of UTF-8, "
        "characters, line, character, text, repair. citynet/formats/damage.hpp");
  m.def("name_key", &read::name_key, py::arg("name"),
        "A name in small ASCII letters, for comparing. citynet/read/name_key.hpp");
  m.def("country_code", &read::country_code, py::arg("text"),
        "The ISO 3166-1 code of a country given by code or name, or None.");
}

}  // namespace citynet::bindings
