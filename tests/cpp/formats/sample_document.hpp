#pragma once

#include <limits>
#include <stdexcept>
#include <string>

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// Cities with names of Poland and Romania, numbers at the ends of what doubles hold, a missing
/// value, a text that looks like a number, parallel edges and a loop.
inline GraphDocument sample_document() {
  GraphDocument document;
  document.node_ids = {"gdansk", "bucuresti", "zory"};
  document.node_columns = {
      {"label", ColumnUse::label, std::vector<std::string>{"Gdańsk", "București", "Żory"}, {}},
      {"population",
       ColumnUse::attribute,
       std::vector<std::int64_t>{486022, 1716983, 0},
       {1, 1, 0}},
      {"postcode",
       ColumnUse::attribute,
       std::vector<std::string>{"80-001", "010011", "44-240"},
       {}},
      {"score",
       ColumnUse::score,
       std::vector<double>{0.1 + 0.2, std::numeric_limits<double>::max(), 5e-324},
       {}},
      {"community", ColumnUse::community, std::vector<std::int64_t>{1, 2, 1}, {}},
      {"latitude", ColumnUse::latitude, std::vector<double>{54.3520, 44.4323, 50.0448}, {}},
      {"longitude", ColumnUse::longitude, std::vector<double>{18.6466, 26.1063, 18.7006}, {}}};
  document.edge_sources = {0, 0, 2, 2};
  document.edge_targets = {1, 1, 0, 2};
  document.edge_columns = {
      {"strength", ColumnUse::strength, std::vector<double>{1.0 / 3, 2, 1e-7, 12}, {}},
      {"start", ColumnUse::start, std::vector<std::string>{"2004", "2010", "", ""}, {1, 1, 0, 0}},
      {"end", ColumnUse::end, std::vector<std::string>{"2010", "..", "", ""}, {1, 1, 0, 0}}};
  return document;
}

/// Two modes, an edge from one to the other each.
inline GraphDocument two_mode_document() {
  GraphDocument document;
  document.node_ids = {"gdansk", "eurocities", "zory", "cemr"};
  document.node_columns = {{"mode", ColumnUse::mode, std::vector<std::int64_t>{1, 2, 1, 2}, {}}};
  document.edge_sources = {0, 2, 0};
  document.edge_targets = {1, 3, 3};
  document.edge_columns = {{"strength", ColumnUse::strength, std::vector<double>{1, 0.5, 2}, {}}};
  return document;
}

inline GraphWriting written(const GraphDocument& document, const std::string& format,
                            const std::string& profile = {}) {
  return write_graph(document, graph_format(format), {profile, {}});
}

inline GraphReading read_text(const std::string& text, const std::string& format,
                              const ReadingLimits& limits = {}) {
  return read_graph({text, "file", {}}, graph_format(format), limits);
}

inline GraphReading read_back(const GraphWriting& writing, const std::string& format) {
  GraphSource source{writing.texts.front().text, "file", {}};
  source.beside.assign(writing.texts.begin() + 1, writing.texts.end());
  return read_graph(source, graph_format(format));
}

inline const GraphColumn* named(const std::vector<GraphColumn>& columns, const std::string& name) {
  for (const auto& column : columns) {
    if (column.name == name) return &column;
  }
  throw std::out_of_range("no column " + name);
}

}  // namespace citynet::formats
