"""Writes the two tables by which names are compared: transliteration.cpp and country_names.cpp.

Run in the folder of the repository, with the package Babel (it carries the names of Unicode CLDR):

    python libnet/tables/make_name_tables.py

Letters that Unicode takes apart (ą, ș, ế) follow from its decompositions; those it does not (ł, đ,
ß ...), Greek and Cyrillic stand below. The letters are written as passports and maps write them
in English, as far as one letter at a time can say it.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

SOURCES = Path("libnet/src/read")


def table(letters: str, words: str) -> dict[str, str]:
    """A word for each letter; `_` is none."""
    return dict(zip(letters, (w.replace("_", "") for w in words.split()), strict=True))


LATIN = table(
    "ßæœøđðþłħıĸŋŧſəƀɓɔɖɗɛɣɨɫɲʉʊʋʒǝƒƙƚƞơƥƭưƴƶȝȡȴȵȶ",
    "ss ae oe o d d th l h i q n t s e b b o d d e g i l n u u v z e f k l n o p t u y z y d l n t",
) | {"Ə": "e", "Ǝ": "e", "Ɛ": "e", "Ɔ": "o"}
GREEK = table(
    "αβγδεζηθικλμνξοπρσςτυφχψω",
    "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
)
CYRILLIC = table(
    "абвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџґ",
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya "
    "e yo dj gj ye dz i yi j lj nj c kj i u dz g",
)
LETTERS = LATIN | GREEK | CYRILLIC
RANGES = [(0xA0, 0x24F), (0x250, 0x2AF), (0x370, 0x3FF), (0x400, 0x49F), (0x1E00, 0x1EFF)]


def plain(character: str) -> str:
    """Lower-case ASCII for one character: letters and digits, nothing for a mark, else a space."""
    folded = character.casefold() if character not in "ſ" else character
    if character in "ßẞ":
        return "ss"
    if folded in LETTERS:
        return LETTERS[folded]
    made = ""
    for part in unicodedata.normalize("NFKD", character).casefold():
        if unicodedata.combining(part):
            continue
        if part.isascii() and part.isalnum():
            made += part
        elif part in LETTERS:
            made += LETTERS[part]
    if made:
        return made
    return "" if unicodedata.category(character) in {"Lm", "Mn", "Sk", "Cf"} else " "


def transliteration() -> str:
    lines = []
    for first, last in RANGES:
        words = [plain(chr(c)) or "-" for c in range(first, last + 1)]
        words = ["." if word == " " else word for word in words]
        lines.append(f"    {{0x{first:04X}, 0x{last:04X},")
        text, row = [], ""
        for word in words:
            if len(row) + len(word) > 82:
                text.append(row)
                row = ""
            row += word + " "
        text.append(row)
        lines += [f'     "{row}"' for row in text]
        lines[-1] += "},"
    body = "\n".join(lines)
    return f"""#include "read/transliteration.hpp"

namespace citynet::read {{
namespace {{

// Made by libnet/tables/make_name_tables.py, Unicode {unicodedata.unidata_version}; do not edit.
// One word per code point: `.` parts words, `-` leaves no trace.
// clang-format off
constexpr std::array<TransliteratedRange, {len(RANGES)}> kRanges{{{{
{body}
}}}};

}}  // namespace

std::span<const TransliteratedRange> transliterated_ranges() noexcept {{ return kRanges; }}

}}  // namespace citynet::read
"""


def name_key(text: str) -> str:
    return " ".join(
        "".join(
            c.lower() if c.isascii() and c.isalnum() else " " if c.isascii() else plain(c)
            for c in text
        ).split()
    )


# Former and everyday names that CLDR does not list, and the codes the European Union uses.
MORE = {
    "BA": ["Bosnia and Herzegovina", "Bosnia"],
    "BY": ["Belorussia"],
    "CZ": ["Czech Republic", "Republika Czeska"],
    "GB": ["UK", "Great Britain", "United Kingdom of Great Britain and Northern Ireland"],
    "GR": ["EL", "Hellas"],
    "CI": ["Ivory Coast"],
    "CV": ["Cabo Verde"],
    "IR": ["Iran, Islamic Republic of"],
    "KR": ["Republic of Korea", "Korea"],
    "MD": ["Republic of Moldova", "Moldova, Republic of"],
    "MK": ["Macedonia", "FYROM", "The former Yugoslav Republic of Macedonia", "FYR Macedonia"],
    "NL": ["The Netherlands", "Holland"],
    "PS": ["Palestine", "State of Palestine"],
    "RU": ["Russian Federation"],
    "SK": ["Slovak Republic"],
    "SY": ["Syrian Arab Republic"],
    "TR": ["Turkey"],
    "US": ["USA", "United States of America"],
    "VN": ["Viet Nam"],
    "XK": ["Kosovo under UNSC resolution 1244"],
}
NO_COUNTRY = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}


def country_names() -> str:
    english = Locale("en").territories
    codes = sorted(c for c in english if len(c) == 2 and c.isalpha() and c not in NO_COUNTRY)
    alpha3 = {}
    for alias, real in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(real) == 1:
            alpha3.setdefault(real[0], []).append(alias)
    owner: dict[str, str] = {}
    rows = []
    for code in codes:
        languages = ["en", "pl", "de", "fr", *get_official_languages(code)]
        names = list(MORE.get(code, [])) + alpha3.get(code, [])
        for language in languages:
            try:
                name = Locale.parse(language.replace("-", "_")).territories.get(code)
            except (UnknownLocaleError, ValueError):
                continue
            if name:
                names += [name, name.replace("&", "and")]
        keys = []
        for key in map(name_key, names):
            if len(key) < 2 or key == code.lower():
                continue
            if owner.setdefault(key, code) == code and key not in keys:
                keys.append(key)
        rows.append((code, keys))
    lines, row = [], ""
    for code, keys in rows:
        entry = "|".join([code, *keys]) + ";"
        while len(entry) > 84:
            cut = entry.rfind("|", 0, 84)
            if row:
                lines.append(row)
                row = ""
            lines.append(entry[:cut])
            entry = entry[cut:]
        if len(row) + len(entry) > 84:
            lines.append(row)
            row = ""
        row += entry
    lines.append(row)
    body = "\n".join(f'    "{line}"' for line in lines)
    return f"""#include "read/country_names.hpp"

namespace citynet::read {{

// Made by libnet/tables/make_name_tables.py from the names of Unicode CLDR; do not edit.
// A code and its names as keys, parted by `|`; countries are parted by `;`.
// clang-format off
std::string_view country_name_table() noexcept {{
  return
{body};
}}

}}  // namespace citynet::read
"""


if __name__ == "__main__":
    (SOURCES / "transliteration.cpp").write_text(transliteration(), "utf-8")
    (SOURCES / "country_names.cpp").write_text(country_names(), "utf-8")
