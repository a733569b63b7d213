"""The languages of a report: words, plural forms, numbers and dates."""

from __future__ import annotations

import datetime
import math
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from citynet.errors import InvalidArgument

__all__ = ["LANGUAGES", "Language", "language"]

Words = Mapping[str, "str | list[str]"]


@dataclass(frozen=True)
class Language:
    """A catalogue of words, and how its language counts."""

    code: str
    form: Callable[[int], int]  # which of the forms of a word goes with a count
    decimal: str
    thousands: str

    @property
    def words(self) -> Words:
        return _catalogue(self.code)

    def __call__(self, word: str, count: int | None = None, /, **values: object) -> str:
        """The text for ``word``; with a count its right plural form, where {n} is the count."""
        entry = self.words[word]
        if isinstance(entry, list):
            if count is None:
                raise ValueError(f"{word} has plural forms and needs a count")
            entry = entry[self.form(count)]
        if count is not None:
            values["n"] = self.number(count)
        return entry.format(**values) if values else entry

    def has(self, word: str) -> bool:
        return word in self.words

    def known(self, chapter: str, word: str) -> str:
        """The word of a closed list in this language, or the word itself when it is of the data."""
        entry = self.words.get(f"{chapter}.{word}")
        return entry if isinstance(entry, str) else word.replace("_", " ")

    def kind(self, kind: str, count: int) -> str:
        """How many of a kind: '3 cities'."""
        return self(f"count.{kind}", count)

    def number(self, value: float, digits: int | None = None) -> str:
        """A number as it is written here; undefined is a dash. Whole ones have no decimals."""
        if math.isnan(value):
            return "–"
        if math.isinf(value):
            return "∞" if value > 0 else "−∞"
        if digits is None:
            digits = 0 if float(value).is_integer() else 2 if abs(value) >= 1 else 4
        written = f"{value:,.{digits}f}".replace("-", "−")
        return written.translate({ord(","): self.thousands, ord("."): self.decimal})

    def share(self, part: float, whole: float) -> str:
        """A share as a percentage without decimals; of nothing there is none."""
        if not whole:
            return "–"
        percent = 100 * part / whole
        if 0 < percent < 1:
            return f"<{self.percent(1)}"
        if 99 < percent < 100:
            return f">{self.percent(99)}"
        return self.percent(percent)

    def percent(self, value: float) -> str:
        return f"{self.number(value, 0)}{self.words['percent']}"

    def day(self, day: datetime.date) -> str:
        """A day in words."""
        months = self.words["months"]
        return f"{day.day} {months[day.month - 1]} {day.year}"

    def enumeration(self, parts: list[str]) -> str:
        """'a, b and c'."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self('and')} {parts[-1]}"


@cache
def _catalogue(code: str) -> Words:
    shipped = resources.files("citynet") / "_report" / f"words_{code}.toml"
    words: Words = tomllib.loads(shipped.read_text("utf-8"))
    return words


def _english_form(count: int) -> int:
    return 0 if count == 1 else 1


def _polish_form(count: int) -> int:
    """1 miasto, 2 miasta, 5 miast; 12 miast, 22 miasta."""
    if count == 1:
        return 0
    return 1 if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else 2


LANGUAGES: Mapping[str, Language] = {
    "en": Language("en", _english_form, ".", ","),
    # A narrow space that does not break a line stands between thousands.
    "pl": Language("pl", _polish_form, ",", "\u202f"),
}


def language(code: str) -> Language:
    """The language with this code."""
    try:
        return LANGUAGES[code]
    except KeyError:
        rule = f"one of {', '.join(LANGUAGES)}"
        raise InvalidArgument.about("language", code, rule) from None
