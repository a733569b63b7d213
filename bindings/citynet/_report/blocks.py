"""Pieces of which the sections of a report are made: tables, lists, notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from citynet._core import Affiliation, DateInterval, Source
from citynet._report.language import Language
from citynet._report.markup import Child, Markup, link, own_words, tag, text

__all__ = [
    "Section",
    "definitions",
    "figure",
    "folded",
    "note",
    "paragraph",
    "period",
    "roles",
    "source_link",
    "table",
]

_LONGEST_ADDRESS = 2_000


@dataclass(frozen=True)
class Section:
    """A part of the page with a heading, to which the contents lead."""

    name: str
    heading: str
    body: Markup


def paragraph(*words: Child, class_: str | None = None) -> Markup:
    return tag("p", *words, class_=class_)


def note(*words: Child) -> Markup:
    """A caution about what stands above."""
    return tag("p", *words, class_="note")


def table(
    caption: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[Child]],
    *,
    numbers: Sequence[int] = (),
    class_: str | None = None,
) -> Markup:
    """A table; ``numbers`` are the columns of numbers. The first column heads its row."""
    side = [("number" if i in numbers else None) for i in range(len(headings))]
    head = tag(
        "tr", [tag("th", word, scope="col", class_=side[i]) for i, word in enumerate(headings)]
    )
    body = [
        tag(
            "tr",
            [
                tag("th", cell, scope="row", class_=side[0])
                if i == 0
                else tag("td", cell, class_=side[i])
                for i, cell in enumerate(row)
            ],
        )
        for row in rows
    ]
    made = tag(
        "table", tag("caption", caption), tag("thead", head), tag("tbody", body), class_=class_
    )
    # Wide tables are scrolled on small screens, also with the keyboard.
    return tag("div", made, class_="scroll", tabindex=0, role="region", aria_label=caption)


def definitions(pairs: Iterable[tuple[str, Child]]) -> Markup:
    """Terms and what they are here; those without are left out."""
    rows = [(term, text(what)) for term, what in pairs]
    return tag("dl", [tag("div", tag("dt", term), tag("dd", what)) for term, what in rows if what])


def folded(summary: Child, *inside: Child, opened: bool = False) -> Markup:
    return tag("details", tag("summary", summary), *inside, open=opened)


def figure(picture: Markup, *caption: Child, name: str) -> Markup:
    return tag("figure", picture, tag("figcaption", *caption), id=name)


def source_link(source: Source) -> Markup:
    """The title of a source, leading to its page where it has one."""
    address = source.url if source.url and len(source.url) <= _LONGEST_ADDRESS else None
    return link(address, own_words(source.title or source.key))


def period(valid: DateInterval, t: Language) -> str:
    """When something held, in words."""
    start, end = valid.start, valid.end
    if start.kind == "unknown" and end.kind == "unknown":
        return t("period.unknown")
    if valid.is_single_date:
        return str(start)
    if start.kind != "dated":
        return t("period.until", end=str(end.date)) if end.date else t("period.always")
    if end.kind == "open":
        return t("period.ongoing", start=str(start.date))
    if end.kind == "unknown":
        return t("period.since", start=str(start.date))
    return f"{start.date} – {end.date}"


def roles(affiliations: Iterable[Affiliation], t: Language) -> Markup:
    """The roles of one actor in one thing, each with its time."""
    parts = [
        text([own_words(t.known("role", a.role)), " (", period(a.valid, t), ")"])
        for a in affiliations
    ]
    return text([[part, tag("br") if i + 1 < len(parts) else None] for i, part in enumerate(parts)])
