"""When things held: a chart of years and a timeline of what was joined."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from citynet._core import DateInterval, Entity
from citynet._report import labels
from citynet._report.language import Language
from citynet._report.markup import Child, Markup, abridged, tag
from citynet._report.material import Material

__all__ = ["timeline_picture", "years_picture"]

_WIDTH = 960.0
_MOST_ROWS = 30


def years_picture(material: Material, t: Language) -> Markup:
    """How many affiliations held in each year: for sure, and as far as dates rule nothing out."""
    years = material.years
    height, left, base = 240.0, 48.0, 210.0
    most = max((upper for _, _, upper in years), default=0) or 1
    step = (_WIDTH - left) / max(len(years), 1)
    wide = min(step * 0.8, 40)
    parts: list[Child] = []
    for mark in _marks(most):
        y = base - 180 * mark / most
        parts.append(tag("line", x1=left, x2=_WIDTH, y1=y, y2=y, class_="grid"))
        parts.append(tag("text", t.number(mark), x=left - 8, y=y + 4, text_anchor="end"))
    for i, (year, sure, upper) in enumerate(years):
        x = left + step * i + (step - wide) / 2
        top, middle = base - 180 * upper / most, base - 180 * sure / most
        parts.append(
            tag("rect", x=x, y=top, width=wide, height=max(middle - top, 0.0), class_="possible")
        )
        parts.append(tag("rect", x=x, y=middle, width=wide, height=base - middle, class_="sure"))
        if year % _year_step(len(years)) == 0:
            parts.append(tag("text", str(year), x=x + wide / 2, y=base + 18, text_anchor="middle"))
    return tag(
        "svg",
        tag("title", t("years.alt")),
        parts,
        viewBox=f"0 0 {_WIDTH:.0f} {height:.0f}",
        role="img",
        class_="picture chart",
    )


def _marks(most: int) -> list[int]:
    """Round numbers for an axis, at most five."""
    size = 10 ** (len(str(most)) - 1)
    for step in (size // 10, size // 5, size // 2, size, 2 * size, 5 * size):
        if step and most // step <= 5:
            return list(range(0, most + 1, step))
    return [0, most]


def _year_step(count: int) -> int:
    return 1 if count <= 12 else 5 if count <= 45 else 10


@dataclass(frozen=True)
class _Row:
    entity: Entity
    first: datetime.date
    last: datetime.date
    sure_start: bool
    sure_end: bool
    actors: int


def _row(entity: Entity, spans: list[DateInterval], actors: int) -> _Row | None:
    """When it existed; where the records do not say, when somebody was in it."""
    own = entity.existence
    starts = [own.start.date] if own.start.date else [s.start.date for s in spans]
    ends = [own.end.date] if own.end.date else [s.end.date for s in spans]
    if own.is_single_date:
        ends = [own.start.date]
    known = [date for date in (*starts, *ends) if date is not None]
    if not known:
        return None
    first = min(d.earliest for d in known)
    closed = bool(own.end.date) or own.is_single_date
    if not closed and own.end.kind == "unknown" and not own.start.date:
        closed = all(s.end.date for s in spans)  # what is known of it is when somebody was in it
    last = max(d.latest for d in known) if closed else datetime.date.max
    return _Row(entity, first, last, any(starts), closed or own.end.kind == "open", actors)


def timeline_picture(material: Material, t: Language) -> Markup:
    """What was joined, from when to when; the larger ones, in the order of their beginnings."""
    spans: dict[str, list[DateInterval]] = {}
    for affiliation in material.affiliations:
        spans.setdefault(affiliation.target.key, []).append(affiliation.valid)
    _, met = material.degrees
    made = [_row(e, spans.get(k, []), met[k]) for k, e in material.targets.items()]
    rows = [row for row in made if row is not None]
    rows = sorted(rows, key=lambda row: (-row.actors, row.entity.key))[:_MOST_ROWS]
    if not rows:
        return tag("p", t("timeline.undated"))
    rows.sort(key=lambda row: (row.first, row.entity.key))
    return _timeline(rows, t)


def _timeline(rows: list[_Row], t: Language) -> Markup:
    left, right, line = 300.0, 50.0, 24.0
    first = min(row.first.year for row in rows)
    ends = [row.last for row in rows if row.last != datetime.date.max]
    last = max([*(d.year for d in ends), *(row.first.year for row in rows)]) + 1
    height = line * len(rows) + 40

    def x(day: datetime.date) -> float:
        year = min(day.year + (day.timetuple().tm_yday - 1) / 365.25, last + 0.6)
        return left + (_WIDTH - left - right) * (year - first) / (last + 0.6 - first)

    parts: list[Child] = []
    step = _year_step(last - first + 1)
    for year in range(first + (-first) % step, last + 1, step):
        at = x(datetime.date(year, 1, 1))
        parts.append(tag("line", x1=at, x2=at, y1=6.0, y2=height - 26, class_="grid"))
        parts.append(tag("text", str(year), x=at, y=height - 8, text_anchor="middle"))
    for i, row in enumerate(rows):
        y = 14 + line * i
        begin, end = x(row.first), max(x(row.last), x(row.first) + 5)
        bar = "bar" if row.sure_start and row.sure_end else "bar unsure"
        parts += [
            labels.shape(row.entity.kind, 10, y, 5, class_=f"vertex kind-{row.entity.kind}"),
            tag("text", abridged(row.entity.name, 38), x=24, y=y + 4.5, class_="name"),
            tag(
                "rect",
                x=begin,
                y=y - 6,
                width=end - begin,
                height=12,
                rx=2,
                class_=f"{bar} kind-{row.entity.kind}",
            ),
            tag("text", t.number(row.actors), x=_WIDTH - 8, y=y + 4.5, text_anchor="end"),
        ]
    return tag(
        "svg",
        tag("title", t("timeline.alt")),
        parts,
        viewBox=f"0 0 {_WIDTH:.0f} {height:.0f}",
        role="img",
        class_="picture chart",
    )
