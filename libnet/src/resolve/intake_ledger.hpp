#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "citynet/resolve/intake.hpp"

namespace citynet::resolve {

/// Counts what becomes of every item, and keeps the complaints.
class IntakeLedger {
 public:
  /// From here on items are those of this table.
  void open(std::string file);
  void close(std::size_t empty_rows, const std::vector<base::Issue>& damage);

  void count_row() { ++current().rows; }
  void keep(const base::Place& place, std::string_view reason);
  void merge(const base::Place& place, std::string_view reason);
  /// An error with the value and the rule; the item counts as rejected by `reason`.
  void reject(base::Place place, std::string value, std::string rule, std::string_view reason);
  /// Something odd about an item that is kept.
  void doubt(base::Place place, std::string value, std::string rule, std::string action);

  [[nodiscard]] IntakeReport take();

 private:
  enum class Outcome { kept, merged, rejected };
  using FateKey = std::tuple<std::size_t, Outcome, std::string>;

  InputCount& current() { return report_.inputs.back(); }
  void add(Outcome outcome, const base::Place& place, std::string_view reason);
  void add(base::Issue issue);

  IntakeReport report_{};
  std::map<FateKey, Fate, std::less<>> fates_{};
  std::size_t first_issue_ = 0;  ///< of the current table
};

}  // namespace citynet::resolve
