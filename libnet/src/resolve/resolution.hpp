#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "citynet/model/network_builder.hpp"
#include "citynet/read/dataset.hpp"
#include "citynet/resolve/load.hpp"

namespace citynet::resolve {

/// What is known while one data set is being resolved.
struct Resolution {
  const read::RawDataset& dataset;
  OnError on_error = OnError::collect;
  model::NetworkBuilder builder{};
  ResolutionReport report{};

  std::optional<model::SourceId> package_source{};  ///< for rows that name no source
  std::vector<std::string> source_keys{}, entity_keys{};
  /// Rows with an id that were refused, so that a row that refers to one can be told so. Looked
  /// up, never iterated.
  std::unordered_map<std::string, base::Place> refused_sources{}, refused_entities{};
  /// How often help after a misspelt id was offered: it compares with all ids, so not for ever.
  std::size_t suggestions = 0;
};

/// The rows of one table on their way into the network: counts, issues and column names.
class TableRun {
 public:
  /// Throws DataError unless the table has the `required` columns. `known` are the others that
  /// are understood.
  TableRun(Resolution& resolution, const read::RawTable& table,
           const std::vector<std::string>& required, const std::vector<std::string>& known);

  [[nodiscard]] Resolution& resolution() const { return *resolution_; }
  [[nodiscard]] const read::RawTable& table() const { return *table_; }
  [[nodiscard]] std::optional<std::size_t> column(const std::string& name) const;
  /// Indices of the columns that are not understood.
  [[nodiscard]] const std::vector<std::size_t>& other_columns() const { return other_columns_; }

  void keep() { ++counts_.kept; }
  void merge(const base::Place& row, const base::Place& into);
  void reject() { ++counts_.rejected; }
  void add(base::Issue issue);

  /// One note per column that is not understood although it holds values.
  void note_other_columns();
  /// Counts the rows that name no source and so stand on the package itself.
  void count_without_source() { ++without_source_; }

  /// Puts counts and issues into the report, in the order of the rows.
  void finish();

 private:
  Resolution* resolution_;
  const read::RawTable* table_;
  std::map<std::string, std::size_t> columns_{};
  std::vector<std::size_t> other_columns_{};
  TableReport counts_{};
  std::vector<base::Issue> issues_{};
  std::size_t without_source_ = 0;
};

void resolve_sources(Resolution& resolution);
void resolve_entities(Resolution& resolution);
void resolve_affiliations(Resolution& resolution);
void resolve_representations(Resolution& resolution);
void resolve_facts(Resolution& resolution);

}  // namespace citynet::resolve
