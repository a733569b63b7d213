#include <algorithm>
#include <array>
#include <map>

#include "citynet/base/error.hpp"
#include "formats/column_use.hpp"
#include "formats/graph_sinks.hpp"
#include "formats/great_circle.hpp"
#include "formats/json.hpp"
#include "formats/json_formats.hpp"
#include "formats/json_graph.hpp"

namespace citynet::formats {
namespace {

using nlohmann::json;

struct Feature {
  const json* value;
  const json* geometry;  ///< null when there is none
  const json* properties;
  std::string pointer;
};

class GeojsonReader {
 public:
  GeojsonReader(const GraphSource& source, const ReadingLimits& limits)
      : graph_(source, limits, "geojson") {}

  GraphReading read();

 private:
  void sort_features();
  void read_node(const Feature& feature);
  void read_edge(const Feature& feature);
  [[nodiscard]] bool is_edge(const Feature& feature) const;
  [[nodiscard]] LonLat position(const json& numbers, const std::string& pointer) const;
  [[nodiscard]] std::pair<LonLat, LonLat> ends(const Feature& feature) const;
  std::string node_at(LonLat place, const std::string& pointer);
  [[nodiscard]] std::string type_of(const Feature& feature) const;

  JsonGraph graph_;
  std::vector<Feature> nodes_{}, edges_{};
  std::map<std::pair<double, double>, std::string> node_at_{};
  std::vector<std::string> edge_ids_{};
  std::vector<std::uint8_t> directions_{};
  bool directed_ = false;
};

std::string GeojsonReader::type_of(const Feature& feature) const {
  if (feature.geometry == nullptr) return {};
  const auto* type = JsonGraph::find(*feature.geometry, "type");
  if (type == nullptr || !type->is_string()) {
    graph_.fail(feature.pointer + "/geometry", "", "a geometry has a type");
  }
  return type->get<std::string>();
}

bool GeojsonReader::is_edge(const Feature& feature) const {
  const auto type = type_of(feature);
  if (type == "LineString" || type == "MultiLineString") return true;
  return type.empty() && feature.properties != nullptr && feature.properties->contains("source") &&
         feature.properties->contains("target");
}

void GeojsonReader::sort_features() {
  std::size_t index = 0;
  for (const auto& value : graph_.array(graph_.root(), "features", "")) {
    Feature feature{&value, JsonGraph::find(value, "geometry"),
                    JsonGraph::find(value, "properties"), "/features/" + std::to_string(index++)};
    if (!value.is_object()) graph_.fail(feature.pointer, "", "a feature is an object");
    if (feature.geometry != nullptr && feature.geometry->is_null()) feature.geometry = nullptr;
    if (feature.properties != nullptr && !feature.properties->is_object()) {
      feature.properties = nullptr;
    }
    const auto type = type_of(feature);
    if (is_edge(feature)) {
      edges_.push_back(feature);
    } else if (type.empty() || type == "Point") {
      nodes_.push_back(feature);
    } else {
      graph_.account().set_aside("feature");
      graph_.account().remark_set_aside(type, "points are nodes and lines edges; nothing else is",
                                        graph_.place(feature.pointer));
    }
  }
}

LonLat GeojsonReader::position(const json& numbers, const std::string& pointer) const {
  if (!numbers.is_array() || numbers.size() < 2 || !numbers[0].is_number() ||
      !numbers[1].is_number()) {
    graph_.fail(pointer, "", "a position is an array of longitude and latitude");
  }
  return {numbers[0].get<double>(), numbers[1].get<double>()};
}

void GeojsonReader::read_node(const Feature& feature) {
  std::string id;
  if (feature.value->contains("id")) {
    id = graph_.id_of(*feature.value, "id", feature.pointer);
  } else if (feature.properties != nullptr && feature.properties->contains("id")) {
    id = graph_.id_of(*feature.properties, "id", feature.pointer + "/properties");
  } else {
    id = feature.pointer.substr(std::string_view("/features/").size());
    graph_.account().remark_kept("point without an id", "its number in the file is its id",
                                 graph_.place(feature.pointer));
  }
  const auto row = graph_.add_node(id, feature.pointer);
  if (feature.geometry != nullptr) {
    const auto pointer = feature.pointer + "/geometry";
    const auto place = position(graph_.array(*feature.geometry, "coordinates", pointer), pointer);
    graph_.set(graph_.nodes, row, "longitude", place.longitude_deg, pointer);
    graph_.set(graph_.nodes, row, "latitude", place.latitude_deg, pointer);
    node_at_.emplace(std::pair(place.longitude_deg, place.latitude_deg), id);
  }
  if (feature.properties == nullptr) return;
  const bool named = !feature.value->contains("id");
  graph_.set_values(graph_.nodes, row, *feature.properties,
                    named ? std::vector<std::string_view>{"id"} : std::vector<std::string_view>{},
                    feature.pointer + "/properties");
}

std::pair<LonLat, LonLat> GeojsonReader::ends(const Feature& feature) const {
  const auto pointer = feature.pointer + "/geometry";
  const auto& whole = graph_.array(*feature.geometry, "coordinates", pointer);
  const json *first = &whole, *last = &whole;
  if (type_of(feature) == "MultiLineString" && !whole.empty()) {
    first = &whole.front();
    last = &whole.back();
  }
  if (!first->is_array() || !last->is_array() || first->empty() || last->empty()) {
    graph_.fail(pointer, "", "a line has two positions");
  }
  return {position(first->front(), pointer), position(last->back(), pointer)};
}

/// The node at a place where a line ends; made where no point stands.
std::string GeojsonReader::node_at(LonLat place, const std::string& pointer) {
  const auto key = std::pair(place.longitude_deg, place.latitude_deg);
  if (const auto known = node_at_.find(key); known != node_at_.end()) return known->second;
  auto id = json_value(place.longitude_deg) + "," + json_value(place.latitude_deg);
  const auto row = graph_.add_node(id, pointer);
  graph_.nodes.set(row, "longitude", place.longitude_deg);
  graph_.nodes.set(row, "latitude", place.latitude_deg);
  graph_.account().remark_kept("end of a line without a point", "a node is made at its place",
                               graph_.place(pointer));
  node_at_.emplace(key, id);
  return id;
}

void GeojsonReader::read_edge(const Feature& feature) {
  const auto* properties = feature.properties;
  const bool named =
      properties != nullptr && properties->contains("source") && properties->contains("target");
  std::string from, to;
  if (named) {
    from = graph_.id_of(*properties, "source", feature.pointer + "/properties");
    to = graph_.id_of(*properties, "target", feature.pointer + "/properties");
  } else {
    const auto [first, last] = ends(feature);
    from = node_at(first, feature.pointer);
    to = node_at(last, feature.pointer);
  }
  const auto row = graph_.add_edge(from, to, feature.pointer);
  if (feature.value->contains("id")) {
    edge_ids_.push_back(graph_.id_of(*feature.value, "id", feature.pointer));
  }
  std::vector<std::string_view> skip;
  if (named) skip = {"source", "target"};
  const auto* direction =
      properties == nullptr ? nullptr : JsonGraph::find(*properties, "directed");
  const bool says = direction != nullptr && direction->is_boolean();
  if (says) skip.emplace_back("directed");
  directions_.push_back((says ? direction->get<bool>() : directed_) ? 1 : 0);
  if (properties != nullptr) {
    graph_.set_values(graph_.edges, row, *properties, skip, feature.pointer + "/properties");
  }
}

GraphReading GeojsonReader::read() {
  directed_ = graph_.truth(graph_.root(), "directed", false, "");
  sort_features();
  for (const auto& feature : nodes_) read_node(feature);
  for (const auto& feature : edges_) read_edge(feature);
  auto& document = graph_.document;
  document.directedness = directed_ ? Directedness::directed : Directedness::undirected;
  if (std::find(directions_.begin(), directions_.end(), directed_ ? 0 : 1) != directions_.end()) {
    document.directedness = Directedness::mixed;
    document.edge_is_directed = directions_;
  }
  std::vector<std::string> sorted = edge_ids_;
  std::sort(sorted.begin(), sorted.end());
  const bool distinct = std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
  if (distinct && edge_ids_.size() == edges_.size()) {
    document.edge_ids = std::move(edge_ids_);
  } else if (!edge_ids_.empty()) {
    graph_.account().set_aside("edge id", edge_ids_.size());
    graph_.account().remark_set_aside("edge id", "ids are kept where every line has one of its own",
                                      graph_.place("/features"), edge_ids_.size());
  }
  if (const auto* values = JsonGraph::find(graph_.root(), "graph")) {
    if (values->is_object()) graph_.set_values(graph_.graph, 0, *values, {}, "/graph");
  }
  return graph_.finish();
}

std::string position_text(LonLat place) {
  return "[" + json_value(place.longitude_deg) + ", " + json_value(place.latitude_deg) + "]";
}

class GeojsonWriter {
 public:
  GeojsonWriter(const DocumentView& document, GraphSink& sink) : document_(document), sink_(sink) {}

  std::vector<WritingRemark> write(bool with_edges);

 private:
  [[nodiscard]] bool is_placed(std::size_t node) const;
  [[nodiscard]] LonLat place(std::size_t node) const;
  [[nodiscard]] std::string line(std::size_t edge) const;
  void check_place(std::size_t node) const;
  void write_nodes();
  void write_edges();
  void begin() {
    send_blocks(text_, sink_);
    text_ += is_first_ ? "\n    {\"type\": \"Feature\"" : ",\n    {\"type\": \"Feature\"";
    is_first_ = false;
  }

  const DocumentView& document_;
  GraphSink& sink_;
  const ColumnView* latitude_ = nullptr;
  const ColumnView* longitude_ = nullptr;
  bool is_first_ = true;
  std::string text_{};
  std::vector<WritingRemark> remarks_{};
};

bool GeojsonWriter::is_placed(std::size_t node) const {
  return latitude_ != nullptr && longitude_ != nullptr && has_value(*latitude_, node) &&
         has_value(*longitude_, node);
}

LonLat GeojsonWriter::place(std::size_t node) const {
  return {number_at(*longitude_, node), number_at(*latitude_, node)};
}

void GeojsonWriter::check_place(std::size_t node) const {
  const auto at = place(node);
  const bool fits = at.latitude_deg >= -90 && at.latitude_deg <= 90 && at.longitude_deg >= -180 &&
                    at.longitude_deg <= 180;
  if (fits) return;
  throw base::InvalidArgument("node '" + document_.node_ids[node] + "'", position_text(at),
                              "a longitude is between -180 and 180, a latitude between -90 and 90");
}

std::string GeojsonWriter::line(std::size_t edge) const {
  const auto parts =
      great_circle(place(document_.ends.source(edge)), place(document_.ends.target(edge)));
  std::string text;
  for (const auto& part : parts) {
    text += text.empty() ? "[" : ", [";
    for (std::size_t i = 0; i < part.size(); ++i) {
      text += (i == 0 ? "" : ", ") + position_text(part[i]);
    }
    text += "]";
  }
  return parts.size() == 1 ? R"({"type": "LineString", "coordinates": )" + text + "}"
                           : R"({"type": "MultiLineString", "coordinates": [)" + text + "]}";
}

void GeojsonWriter::write_nodes() {
  auto keys = column_keys("node", document_.node_columns, {}, remarks_);
  if (latitude_ != nullptr && longitude_ != nullptr && have_same_rows(*latitude_, *longitude_)) {
    std::erase_if(
        keys, [&](const auto& key) { return key.column == latitude_ || key.column == longitude_; });
  }
  std::size_t unplaced = 0;
  for (std::size_t node = 0; node < document_.node_ids.size(); ++node) {
    begin();
    text_ += ", \"id\": " + json_text(document_.node_ids[node]) + ", \"geometry\": ";
    if (is_placed(node)) {
      check_place(node);
      text_ += R"({"type": "Point", "coordinates": )" + position_text(place(node)) + "}";
    } else {
      text_ += "null";
      ++unplaced;
    }
    text_ += ", \"properties\": {" + json_members(keys, node, true) + "}}";
  }
  if (unplaced > 0) {
    remarks_.push_back(
        {"node without coordinates", "it and its edges are there without a geometry", unplaced});
  }
}

void GeojsonWriter::write_edges() {
  const bool mixed = document_.directedness == Directedness::mixed;
  KeyRules rules{{{ColumnUse::strength, "weight"}}, {"source", "target"}, nullptr};
  if (mixed) rules.reserved.emplace_back("directed");
  const auto keys = column_keys("edge", document_.edge_columns, rules, remarks_);
  for (std::size_t edge = 0; edge < document_.ends.size(); ++edge) {
    const auto from = document_.ends.source(edge), to = document_.ends.target(edge);
    begin();
    if (!document_.edge_ids.empty()) text_ += ", \"id\": " + json_text(document_.edge_ids[edge]);
    text_ += ", \"geometry\": ";
    text_ += is_placed(from) && is_placed(to) ? line(edge) : "null";
    text_ += R"(, "properties": {"source": )" + json_text(document_.node_ids[from]) +
             ", \"target\": " + json_text(document_.node_ids[to]);
    if (mixed) {
      text_ += is_directed(document_, edge) ? ", \"directed\": true" : ", \"directed\": false";
    }
    text_ += json_members(keys, edge, false) + "}}";
  }
}

std::vector<WritingRemark> GeojsonWriter::write(bool with_edges) {
  check_json_numbers(document_, sink_);
  latitude_ = column_of(document_.node_columns, ColumnUse::latitude);
  longitude_ = column_of(document_.node_columns, ColumnUse::longitude);
  const auto graph_keys = column_keys("graph", document_.graph_columns, {}, remarks_);
  sink_.begin({});
  text_ = "{\n  \"type\": \"FeatureCollection\",\n";
  if (document_.directedness == Directedness::directed) text_ += "  \"directed\": true,\n";
  if (!graph_keys.empty()) {
    text_ += "  \"graph\": {" + json_members(graph_keys, 0, true) + "},\n";
  }
  text_ += "  \"features\": [";
  write_nodes();
  if (with_edges) {
    write_edges();
  } else if (!document_.ends.empty()) {
    remarks_.push_back({"edge", "the profile 'nodes' has points only", document_.ends.size()});
  }
  text_ += "\n  ]\n}\n";
  send_rest(text_, sink_);
  return std::move(remarks_);
}

}  // namespace

GraphReading read_geojson(const GraphSource& source, const ReadingLimits& limits) {
  return GeojsonReader(source, limits).read();
}

std::vector<WritingRemark> put_geojson(const DocumentView& document,
                                       const GraphWriteOptions& options, GraphSink& sink) {
  return GeojsonWriter(document, sink).write(options.profile != "nodes");
}

bool looks_like_geojson(std::string_view bytes) {
  return bytes.find("\"FeatureCollection\"") != std::string_view::npos;
}

}  // namespace citynet::formats
