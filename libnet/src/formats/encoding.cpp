#include "citynet/formats/encoding.hpp"

#include <array>
#include <utility>

#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"
#include "formats/eight_bit.hpp"

namespace citynet::formats {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

constexpr std::array<std::pair<Encoding, std::string_view>, 7> kNames{{
    {Encoding::utf_8, "utf-8"},
    {Encoding::utf_16_le, "utf-16-le"},
    {Encoding::utf_16_be, "utf-16-be"},
    {Encoding::cp1250, "cp1250"},
    {Encoding::iso_8859_2, "iso-8859-2"},
    {Encoding::iso_8859_16, "iso-8859-16"},
    {Encoding::cp1252, "cp1252"},
}};

/// Builds a text and knows line and character of its end.
class TextBuilder {
 public:
  explicit TextBuilder(std::size_t bytes) { made_.text.reserve(bytes); }

  void append(char32_t c) {
    append_utf8(made_.text, c);
    if (c == U'\n') {
      ++line_;
      character_ = 1;
    } else {
      ++character_;
    }
  }
  void lose(std::size_t offset, std::string name) {
    made_.lost.push_back({offset, line_, character_, std::move(name)});
    append(kReplacement);
  }
  [[nodiscard]] DecodedText take() { return std::move(made_); }

 private:
  DecodedText made_{};
  std::size_t line_ = 1, character_ = 1;
};

DecodedText from_utf_8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return {std::string(bytes), {}};
  TextBuilder text(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto rest = bytes.substr(at);
    const auto length = well_formed_length(rest);
    if (length == 0) {
      text.lose(at, byte_name(bytes[at]));
      ++at;
    } else {
      text.append(front_code_point(rest));
      at += length;
    }
  }
  return text.take();
}

DecodedText from_eight_bit(std::string_view bytes, Encoding encoding) {
  TextBuilder text(bytes.size() + bytes.size() / 8);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const auto c = decode_byte(encoding, byte);
    if (c == 0 && byte != 0) {
      text.lose(at, byte_name(bytes[at]));
    } else {
      text.append(c);
    }
  }
  return text.take();
}

DecodedText from_utf_16(std::string_view bytes, bool little) {
  TextBuilder text(bytes.size());
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(bytes[at]);
    const auto b = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little ? a | b << 8U : a << 8U | b);
  };
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    const auto first = unit(at);
    if (first < 0xD800 || first > 0xDFFF) {
      text.append(first);
      continue;
    }
    const auto second = first <= 0xDBFF && at + 3 < bytes.size() ? unit(at + 2) : U'\0';
    if (second >= 0xDC00 && second <= 0xDFFF) {
      text.append(0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00));
      at += 2;
    } else {
      text.lose(at, "half a character of UTF-16");
    }
  }
  if (at < bytes.size()) text.lose(at, byte_name(bytes[at]));
  return text.take();
}

std::string_view without_mark(std::string_view bytes, Encoding encoding) {
  using namespace std::string_view_literals;
  const auto mark = encoding == Encoding::utf_8       ? "\xEF\xBB\xBF"sv
                    : encoding == Encoding::utf_16_le ? "\xFF\xFE"sv
                    : encoding == Encoding::utf_16_be ? "\xFE\xFF"sv
                                                      : ""sv;
  return bytes.starts_with(mark) ? bytes.substr(mark.size()) : bytes;
}

}  // namespace

std::string_view to_string(Encoding encoding) noexcept {
  for (const auto& [value, name] : kNames) {
    if (value == encoding) return name;
  }
  return {};
}

std::optional<Encoding> parse_encoding(std::string_view word) noexcept {
  for (const auto& [value, name] : kNames) {
    if (name == word) return value;
  }
  return std::nullopt;
}

DecodedText decode_text(std::string_view bytes, Encoding encoding) {
  const auto body = without_mark(bytes, encoding);
  auto decoded = encoding == Encoding::utf_8       ? from_utf_8(body)
                 : encoding == Encoding::utf_16_le ? from_utf_16(body, true)
                 : encoding == Encoding::utf_16_be ? from_utf_16(body, false)
                                                   : from_eight_bit(body, encoding);
  for (auto& lost : decoded.lost) lost.offset += bytes.size() - body.size();
  return decoded;
}

}  // namespace citynet::formats
