#include "citynet/read/report.hpp"

#include <algorithm>

namespace citynet::read {

bool ReadReport::balances() const noexcept {
  return std::all_of(tables.begin(), tables.end(),
                     [](const TableCount& table) { return table.balances(); });
}

std::size_t ReadReport::count(base::Severity severity) const noexcept {
  return static_cast<std::size_t>(
      std::count_if(issues.begin(), issues.end(),
                    [&](const base::Issue& issue) { return issue.severity == severity; }));
}

std::string to_string(const ReadReport& report) {
  std::string text;
  for (const auto& table : report.tables) {
    text += table.file + ": " + std::to_string(table.read) + " rows read, " +
            std::to_string(table.kept) + " kept, " + std::to_string(table.rejected) + " rejected\n";
  }
  for (const auto& issue : report.issues) text += base::to_string(issue) + "\n";
  return text;
}

}  // namespace citynet::read
