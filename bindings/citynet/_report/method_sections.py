"""How the numbers were made, and the statement that reporting guidelines ask for."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from citynet import _core
from citynet._core import Communities, Scores, TwoModeScores
from citynet._report.blocks import Section, definitions, paragraph, table
from citynet._report.data_sections import view_in_words
from citynet._report.language import Language
from citynet._report.markup import Child, Markup, join, link, own_words, tag, text
from citynet._report.material import Material
from citynet._report.references import REFERENCES

__all__ = ["grand_section", "methods_section"]

# The papers behind each measure, by its name in the core.
_CITED = {
    "vertex strength": ("barrat2004",),
    "degree": ("freeman1978",),
    "betweenness": ("freeman1978", "brandes2001"),
    "Leiden communities": ("traag2019", "newman2004"),
}


def methods_section(material: Material, t: Language) -> Section:
    """A paragraph for a paper, the conventions of every measure, and the literature."""
    info = material.network.info
    results: list[Scores | TwoModeScores | Communities] = list(material.measures)
    if material.communities is not None:
        results.append(material.communities)
    cited = ["borgatti1997"]
    sentences: list[Child] = [
        t("methods.data", title=info["title"], origin=material.origin),
        t("methods.view", view=view_in_words(material, t)),
        _backed(
            t("methods.incidence", actors=t.kind(material.onto, material.incidence.shape[0])),
            ("borgatti1997",),
            t,
        ),
    ]
    if material.graph is not None:
        sentences.append(t("methods.projection"))
    for result in results:
        keys = _keys(result, two_mode=material.graph is None)
        sentences.append(_backed(t(f"methods.{material.measure_word(result.measure)}"), keys, t))
        cited += keys
    if material.settings["period"] == "on_day":
        sentences.append(_backed(t("methods.change"), ("jaccard1912",), t))
        cited.append("jaccard1912")
    parts = _core.version()
    sentences.append(t("methods.software", version=parts))
    if material.communities is not None:
        sentences.append(t("methods.engine", engine=material.communities.engine))
    body = paragraph(join(" ", sentences), class_="methods") + _accounts(material, results, t)
    cited.append("neal2023")
    body += tag("h3", t("references")) + _references(cited, t)
    return Section("methods", t("methods"), body)


def _keys(result: Scores | TwoModeScores | Communities, *, two_mode: bool) -> tuple[str, ...]:
    return ("borgatti1997",) if two_mode else _CITED[result.measure]


def _cite(key: str, t: Language) -> Markup:
    reference = REFERENCES[key]
    names = [author.split(",")[0] for author in re.split(r"(?<=\.), | & ", reference.authors)]
    if len(names) > 2:
        names = [f"{names[0]} {t('and_others')}"]
    return tag("a", f"{' & '.join(names)} {reference.year}", href=f"#ref-{key}")


def _backed(sentence: str, keys: Sequence[str], t: Language) -> Markup:
    """A sentence with the papers behind it."""
    return text([sentence, " (", join("; ", (_cite(key, t) for key in keys)), ")."])


def _accounts(
    material: Material, results: list[Scores | TwoModeScores | Communities], t: Language
) -> Markup:
    """What each result says of itself, in the words of the library."""
    rows: list[list[Child]] = []
    for result in results:
        conventions = [f"{name}: {choice}" for name, choice in result.conventions.items()]
        rows.append(
            [
                material.measure(result.measure, t),
                t.known("status", result.status),
                tag("span", "; ".join(conventions), lang="en"),
                "–" if result.seed is None else str(result.seed),
                result.engine,
            ]
        )
    return table(
        t("accounts"),
        [
            t("measure"),
            t("account.status"),
            t("account.conventions"),
            t("account.seed"),
            t("account.engine"),
        ],
        rows,
    )


def _references(cited: list[str], t: Language) -> Markup:
    items = []
    for key in sorted(set(cited)):
        r = REFERENCES[key]
        address = f"https://doi.org/{r.doi}"
        items.append(
            tag(
                "li",
                f"{r.authors} ({r.year}). ",
                tag("cite", r.title, lang="en"),
                f". {r.where}. ",
                link(address, f"doi:{r.doi}"),
                id=f"ref-{key}",
            )
        )
    return tag("ul", items, class_="references")


def grand_section(material: Material, t: Language) -> Section:
    """After the Guidelines for Reporting About Network Data: data, vertices, edges, changes."""
    info, view = material.network.info, material.view
    actors = material.incidence.shape[0]
    kinds = t.enumeration([t.kind(kind, count) for kind, count in material.kinds])
    unlocated = sum(e.location is None for e in material.actors.values())
    homeless = sum(e.country is None for e in material.actors.values())
    observed = view.observed
    time = view_in_words(material, t)
    edges: list[Child] = [t("grand.edges.cells", cells=t.number(material.incidence.cell_count))]
    if material.graph is not None:
        edges.append(t("grand.edges.ties", material.graph.edge_count))
    pairs: list[tuple[str, Child]] = [
        (
            t("grand.data"),
            [own_words(info["title"]), f" ({material.origin}). ", t("grand.collected")],
        ),
        (
            t("grand.vertices"),
            t("grand.vertices.text", actors=t.kind(material.onto, actors), joined=kinds or "0"),
        ),
        (t("grand.boundary"), t("grand.boundary.text", view=time)),
        (t("grand.edges"), join(" ", edges)),
        (t("grand.direction"), t("grand.direction.text")),
        (t("grand.strength"), t("grand.strength.text")),
        (
            t("grand.time"),
            t(
                "grand.time.text",
                first=t.day(observed[0]),
                last=t.day(observed[1] - datetime.timedelta(days=1)),
            )
            if observed
            else t("data.not_observed"),
        ),
        (
            t("grand.missing"),
            t(
                "grand.missing.text",
                undated=t.number(material.undated),
                affiliations=t("count.affiliation", len(material.affiliations)),
                undecided=t.number(len(view.undecided)),
                unlocated=t.number(unlocated),
                homeless=t.number(homeless),
            ),
        ),
        (t("grand.changes"), _changes(material, t)),
    ]
    site = link("https://grand-statement.org", "grand-statement.org")
    lead = paragraph(t("grand.lead"), " (", _cite("neal2023", t), "; ", site, ").")
    numbers = _description(material, t)
    return Section("grand", t("grand"), lead + definitions(pairs) + numbers)


def _changes(material: Material, t: Language) -> Markup:
    projection = t("grand.projection") if material.graph is not None else t("grand.unprojected")
    return text([projection, " ", t("grand.persons")])


def _description(material: Material, t: Language) -> Markup:
    """The numbers that describe the networks."""
    parts: list[Child] = []
    networks: list[tuple[str, _core.Graph | _core.TwoMode]] = [("two_mode", material.incidence)]
    if material.graph is not None:
        networks.append(("one_mode", material.graph))
    for name, network in networks:
        columns = _core.describe(network).to_dict()
        rows: list[list[Child]] = []
        for what, quantity, value in zip(*columns.values(), strict=True):
            if isinstance(value, (int, float)):
                words = f"{t.known('what', str(what))}: {t.known('quantity', str(quantity))}"
                rows.append([words, t.number(value, None if float(value).is_integer() else 3)])
        parts.append(table(t(f"describe.{name}"), [t("quantity"), t("value")], rows, numbers=(1,)))
    return tag("div", parts, class_="columns")
