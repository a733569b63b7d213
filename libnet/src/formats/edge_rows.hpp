#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "base/parallel.hpp"
#include "formats/csv_scanner.hpp"
#include "formats/edge_ends.hpp"
#include "formats/text_column.hpp"

namespace citynet::formats {

/// Which field of a row of edges is what.
struct EdgeFields {
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  std::size_t count = 2;
  std::size_t source = 0, target = 1, type = kNone, id = kNone;
  std::vector<std::size_t> others{};  ///< those of the columns
  bool is_strength = false;           ///< there is one other, and it is a number
};

/// Where the rows of edges go, column by column.
struct EdgeColumns {
  EdgeEnds& ends;
  std::vector<TextColumn>& columns;
  std::vector<std::string>& ids;
  std::vector<std::uint8_t>& directions;
};

/// Without the spaces and tabs around it.
[[nodiscard]] std::string_view bare(std::string_view text);

/// `directed` gives 1, `undirected` 0, anything else neither.
inline constexpr std::uint8_t kNoDirection = 2;
[[nodiscard]] std::uint8_t direction_of(std::string_view word);

/// Takes many rows of edges at a time, as long as they are plain lines of which nothing is to be
/// remarked: with several threads those of one part of the text each. The nodes of a part are
/// numbered by who reads it and then, part by part, by all: in the order in which the text names
/// them, whoever read what.
class EdgeRows {
 public:
  /// `least_part`: how many bytes are worth a part of their own.
  EdgeRows(EdgeColumns columns, const base::RunControl& run, std::size_t least_part)
      : columns_(columns), run_(run), least_part_(least_part) {}

  /// Takes rows from where the scanner is, up to the first that has to be looked at by itself.
  /// `pulse` is that of a single thread.
  void take(CsvScanner& scanner, const EdgeFields& fields, base::Pulse& pulse);

 private:
  void take_alone(std::string_view text, CsvScanner& scanner, const EdgeFields& fields,
                  base::Pulse& pulse);
  void take_in_parts(const std::vector<std::string_view>& texts, CsvScanner& scanner,
                     const EdgeFields& fields);

  EdgeColumns columns_;
  const base::RunControl& run_;
  std::size_t least_part_;
  // Who is stopped soon after he began looks at less the next time.
  std::size_t next_try_ = 0, window_ = std::numeric_limits<std::size_t>::max();
};

}  // namespace citynet::formats
