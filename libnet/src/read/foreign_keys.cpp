#include "read/foreign_keys.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/closest.hpp"

namespace citynet::read {
namespace {

/// Help after a misspelt key compares it with all keys; this often per foreign key, no more.
constexpr std::size_t kMostSuggestions = 100;

/// The rows with one key on the side that is referred to.
struct Target {
  std::size_t good = 0;
  std::size_t line = 0;  ///< of the first of them
};

/// One foreign key. The tables are looked up by key and never iterated.
struct Link {
  std::size_t from = 0, to = 0;
  std::vector<std::string> names{};
  std::vector<std::size_t> from_columns{}, to_columns{};
  std::unordered_map<std::string, Target> targets{};
  std::unordered_map<std::string, std::vector<std::size_t>> referrers{};
  std::size_t suggestions = 0;
};

class ForeignKeys {
 public:
  explicit ForeignKeys(std::vector<TableDraft>& tables) : tables_(tables) {}

  void check();

 private:
  struct Row {
    std::size_t table, row;
  };

  void add_links();
  void fill(Link& link);
  void refuse(Link& link, std::size_t row);
  void follow(const Row& refused);
  [[nodiscard]] std::string rule(Link& link, std::size_t row, const std::string& words);

  std::vector<TableDraft>& tables_;
  std::vector<Link> links_{};
  std::vector<Row> refused_{};  ///< whose referrers are not looked at yet
};

void ForeignKeys::add_links() {
  for (std::size_t from = 0; from < tables_.size(); ++from) {
    const auto& resource = *tables_[from].resource;
    if (!resource.schema) continue;
    for (const auto& key : resource.schema->foreign_keys) {
      const auto& wanted = key.resource.empty() ? resource.name : key.resource;
      const auto to = std::find_if(tables_.begin(), tables_.end(), [&](const TableDraft& table) {
        return table.resource->name == wanted;
      });
      Link link;
      link.from = from;
      link.to = static_cast<std::size_t>(to - tables_.begin());
      link.names = key.fields;
      link.from_columns = tables_[from].columns_of(key.fields);
      link.to_columns = to->columns_of(key.reference_fields);
      links_.push_back(std::move(link));
    }
  }
}

void ForeignKeys::fill(Link& link) {
  const auto& to = tables_[link.to];
  for (std::size_t row = 0; row < to.rows.size(); ++row) {
    const auto key = key_of(to.rows[row], link.to_columns);
    if (!key) continue;
    auto& target = link.targets.emplace(*key, Target{0, *to.rows[row].place.row}).first->second;
    if (!to.is_bad[row]) ++target.good;
  }
  const auto& from = tables_[link.from];
  for (std::size_t row = 0; row < from.rows.size(); ++row) {
    if (from.is_bad[row]) continue;
    if (const auto key = key_of(from.rows[row], link.from_columns)) {
      link.referrers[*key].push_back(row);
    }
  }
}

std::string ForeignKeys::rule(Link& link, std::size_t row, const std::string& words) {
  const auto& to = tables_[link.to];
  const auto key = key_of(tables_[link.from].rows[row], link.from_columns);
  const auto target = link.targets.find(key.value_or(""));
  if (target != link.targets.end()) {
    return "refers to " + to.resource->path + ":" + std::to_string(target->second.line) +
           ", a row that was refused";
  }
  const auto& column = to.columns[link.to_columns.front()];
  auto text = "no row of table '" + to.resource->name + "' has this " +
              (link.to_columns.size() == 1 ? column : std::string("key"));
  if (link.to_columns.size() > 1 || link.suggestions++ >= kMostSuggestions) return text;
  std::vector<std::string> known;
  for (const auto& record : to.rows) {
    if (const auto& value = record.values[link.to_columns.front()]) known.push_back(*value);
  }
  return text + base::closest_words(words, known);
}

void ForeignKeys::refuse(Link& link, std::size_t row) {
  auto& from = tables_[link.from];
  const auto words = key_in_words(from.rows[row], link.from_columns);
  const bool was_bad = from.is_bad[row];
  from.refuse(row, joined(link.names), words, rule(link, row, words));
  if (!was_bad) refused_.push_back({link.from, row});
}

/// Looks for rows that lost the last good row they refer to.
void ForeignKeys::follow(const Row& refused) {
  for (auto& link : links_) {
    if (link.to != refused.table) continue;
    const auto key = key_of(tables_[link.to].rows[refused.row], link.to_columns);
    if (!key || --link.targets.at(*key).good > 0) continue;
    const auto referrers = link.referrers.find(*key);
    if (referrers == link.referrers.end()) continue;
    for (const auto row : referrers->second) {
      if (!tables_[link.from].is_bad[row]) refuse(link, row);
    }
  }
}

void ForeignKeys::check() {
  add_links();
  for (auto& link : links_) fill(link);
  // A row that was good so far hears of each of its keys that fails, not of the first one alone.
  std::vector<std::vector<bool>> was_bad;
  for (const auto& table : tables_) was_bad.push_back(table.is_bad);
  for (auto& link : links_) {
    const auto& from = tables_[link.from];
    for (std::size_t row = 0; row < from.rows.size(); ++row) {
      const auto key = key_of(from.rows[row], link.from_columns);
      if (!key || was_bad[link.from][row]) continue;
      const auto target = link.targets.find(*key);
      if (target == link.targets.end() || target->second.good == 0) refuse(link, row);
    }
  }
  while (!refused_.empty()) {
    const auto row = refused_.back();
    refused_.pop_back();
    follow(row);
  }
}

}  // namespace

void check_foreign_keys(std::vector<TableDraft>& tables) { ForeignKeys(tables).check(); }

}  // namespace citynet::read
