#include "read/field_check.hpp"

#include <algorithm>

#include "base/closest.hpp"
#include "citynet/base/error.hpp"
#include "read/value_type.hpp"
#include "read/wide_text.hpp"

namespace citynet::read {
namespace {

bool is_numeric(const formats::Field& field) {
  return field.type == "integer" || field.type == "number" || field.type == "year";
}

bool is_ordered(const formats::Field& field) {
  return is_numeric(field) || field.type == "date" || field.type == "yearmonth";
}

Magnitude magnitude(const formats::Field& field, const std::string& text) {
  if (is_numeric(field)) return {parse_number(text).value_or(0), {}};
  return {0, text};
}

std::optional<Magnitude> limit(const formats::Field& field, const std::optional<std::string>& text,
                               const base::Place& descriptor) {
  if (!text) return std::nullopt;
  if (!is_ordered(field)) {
    throw base::DataError(descriptor, *text, "a " + field.type + " has no minimum or maximum here");
  }
  if (const auto rule = broken_type_rule(field, *text)) {
    throw base::DataError(descriptor, *text, "a limit of field '" + field.name + "': " + *rule);
  }
  return magnitude(field, *text);
}

}  // namespace

FieldCheck::FieldCheck(const formats::Field& field, const formats::TableSchema& schema,
                       const base::Place& descriptor)
    : field_(&field),
      missing_values_(field.missing_values ? &*field.missing_values : &schema.missing_values),
      minimum_(limit(field, field.constraints.minimum, descriptor)),
      maximum_(limit(field, field.constraints.maximum, descriptor)),
      above_(limit(field, field.constraints.exclusive_minimum, descriptor)),
      below_(limit(field, field.constraints.exclusive_maximum, descriptor)) {
  if (field.constraints.pattern) pattern_.emplace(*field.constraints.pattern, descriptor);
}

bool FieldCheck::is_missing(std::string_view text) const {
  return std::find(missing_values_->begin(), missing_values_->end(), text) !=
         missing_values_->end();
}

std::vector<std::string> FieldCheck::broken_rules(const std::optional<std::string>& value) const {
  std::vector<std::string> broken;
  if (!value) {
    if (field_->constraints.required) broken.emplace_back("a value is required");
    return broken;
  }
  if (auto rule = broken_type_rule(*field_, *value)) {
    broken.push_back(std::move(*rule));
    return broken;  // a limit means nothing for what is not of the type
  }
  check_range(*value, broken);
  check_length(*value, broken);
  check_words(*value, broken);
  return broken;
}

void FieldCheck::check_range(const std::string& text, std::vector<std::string>& broken) const {
  if (!is_ordered(*field_)) return;
  const auto& limits = field_->constraints;
  const auto value = magnitude(*field_, text);
  if (minimum_ && !(*minimum_ <= value)) broken.push_back("at least " + *limits.minimum);
  if (maximum_ && !(value <= *maximum_)) broken.push_back("at most " + *limits.maximum);
  if (above_ && !(*above_ < value)) broken.push_back("more than " + *limits.exclusive_minimum);
  if (below_ && !(value < *below_)) broken.push_back("less than " + *limits.exclusive_maximum);
}

void FieldCheck::check_length(const std::string& text, std::vector<std::string>& broken) const {
  const auto& limits = field_->constraints;
  if (!limits.min_length && !limits.max_length) return;
  const auto length = wide(text).size();
  if (limits.min_length && length < *limits.min_length) {
    broken.push_back("at least " + std::to_string(*limits.min_length) + " characters");
  }
  if (limits.max_length && length > *limits.max_length) {
    broken.push_back("at most " + std::to_string(*limits.max_length) + " characters");
  }
}

void FieldCheck::check_words(const std::string& text, std::vector<std::string>& broken) const {
  if (pattern_ && !pattern_->matches(text)) {
    broken.push_back("matches the pattern " + *field_->constraints.pattern);
  }
  const auto& allowed = field_->constraints.allowed;
  if (allowed.empty()) return;
  const auto same_number = [&](const std::string& word) {
    const auto one = parse_number(text), other = parse_number(word);
    return one.has_value() && other.has_value() && *one == *other;
  };
  const bool numeric = is_numeric(*field_);
  const bool found = std::any_of(allowed.begin(), allowed.end(), [&](const std::string& word) {
    return word == text || (numeric && same_number(word));
  });
  if (found) return;
  std::string words;
  for (const auto& word : allowed) words += (words.empty() ? "" : ", ") + word;
  broken.push_back("one of " + words + base::closest_words(text, allowed));
}

}  // namespace citynet::read
