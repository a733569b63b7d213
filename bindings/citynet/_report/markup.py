"""The one door through which text gets into a page.

Everything that is put into a page passes ``tag``, which escapes whatever is not ``Markup``; and
``Markup`` is made here alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TypeAlias

__all__ = [
    "Child",
    "Markup",
    "abridged",
    "data_script",
    "join",
    "link",
    "own_words",
    "tag",
    "text",
    "verbatim",
]

# What no page may hold: controls, lone surrogates and code points that are no characters.
_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_SPECIAL = re.compile("[&<>\"']")
_VOID = {"br", "col", "hr", "meta", "link", "input"}
_SAFE_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)

_LONGEST_WORD = 32  # letters
LONGEST_NAME = 300  # letters of a name that a page shows; files keep all of them


class Markup(str):
    """Text that is markup already, because ``tag`` made it."""

    __slots__ = ()

    def __add__(self, other: str) -> Markup:
        return Markup(str.__add__(self, text(other)))


Child: TypeAlias = "str | int | float | Iterable[Child] | None"


def _escaped(words: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], _FORBIDDEN.sub("\ufffd", words))


def text(value: Child) -> Markup:
    """Anything as markup: text is escaped, markup stays, lists are joined, None is nothing."""
    if value is None:
        return Markup()
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return Markup(_escaped(value))
    if isinstance(value, (int, float)):
        return Markup(_escaped(str(value)))
    return Markup("".join(map(text, value)))


def tag(name: str, /, *children: Child, **attributes: str | int | float | bool | None) -> Markup:
    """An element with what is inside of it.

    ``class_`` is class, ``stroke_width`` is stroke-width; None and False are left out.
    """
    opened = name
    for word, value in attributes.items():
        if value is None or value is False:
            continue
        key = word.rstrip("_").replace("_", "-")
        opened += f" {key}" if value is True else f' {key}="{_escaped(_plain(value))}"'
    if name in _VOID:
        return Markup(f"<{opened}>")
    return Markup(f"<{opened}>{text(children)}</{name}>")


def _plain(value: str | int | float) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)


def join(separator: Child, parts: Iterable[Child]) -> Markup:
    """Parts with a separator between them."""
    return Markup(text(separator).join(text(part) for part in parts))


def abridged(words: str, longest: int = LONGEST_NAME) -> str:
    """Text of bearable length; what was cut is shown as an ellipsis."""
    return words if len(words) <= longest else words[: longest - 1] + "…"


def own_words(words: str, longest: int = LONGEST_NAME) -> Markup:
    """A name or another text of the data: its writing direction cannot reach the text around it."""
    if not words:
        return Markup()
    shown = abridged(words, longest)
    # Only a word that is no word may be broken anywhere; names of cities may not.
    longest_word = max(map(len, shown.split()), default=0)
    return tag("bdi", shown, class_="long" if longest_word > _LONGEST_WORD else None)


def link(address: str | None, *children: Child) -> Markup:
    """A link, if the address is one of the web; else the words alone."""
    if address is None or not _SAFE_ADDRESS.fullmatch(address):
        return text(children)
    return tag("a", *children, href=address, rel="noopener noreferrer", target="_blank")


def data_script(name: str, value: object) -> Markup:
    """Data for scripts, in a form that cannot end the element it stands in."""
    document = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for sign, escape in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        document = document.replace(sign, escape)
    document = re.sub(
        r"[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]",
        lambda found: f"\\u{ord(found[0]):04x}",
        document,
    )
    return Markup(f'<script type="application/json" id="{_escaped(name)}">{document}</script>')


def verbatim(name: str, content: str, /, **attributes: str) -> Markup:
    """A style sheet or a script of this package: not escaped, so it may not end its element."""
    if "</" in content.replace("<\\/", ""):
        raise ValueError(f"a {name} that holds '</' would end itself")
    opened = "".join(f' {key}="{_escaped(value)}"' for key, value in attributes.items())
    return Markup(f"<{name}{opened}>{content}</{name}>")
