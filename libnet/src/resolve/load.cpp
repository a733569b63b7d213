#include "citynet/resolve/load.hpp"

#include <algorithm>
#include <array>

#include "citynet/base/error.hpp"
#include "citynet/read/find_dataset.hpp"
#include "resolve/resolution.hpp"

namespace citynet::resolve {
namespace {

constexpr std::array<std::string_view, 5> kTables{"sources", "entities", "affiliations",
                                                  "representations", "facts"};

model::DatasetInfo describe(const formats::DataPackage& package) {
  model::DatasetInfo info{package.name, package.title,   package.version,
                          {},           package.credits, package.citation};
  for (const auto& license : package.licenses) {
    info.licences.push_back(!license.name.empty()    ? license.name
                            : !license.title.empty() ? license.title
                                                     : license.path);
  }
  return info;
}

void note_other_tables(Resolution& resolution) {
  for (const auto& table : resolution.dataset.tables) {
    if (std::find(kTables.begin(), kTables.end(), table.name) != kTables.end()) continue;
    resolution.report.issues.push_back(
        {base::Severity::note,
         {table.file, {}, {}, {}},
         table.name,
         "no table of a city-cooperation package",
         "its " + std::to_string(table.records.size()) + " rows are not used"});
  }
}

void stop_at_error_of_reading(const Resolution& resolution) {
  if (resolution.on_error != OnError::stop) return;
  for (const auto& issue : resolution.report.issues) {
    if (issue.severity == base::Severity::error) {
      throw base::DataError(issue.place, issue.value, issue.rule);
    }
  }
}

/// The network as it leaves the room: with the names of persons only where they were asked for.
model::Network guard_persons(const model::Network& network, model::Persons persons,
                             const read::RawDataset& dataset, ResolutionReport& report) {
  const auto count = network.count(model::EntityKind::person);
  if (count > 0 && persons != model::Persons::kept) {
    report.issues.push_back({base::Severity::note,
                             {dataset.table("entities")->file, {}, {}, {}},
                             std::to_string(count) + (count == 1 ? " person" : " persons"),
                             "persons are named only when they are asked for (persons: kept)",
                             std::string(to_string(persons))});
  }
  return with_persons(network, persons);
}

}  // namespace

Loaded resolve(const read::RawDataset& dataset, const ResolveOptions& options) {
  Resolution resolution{dataset, options.on_error};
  resolution.report.issues = dataset.report.issues;
  stop_at_error_of_reading(resolution);
  resolution.builder.describe(describe(dataset.package));
  note_other_tables(resolution);
  resolve_sources(resolution);
  resolve_entities(resolution);
  resolve_affiliations(resolution);
  resolve_representations(resolution);
  resolve_facts(resolution);
  auto network =
      guard_persons(resolution.builder.build(), options.persons, dataset, resolution.report);
  return {std::move(network), std::move(resolution.report)};
}

Loaded load_dataset(const std::string& name_or_path, const LoadOptions& options) {
  const auto path = read::find_dataset(name_or_path, options.dataset_folders);
  const bool stop = options.on_error == OnError::stop;
  const auto dataset =
      read::read_dataset(path, {stop ? read::OnBadRow::stop : read::OnBadRow::keep_going});
  return resolve(dataset, {options.on_error, options.persons});
}

}  // namespace citynet::resolve
