#include "formats/xml_scanner.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "citynet/base/error.hpp"
#include "formats/xml_plain.hpp"

namespace citynet::formats {
namespace {

enum Kind : unsigned char { space = 1, name_start = 2, name_part = 4 };

constexpr std::array<unsigned char, 256> make_kinds() {
  std::array<unsigned char, 256> kinds{};
  for (const auto c : {' ', '\t', '\n', '\r'}) kinds[static_cast<unsigned char>(c)] = space;
  for (std::size_t c = 0; c < 256; ++c) {
    // Every character beyond ASCII passes as a letter: what matters is where names end.
    const bool letter =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
    const bool part = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (letter) kinds[c] |= name_start;
    if (part) kinds[c] |= name_part;
  }
  return kinds;
}
constexpr auto kKinds = make_kinds();

bool is(char c, Kind kind) { return (kKinds[static_cast<unsigned char>(c)] & kind) != 0; }

/// `y:ShapeNode` gives `ShapeNode`.
std::string_view without_prefix(std::string_view name, bool& is_prefixed) {
  const auto* colon = static_cast<const char*>(std::memchr(name.data(), ':', name.size()));
  is_prefixed = colon != nullptr;
  return colon == nullptr ? name : name.substr(static_cast<std::size_t>(colon - name.data()) + 1);
}

}  // namespace

XmlScanner::XmlScanner(std::string_view text, std::string file, const ReadingLimits& limits,
                       XmlPace pace)
    : text_(text), file_(std::move(file)), limits_(limits), pace_(pace) {
  if (pace == XmlPace::strict || text.size() <= kPlainSlack) return;
  const auto last = [&](char c) {
    const auto found = text.rfind(c, text.size() - kPlainSlack - 1);
    return found == text.npos ? 0 : found;
  };
  last_opening_ = last('<');
  last_closing_ = last('>');
}

base::Place XmlScanner::place_at(std::size_t offset) const {
  if (offset < known_offset_) known_offset_ = 0, known_line_ = known_character_ = 1;
  for (const auto end = std::min(offset, text_.size()); known_offset_ < end; ++known_offset_) {
    const auto byte = static_cast<unsigned char>(text_[known_offset_]);
    if (byte == '\n') {
      ++known_line_;
      known_character_ = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++known_character_;
    }
  }
  return {file_, known_line_, {}, known_character_};
}

void XmlScanner::fail(std::size_t offset, std::string_view value, std::string rule) const {
  throw base::DataError(place_at(offset), std::string(value.substr(0, 80)), std::move(rule));
}

const std::string_view* XmlScanner::attribute(std::string_view name) const noexcept {
  for (const auto& attribute : attributes_) {
    if (attribute.name == name && !attribute.is_prefixed) return &attribute.value;
  }
  return nullptr;
}

void XmlScanner::skip_space() noexcept {
  while (at_ < text_.size() && is(text_[at_], space)) ++at_;
}

std::string_view XmlScanner::read_name() {
  const auto begin = at_;
  if (at_ >= text_.size() || !is(text_[at_], name_start)) {
    fail(at_, text_.substr(at_, 1), "a name begins with a letter, an underscore or a colon");
  }
  while (at_ < text_.size() && is(text_[at_], name_part)) ++at_;
  return text_.substr(begin, at_ - begin);
}

XmlEvent XmlScanner::next() {
  if (ends_itself_) {
    ends_itself_ = false;
    open_.pop_back();
    return XmlEvent::end;
  }
  if (!kept_.empty()) kept_.clear();
  while (at_ < text_.size()) {
    event_at_ = at_;
    XmlEvent plain{};
    if (read_plain_markup(plain)) return plain;
    if (text_[at_] != '<') {
      if (read_text() == XmlEvent::text) return XmlEvent::text;
    } else if (!skip_comment_or_instruction()) {
      return read_markup();
    }
  }
  return finish();
}

XmlEvent XmlScanner::next_but_space() {
  for (;;) {
    // Before the last opening some character comes that is no space.
    if (!ends_itself_ && at_ < last_opening_) {
      auto at = at_;
      while (is(text_[at], space)) ++at;
      if (text_[at] == '<') at_ = at;
    }
    const auto event = next();
    if (event != XmlEvent::text) return event;
    if (std::any_of(text_event_.begin(), text_event_.end(), [](char c) { return !is(c, space); })) {
      return event;
    }
  }
}

XmlEvent XmlScanner::finish() {
  if (!open_.empty()) fail(at_, open_.back(), "the file ends before this element does");
  if (!has_root_) fail(at_, "", "the file holds no element");
  return XmlEvent::done;
}

/// Comments, instructions and the XML declaration.
bool XmlScanner::skip_comment_or_instruction() {
  const auto rest = text_.substr(at_);
  std::string_view closing;
  if (rest.starts_with("<!--")) {
    closing = "-->";
  } else if (rest.starts_with("<?")) {
    closing = "?>";
  } else if (rest.starts_with("<!DOCTYPE")) {
    skip_document_type();
    return true;
  } else {
    return false;
  }
  const auto end = rest.find(closing, closing.size() == 3 ? 4 : 2);
  if (end == rest.npos) fail(at_, rest.substr(0, 4), "it is never closed");
  at_ += end + closing.size();
  return true;
}

/// What it refers to is never fetched; what it declares itself (entities) is refused.
void XmlScanner::skip_document_type() {
  if (has_root_) fail(at_, "<!DOCTYPE", "it stands before the first element");
  char quote = '\0';
  for (std::size_t at = at_; at < text_.size(); ++at) {
    const char c = text_[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      fail(at_, "<!DOCTYPE", "declarations of entities and the like are not accepted");
    } else if (c == '>') {
      at_ = at + 1;
      return;
    }
  }
  fail(at_, "<!DOCTYPE", "it is never closed");
}

XmlEvent XmlScanner::read_markup() {
  const auto rest = text_.substr(at_);
  if (rest.starts_with("</")) return read_end_tag();
  if (rest.starts_with("<![CDATA[")) return read_character_data();
  return read_start_tag();
}

XmlEvent XmlScanner::read_character_data() {
  constexpr std::string_view kOpening = "<![CDATA[", kClosing = "]]>";
  if (open_.empty()) fail(at_, kOpening, "text stands inside of an element");
  const auto end = text_.find(kClosing, at_ + kOpening.size());
  if (end == text_.npos) fail(at_, kOpening, "it is never closed");
  const auto begin = at_ + kOpening.size();
  text_event_ = text_.substr(begin, end - begin);
  if (text_event_.find('\r') != text_event_.npos) {
    std::string& plain = kept_.emplace_back();
    for (std::size_t i = 0; i < text_event_.size(); ++i) {
      const bool ends_line = text_event_[i] == '\r';
      if (ends_line && text_event_.substr(i + 1).starts_with('\n')) continue;
      plain += ends_line ? '\n' : text_event_[i];
    }
    text_event_ = plain;
  }
  at_ = end + kClosing.size();
  return XmlEvent::text;
}

XmlEvent XmlScanner::read_text() {
  const auto begin = at_;
  const auto* found =
      static_cast<const char*>(std::memchr(text_.data() + at_, '<', text_.size() - at_));
  at_ = found == nullptr ? text_.size() : static_cast<std::size_t>(found - text_.data());
  const auto raw = text_.substr(begin, at_ - begin);
  if (open_.empty()) {
    const auto odd = std::find_if_not(raw.begin(), raw.end(), [](char c) { return is(c, space); });
    if (odd == raw.end()) return XmlEvent::done;  // between comments, before and after the root
    const auto offset = static_cast<std::size_t>(odd - raw.begin());
    fail(begin + offset, raw.substr(offset, 20), "text stands inside of an element");
  }
  if (const auto closing = raw.find("]]>"); closing != raw.npos) {
    fail(begin + closing, "]]>", "in a text it is written as ]]&gt;");
  }
  text_event_ = decoded(raw, begin, false);
  return XmlEvent::text;
}

XmlEvent XmlScanner::read_end_tag() {
  at_ += 2;
  const auto name = read_name();
  skip_space();
  if (at_ >= text_.size() || text_[at_] != '>') fail(at_, name, "an end tag is closed by >");
  if (open_.empty()) fail(event_at_, name, "there is no such element to end");
  if (open_.back() != name) {
    fail(event_at_, name, "the element that ends here is '" + std::string(open_.back()) + "'");
  }
  ++at_;
  open_.pop_back();
  name_ = without_prefix(name, is_prefixed_);
  return XmlEvent::end;
}

XmlEvent XmlScanner::read_start_tag() {
  ++at_;
  if (open_.empty() && has_root_) fail(event_at_, "<", "a file holds one element with all others");
  const auto name = read_name();
  attributes_.clear();
  for (;;) {
    const auto before = at_;
    skip_space();
    if (at_ >= text_.size()) fail(event_at_, name, "the tag is never closed");
    if (text_[at_] == '>' || text_[at_] == '/') break;
    if (at_ == before) fail(at_, text_.substr(at_, 1), "attributes are parted by spaces");
    read_attribute();
  }
  if (text_[at_] == '/') {
    if (!text_.substr(at_).starts_with("/>")) fail(at_, "/", "a tag ends with > or />");
    ends_itself_ = true;
    ++at_;
  }
  ++at_;
  if (open_.size() >= limits_.depth) {
    fail(event_at_, name, "elements are nested at most " + std::to_string(limits_.depth) + " deep");
  }
  open_.push_back(name);
  has_root_ = true;
  name_ = without_prefix(name, is_prefixed_);
  return XmlEvent::start;
}

void XmlScanner::read_attribute() {
  const auto begin = at_;
  const auto full_name = read_name();
  skip_space();
  if (at_ >= text_.size() || text_[at_] != '=') fail(begin, full_name, "an attribute has a value");
  ++at_;
  skip_space();
  const char quote = at_ < text_.size() ? text_[at_] : '\0';
  if (quote != '"' && quote != '\'') fail(at_, full_name, "the value stands between quotes");
  const auto from = ++at_;
  const auto* end =
      static_cast<const char*>(std::memchr(text_.data() + at_, quote, text_.size() - at_));
  if (end == nullptr) fail(begin, full_name, "the value is never closed");
  const auto raw = text_.substr(from, static_cast<std::size_t>(end - text_.data()) - from);
  if (const auto less = raw.find('<'); less != raw.npos) {
    fail(from + less, full_name, "in a value < is written as &lt;");
  }
  at_ = from + raw.size() + 1;
  XmlAttribute attribute{{}, decoded(raw, from, true), full_name, false};
  attribute.name = without_prefix(full_name, attribute.is_prefixed);
  attribute.is_prefixed = attribute.is_prefixed || full_name == "xmlns";
  for (const auto& other : attributes_) {
    if (other.full_name == full_name) {
      fail(begin, full_name, "an element has an attribute once");
    }
  }
  if (attributes_.size() >= limits_.attributes) {
    fail(begin, full_name,
         "an element has at most " + std::to_string(limits_.attributes) + " attributes");
  }
  attributes_.push_back(attribute);
}

}  // namespace citynet::formats
