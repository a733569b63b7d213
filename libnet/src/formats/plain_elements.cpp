#include "formats/plain_elements.hpp"

#include <algorithm>

#include "formats/xml_plain.hpp"

namespace citynet::formats {
namespace {

void pass_spaces(const char*& at) noexcept {
  while (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r') ++at;
}

}  // namespace

// A > comes before `last_closing_` is passed, and a < before `last_opening_`, so that nothing below
// looks for the end of the text once it has seen that it stands before them.

bool PlainElements::take(Kind kind, std::size_t& at, PlainElement& element,
                         std::vector<PlainValue>& values) const {
  if (at >= last_opening_ || at >= last_closing_) return false;
  const char* next = text_.data() + at;
  pass_spaces(next);
  element.at = static_cast<std::size_t>(next - text_.data());
  if (element.at >= last_closing_) return false;
  if (kind == Kind::node) {
    if (!passes(next, "<node id=\"") || !pass_value(next, element.id)) return false;
  } else {
    if (!passes(next, "<edge source=\"") || !pass_value(next, element.id)) return false;
    if (!passes(next, " target=\"") || !pass_value(next, element.target)) return false;
    if (element.target.empty()) return false;
  }
  if (element.id.empty()) return false;
  const auto before = values.size();
  if (*next == ' ') ++next;
  if (*next == '>') {
    ++next;
    if (!pass_values(kind, next, values)) {
      values.resize(before);
      return false;
    }
  } else if (!passes(next, "/>")) {
    return false;
  }
  element.values = values.size() - before;
  at = static_cast<std::size_t>(next - text_.data());
  return true;
}

/// And over the tag that ends the element.
bool PlainElements::pass_values(Kind kind, const char*& at, std::vector<PlainValue>& values) const {
  const char* const last_opening = text_.data() + last_opening_;
  const char* const last_closing = text_.data() + last_closing_;
  for (;;) {
    if (at >= last_opening) return false;
    pass_spaces(at);
    if (at >= last_closing) return false;
    if (kind == Kind::node ? passes(at, "</node>") : passes(at, "</edge>")) return true;
    PlainValue value;
    if (!passes(at, "<data key=\"") || !pass_value(at, value.key)) return false;
    if (*at++ != '>' || at >= last_opening) return false;
    value.text = {at, plain_length<Stop::text>(at)};
    at += value.text.size();
    value.at = static_cast<std::size_t>(at - text_.data());
    if (at >= last_closing || !passes(at, "</data>")) return false;
    values.push_back(value);
  }
}

std::size_t PlainElements::line_with(Kind kind, std::size_t at) const noexcept {
  constexpr std::size_t kSoon = std::size_t{1} << 12U;
  const auto near = text_.substr(0, std::min(at + kSoon, last_closing_));
  while (at < near.size()) {
    at = near.find('\n', at);
    if (at == near.npos) break;
    const auto begin = near.find_first_not_of(" \t\r\n", at);
    if (begin == near.npos) break;
    if (near.substr(begin).starts_with(kind == Kind::node ? "<node " : "<edge ")) return at;
    at = begin;
  }
  return 0;
}

}  // namespace citynet::formats
