"""What a report is made of: everything that is computed, before a word is written."""

from __future__ import annotations

import datetime
import json
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

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

Progress = Callable[[float], object]


@dataclass(frozen=True)
class Sureness:
    """Where the top actors would stand if the question were asked in another way."""

    without_undated: Ranking | None  # None where every date decides, or none counts
    without_largest: Ranking | None  # None where nothing would be left
    largest: Entity | None  # what is left out for the second


@dataclass(frozen=True)
class Material:
    """A view, its networks and the numbers about them."""

    view: View
    onto: str
    top: int
    incidence: TwoMode
    pairs: int  # of actors that meet, counted once per meeting
    graph: Graph | None  # None where there are more than MOST_PAIRS
    measures: list[Scores] | list[TwoModeScores]
    sureness: Sureness
    explanations: list[Explanation]
    communities: Communities | None
    settings: dict[str, object] = field(default_factory=dict)  # of the selection, as saved

    @property
    def origin(self) -> str:
        """Name and version of the data set."""
        info = self.network.info
        return f"{info['name']} {info['version']}".strip()

    @property
    def network(self) -> Network:
        return self.view.network

    @cached_property
    def affiliations(self) -> list[Affiliation]:
        """Those of the view that stand behind a cell of the incidence."""
        targets = set(self.incidence.target_keys)
        return [
            a
            for a in self.view.affiliations
            if a.target.key in targets and (a.actor.kind == self.onto or self._stands_in(a.actor))
        ]

    def _stands_in(self, actor: Entity) -> bool:
        return actor.key in self._units

    @cached_property
    def _units(self) -> set[str]:
        """Units that act for an actor of the incidence."""
        keys = set(self.incidence.actor_keys)
        return {r.unit.key for r in self.network.representations if r.represented.key in keys}

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
    """Computes what a report about a view (of a network: at any time) says."""
    view = asked if isinstance(asked, View) else asked.any_time()
    incidence = _core.two_mode(view, onto=onto)
    _, indices = incidence.compressed_rows()
    met = np.bincount(indices, minlength=incidence.shape[1]).astype(np.int64)
    pairs = int((met * (met - 1) // 2).sum())
    graph = _core.project(view, onto=onto, threads=threads) if pairs <= MOST_PAIRS else None
    measures: list[Scores] | list[TwoModeScores]
    if graph is None:
        measures = [_core.degree(incidence)]
    else:
        measures = [
            _core.vertex_strength(graph),
            _core.degree(graph),
            _core.betweenness(graph, threads=threads),
        ]
    return Material(
        view=view,
        onto=onto,
        top=top,
        incidence=incidence,
        pairs=pairs,
        graph=graph,
        measures=measures,
        sureness=_sureness(view, onto, graph is None, incidence, met),
        explanations=_explanations(graph or _core_graph(view, onto, incidence, ties), ties),
        communities=_communities(graph, seed),
        settings=json.loads(view.selection.to_json()),
    )


def _years_before(day: str, years: int) -> str:
    """The same day some years earlier; 28 February for a leap day."""
    date = datetime.date.fromisoformat(day)
    if (date.month, date.day) == (2, 29):
        date = date.replace(day=28)
    return date.replace(year=date.year - years).isoformat()


def _communities(graph: Graph | None, seed: int | None) -> Communities | None:
    if graph is None or graph.edge_count == 0 or not _core.has_igraph():
        return None
    if seed is None:
        return _core.leiden(graph, ties="strength")
    return _core.leiden(graph, ties="strength", seed=seed)


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


def _sureness(
    view: View, onto: str, two_mode: bool, incidence: TwoMode, met: np.ndarray
) -> Sureness:
    settings = json.loads(view.selection.to_json())
    without_undated = None
    if settings["unknown_dates"] == "include" and view.undecided:
        without_undated = _first_measure(_changed(view, unknown_dates="exclude"), onto, two_mode)
    largest, without_largest = None, None
    if len(met) > 1:
        largest = incidence.targets[int(met.argmax())]
        left_out = [*settings.get("without_targets", []), largest.key]
        without_largest = _first_measure(_changed(view, without_targets=left_out), onto, two_mode)
    return Sureness(without_undated, without_largest, largest)


def _core_graph(view: View, onto: str, incidence: TwoMode, ties: int) -> Graph | None:
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


def _explanations(graph: Graph | None, ties: int) -> list[Explanation]:
    """Of the strongest ties; of equal ones those whose cities share the fewest others first."""
    if graph is None or graph.edge_count == 0 or ties == 0:
        return []
    order = np.lexsort((np.arange(graph.edge_count), -graph.strengths))[:ties]
    return [graph.explain(int(a), int(b)) for a, b in graph.edges[order]]
