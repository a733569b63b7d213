#include <algorithm>
#include <array>

#include "citynet/formats/encoding.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"
#include "formats/eight_bit.hpp"

namespace citynet::formats {
namespace {

/// Letters beyond ASCII of the languages, small ones. The alphabets themselves, without letters
/// of foreign words.
constexpr std::array<std::string_view, 21> kAlphabets{
    "ąćęłńóśźż",          // Polish
    "áčďéěíňóřšťúůýž",    // Czech
    "áäčďéíĺľňóôŕšťúýž",  // Slovak
    "áéíóöőúüű",          // Hungarian
    "ăâîşţ",              // Romanian, with the cedilla
    "ăâîșț",              // Romanian, with the comma
    "čćđšž",              // Croatian, Slovene, Bosnian
    "äöüß",               // German
    "àâæçèéêëîïôœùûü",    // French
    "áéíñóúü",            // Spanish
    "àáâãçéêíóôõú",       // Portuguese
    "àèéìíòóùú",          // Italian
    "äåöé",               // Swedish, Finnish
    "åæøé",               // Danish, Norwegian
    "áæéíðóöúýþ",         // Icelandic
    "äõöüšž",             // Estonian
    "éèëïóöü",            // Dutch
    "çë",                 // Albanian
    "àçèéíïòóúü",         // Catalan
    "ċġħżàèìòù",          // Maltese, as far as the encodings have it
    "áéíóú",              // Irish
};

/// How well a text reads in one encoding.
struct Reading {
  Encoding encoding{};
  std::array<std::size_t, 128> letters{};  ///< how often each high byte stands for a letter
  std::size_t letter_count = 0;
  std::size_t odd = 0;
  double fit = 0;  ///< 0 to 1
};

bool is_usual_sign(char32_t c) {
  return c == 0xA0 || c == 0xA7 || c == 0xA9 || c == 0xAB || c == 0xAD || c == 0xAE || c == 0xB0 ||
         c == 0xB4 || c == 0xB7 || c == 0xBB || (c >= 0x2010 && c <= 0x2026) || c == 0x20AC ||
         c == 0x2122;
}

/// A sign that stands between letters, or before or after one, is no sign but a lost letter.
void count_character(Reading& reading, char32_t before, unsigned char byte, char32_t after) {
  const auto c = decode_byte(reading.encoding, byte);
  if (is_latin_letter(c)) {
    ++reading.letters[byte - 0x80U];
    ++reading.letter_count;
    const bool after_small = is_latin_letter(before) && !is_latin_capital(before);
    if (is_latin_capital(c) && after_small) ++reading.odd;
  } else if (!is_usual_sign(c) && (is_latin_letter(before) || is_latin_letter(after))) {
    ++reading.odd;
  }
}

double share_of(const Reading& reading, std::string_view alphabet) {
  std::array<bool, 0x250> is_in{};
  for (; !alphabet.empty(); alphabet.remove_prefix(well_formed_length(alphabet))) {
    is_in[front_code_point(alphabet)] = true;
  }
  std::size_t explained = 0;
  for (std::size_t i = 0; i < reading.letters.size(); ++i) {
    const auto c = decode_byte(reading.encoding, static_cast<unsigned char>(i + 0x80U));
    const auto small = latin_small(c);
    if (small < is_in.size() && is_in[small]) explained += reading.letters[i];
  }
  return static_cast<double>(explained) / static_cast<double>(reading.letter_count + reading.odd);
}

/// Empty when a byte has no meaning in the encoding.
std::optional<Reading> read_as(Encoding encoding, std::string_view bytes) {
  Reading reading{encoding};
  const auto character = [&](std::size_t at) {
    return decode_byte(encoding, static_cast<unsigned char>(bytes[at]));
  };
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80U) continue;
    if (decode_byte(encoding, byte) == 0) return std::nullopt;
    count_character(reading, at == 0 ? U' ' : character(at - 1), byte,
                    at + 1 == bytes.size() ? U' ' : character(at + 1));
  }
  if (reading.letter_count + reading.odd == 0) {
    reading.fit = 1;  // signs only, and all where signs stand
    return reading;
  }
  for (const auto alphabet : kAlphabets) {
    reading.fit = std::max(reading.fit, share_of(reading, alphabet));
  }
  return reading;
}

/// Would the two give the same text?
bool agree(Encoding a, Encoding b, const std::array<bool, 128>& seen) {
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const auto byte = static_cast<unsigned char>(i + 0x80U);
    if (seen[i] && decode_byte(a, byte) != decode_byte(b, byte)) return false;
  }
  return true;
}

std::array<bool, 128> high_bytes_of(std::string_view bytes) {
  std::array<bool, 128> seen{};
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80U) seen[byte - 0x80U] = true;
  }
  return seen;
}

void decide(EncodingGuess& guess, const std::vector<Reading>& readings, std::string_view bytes) {
  constexpr double kFitsWell = 0.9;
  if (readings.empty()) {
    guess.reason = "bytes that are neither UTF-8 nor in an 8-bit encoding known here";
    return;
  }
  const auto& best = readings.front();
  const auto seen = high_bytes_of(bytes);
  // A few letters must differ more clearly than many.
  const double margin = best.letter_count >= 20 ? 0.1 : 0.3;
  for (const auto& other : readings) {
    const bool rival = best.fit - other.fit < margin && !agree(best.encoding, other.encoding, seen);
    if (best.fit >= kFitsWell && !rival) continue;
    guess.reason = "the bytes do not decide between 8-bit encodings";
    return;
  }
  guess.encoding = best.encoding;
  guess.reason = "its letters make words of one language";
}

void guess_eight_bit(EncodingGuess& guess, std::string_view bytes) {
  std::vector<Reading> readings;
  for (const auto encoding : eight_bit_encodings()) {
    if (auto reading = read_as(encoding, bytes)) readings.push_back(*reading);
  }
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return a.fit > b.fit; });
  for (const auto& reading : readings) guess.candidates.push_back(reading.encoding);
  decide(guess, readings, bytes);
}

/// Text in UTF-16 has a NUL in most of its even or of its odd places.
std::optional<Encoding> unmarked_utf_16(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  const auto looked_at = std::min<std::size_t>(bytes.size(), std::size_t{1} << 16U);
  for (std::size_t i = 0; i < looked_at; ++i) {
    if (bytes[i] == '\0') ++zeros[i % 2];
  }
  if (looked_at % 2 != 0 || zeros[0] + zeros[1] < looked_at / 4) return std::nullopt;
  if (zeros[1] > zeros[0] * 10) return Encoding::utf_16_le;
  if (zeros[0] > zeros[1] * 10) return Encoding::utf_16_be;
  return std::nullopt;
}

EncodingGuess certain(Encoding encoding, std::size_t mark_bytes, std::string reason) {
  return {encoding, {encoding}, mark_bytes, std::move(reason)};
}

/// UTF-8 in which a few bytes are broken is still likelier UTF-8 than anything else.
bool is_nearly_utf_8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto length = well_formed_length(bytes.substr(at));
    if (length > 1) ++good;
    if (length == 0) ++bad;
    at += std::max<std::size_t>(1, length);
  }
  return good > bad * 4;
}

}  // namespace

EncodingGuess guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return certain(Encoding::utf_8, 3, "byte order mark");
  if (bytes.starts_with("\xFF\xFE")) return certain(Encoding::utf_16_le, 2, "byte order mark");
  if (bytes.starts_with("\xFE\xFF")) return certain(Encoding::utf_16_be, 2, "byte order mark");
  if (const auto wide = unmarked_utf_16(bytes)) return certain(*wide, 0, "every other byte is 0");
  const auto invalid = first_invalid_utf8(bytes);
  if (!invalid) {
    const bool ascii = std::all_of(bytes.begin(), bytes.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
    return certain(Encoding::utf_8, 0, ascii ? "nothing but ASCII" : "all of it is UTF-8");
  }
  EncodingGuess guess;
  if (is_nearly_utf_8(bytes)) {
    const auto at = position_of(bytes, *invalid);
    guess.candidates.push_back(Encoding::utf_8);
    guess.reason = "UTF-8 but for some bytes, the first in line " + std::to_string(at.line) +
                   ", character " + std::to_string(at.character);
    return guess;
  }
  guess_eight_bit(guess, bytes);
  return guess;
}

}  // namespace citynet::formats
