"""What a report is made of: everything that is computed, before a word is written."""

from __future__ import annotations

import datetime
import json
import math
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from citynet import _core
from citynet._core import (
    Affiliation,
    Communities,
    Entity,
    Explanation,
    Graph,
    Network,
    Ranking,
    Scores,
    Source,
    TwoMode,
    TwoModeChange,
    TwoModeScores,
    View,
)
from citynet._report.language import Language

__all__ = ["MOST_PAIRS", "Material", "Sureness", "gather"]

# Beyond this many pairs of actors that meet somewhere the ties between all of them are not made:
# they could not be looked at, and would not fit into a page.
MOST_PAIRS = 1_000_000
MOST_YEARS = 60  # of a chart, the last ones


@dataclass(frozen=True)
class Sureness:
    """Where the top actors would stand if the question were asked in another way."""

    without_undated: Ranking | None  # None where every date decides, or none counts
    without_largest: Ranking | None  # None where nothing would be left
    largest: Entity | None  # what is left out for the second


@dataclass(frozen=True)
class Material:
    """A view, its networks and the numbers about them, each computed when it is asked for."""

    view: View
    onto: str
    incidence: TwoMode
    pairs: int  # of actors that meet, counted once per meeting
    graph: Graph | None  # None where there are more than MOST_PAIRS
    top: int = 20
    ties: int = 10
    threads: int = 1
    seed: int | None = None

    @cached_property
    def settings(self) -> dict[str, object]:
        """The selection, as it is saved."""
        saved: dict[str, object] = json.loads(self.view.selection.to_json())
        return saved

    @cached_property
    def measures(self) -> list[Scores] | list[TwoModeScores]:
        """The first one ranks."""
        if self.graph is None:
            return [_core.degree(self.incidence)]
        return [
            _core.vertex_strength(self.graph),
            _core.degree(self.graph),
            _core.betweenness(self.graph, threads=self.threads),
        ]

    @cached_property
    def communities(self) -> Communities | None:
        """None where the graph has no ties, or there is no graph or no igraph."""
        if self.graph is None or self.graph.edge_count == 0 or not _core.has_igraph():
            return None
        if self.seed is None:
            return _core.leiden(self.graph, ties="strength")
        return _core.leiden(self.graph, ties="strength", seed=self.seed)

    @cached_property
    def explanations(self) -> list[Explanation]:
        """Of the strongest ties; of equal ones in the order of their keys."""
        if self.ties == 0:
            return []
        graph = self.graph or _strongest_part(self.view, self.onto, self.incidence, self.ties)
        if graph is None or graph.edge_count == 0:
            return []
        order = np.lexsort((np.arange(graph.edge_count), -graph.strengths))[: self.ties]
        return [graph.explain(int(a), int(b)) for a, b in graph.edges[order]]

    @cached_property
    def sureness(self) -> Sureness:
        return _sureness(self)

    @property
    def origin(self) -> str:
        """Name and version of the data set."""
        info = self.network.info
        return f"{info['name']} {info['version']}".strip()

    @property
    def network(self) -> Network:
        return self.view.network

    @cached_property
    def behind(self) -> list[tuple[int, int, Affiliation]]:
        """Every affiliation behind a cell, with the numbers of its actor and its target.

        What a unit did that acts for an actor stands behind the cell of that actor.
        """
        indptr, indices = self.incidence.compressed_rows()
        actors, targets = self.incidence.actor_keys, self.incidence.target_keys
        return [
            (row, int(column), affiliation)
            for row, actor in enumerate(actors)
            for column in indices[int(indptr[row]) : int(indptr[row + 1])]
            for affiliation in self.incidence.behind(actor, targets[int(column)])
        ]

    @cached_property
    def affiliations(self) -> list[Affiliation]:
        """Those of the view that stand behind a cell of the incidence, each once."""
        return list(dict.fromkeys(affiliation for _, _, affiliation in self.behind))

    @cached_property
    def actors(self) -> dict[str, Entity]:
        return {entity.key: entity for entity in self.incidence.actors}

    @cached_property
    def targets(self) -> dict[str, Entity]:
        return {entity.key: entity for entity in self.incidence.targets}

    @cached_property
    def degrees(self) -> tuple[dict[str, int], dict[str, int]]:
        """How many targets each actor is in, and how many actors are in each target."""
        indptr, indices = self.incidence.compressed_rows()
        per_actor = np.diff(indptr.astype(np.int64))
        per_target = np.bincount(indices, minlength=self.incidence.shape[1])
        return (
            dict(zip(self.incidence.actor_keys, map(int, per_actor), strict=True)),
            dict(zip(self.incidence.target_keys, map(int, per_target), strict=True)),
        )

    @cached_property
    def joined(self) -> dict[str, list[str]]:
        """What each actor is in, by keys."""
        indptr, indices = self.incidence.compressed_rows()
        keys = self.incidence.target_keys
        return {
            actor: [keys[j] for j in indices[int(indptr[i]) : int(indptr[i + 1])]]
            for i, actor in enumerate(self.incidence.actor_keys)
        }

    def compared(self, since: str | None) -> tuple[str, TwoModeChange] | None:
        """What changed up to the day of the view; None for a view that is of no day.

        Without ``since`` the day is five years earlier.
        """
        if self.settings["period"] != "on_day":
            return None
        day = since or _years_before(str(self.settings["day"]), 5)
        before = _core.two_mode(_changed(self.view, day=day), onto=self.onto)
        return day, _core.change(before, self.incidence)

    @cached_property
    def sources(self) -> list[tuple[Source, int]]:
        """The sources behind the affiliations and how many statements each makes, most first."""
        counts: Counter[Source] = Counter(
            statement.source for a in self.affiliations for statement in a.statements
        )
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].key))

    @cached_property
    def certainties(self) -> Counter[str]:
        return Counter(a.certainty for a in self.affiliations)

    @cached_property
    def undated(self) -> int:
        """Affiliations of which neither end is known."""
        return sum(
            a.valid.start.kind == "unknown" and a.valid.end.kind == "unknown"
            for a in self.affiliations
        )

    @cached_property
    def kinds(self) -> list[tuple[str, int]]:
        """Of what is joined, the most frequent first."""
        counts = Counter(entity.kind for entity in self.incidence.targets)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    @cached_property
    def countries(self) -> list[tuple[str | None, int]]:
        counts = Counter(entity.country for entity in self.incidence.actors)
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0] or "~"))

    @cached_property
    def score(self) -> dict[str, float]:
        """The measure by which actors are ranked, by key; undefined is 0."""
        return {
            key: 0.0 if math.isnan(value) else value
            for key, value in self.by_key(self.measures[0]).items()
        }

    @staticmethod
    def by_key(scores: Scores | TwoModeScores) -> dict[str, float]:
        """The scores of the actors by their keys."""
        if isinstance(scores, TwoModeScores):
            return dict(zip(scores.incidence.actor_keys, scores.actors.tolist(), strict=True))
        return dict(zip(scores.graph.keys, scores.values.tolist(), strict=True))

    @cached_property
    def years(self) -> list[tuple[int, int, int]]:
        """Of each year, on how many affiliations held for sure and at most."""
        days = self.network.observed
        if days is None:
            return []
        last = min(days[1].year, max(self._last_day.year, days[0].year))
        times = Counter(a.valid for a in self.affiliations)
        made = []
        for year in range(max(days[0].year, last - MOST_YEARS + 1), last + 1):
            held: Counter[bool | None] = Counter()
            for valid, count in times.items():
                held[valid.overlaps(f"{year:04}-01-01", f"{year + 1:04}-01-01")] += count
            made.append((year, held[True], held[True] + held[None]))
        return made

    @cached_property
    def _last_day(self) -> datetime.date:
        """The day up to which the view looks, or the last one."""
        for name in ("day", "to"):
            if isinstance(day := self.settings.get(name), str):
                return datetime.date.fromisoformat(day)
        return datetime.date.max

    def name(self, key: str) -> str:
        return self.network[key].name

    def measure_word(self, measure: str) -> str:
        """The entry of a catalogue; degree has two, one per network."""
        return "joined" if self.graph is None and measure == "degree" else measure

    def measure(self, measure: str, t: Language) -> str:
        return t(f"measure.{self.measure_word(measure)}")

    def rankings(self) -> list[Ranking]:
        return [scores.ranking() for scores in self.measures]


def gather(
    asked: Network | View, *, onto: str, top: int, ties: int, threads: int, seed: int | None
) -> Material:
    """What a report about a view (of a network: at any time) is made of."""
    view = asked if isinstance(asked, View) else asked.any_time()
    incidence = _core.two_mode(view, onto=onto)
    met = _sizes(incidence)
    pairs = int((met * (met - 1) // 2).sum())
    graph = _core.project(view, onto=onto, threads=threads) if pairs <= MOST_PAIRS else None
    return Material(view, onto, incidence, pairs, graph, top, ties, threads, seed)


def _sizes(incidence: TwoMode) -> npt.NDArray[np.int64]:
    """How many actors each target has."""
    _, indices = incidence.compressed_rows()
    return np.bincount(indices, minlength=incidence.shape[1]).astype(np.int64)


def _years_before(day: str, years: int) -> str:
    """The same day some years earlier; 28 February for a leap day."""
    date = datetime.date.fromisoformat(day)
    if (date.month, date.day) == (2, 29):
        date = date.replace(day=28)
    return date.replace(year=date.year - years).isoformat()


def _changed(view: View, **settings: object) -> View:
    """The same view with some settings of its selection changed."""
    saved = json.loads(view.selection.to_json()) | settings
    return view.network.select(_core.Selection.from_json(json.dumps(saved)))


def _first_measure(view: View, onto: str, two_mode: bool) -> Ranking | None:
    """The ranking of the report, of another view; None where nobody is in it."""
    if two_mode:
        incidence = _core.two_mode(view, onto=onto)
        return _core.degree(incidence).ranking() if incidence.shape[0] else None
    graph = _core.project(view, onto=onto)
    return _core.vertex_strength(graph).ranking() if graph.vertex_count else None


def _sureness(material: Material) -> Sureness:
    view, onto, two_mode = material.view, material.onto, material.graph is None
    settings = material.settings
    without_undated = None
    if settings["unknown_dates"] == "include" and view.undecided:
        without_undated = _first_measure(_changed(view, unknown_dates="exclude"), onto, two_mode)
    largest, without_largest = None, None
    if material.incidence.shape[1] > 1:
        largest = material.incidence.targets[int(_sizes(material.incidence).argmax())]
        earlier = settings.get("without_targets", [])
        assert isinstance(earlier, list)
        without = _changed(view, without_targets=[*earlier, largest.key])
        without_largest = _first_measure(without, onto, two_mode)
    return Sureness(without_undated, without_largest, largest)


def _strongest_part(view: View, onto: str, incidence: TwoMode, ties: int) -> Graph | None:
    """A part of the network that has the strongest ties of the whole.

    Two actors cannot share more than either is in. So when the last of the strongest ties between
    those who are in at least d things is d or more, no tie of the others is stronger.
    """
    indptr, _ = incidence.compressed_rows()
    degrees = np.sort(np.diff(indptr.astype(np.int64)))[::-1]
    for least in sorted(set(degrees.tolist()), reverse=True):
        if np.searchsorted(-degrees, -least, side="right") < 2:
            continue
        asked = int(json.loads(view.selection.to_json()).get("least_actor_degree", 0))
        part = _changed(view, least_actor_degree=max(least, asked))
        graph = _core.project(part, onto=onto)
        if graph.edge_count >= ties and np.sort(graph.strengths)[-ties] >= least:
            return graph
        if graph.edge_count > MOST_PAIRS:
            return None
    return None
