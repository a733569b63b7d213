#pragma once

#include <string>
#include <string_view>

#include "citynet/base/run_control.hpp"

namespace citynet::formats {

/// The text of an XML file in UTF-8: decoded by its byte order mark or its declaration (UTF-8,
/// UTF-16, ISO-8859-1, -2, -16, cp1250, cp1252), checked to hold nothing but characters of XML 1.0.
class XmlSource {
 public:
  /// `bytes` must outlive it: what is UTF-8 already is not copied. Throws DataError with line and
  /// character for bytes that mean nothing in the encoding, characters that XML does not have, and
  /// encodings that are not known.
  XmlSource(std::string_view bytes, const std::string& file, const base::RunControl& run);
  XmlSource(const XmlSource&) = delete;
  XmlSource& operator=(const XmlSource&) = delete;

  [[nodiscard]] std::string_view text() const noexcept { return text_; }

 private:
  std::string decoded_{};
  std::string_view text_{};
};

}  // namespace citynet::formats
