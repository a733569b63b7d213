#pragma once

#include <optional>
#include <string>

#include "citynet/base/date_interval.hpp"
#include "citynet/model/affiliation.hpp"
#include "resolve/resolution.hpp"

namespace citynet::resolve {

/// One raw record being understood. What cannot be understood is reported where it stands, and
/// reading goes on, so that one look at the report shows all that is wrong with a row.
class Row {
 public:
  Row(TableRun& run, const read::RawRecord& record) : run_(&run), record_(&record) {}

  [[nodiscard]] bool is_good() const { return is_good_; }
  [[nodiscard]] const base::Place& place() const { return record_->place; }
  [[nodiscard]] base::Place place(const std::string& column) const;

  /// Reports an error; the row will be refused.
  void fail(const std::string& column, const std::string& value, std::string rule);

  /// The text; empty where it is missing.
  [[nodiscard]] std::string text(const std::string& column) const;
  [[nodiscard]] const std::optional<std::string>& value(std::size_t column) const {
    return record_->values[column];
  }
  /// The text; an error where it is missing.
  [[nodiscard]] std::string required(const std::string& column);
  [[nodiscard]] std::optional<double> number(const std::string& column);

  /// The entity a column names; an error where there is none of this id.
  [[nodiscard]] std::optional<model::EntityId> entity(const std::string& column);
  [[nodiscard]] model::SourceId source();
  [[nodiscard]] model::Certainty certainty();
  [[nodiscard]] model::AffiliationStatus status();

  /// `start` and `end`; one date when they are the same, or when there is only a start of what
  /// happens.
  [[nodiscard]] base::DateInterval dates(bool planned, bool happens);
  /// Source, certainty and note, with these dates.
  [[nodiscard]] model::Statement statement(const base::DateInterval& dates);

 private:
  [[nodiscard]] std::optional<base::Bound> bound(const std::string& column, bool planned);

  TableRun* run_;
  const read::RawRecord* record_;
  bool is_good_ = true;
};

/// Why no row of this id can be referred to: it was refused, or there is none, and these are the
/// closest.
[[nodiscard]] std::string not_found_rule(
    Resolution& resolution, const std::string& what, const std::string& key,
    const std::vector<std::string>& keys,
    const std::unordered_map<std::string, base::Place>& refused);

/// `one of city, region ...`, with the closest of them.
[[nodiscard]] std::string not_a_word_rule(const std::string& word,
                                          const std::vector<std::string>& words);

}  // namespace citynet::resolve
