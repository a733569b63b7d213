"""What the data are and how sure, where they come from, and what they lack."""

from __future__ import annotations

import datetime
from collections import Counter

from citynet import _core
from citynet._report.blocks import (
    Section,
    definitions,
    folded,
    note,
    paragraph,
    source_link,
    table,
)
from citynet._report.language import Language
from citynet._report.markup import Markup, join, own_words, tag
from citynet._report.material import Material

__all__ = ["data_section", "gaps_section", "summary_section", "view_in_words"]

_FIRST_SOURCES, _MOST_SOURCES = 12, 400
_MOST_GAPS = 40


def summary_section(material: Material, t: Language) -> Section:
    """The numbers everybody asks for first."""
    actors, targets = material.incidence.shape
    tiles = [
        (t.number(actors), t(f"word.{material.onto}", actors)),
        (t.number(targets), t("word.joined", targets)),
        (t.number(len(material.affiliations)), t("word.affiliation", len(material.affiliations))),
    ]
    if material.graph is not None:
        ties = material.graph.edge_count
        tiles.append((t.number(ties), t("word.tie", ties)))
    tiles.append((t.number(len(material.sources)), t("word.source", len(material.sources))))
    tiles.append((t.share(material.undated, len(material.affiliations)), t("summary.undated")))
    made = [tag("li", tag("b", number), " ", tag("span", word)) for number, word in tiles]
    return Section(
        "summary", t("summary"), tag("ul", made, class_="tiles") + _findings(material, t)
    )


def _findings(material: Material, t: Language) -> Markup:
    """Two or three sentences; each is said in full below."""
    sentences = []
    ranking = material.rankings()[0]
    first = [row for row in ranking if row.rank == 1]
    if first and first[0].score > 0:
        names = [own_words(row.name) for row in first[:4]]
        sentences.append(
            tag(
                "li",
                tag("strong", join(", ", names)),
                " ",
                t("summary.first", len(first), measure=material.measure(ranking.measure, t)),
            )
        )
    if material.explanations:
        tie = material.explanations[0]
        sentences.append(
            tag(
                "li",
                t("summary.strongest"),
                " ",
                tag("strong", own_words(tie.first.name), " – ", own_words(tie.second.name)),
                ": ",
                t("summary.share", round(tie.strength)),
            )
        )
    if material.communities is not None:
        groups = sum(size > 1 for size in material.communities.sizes)
        sentences.append(tag("li", t("summary.groups", groups)))
    kinds = t.enumeration([t.kind(kind, count) for kind, count in material.kinds])
    if kinds:
        sentences.insert(0, tag("li", t("summary.kinds", kinds=kinds)))
    return tag("ul", sentences, class_="findings")


def view_in_words(material: Material, t: Language) -> str:
    """Which records count, as a sentence; `View.describe` in the language of the report."""
    s = material.settings
    parts = [t(f"view.{s['period']}", **{k: str(s[k]) for k in ("day", "from", "to") if k in s})]
    if s.get("past_happenings"):
        parts.append(t("view.past"))
    if s["period"] != "any_time":
        parts.append(t(f"view.unknown.{s['unknown_dates']}"))
    for name in _LISTS:
        values = s.get(name)
        if isinstance(values, list) and values:
            chapter = {"target_kinds": "kind", "actor_kinds": "kind", "statuses": "status"}.get(
                name
            )
            words = [t.known(chapter, v) if chapter else str(v) for v in values]
            if name != "statuses" or set(values) != {"confirmed", "ended", "unknown"}:
                parts.append(t(f"view.{name}", values=", ".join(words)))
    for name in _VALUES:
        value = s.get(name)
        if value is not None and value not in (0, "common"):
            parts += [t(f"view.{name}", value=value)]
    hypotheses = material.network.hypotheses
    if hypotheses:
        parts.append(t("view.hypotheses", values="; ".join(hypotheses)))
    return "; ".join(parts)


_LISTS = (
    "target_kinds",
    "actor_kinds",
    "roles",
    "without_roles",
    "actor_countries",
    "target_countries",
    "actors",
    "without_actors",
    "targets",
    "without_targets",
    "statuses",
    "sources",
    "without_sources",
)
_VALUES = (
    "least_grade",
    "most_grade",
    "least_certainty",
    "without_largest",
    "least_actor_degree",
    "least_target_degree",
)


def data_section(material: Material, t: Language) -> Section:
    info, net = material.network.info, material.network
    observed = material.view.observed
    body = [
        definitions(
            [
                (t("data.set"), [own_words(info["title"]), f" ({material.origin})"]),
                (t("data.view"), own_words(view_in_words(material, t), 4_000)),
                (
                    t("data.observed"),
                    t(
                        "data.from_to",
                        first=t.day(observed[0]),
                        last=t.day(observed[1] - datetime.timedelta(days=1)),
                    )
                    if observed
                    else t("data.not_observed"),
                ),
                (t("data.licence"), join(", ", map(own_words, info["licences"]))),
                (
                    t("data.credits"),
                    join(tag("br"), (own_words(c, 2_000) for c in info["credits"])),
                ),
                (t("data.citation"), own_words(info["citation"], 2_000)),
                (t("data.whole"), _whole(net, t)),
            ]
        ),
        tag(
            "div",
            _certainty(material, t),
            _dates(material, t),
            _census(material, t),
            class_="columns",
        ),
        _sources(material, t),
    ]
    return Section("data", t("data"), Markup("".join(body)))


def _whole(net: _core.Network, t: Language) -> str:
    counts = Counter(entity.kind for entity in net.entities())
    kinds = [t.kind(kind, n) for kind, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))]
    return f"{t.enumeration(kinds)}; {t('count.affiliation', len(net.affiliations))}"


def _certainty(material: Material, t: Language) -> Markup:
    total = len(material.affiliations)
    return table(
        t("certainty"),
        [t("certainty.how"), t("affiliations"), t("share")],
        [
            (t(f"certainty.{word}"), t.number(count), t.share(count, total))
            for word in ("seed", "page", "common")
            if (count := material.certainties[word])
        ],
        numbers=(1, 2),
    )


def _dates(material: Material, t: Language) -> Markup:
    total = len(material.affiliations)
    start = sum(a.valid.start.kind == "dated" for a in material.affiliations)
    end = sum(a.valid.end.kind != "unknown" for a in material.affiliations)
    undecided = len(material.view.undecided)
    rows = [
        ("dates.start", start),
        ("dates.end", end),
        ("dates.none", material.undated),
        ("dates.undecided", undecided),
    ]
    return table(
        t("dates"),
        [t("dates.what"), t("affiliations"), t("share")],
        [
            (
                t(word),
                t.number(count),
                t.share(count, total if word != "dates.undecided" else len(material.view)),
            )
            for word, count in rows
        ],
        numbers=(1, 2),
    )


def _census(material: Material, t: Language) -> Markup:
    """Where every affiliation of the data set went."""
    census = material.view.census
    return table(
        t("census"),
        [t("census.fate"), t("affiliations")],
        [
            (t(f"census.{fate}"), t.number(count))
            for fate, count in census.items()
            if count or fate in ("total", "kept")
        ],
        numbers=(1,),
    )


def _sources(material: Material, t: Language) -> Markup:
    rows = [
        (
            source_link(source),
            t.number(count),
            str(source.dated or "–"),
            own_words(source.access or "–"),
        )
        for source, count in material.sources[:_MOST_SOURCES]
    ]
    headings = [t("source"), t("source.statements"), t("source.dated"), t("source.access")]
    first = table(t("sources.first"), headings, rows[:_FIRST_SOURCES], numbers=(1,))
    rest = rows[_FIRST_SOURCES:]
    if not rest:
        return first
    total = len(material.sources)
    more = table(t("sources.more"), headings, rest, numbers=(1,))
    left = total - len(rows)
    return (
        first
        + folded(t("sources.rest", len(rest)), more)
        + (note(t("sources.left", left)) if left else "")
    )


def gaps_section(material: Material, t: Language) -> Section | None:
    """Which countries are in no network, no project ...; nothing where there is one country."""
    known = [country for country, _ in material.countries if country]
    if len(known) < 2 or len(material.kinds) < 2:
        return None
    gaps = _core.gaps(material.incidence, "country", "kind")
    missing: dict[str, list[str]] = {}
    for country, kind in gaps.missing:
        missing.setdefault(kind, []).append(country)
    rows = [
        (
            t.known("kind", kind),
            t.number(len(missing[kind])),
            ", ".join(sorted(missing[kind])[:_MOST_GAPS]),
        )
        for kind, _ in material.kinds
        if kind in missing
    ]
    if not rows:
        return Section("gaps", t("gaps"), paragraph(t("gaps.none", len(known))))
    body = paragraph(t("gaps.lead", len(known))) + table(
        t("gaps.caption"),
        [t("gaps.kind"), t("gaps.count"), t("gaps.countries")],
        rows,
        numbers=(1,),
    )
    unlabelled = gaps.unlabelled_actors
    if unlabelled:
        body += note(t("gaps.unlabelled", unlabelled))
    return Section("gaps", t("gaps"), Markup(body))
