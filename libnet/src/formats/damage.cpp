#include "citynet/formats/damage.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/code_points.hpp"
#include "formats/eight_bit.hpp"

namespace citynet::formats {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kShownCharacters = 60;

constexpr std::array<std::pair<DamageKind, std::string_view>, 4> kNames{{
    {DamageKind::lost, "lost"},
    {DamageKind::misread, "misread"},
    {DamageKind::doubled, "doubled"},
    {DamageKind::control, "control"},
}};

/// A character that is no letter in cp1252 and a letter of Central Europe in cp1250 or
/// ISO-8859-2, and that does not end words in ordinary text.
bool is_sign_for_a_letter(char32_t c) {
  constexpr std::u32string_view kSigns = U"¡£¥¦ª¬¯±²³µ¶¹º¼½¾¿†œŒŠšŽžŸ\u009c\u009f";
  return kSigns.find(c) != std::u32string_view::npos && !is_latin_letter(c);
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || (c >= 0x7F && c < 0xA0);
}

/// What the UTF-8 of a European text most often holds beyond ASCII.
bool is_european(char32_t c) {
  return (c >= 0xA0 && c <= 0x17F) || (c >= 0x218 && c <= 0x21B) || (c >= 0x2013 && c <= 0x2026) ||
         c == 0x20AC;
}

/// Walks once over a text and collects what is damaged.
class DamageFinder {
 public:
  explicit DamageFinder(std::string_view text) : text_(text) {}

  std::vector<Damage> find();

 private:
  [[nodiscard]] char32_t at(std::size_t offset) const {
    return front_code_point(text_.substr(offset));
  }
  [[nodiscard]] std::size_t length_at(std::size_t offset) const {
    return std::max<std::size_t>(1, well_formed_length(text_.substr(offset)));
  }

  [[nodiscard]] std::size_t run_of(bool (*belongs)(char32_t)) const;
  bool take_doubled();
  bool take_misread();
  void take(DamageKind kind, std::size_t length, std::optional<std::string> repair = {});
  void pass(std::size_t length);

  std::string_view text_;
  std::vector<Damage> found_{};
  std::size_t at_ = 0;
  std::size_t word_ = 0;  ///< where the current word begins
  std::size_t line_ = 1, character_ = 1, word_character_ = 1;
};

bool is_replacement(char32_t c) { return c == kReplacement; }
bool is_in_word(char32_t c) { return is_latin_letter(c) || is_sign_for_a_letter(c); }

std::size_t DamageFinder::run_of(bool (*belongs)(char32_t)) const {
  auto end = at_;
  while (end < text_.size() && belongs(at(end))) end += length_at(end);
  return end - at_;
}

/// Goes on to `length` bytes further, keeping count of lines, characters and words.
void DamageFinder::pass(std::size_t length) {
  const auto end = at_ + length;
  while (at_ < end) {
    const auto c = at(at_);
    at_ += length_at(at_);
    if (c == U'\n') {
      ++line_;
      character_ = 1;
    } else {
      ++character_;
    }
    if (!is_in_word(c)) {
      word_ = at_;
      word_character_ = character_;
    }
  }
}

void DamageFinder::take(DamageKind kind, std::size_t length, std::optional<std::string> repair) {
  Damage damage{kind, at_, length, 0, line_, character_, {}, std::move(repair)};
  for (auto end = at_; end < at_ + length; end += length_at(end)) {
    if (damage.characters++ < kShownCharacters) damage.text += text_.substr(end, length_at(end));
  }
  found_.push_back(std::move(damage));
  pass(length);
}

/// One character from `bytes`, when they are the UTF-8 of a European one.
std::optional<char32_t> european(std::string_view bytes) {
  const auto length = well_formed_length(bytes);
  if (length < 2 || length != bytes.size()) return std::nullopt;
  const auto c = front_code_point(bytes);
  return is_european(c) ? std::optional(c) : std::nullopt;
}

/// Are the next two or three characters the bytes of one, seen in some 8-bit encoding?
bool DamageFinder::take_doubled() {
  for (const auto encoding : eight_bit_encodings()) {
    std::string bytes;
    std::size_t end = at_;
    for (int i = 0; i < 3 && end < text_.size(); ++i) {
      const auto c = at(end);
      // C1 controls and the no-break space stand for themselves when a byte had no meaning.
      const auto byte =
          c >= 0x80 && c < 0xA0 ? static_cast<unsigned char>(c) : encode_byte(encoding, c);
      if (byte < 0x80U) break;
      bytes += static_cast<char>(byte);
      end += length_at(end);
      if (const auto real = european(bytes)) {
        std::string repair;
        append_utf8(repair, *real);
        take(DamageKind::doubled, end - at_, std::move(repair));
        return true;
      }
    }
  }
  return false;
}

/// The word in one encoding instead of cp1252; empty unless all of it is then letters and no
/// capital follows a small one.
std::optional<std::string> reread(std::string_view word, Encoding encoding) {
  std::string made;
  bool after_small = false;
  for (; !word.empty(); word.remove_prefix(well_formed_length(word))) {
    const auto seen = front_code_point(word);
    const auto byte = seen >= 0x80 && seen < 0xA0 ? static_cast<unsigned char>(seen)
                                                  : encode_byte(Encoding::cp1252, seen);
    const auto c = byte == 0 ? U'\0' : decode_byte(encoding, byte);
    if (!is_latin_letter(c) || (is_latin_capital(c) && after_small)) return std::nullopt;
    after_small = !is_latin_capital(c);
    append_utf8(made, c);
  }
  return made;
}

/// A sign inside a word, with letters on both sides or a letter behind it at its beginning. At the
/// end of a word stand signs that are meant: `m³`, `1º`, a note's number; before one `¿Qué`.
bool DamageFinder::take_misread() {
  const auto next = at_ + length_at(at_);
  if (next >= text_.size() || !is_in_word(at(next))) return false;
  const auto sign = at(at_);
  if (at_ == word_ && sign != U'£' && sign != U'¦' && sign != U'¯') return false;
  auto end = next;
  while (end < text_.size() && is_in_word(at(end))) end += length_at(end);
  const auto word = text_.substr(word_, end - word_);
  auto repair = reread(word, Encoding::cp1250);
  if (!repair) repair = reread(word, Encoding::iso_8859_2);
  if (!repair) return false;
  at_ = word_;
  character_ = word_character_;
  take(DamageKind::misread, word.size(), std::move(repair));
  return true;
}

std::vector<Damage> DamageFinder::find() {
  while (at_ < text_.size()) {
    const auto c = at(at_);
    if (c < 0x80 && !is_control(c)) {
      pass(1);
    } else if (c == kReplacement) {
      take(DamageKind::lost, run_of(is_replacement));
    } else if (take_doubled()) {
      continue;
    } else if (is_control(c)) {
      take(DamageKind::control, run_of(is_control));
    } else if (!is_sign_for_a_letter(c) || !take_misread()) {
      pass(length_at(at_));
    }
  }
  return std::move(found_);
}

}  // namespace

std::string_view to_string(DamageKind kind) noexcept {
  for (const auto& [value, name] : kNames) {
    if (value == kind) return name;
  }
  return {};
}

std::optional<DamageKind> parse_damage_kind(std::string_view word) noexcept {
  for (const auto& [value, name] : kNames) {
    if (name == word) return value;
  }
  return std::nullopt;
}

std::vector<Damage> find_damage(std::string_view utf8) { return DamageFinder(utf8).find(); }

std::string repaired(std::string_view utf8, std::span<const Damage> damage) {
  std::string made;
  std::size_t at = 0;
  for (const auto& one : damage) {
    if (!one.repair) continue;
    made += utf8.substr(at, one.offset - at);
    made += *one.repair;
    at = one.offset + one.length;
  }
  made += utf8.substr(at);
  return made;
}

}  // namespace citynet::formats
