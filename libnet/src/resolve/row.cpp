#include "resolve/row.hpp"

#include <charconv>
#include <cmath>

#include "base/closest.hpp"
#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::resolve {
namespace {

using model::AffiliationStatus;
using model::Certainty;

constexpr std::size_t kMostSuggestions = 100;

template <class Value>
std::vector<std::string> words_of(std::initializer_list<Value> values) {
  std::vector<std::string> words;
  for (const auto value : values) words.emplace_back(to_string(value));
  return words;
}

const std::vector<std::string>& certainty_words() {
  static const auto words = words_of({Certainty::common, Certainty::page, Certainty::seed});
  return words;
}

const std::vector<std::string>& status_words() {
  static const auto words = words_of({AffiliationStatus::confirmed, AffiliationStatus::planned,
                                      AffiliationStatus::proposed, AffiliationStatus::refused,
                                      AffiliationStatus::ended, AffiliationStatus::unknown});
  return words;
}

/// The data package as a source of its own, for rows that name none.
model::SourceId package_source(Resolution& resolution) {
  if (!resolution.package_source) {
    const auto& package = resolution.dataset.package;
    auto key = package.name.empty() ? std::string("data-package") : package.name;
    while (resolution.builder.find_source(key)) key += "-package";
    resolution.package_source = resolution.builder.add_source({key, package.title});
  }
  return *resolution.package_source;
}

}  // namespace

base::Place Row::place(const std::string& column) const {
  auto place = record_->place;
  place.column = column;
  return place;
}

void Row::fail(const std::string& column, const std::string& value, std::string rule) {
  is_good_ = false;
  run_->add({base::Severity::error, place(column), value, std::move(rule), "row refused"});
}

std::string Row::text(const std::string& column) const {
  const auto index = run_->column(column);
  return index ? value(*index).value_or("") : std::string();
}

std::string Row::required(const std::string& column) {
  auto found = text(column);
  if (found.empty()) fail(column, "", "a value is required");
  return found;
}

std::optional<double> Row::number(const std::string& column) {
  const auto found = text(column);
  if (found.empty()) return std::nullopt;
  double number = 0;
  const auto [end, error] = std::from_chars(found.data(), found.data() + found.size(), number);
  if (error == std::errc{} && end == found.data() + found.size() && std::isfinite(number)) {
    return number;
  }
  fail(column, found, "a finite number, with a dot");
  return std::nullopt;
}

std::optional<model::EntityId> Row::entity(const std::string& column) {
  const auto key = required(column);
  if (key.empty()) return std::nullopt;
  auto& resolution = run_->resolution();
  const auto id = resolution.builder.find_entity(key);
  if (!id) {
    fail(column, key,
         not_found_rule(resolution, "entity", key, resolution.entity_keys,
                        resolution.refused_entities));
  }
  return id;
}

model::SourceId Row::source() {
  auto& resolution = run_->resolution();
  const auto key = text("source");
  if (key.empty()) {
    run_->count_without_source();
    return package_source(resolution);
  }
  if (const auto id = resolution.builder.find_source(key)) return *id;
  fail("source", key,
       not_found_rule(resolution, "source", key, resolution.source_keys,
                      resolution.refused_sources));
  return {};
}

Certainty Row::certainty() {
  const auto word = text("certainty");
  if (word.empty()) return Certainty::page;
  if (const auto certainty = model::parse_certainty(word)) return *certainty;
  fail("certainty", word, not_a_word_rule(word, certainty_words()));
  return Certainty::page;
}

AffiliationStatus Row::status() {
  const auto word = text("status");
  if (word.empty()) return AffiliationStatus::confirmed;
  if (const auto status = model::parse_affiliation_status(word)) return *status;
  fail("status", word, not_a_word_rule(word, status_words()));
  return AffiliationStatus::confirmed;
}

std::optional<base::Bound> Row::bound(const std::string& column, bool planned) {
  const auto found = text(column);
  try {
    auto bound = base::parse_edtf_bound(found, planned);
    bound.planned = planned && bound.date.has_value();
    return bound;
  } catch (const base::InvalidArgument& error) {
    fail(column, found, error.rule());
    return std::nullopt;
  }
}

base::DateInterval Row::dates(bool planned, bool happens) {
  const auto start = bound("start", planned);
  const auto end = bound("end", planned);
  if (!start || !end) return {};
  const bool is_one_date =
      text("start") == text("end") || (happens && end->kind == base::Bound::Kind::unknown);
  if (start->date && is_one_date) return base::DateInterval::during(*start->date, planned);
  try {
    return {*start, *end};
  } catch (const base::InvalidArgument& error) {
    fail("end", text("end"), error.rule());
    return {};
  }
}

model::Statement Row::statement(const base::DateInterval& dates) {
  return {source(), certainty(), dates, text("note"), place()};
}

std::string not_found_rule(Resolution& resolution, const std::string& what, const std::string& key,
                           const std::vector<std::string>& keys,
                           const std::unordered_map<std::string, base::Place>& refused) {
  if (const auto row = refused.find(key); row != refused.end()) {
    return "refers to " + base::to_string(row->second) + ", a row that was refused";
  }
  auto text = "no " + what + " has this id";
  if (resolution.suggestions++ < kMostSuggestions) text += base::closest_words(key, keys);
  return text;
}

std::string not_a_word_rule(const std::string& word, const std::vector<std::string>& words) {
  std::string text = "one of ";
  for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : ", ") + words[i];
  return text + base::closest_words(word, words);
}

}  // namespace citynet::resolve
