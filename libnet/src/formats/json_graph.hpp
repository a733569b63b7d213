#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "citynet/formats/graph_format.hpp"
#include "formats/column_collector.hpp"
#include "formats/document_columns.hpp"
#include "formats/reading_account.hpp"

namespace citynet::formats {

/// Gathers a document from the values of a JSON text, which must live longer. Places in remarks are
/// JSON pointers; errors have line and character too.
class JsonGraph {
 public:
  /// Parses the text. Throws DataError as `parse_json`, and unless an object stands in it.
  JsonGraph(const GraphSource& source, const ReadingLimits& limits, std::string format);

  [[nodiscard]] const nlohmann::json& root() const noexcept { return root_; }
  [[nodiscard]] ReadingAccount& account() noexcept { return account_; }
  [[noreturn]] void fail(const std::string& pointer, std::string_view value,
                         const std::string& rule) const;
  [[nodiscard]] base::Place place(const std::string& pointer) const;

  /// The member of an object; null when there is none.
  [[nodiscard]] static const nlohmann::json* find(const nlohmann::json& object,
                                                  const std::string& name);
  [[nodiscard]] const nlohmann::json& array(const nlohmann::json& object, const std::string& name,
                                            const std::string& pointer) const;
  [[nodiscard]] bool truth(const nlohmann::json& object, const std::string& name, bool otherwise,
                           const std::string& pointer) const;
  /// An id: a text or a whole number, which is kept as text.
  std::string id_of(const nlohmann::json& object, const std::string& name,
                    const std::string& pointer);

  /// Makes a node; throws DataError for an id that is there already.
  std::size_t add_node(std::string id, const std::string& pointer);
  [[nodiscard]] bool has_node(const std::string& id) const { return node_of_.contains(id); }
  /// Makes an edge; throws DataError for an end that no node has as id.
  std::size_t add_edge(const std::string& from, const std::string& to, const std::string& pointer);

  /// All members of an object as values of a row but those named in `skip`.
  void set_values(ColumnCollector& columns, std::size_t row, const nlohmann::json& object,
                  const std::vector<std::string_view>& skip, const std::string& pointer);
  void set(ColumnCollector& columns, std::size_t row, const std::string& name, FileValue value,
           const std::string& pointer);

  GraphReading finish();

  GraphDocument document{};
  ColumnCollector nodes{}, edges{}, graph{};

 private:
  std::string_view text_;
  std::string file_;
  ReadingLimits limits_;
  ReadingAccount account_;
  nlohmann::json root_;
  std::unordered_map<std::string, std::uint32_t> node_of_{};
};

/// `text` as JSON writes it, in quotes, in UTF-8.
[[nodiscard]] std::string json_text(std::string_view text);
/// A value as JSON writes it; reals have a dot or an exponent, so that they stay reals.
[[nodiscard]] std::string json_value(const FileValue& value);
/// `, "key": value` for each value a row has; the first without a comma if `is_first`.
[[nodiscard]] std::string json_members(const std::vector<ColumnKey>& keys, std::size_t row,
                                       bool is_first);
/// Throws InvalidArgument for NaN and infinite numbers, which JSON does not have.
void check_json_numbers(const DocumentView& document, GraphSink& sink);

}  // namespace citynet::formats
