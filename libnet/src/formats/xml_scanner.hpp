#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/place.hpp"
#include "citynet/formats/graph_reading.hpp"
#include "formats/plain_elements.hpp"

namespace citynet::formats {

struct XmlAttribute {
  std::string_view name;  ///< without its prefix
  std::string_view value;
  std::string_view full_name;
  bool is_prefixed = false;  ///< `y:color`; `xmlns` counts as a prefix
};

enum class XmlEvent { start, end, text, done };

/// Whether plain tags and texts - double quotes, ASCII names without a prefix, no references - may
/// be read without a look at every rule they cannot break. It changes nothing but the time; tests
/// hold one against the other.
enum class XmlPace { quick, strict };

/// Walks over the elements of an XML 1.0 text in UTF-8, strictly and without copying.
///
/// Refused with a DataError: what is not well-formed (with line and character of the mistake), a
/// document type declaration that declares anything itself, every entity but the five of XML and
/// those of characters, and what goes beyond the limits of depth and attributes. Comments and
/// processing instructions are passed over, and so is `<!DOCTYPE graphml SYSTEM "...">`, of which
/// nothing is ever fetched. Namespaces are not resolved; names lose their prefix. Text views are
/// good until the next event. Linear time, and memory for the depth only.
class XmlScanner {
 public:
  /// `text` must outlive the scanner and hold nothing but characters of XML (see `xml_text_of`).
  XmlScanner(std::string_view text, std::string file, const ReadingLimits& limits,
             XmlPace pace = XmlPace::quick);

  XmlEvent next();
  /// The next event that is no text of spaces alone.
  XmlEvent next_but_space();

  // Shortcuts; false, and nothing done, where what comes next is not plain, or the pace is strict.

  /// All that is in the element that was just opened, in the place of its events up to its end.
  bool take_plain_content(std::string_view& content) noexcept;

  // For those who read plain elements by themselves, many at a time.

  /// What they may read, if elements with elements in them are neither too deep here nor have too
  /// many attributes: nothing where nothing is to be read as plain.
  [[nodiscard]] PlainElements plain_elements() const noexcept;
  [[nodiscard]] std::size_t position() const noexcept { return at_; }
  /// Goes on behind them, as if their events had been read.
  void pass_to(std::size_t position) noexcept { at_ = position; }
  /// Makes this the place of the last event, for what is said of a value in them.
  void stand_at(std::size_t offset) noexcept { event_at_ = offset; }

  /// Of the start or the end of an element.
  [[nodiscard]] std::string_view name() const noexcept { return name_; }
  [[nodiscard]] bool is_prefixed() const noexcept { return is_prefixed_; }
  /// Of a start.
  [[nodiscard]] std::span<const XmlAttribute> attributes() const noexcept { return attributes_; }
  /// The value of an attribute without a prefix; null when there is none.
  [[nodiscard]] const std::string_view* attribute(std::string_view name) const noexcept;
  /// Between two tags, or up to a comment or the like: adjacent pieces belong together.
  [[nodiscard]] std::string_view text() const noexcept { return text_event_; }
  [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }
  /// Of the last event, in bytes.
  [[nodiscard]] std::size_t offset() const noexcept { return event_at_; }

  /// Where the last event begins.
  [[nodiscard]] base::Place place() const { return place_at(event_at_); }
  /// Line and character of a byte; cheap when asked in ascending order.
  [[nodiscard]] base::Place place_at(std::size_t offset) const;
  [[noreturn]] void fail(std::size_t offset, std::string_view value, std::string rule) const;

 private:
  // xml_plain.cpp
  bool read_plain_markup(XmlEvent& event);
  bool read_plain_start();
  bool read_plain_attribute(const char*& at);
  bool read_plain_end() noexcept;
  bool read_plain_text() noexcept;

  XmlEvent read_markup();
  XmlEvent read_start_tag();
  XmlEvent read_end_tag();
  XmlEvent read_text();
  XmlEvent read_character_data();
  bool skip_comment_or_instruction();
  void skip_document_type();
  void read_attribute();
  void skip_space() noexcept;
  std::string_view read_name();
  std::string_view decoded(std::string_view raw, std::size_t offset, bool is_attribute);
  void append_reference(std::string& out, std::string_view reference, std::size_t offset) const;
  XmlEvent finish();

  std::string_view text_;
  std::string file_;
  ReadingLimits limits_;
  XmlPace pace_;
  // The last < and > that have enough bytes behind them: before the first of them a plain text is
  // sure to end, before the second a plain tag. 0 where nothing is to be read as plain.
  std::size_t last_opening_ = 0, last_closing_ = 0;
  std::size_t at_ = 0;
  std::size_t event_at_ = 0;
  std::string_view name_{}, text_event_{};
  bool is_prefixed_ = false;
  bool ends_itself_ = false;  ///< `<a/>`: its end is the next event
  bool has_root_ = false;
  std::vector<XmlAttribute> attributes_{};
  std::vector<std::string_view> open_{};  ///< names with their prefixes
  std::deque<std::string> kept_{};        ///< values and texts that hold references
  mutable std::size_t known_offset_ = 0, known_line_ = 1, known_character_ = 1;
};

}  // namespace citynet::formats
