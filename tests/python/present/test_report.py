"""The page: what it says is what the network says, in two languages, and text stays text."""

from __future__ import annotations

import csv
import io
import re
import string
import tomllib
from collections import Counter
from importlib import resources
from pathlib import Path

import citynet as cn
import networkx as nx
import pytest
from citynet._report.language import LANGUAGES
from citynet._report.markup import Markup, data_script, link, tag, verbatim
from citynet._report.references import REFERENCES
from citynet.shell import main

from tests.architecture.tree import ROOT
from tests.python.hostile import hostile_names, hostile_network
from tests.python.pages import Page


@pytest.fixture(scope="module")
def page(view: cn.View, tmp_path_factory: pytest.TempPathFactory) -> Page:
    return Page(cn.report(view, tmp_path_factory.mktemp("report") / "page.html"))


@pytest.fixture(scope="module")
def polish(view: cn.View, tmp_path_factory: pytest.TempPathFactory) -> Page:
    folder = tmp_path_factory.mktemp("report")
    return Page(cn.report(view, folder / "page.html", language="pl"))


def test_the_numbers_at_the_top_are_those_of_the_networks(page: Page, graph: cn.Graph) -> None:
    incidence = cn.two_mode(graph.view, onto="city")
    tiles = re.search(r'<ul class="tiles">(.*?)</ul>', page.source)
    assert tiles
    numbers = re.findall(r"<b>(.*?)</b>", tiles[1])
    assert numbers[:2] == [str(n) for n in incidence.shape]
    assert numbers[3] == str(graph.edge_count)


def test_the_ranking_is_that_of_the_measure_with_its_ties(page: Page, graph: cn.Graph) -> None:
    rows = page.table("The first 27 of 39")
    expected = [row for row in cn.vertex_strength(graph).ranking() if row.rank <= 20]
    assert [row[1] for row in rows] == [row.name for row in expected]
    assert [row[0] for row in rows] == [f"{r.rank}{'=' if r.tied_with else ''}" for r in expected]
    assert [row[3] for row in rows] == [f"{r.score:.0f}" for r in expected]


def test_places_in_other_views_are_those_of_these_views(
    page: Page, net: cn.Network, graph: cn.Graph
) -> None:
    incidence = cn.two_mode(graph.view, onto="city")
    largest = cn.degree(incidence).ranking(of="targets").rows[0].key
    options = {"countries": "PL", "unknown": "include"}
    for column, other in (
        (6, net.at("2024-06-01", **{**options, "unknown": "exclude"})),
        (7, net.at("2024-06-01", **options, without=[largest])),
    ):
        ranking = cn.vertex_strength(cn.project(other, onto="city")).ranking()
        places = {row.name: str(row.rank) for row in ranking}
        for row in page.table("The first 27 of 39"):
            assert row[column].rstrip(" ▲▼") == places.get(row[1], "out")


def test_every_strong_tie_is_explained_by_its_records(page: Page, graph: cn.Graph) -> None:
    rows = page.table("The strongest ties")
    strongest = sorted(graph.strengths, reverse=True)[:10]
    assert [float(row[1]) for row in rows] == strongest
    explained = page.table("Roles, times and sources behind the tie")
    reason = graph.explain("gdansk", "warsaw")
    assert [row[0] for row in explained] == [entity.name for entity in reason.shared]
    titles = " ".join(row[4] for row in explained)
    assert all(str(source) in titles for source in reason.table().to_dict()["source"][:3])


def test_files_in_the_page_hold_the_data(page: Page, view: cn.View, graph: cn.Graph) -> None:
    files = dict(page.files())
    cities = list(
        csv.DictReader(io.StringIO(files["polish-migration-cities-city.csv"].decode("utf-8-sig")))
    )
    strength = cn.vertex_strength(graph)
    assert {row["key"]: float(row["vertex_strength"]) for row in cities} == {
        key: strength[key] for key in strength
    }
    rows = list(
        csv.DictReader(
            io.StringIO(files["polish-migration-cities-affiliations.csv"].decode("utf-8-sig"))
        )
    )
    of_cities = [a for a in view.affiliations if a.actor.kind == "city"]
    acting = [a for a in view.affiliations if a.actor.key == "wcrs"]
    assert len(rows) == len(of_cities) + len(acting)
    read = nx.parse_graphml(files["polish-migration-cities-ties.graphml"].decode())
    assert (len(read), read.number_of_edges()) == (graph.vertex_count, graph.edge_count)


def test_a_page_asks_for_nothing_and_allows_nothing(page: Page) -> None:
    for name, attributes in page.elements:
        assert name not in {"iframe", "object", "embed", "base", "form", "img", "link"}
        assert "src" not in attributes
        assert not any(key.startswith("on") or key == "style" for key in attributes)
    policy = next(
        a["content"] for n, a in page.elements if a.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_polish_pages_speak_polish(page: Page, polish: Page) -> None:
    assert '<html lang="pl">' in polish.source
    assert "39</b> <span>miast</span>" in polish.source
    assert "Stan na 2024-06-01" in polish.text or "stan na 2024-06-01" in polish.text
    assert [row[1] for row in polish.table("Pierwsze 27 z 39")] == [
        row[1] for row in page.table("The first 27 of 39")
    ]
    for word in ("Gdańsk", "Łódź", "Wrocław", "Rzeszów", "Białystok"):
        assert word in polish.text


# Numbers and forms of the plural rules of Unicode CLDR for Polish.
@pytest.mark.parametrize(
    ("count", "words"),
    [
        *[(1, "1 miasto"), (2, "2 miasta"), (4, "4 miasta"), (5, "5 miast"), (0, "0 miast")],
        *[(12, "12 miast"), (14, "14 miast"), (21, "21 miast"), (22, "22 miasta")],
        *[(25, "25 miast"), (102, "102 miasta"), (112, "112 miast"), (1_003, "1\u202f003 miasta")],
    ],
)
def test_polish_counts_have_three_forms(count: int, words: str) -> None:
    assert LANGUAGES["pl"].kind("city", count) == words


def test_numbers_are_written_as_in_the_language() -> None:
    english, polish = LANGUAGES["en"], LANGUAGES["pl"]
    assert english.number(12_339) == "12,339"
    assert polish.number(12_339.5) == "12\u202f339,50"
    assert english.number(float("nan")) == "–"
    assert english.number(-0.25) == "−0.2500"
    assert [english.share(n, 1_000) for n in (0, 1, 500, 999, 1_000)] == [
        "0%",
        "<1%",
        "50%",
        ">99%",
        "100%",
    ]


def catalogue(code: str) -> dict[str, str | list[str]]:
    file = resources.files("citynet") / "_report" / f"words_{code}.toml"
    return tomllib.loads(file.read_text("utf-8"))


def blanks(entry: str | list[str]) -> set[str | None]:
    texts = [entry] if isinstance(entry, str) else entry
    return {name for words in texts for _, name, _, _ in string.Formatter().parse(words)} - {None}


def test_both_catalogues_say_the_same_things() -> None:
    english, polish = catalogue("en"), catalogue("pl")
    closed = ("kind.", "role.", "status.", "what.", "quantity.")  # English words are the data's
    missing = {word for word in english.keys() ^ polish.keys() if not word.startswith(closed)}
    assert not missing
    for word in english.keys() & polish.keys():
        assert blanks(english[word]) - {"n"} == blanks(polish[word]) - {"n"}, word
        if isinstance(english[word], list) and word != "months":
            assert (len(english[word]), len(polish[word])) == (2, 3), word


def test_every_role_of_the_shipped_data_has_a_polish_word() -> None:
    roles = {
        affiliation.role
        for name in cn.datasets.names()
        for affiliation in cn.datasets.load(name).affiliations
    }
    assert "signatory" in roles
    assert not {f"role.{role}" for role in roles} - catalogue("pl").keys()


def test_every_word_that_is_asked_for_is_in_the_catalogues() -> None:
    folder = ROOT / "bindings" / "citynet" / "_report"
    asked = {
        word
        for path in folder.glob("*.py")
        for word in re.findall(r'\bt\(\s*"([^"]+)"', path.read_text("utf-8"))
    }
    assert len(asked) > 100
    assert not asked - catalogue("en").keys()


def test_references_are_those_of_the_bibliography() -> None:
    entries = (ROOT / "libnet" / "doc" / "methods.bib").read_text("utf-8")
    for key, reference in REFERENCES.items():
        found = re.search(rf"^@\w+{{{key},$(.*?)^}}$", entries, re.M | re.S)
        assert found, key
        assert f"doi = {{{reference.doi}}}" in found[1]
        assert f"year = {{{reference.year}}}" in found[1]
        title = re.search(r"title = \{(.*)\}", found[1])
        assert title
        assert re.sub("[{}]", "", title[1]) == reference.title


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    folder = tmp_path_factory.mktemp("hostile")
    net = hostile_network(folder / "package")
    title = "</title><script>window.hacked = 1</script>"
    return Page(cn.report(net, folder / "page.html", title=title, top=300, ties=30))


def test_text_of_the_data_is_never_markup(hostile_page: Page, page: Page) -> None:
    allowed = {name for name, _ in page.elements}
    assert {name for name, _ in hostile_page.elements} <= allowed | {"abbr", "polygon", "rect"}
    scripts = Counter(name for name, _ in hostile_page.elements)["script"]
    assert scripts == Counter(name for name, _ in page.elements)["script"]
    for name, attributes in hostile_page.elements:
        assert not any(key.startswith("on") for key in attributes), (name, attributes)
        address = attributes.get("href") or ""
        assert address.startswith(("#", "data:", "https://", "http://")) or not address


def test_text_of_the_data_is_shown_as_it_is(hostile_page: Page) -> None:
    shown = {words.strip() for words in hostile_page.words}
    for name in hostile_names():
        expected = name if len(name) <= 300 else name[:299] + "…"
        assert expected.strip() in shown, name[:80]


def test_names_that_look_like_formulas_stay_text_in_a_spreadsheet(hostile_page: Page) -> None:
    files = dict(hostile_page.files())
    for name, content in files.items():
        if name.endswith((".csv", ".csv.gz")) and "ties" not in name:
            for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
                assert not any(cell.startswith(("=", "@", "+")) for cell in row)


def test_the_door_escapes_everything_but_markup() -> None:
    assert tag("p", "<&>\"'") == "<p>&lt;&amp;&gt;&quot;&#39;</p>"
    assert tag("p", tag("b", "x"), class_='"><script>') == (
        '<p class="&quot;&gt;&lt;script&gt;"><b>x</b></p>'
    )
    assert tag("p", "a\x00b\ud800c\ufffe") == "<p>a\ufffdb\ufffdc\ufffd</p>"
    assert Markup("<b>") + "<" == "<b>&lt;"
    assert link("javascript:alert(1)", "x") == "x"
    assert "</script" not in data_script("d", {"</script>": "<!--\u2028"})[8:-9]
    with pytest.raises(ValueError, match="would end itself"):
        verbatim("style", "</style><script>")


def test_the_same_page_for_the_same_view(view: cn.View, page: Page, tmp_path: Path) -> None:
    again = cn.report(view, tmp_path / "again.html", threads=2)
    assert again.read_text("utf-8") == page.source


@pytest.mark.parametrize(
    "options",
    [
        {"targets": ["eurocities"]},
        {"actors": ["gdansk"]},
        {"actors": ["gdansk"], "targets": ["ump"]},
        {"countries": "XX"},
        {"least_certainty": "seed"},
    ],
)
@pytest.mark.parametrize("language", ["en", "pl"])
def test_small_and_empty_views_make_pages_too(
    net: cn.Network, tmp_path: Path, options: dict[str, object], language: str
) -> None:
    view = net.at("2024-06-01", unknown="exclude", **options)  # type: ignore[arg-type]
    page = Page(cn.report(view, tmp_path / "page.html", language=language))
    assert "GRAND" in page.text


def test_other_kinds_than_cities_can_be_tied(net: cn.Network, tmp_path: Path) -> None:
    view = net.at("2024-06-01", unknown="include")
    page = Page(cn.report(view, tmp_path / "page.html", onto="organisation", ties=0, top=3))
    assert "organisations" in page.text


def test_a_wrong_call_says_what_is_wrong(net: cn.Network, tmp_path: Path) -> None:
    with pytest.raises(cn.InvalidArgument, match="language: 'de': one of en, pl"):
        cn.report(net, tmp_path / "page.html", language="de")
    with pytest.raises(cn.InvalidArgument, match="top: '-1': a number from 0"):
        cn.report(net, tmp_path / "page.html", top=-1)
    with pytest.raises(cn.InvalidArgument, match="x: 'int'"):
        cn.report(3, tmp_path / "page.html")  # type: ignore[arg-type]
    with pytest.raises(cn.FileError):
        cn.report(net.any_time(actors="gdansk"), tmp_path / "nowhere" / "page.html")
    assert not list(tmp_path.iterdir())


def test_the_command_writes_the_same_page(page: Page, tmp_path: Path) -> None:
    asked = ["polish-migration-cities", "--at", "2024-06-01", "--unknown", "include"]
    out = tmp_path / "page.html"
    assert main(["report", *asked, "--country", "PL", "--out", str(out)]) == 0
    assert out.read_text("utf-8") == page.source
