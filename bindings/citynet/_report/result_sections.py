"""What the network shows: who comes first, which ties are strongest and why, groups, change."""

from __future__ import annotations

from collections import Counter

from citynet import _core
from citynet._core import Explanation, Ranking, TwoModeChange
from citynet._report.blocks import (
    Section,
    figure,
    folded,
    note,
    paragraph,
    period,
    source_link,
    table,
)
from citynet._report.language import Language
from citynet._report.markup import Child, Markup, join, own_words, tag, text
from citynet._report.material import Material
from citynet._report.time_picture import years_picture

__all__ = ["change_section", "communities_section", "ranking_section", "ties_section"]

_MOST_MEMBERS = 60
_MOST_CHANGES = 20


def ranking_section(material: Material, t: Language) -> Section:
    """The first places by the first measure, with the places by the others beside them."""
    rankings = material.rankings()
    first, others = rankings[0], rankings[1:]
    ranks = [{row.key: row for row in ranking} for ranking in others]
    sure = material.sureness
    headings = [t("rank"), t(f"word.{material.onto}", 1), t("country")]
    headings += [material.measure(ranking.measure, t) for ranking in rankings]
    extra: list[tuple[str, Ranking]] = []
    if sure.without_undated is not None:
        extra.append((t("rank.dated"), sure.without_undated))
    if sure.without_largest is not None:
        extra.append((t("rank.largest"), sure.without_largest))
    alternative = [{row.key: row for row in ranking} for _, ranking in extra]
    rows: list[list[Child]] = []
    for row in first:
        if row.rank > material.top:
            break
        entity = material.network[row.key]
        rows.append(
            [
                _rank(row.rank, row.tied_with, t),
                own_words(row.name),
                entity.country or "–",
                _bar(row.score, first.rows[0].score, t),
                *(_place(places.get(row.key), t) for places in ranks),
                *(_moved(row.rank, places.get(row.key), t) for places in alternative),
            ]
        )
    body = paragraph(t("ranking.lead", measure=material.measure(first.measure, t)))
    numbers = [0, *range(3, len(headings) + len(extra))]
    body += table(
        t("ranking.caption", shown=t.number(len(rows)), total=t.number(first.total)),
        headings + [name for name, _ in extra],
        rows,
        numbers=numbers,
        class_="ranking",
    )
    body += note(t("ranking.ties"))
    if extra:
        body += note(_fragility(material, t))
    return Section("ranking", t("ranking"), body)


def _rank(rank: int, tied_with: int, t: Language) -> Markup:
    return text([t.number(rank), tag("abbr", "=", title=t("rank.shared")) if tied_with else None])


def _bar(score: float, largest: float, t: Language) -> Markup:
    """A number and a bar of its length."""
    share = score / largest if largest > 0 else 0.0
    bar = tag(
        "svg",
        tag("rect", width=max(60 * share, 0.5), height=8, rx=1.5),
        viewBox="0 0 60 8",
        class_="bar-cell",
        aria_hidden="true",
    )
    return text([bar, tag("span", t.number(score), class_="value")])


def _place(row: _core.RankedVertex | None, t: Language) -> Child:
    if row is None:
        return "–"
    return [t.number(row.score), " ", tag("small", f"({t.number(row.rank)}.)")]


def _moved(rank: int, row: _core.RankedVertex | None, t: Language) -> Child:
    """The place in another view, and whether that is up or down."""
    if row is None:
        return t("rank.none")
    if row.rank == rank:
        return t.number(row.rank)
    sign, word = ("▲", "rank.up") if row.rank < rank else ("▼", "rank.down")
    return [t.number(row.rank), " ", tag("small", sign, role="img", aria_label=t(word))]


def _fragility(material: Material, t: Language) -> Child:
    sure = material.sureness
    parts: list[Child] = []
    if sure.without_undated is not None:
        parts.append(t("fragile.dated", len(material.view.undecided)))
    if sure.without_largest is not None and sure.largest is not None:
        parts.append([t("fragile.largest"), " ", own_words(sure.largest.name), "."])
    return join(" ", parts)


def ties_section(material: Material, t: Language) -> Section | None:
    """The strongest ties and every record behind them."""
    if not material.explanations:
        return None
    rows = [
        (
            [own_words(e.first.name), " – ", own_words(e.second.name)],
            t.number(e.strength),
            _kinds(e, t),
        )
        for e in material.explanations
    ]
    body = paragraph(t("ties.lead")) + table(
        t("ties.caption"), [t("ties.pair"), t("measure.tie"), t("ties.shared")], rows, numbers=(1,)
    )
    for number, explanation in enumerate(material.explanations):
        body += _explained(material, explanation, t, opened=number == 0)
    return Section("ties", t("ties"), body)


def _kinds(tie: Explanation, t: Language) -> str:
    counts = Counter(entity.kind for entity in tie.shared)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return t.enumeration([t.kind(kind, count) for kind, count in ordered])


def _explained(material: Material, tie: Explanation, t: Language, *, opened: bool) -> Markup:
    rows: list[list[Child]] = []
    for entity in tie.shared:
        first = material.incidence.behind(tie.first_key, entity.key)
        second = material.incidence.behind(tie.second_key, entity.key)
        sources = dict.fromkeys(s.source for a in (*first, *second) for s in a.statements)
        rows.append(
            [
                own_words(entity.name),
                t.known("kind", entity.kind),
                _roles(first, t),
                _roles(second, t),
                join(tag("br"), map(source_link, sources)),
            ]
        )
    names = text([own_words(tie.first.name), " – ", own_words(tie.second.name)])
    inside = table(
        t("ties.why"),
        [t("ties.what"), t("kind"), tie.first.name, tie.second.name, t("sources")],
        rows,
    )
    return folded([names, ": ", t("summary.share", len(tie))], inside, opened=opened)


def _roles(affiliations: list[_core.Affiliation], t: Language) -> Markup:
    parts: list[Child] = [
        [own_words(t.known("role", a.role)), tag("small", " ", period(a.valid, t))]
        for a in affiliations
    ]
    return join(tag("br"), parts)


def communities_section(material: Material, t: Language) -> Section:
    """Groups of cities with more ties inside than between them."""
    found = material.communities
    if found is None:
        graph = material.graph
        reason = "large" if graph is None else "igraph" if graph.edge_count else "empty"
        why = t(f"groups.none.{reason}", pairs=t.number(material.pairs))
        return Section("groups", t("groups"), paragraph(why))
    rows: list[list[Child]] = []
    alone = 0
    for number, keys in enumerate(found):
        if len(keys) == 1:
            alone += 1
            continue
        ranked = sorted(keys, key=lambda key: (-material.score[key], key))
        names: list[Child] = [own_words(material.name(key), 80) for key in ranked[:_MOST_MEMBERS]]
        if len(ranked) > _MOST_MEMBERS:
            names.append(t("groups.more", len(ranked) - _MOST_MEMBERS))
        rows.append(
            [
                text([_swatch(number), t.number(number + 1)]),
                t.number(len(keys)),
                _countries(material, keys, t),
                join(", ", names),
                join(", ", (own_words(material.name(k), 60) for k in _binding(material, keys))),
            ]
        )
    body = paragraph(t("groups.lead", quality=t.number(found.quality, 3)))
    body += table(
        t("groups.caption"),
        [
            t("groups.number"),
            t("groups.size"),
            t("countries"),
            t("groups.members"),
            t("groups.binding"),
        ],
        rows,
        numbers=(1,),
    )
    if alone:
        body += note(t("groups.alone", alone))
    body += note(t("groups.caution"))
    return Section("groups", t("groups"), body)


def _swatch(number: int) -> Markup:
    dot = tag("circle", cx=6, cy=6, r=5, class_=f"vertex group-{number % 8}")
    return tag("svg", dot, viewBox="0 0 12 12", class_="swatch", aria_hidden="true")


def _countries(material: Material, keys: list[str], t: Language) -> str:
    counts = Counter(material.network[key].country or "?" for key in keys)
    return ", ".join(
        f"{c} {t.number(n)}" for c, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))
    )


def _binding(material: Material, keys: list[str]) -> list[str]:
    """What most of a group have in common, and most of the others have not."""
    inside = Counter(k for key in keys for k in material.joined[key])
    _, met = material.degrees
    share = {k: n * n / (len(keys) * met[k]) for k, n in inside.items() if n > 1}
    return sorted(share, key=lambda k: (-share[k], k))[:3]


def change_section(material: Material, since: str | None, t: Language) -> Section:
    """How much held in each year, and what changed since a day."""
    if not material.years:
        return Section("change", t("change"), paragraph(t("change.undated")))
    body = paragraph(t("change.lead")) + figure(
        years_picture(material, t),
        tag("span", class_="key sure"),
        t("years.sure"),
        " ",
        tag("span", class_="key possible"),
        t("years.possible"),
        name="years",
    )
    rows = [(str(year), t.number(sure), t.number(upper)) for year, sure, upper in material.years]
    body += folded(
        t("years.table"),
        table(t("years.alt"), [t("year"), t("years.sure"), t("years.upper")], rows, numbers=(1, 2)),
    )
    compared = material.compared(since)
    if compared is not None:
        day, change = compared
        body += _comparison(material, day, change, t)
    return Section("change", t("change"), body)


def _comparison(material: Material, day: str, change: TwoModeChange, t: Language) -> Markup:
    summary = change.summary().to_dict()
    words = {
        "actors": t(f"word.{material.onto}", 2),
        "targets": t("compare.targets"),
        "cells": t("compare.cells"),
    }
    fates = ("before", "after", "kept", "gained", "lost")
    body = tag("h3", t("compare", before=day, after=str(material.settings["day"])))
    body += table(
        t("compare.caption"),
        [t("compare.what"), *(t(f"compare.{fate}") for fate in fates)],
        [
            (words[str(what)], *(t.number(float(summary[f][i] or 0)) for f in fates))
            for i, what in enumerate(summary["what"])
        ],
        numbers=range(1, 6),
    )
    moved = []
    for key in change.targets():
        joiners, leavers = change.joiners(key), change.leavers(key)
        if joiners or leavers:
            moved.append((key, joiners, leavers))
    moved.sort(key=lambda row: (-len(row[1]) - len(row[2]), row[0]))
    if moved:
        body += table(
            t("compare.movers"),
            [t("ties.what"), t("compare.joined"), t("compare.left")],
            [
                (
                    own_words(material.name(key)),
                    _names(material, joiners, t),
                    _names(material, leavers, t),
                )
                for key, joiners, leavers in moved[:_MOST_CHANGES]
            ],
        )
        if len(moved) > _MOST_CHANGES:
            body += note(t("compare.more", len(moved) - _MOST_CHANGES))
    return body + note(t("compare.caution"))


def _names(material: Material, keys: list[str], t: Language) -> Child:
    if not keys:
        return "–"
    names: list[Child] = [own_words(material.name(key), 80) for key in keys[:20]]
    if len(keys) > 20:
        names.append(t("groups.more", len(keys) - 20))
    return join(", ", names)
