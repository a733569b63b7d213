#include "citynet/base/issue.hpp"

#include "base/in_quotes.hpp"

namespace citynet::base {

std::string to_string(Severity severity) {
  switch (severity) {
    case Severity::note: return "note";
    case Severity::doubt: return "doubt";
    case Severity::error: return "error";
  }
  return "error";
}

std::string to_string(const Issue& issue) {
  std::string text = to_string(issue.severity);
  if (const std::string place = to_string(issue.place); !place.empty()) text += ": " + place;
  if (!issue.value.empty()) text += ": " + in_quotes(issue.value);
  if (!issue.rule.empty()) text += ": " + issue.rule;
  if (!issue.action.empty()) text += " (" + issue.action + ")";
  return text;
}

}  // namespace citynet::base
