#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.hpp"
#include "formats/csv_scanner.hpp"
#include "formats/edge_ends.hpp"
#include "formats/edge_rows.hpp"
#include "formats/graph_tables.hpp"
#include "formats/reading_account.hpp"
#include "formats/text_column.hpp"

namespace citynet::formats {

/// The rows of a table: plain lines as they stand in the text, others as records.
class Rows {
 public:
  explicit Rows(CsvScanner& scanner) : scanner_(scanner) {}

  bool next() {
    is_plain_ = scanner_.next_plain(row_);
    if (is_plain_) return true;
    if (!scanner_.next(record_)) return false;
    row_.line = record_.line;
    row_.text = record_.text;
    row_.fields.assign(record_.fields.begin(), record_.fields.end());
    return true;
  }

  [[nodiscard]] CsvScanner& scanner() { return scanner_; }
  [[nodiscard]] const CsvLine& row() const { return row_; }
  [[nodiscard]] std::string_view operator[](std::size_t field) const { return row_.fields[field]; }
  /// Fields of a plain row stand in the text; those of another one are gone with the next row.
  [[nodiscard]] bool is_plain() const { return is_plain_; }
  /// What is wrong with it; null where nothing is.
  [[nodiscard]] const std::string* problem() const {
    return is_plain_ || !record_.problem ? nullptr : &record_.problem->rule;
  }

 private:
  CsvScanner& scanner_;
  CsvLine row_{};
  CsvRecord record_{};
  bool is_plain_ = false;
};

/// Reads the tables of one graph.
class TablesReader {
 public:
  TablesReader(const GraphSource& source, const ReadingLimits& limits, const TablesWay& way)
      : source_(source),
        limits_(limits),
        way_(way),
        account_("csv", source.file),
        pulse_(source.run) {}

  GraphReading read();

 private:
  using Header = std::vector<std::string>;
  [[nodiscard]] static std::size_t find(const Header& header,
                                        std::initializer_list<std::string_view> names);
  void read_table(std::string_view bytes, const std::string& file, bool is_beside);
  bool next(Rows& rows);
  void read_edges(Rows& rows, const Header& header);
  void read_edge(const Rows& rows, const EdgeFields& fields);
  void read_nodes(Rows& rows, const Header& header, const std::string& file);
  void read_pairs(Rows& rows);
  void read_pair(const Rows& rows);
  void take_pairs(Rows& rows, EdgeRows& many);
  bool set_aside_row(const Rows& rows, std::size_t wanted, std::string_view item);
  void set_aside_edge(std::size_t line);
  void add_edge(const Rows& rows, std::string_view source, std::string_view target);
  void take_direction(std::string_view word, std::size_t line);
  [[nodiscard]] base::Place place(std::size_t line) const { return {file_, line, {}, {}}; }
  void check_header(const Header& header) const;
  static std::vector<TextColumn> open_columns(const Header& header,
                                              const std::vector<std::size_t>& taken);
  void finish_columns();
  void finish_directions();
  void finish_edge_ids();
  GraphReading finish();

  const GraphSource& source_;
  const ReadingLimits& limits_;
  TablesWay way_;
  ReadingAccount account_;
  base::SerialPulse pulse_;
  EdgeEnds ends_{account_};
  std::string file_{};
  GraphDocument document_{};
  std::vector<TextColumn> node_columns_{}, edge_columns_{};
  std::vector<std::string> edge_ids_{};
  std::vector<std::uint8_t> directions_{};
  EdgeColumns many_{ends_, edge_columns_, edge_ids_, directions_};
  bool directed_ = true;
};

}  // namespace citynet::formats
