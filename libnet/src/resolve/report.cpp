#include "citynet/resolve/report.hpp"

#include <algorithm>

namespace citynet::resolve {

bool ResolutionReport::balances() const noexcept {
  return std::all_of(tables.begin(), tables.end(),
                     [](const TableReport& report) { return report.balances(); });
}

std::size_t ResolutionReport::count(base::Severity severity) const noexcept {
  return static_cast<std::size_t>(
      std::count_if(issues.begin(), issues.end(),
                    [&](const base::Issue& issue) { return issue.severity == severity; }));
}

const TableReport* ResolutionReport::table(const std::string& name) const noexcept {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const TableReport& report) { return report.table == name; });
  return found == tables.end() ? nullptr : &*found;
}

std::string to_string(const ResolutionReport& report) {
  std::string text;
  for (const auto& table : report.tables) {
    text += table.file + ": " + std::to_string(table.read) + " rows read, " +
            std::to_string(table.kept) + " kept, " + std::to_string(table.merged) + " merged, " +
            std::to_string(table.rejected) + " rejected\n";
  }
  for (const auto& issue : report.issues) text += base::to_string(issue) + "\n";
  return text;
}

}  // namespace citynet::resolve
