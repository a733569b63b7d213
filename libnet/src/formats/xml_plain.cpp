// What is read without a look at every rule: tags and texts that are too plain to break one. Where
// anything else comes, nothing is done, and the strict way begins at the same byte.
#include "formats/xml_plain.hpp"

#include <algorithm>

#include "formats/xml_scanner.hpp"

namespace citynet::formats {
namespace {

constexpr std::size_t kMostPlainAttributes = 16;

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

bool XmlScanner::read_plain_markup(XmlEvent& event) {
  if (text_[at_] != '<') {
    event = XmlEvent::text;
    return read_plain_text();
  }
  event = XmlEvent::end;
  if (read_plain_end()) return true;
  event = XmlEvent::start;
  return read_plain_start();
}

/// Every loop below ends at a > at the latest, and one comes.
bool XmlScanner::read_plain_start() {
  if (at_ >= last_closing_ || open_.size() >= limits_.depth || (open_.empty() && has_root_)) {
    return false;
  }
  const char* const begin = text_.data() + at_ + 1;
  const char* at = begin;
  if (!is(*at, plain_start)) return false;
  while (is(*at, plain_part)) ++at;
  const auto name = between(begin, at);
  attributes_.clear();
  for (;;) {
    const char* const before = at;
    while (*at == ' ') ++at;
    if (*at == '>' || *at == '/') break;
    if (at == before || !read_plain_attribute(at)) return false;
  }
  const bool ends_itself = *at == '/';
  if (ends_itself) ++at;
  if (*at != '>') return false;
  at_ = static_cast<std::size_t>(at + 1 - text_.data());
  open_.push_back(name);
  has_root_ = true;
  ends_itself_ = ends_itself;
  name_ = name;
  is_prefixed_ = false;
  return true;
}

bool XmlScanner::read_plain_attribute(const char*& at) {
  const char* const begin = at;
  if (!is(*at, plain_start)) return false;
  while (is(*at, plain_part)) ++at;
  XmlAttribute attribute;
  attribute.name = attribute.full_name = between(begin, at);
  if (!passes(at, "=\"") || !pass_value(at, attribute.value)) return false;
  const bool is_repeated =
      std::any_of(attributes_.begin(), attributes_.end(),
                  [&](const XmlAttribute& other) { return other.name == attribute.name; });
  if (is_repeated || attribute.name == "xmlns" ||
      attributes_.size() >= std::min(limits_.attributes, kMostPlainAttributes)) {
    return false;
  }
  attributes_.push_back(attribute);
  return true;
}

/// The end of the element that is open, without spaces.
bool XmlScanner::read_plain_end() noexcept {
  if (pace_ == XmlPace::strict || open_.empty()) return false;
  const auto name = open_.back();
  const auto rest = text_.substr(at_);
  if (rest.size() < name.size() + 3 || !rest.starts_with("</") || rest[name.size() + 2] != '>' ||
      rest.substr(2, name.size()) != name) {
    return false;
  }
  at_ += name.size() + 3;
  open_.pop_back();
  const auto colon = name.find(':');
  is_prefixed_ = colon != name.npos;
  name_ = is_prefixed_ ? name.substr(colon + 1) : name;
  return true;
}

/// A text up to the next tag; it ends there, for a < comes.
bool XmlScanner::read_plain_text() noexcept {
  if (at_ >= last_opening_ || open_.empty()) return false;
  const char* const begin = text_.data() + at_;
  const auto length = plain_length<Stop::text>(begin);
  if (begin[length] != '<') return false;
  text_event_ = {begin, length};
  at_ += length;
  return true;
}

bool XmlScanner::take_plain_content(std::string_view& content) noexcept {
  if (ends_itself_ || at_ >= last_opening_ || open_.empty()) return false;
  const auto before = at_;
  const auto length = plain_length<Stop::text>(text_.data() + at_);
  at_ += length;
  if (!read_plain_end()) {
    at_ = before;
    return false;
  }
  content = text_.substr(before, length);
  event_at_ = before + length;
  return true;
}

PlainElements XmlScanner::plain_elements() const noexcept {
  const bool may_be = !ends_itself_ && !open_.empty() && open_.size() + 2 <= limits_.depth &&
                      limits_.attributes >= 2;
  return may_be ? PlainElements(text_, last_opening_, last_closing_) : PlainElements{};
}

}  // namespace citynet::formats
