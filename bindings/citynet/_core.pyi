"""
The compiled core of citynet; use it through the package citynet.
"""

from __future__ import annotations
import collections.abc
import datetime
import numpy
import numpy.typing
import os
import pandas
import typing
import typing_extensions

__all__: list[str] = [
    "Affiliation",
    "BeforeAfter",
    "BlauScores",
    "Bound",
    "Brokerage",
    "BrokerageSignificance",
    "Butterflies",
    "ClosenessScores",
    "Communities",
    "Components",
    "Composition",
    "CompositionRow",
    "Concentration",
    "ContinuousCore",
    "CorePeriphery",
    "CoreSignificance",
    "Correlation",
    "Coverage",
    "CutPoints",
    "DateInterval",
    "Dissolves",
    "Distances",
    "EdgeScores",
    "EiIndex",
    "EigenvectorScores",
    "Entity",
    "ExpectedBrokerage",
    "Explanation",
    "Fact",
    "FourPaths",
    "Gaps",
    "Gazetteer",
    "Graph",
    "GraphChange",
    "GraphReading",
    "GraphScore",
    "HitsScores",
    "IntakeRun",
    "Interlocking",
    "InverseStrengths",
    "Issue",
    "ItemCount",
    "Joins",
    "JointRanking",
    "JointlyRankedVertex",
    "KatzScores",
    "KindCentralization",
    "LatapyClusteringScores",
    "Layout",
    "Leaves",
    "LocalClusteringScores",
    "Merges",
    "MixingSignificance",
    "Nestedness",
    "Network",
    "OpsahlClustering",
    "Overlap",
    "PairSums",
    "PartialDate",
    "Persistence",
    "Projection",
    "RankChange",
    "RankedVertex",
    "Ranking",
    "ReadingLedger",
    "ReadingRemark",
    "Representation",
    "ResolutionReport",
    "RobinsAlexander",
    "Scores",
    "Selection",
    "Source",
    "StandardizedChange",
    "Statement",
    "Table",
    "TableCount",
    "TopScores",
    "TwoMode",
    "TwoModeBrokerage",
    "TwoModeCentralization",
    "TwoModeChange",
    "TwoModeClosenessScores",
    "TwoModeContinuousCore",
    "TwoModeCorePeriphery",
    "TwoModeEigenvectorScores",
    "TwoModeScores",
    "View",
    "WritingRemark",
    "WrittenGraph",
    "YuleQ",
    "approximate_betweenness",
    "assortativity",
    "betweenness",
    "betweenness_subset",
    "birank",
    "blau",
    "brokerage",
    "brokerage_significance",
    "build_parts",
    "butterflies",
    "centralization",
    "change",
    "changes",
    "check_recipe",
    "closeness",
    "components",
    "composition",
    "concentration",
    "constant_potts",
    "constraint",
    "continuous_core",
    "core_periphery",
    "core_significance",
    "coreness",
    "correlation",
    "country_code",
    "coverage",
    "cut_points",
    "dataset_names",
    "degree",
    "degree_assortativity",
    "density",
    "describe",
    "distances",
    "edge_betweenness",
    "effective_size",
    "efficiency",
    "ei_index",
    "ei_index_significance",
    "eigenvector",
    "expected_brokerage",
    "find_damage",
    "find_dataset",
    "flows",
    "gaps",
    "graph_formats",
    "harmonic",
    "has_igraph",
    "hierarchy",
    "hits",
    "interlocking",
    "katz",
    "latapy_clustering",
    "layout",
    "leiden",
    "load",
    "local_clustering",
    "meta_path",
    "modularity",
    "name_key",
    "nestedness",
    "nominal_assortativity",
    "opsahl_clustering",
    "opsahl_local_clustering",
    "overlap",
    "pagerank",
    "participation",
    "persistence",
    "project",
    "project_in_blocks",
    "rank_change",
    "ranking",
    "read_text",
    "redundancy",
    "robins_alexander",
    "sniff_arrow",
    "sniff_rows",
    "sniff_text",
    "standardized_change",
    "to_graphml",
    "top_closeness",
    "top_harmonic",
    "transitivity",
    "two_mode",
    "two_mode_brokerage",
    "two_mode_table",
    "version",
    "vertex_strength",
    "vertex_table",
    "within_module_z",
    "write_graphml",
    "write_text",
    "yule_q",
    "yule_q_significance",
]

class PartialDate:
    """
    A date as a source gives it: a day, month, quarter, season or year.
    """
    @staticmethod
    def parse(text: str) -> PartialDate:
        """
        Reads EDTF: 2014, 2014-03, 2014-03-21, 2014-34 (second quarter), 2014?, 2014~.
        """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    @property
    def earliest(self) -> datetime.date:
        """
        First day the words allow, a datetime.date.
        """
    @property
    def earliest_possible(self) -> datetime.date:
        """
        The same, widened where the source is uncertain or approximate.
        """
    @property
    def is_approximate(self) -> bool:
        """
        Marked with ~ or %.
        """
    @property
    def is_uncertain(self) -> bool:
        """
        Marked with ? or %.
        """
    @property
    def latest(self) -> datetime.date:
        """
        Last day the words allow.
        """
    @property
    def latest_possible(self) -> datetime.date:
        """
        The same, widened where the source is uncertain or approximate.
        """
    @property
    def precision(self) -> str:
        """
        day, month, quarter, season or year.
        """

class Bound:
    """
    One end of an interval: unknown, open, or a date.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    @property
    def date(self) -> PartialDate | None:
        """
        The PartialDate when the kind is dated, else None.
        """
    @property
    def kind(self) -> str:
        """
        unknown, open or dated.
        """
    @property
    def planned(self) -> bool:
        """
        Announced, not confirmed to have happened.
        """

class DateInterval:
    """
    When something held, as far as the sources tell. Questions answer True, False, or None where the sources do not decide.
    """
    @staticmethod
    def parse(text: str) -> DateInterval:
        """
        Reads EDTF: a date, start/end, start/.. (still going on), start/ (end unknown).
        """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    def began_by(self, day: datetime.date | str) -> bool | None:
        """
        Had it begun on or before this day?
        """
    def contains(self, day: datetime.date | str) -> bool | None:
        """
        Did it hold on this day (datetime.date or YYYY-MM-DD)?
        """
    def ended_before(self, day: datetime.date | str) -> bool | None:
        """
        Had it ended before this day?
        """
    def overlaps(self, first: datetime.date | str, until: datetime.date | str) -> bool | None:
        """
        Did it hold on at least one day from `first` to before `until`?
        """
    @property
    def end(self) -> Bound:
        """
        The second end, a Bound.
        """
    @property
    def is_single_date(self) -> bool:
        """
        One date, not a start and an end.
        """
    @property
    def start(self) -> Bound:
        """
        The first end, a Bound.
        """

class Table:
    """
    Columns of equal length, for a data frame, a file or a screen.
    """
    def __arrow_c_stream__(
        self, requested_schema: typing_extensions.CapsuleType | None = None
    ) -> typing_extensions.CapsuleType:
        """
        For what reads Arrow: polars.DataFrame(table), pyarrow.table(table). The types are the
        table's own, whichever are requested.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def to_csv(self) -> str:
        """
        As text, RFC 4180.
        """
    def to_dict(self) -> dict[str, list[bool | int | float | str | None]]:
        """
        Column name to list of values; missing values are None.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        A pandas.DataFrame.
        """
    def to_text(
        self,
        max_rows: typing.SupportsInt | typing.SupportsIndex = 50,
        significant_digits: typing.SupportsInt | typing.SupportsIndex = 4,
    ) -> str:
        """
        Aligned columns for a screen.
        """
    def write_csv(self, path: str | os.PathLike[str]) -> None:
        """
        Writes a CSV file, whole or not at all.
        """
    @property
    def columns(self) -> list[str]:
        """
        The names of the columns.
        """

class RankedVertex:
    """
    One line of a ranking.
    """
    def __repr__(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def rank(self) -> int:
        """
        1 is the highest; equals share it.
        """
    @property
    def score(self) -> float: ...
    @property
    def tied_with(self) -> int:
        """
        How many others share the rank.
        """

class Ranking:
    """
    Who comes first; equal scores share a rank.
    """
    def __iter__(self) -> collections.abc.Iterator[RankedVertex]: ...
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        The same as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        A pandas.DataFrame.
        """
    @property
    def measure(self) -> str: ...
    @property
    def rows(self) -> list[RankedVertex]:
        """
        The lines, the highest first.
        """
    @property
    def total(self) -> int:
        """
        Vertices with a rank, shown or not.
        """
    @property
    def unranked(self) -> list[RankedVertex]:
        """
        Vertices whose score is undefined.
        """

class Source:
    """
    A page, file or text in which something was seen.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def access(self) -> str | None:
        """
        How much of the source was read.
        """
    @property
    def dated(self) -> PartialDate | None:
        """
        The date of the source itself, a PartialDate or None.
        """
    @property
    def key(self) -> str: ...
    @property
    def note(self) -> str | None:
        """
        Its limits, in words.
        """
    @property
    def title(self) -> str: ...
    @property
    def url(self) -> str | None: ...

class Statement:
    """
    What one source says of one tie.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def certainty(self) -> str:
        """
        common (not checked), page, or seed (read in full).
        """
    @property
    def note(self) -> str | None: ...
    @property
    def place(self) -> str:
        """
        File and row it was read from.
        """
    @property
    def source(self) -> Source: ...
    @property
    def valid(self) -> DateInterval:
        """
        When the tie held, as this source gives it.
        """

class Entity:
    """
    A city, a network, a project ...: one node of the network.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def affiliated(self) -> list[Affiliation]:
        """
        The affiliations of others with it.
        """
    @property
    def affiliations(self) -> list[Affiliation]:
        """
        The affiliations in which it is the actor.
        """
    @property
    def aliases(self) -> list[str]: ...
    @property
    def attributes(self) -> dict[str, str]:
        """
        Further columns of the data set, as text.
        """
    @property
    def country(self) -> str | None:
        """
        ISO 3166-1 alpha-2.
        """
    @property
    def existence(self) -> DateInterval:
        """
        Founded to dissolved, held on, runs from to.
        """
    @property
    def geonames(self) -> str | None: ...
    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def location(self) -> tuple[float, float] | None:
        """
        (latitude, longitude) in WGS84 degrees, or None.
        """
    @property
    def name(self) -> str:
        """
        In its own spelling.
        """
    @property
    def name_en(self) -> str | None: ...
    @property
    def part_of(self) -> Entity | None: ...
    @property
    def place(self) -> Entity | None:
        """
        The city in which it sits or takes place.
        """
    @property
    def region(self) -> str | None: ...
    @property
    def statements(self) -> list[Statement]: ...
    @property
    def type(self) -> str | None:
        """
        The finer word of the data set.
        """
    @property
    def wikidata(self) -> str | None: ...

class Fact:
    """
    A fact with more than two ends: a city wins in a category.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def about(self) -> Entity | None: ...
    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def participants(self) -> list[tuple[Entity, str]]:
        """
        Pairs of an entity and the part it plays.
        """
    @property
    def statements(self) -> list[Statement]: ...
    @property
    def status(self) -> str: ...
    @property
    def valid(self) -> DateInterval: ...

class Affiliation:
    """
    `actor` plays `role` in `target`, from when to when, according to whom.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def actor(self) -> Entity: ...
    @property
    def certainty(self) -> str:
        """
        That of the most trusted statement.
        """
    @property
    def fact(self) -> Fact | None:
        """
        The fact with more than two ends it is one side of, or None.
        """
    @property
    def grade(self) -> float | None: ...
    @property
    def role(self) -> str: ...
    @property
    def statements(self) -> list[Statement]: ...
    @property
    def status(self) -> str:
        """
        confirmed, planned, proposed, refused, ended or unknown.
        """
    @property
    def target(self) -> Entity: ...
    @property
    def valid(self) -> DateInterval: ...

class Representation:
    """
    A unit that acts for a city.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def represented(self) -> Entity: ...
    @property
    def statements(self) -> list[Statement]: ...
    @property
    def unit(self) -> Entity: ...
    @property
    def valid(self) -> DateInterval: ...

class Network:
    """
    Typed, dated, sourced records of who cooperates with whom. Read-only; made by citynet.load and citynet.datasets.load.
    """
    def __contains__(self, key: str) -> bool: ...
    def __eq__(self, other: typing.Any) -> bool: ...
    def __getitem__(self, key: str) -> Entity:
        """
        The entity with this key.
        """
    def __hash__(self) -> int: ...
    def __iter__(self) -> collections.abc.Iterator[str]:
        """
        Over the keys of the entities.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _ipython_key_completions_(self) -> list[str]: ...
    def _repr_html_(self) -> str: ...
    def any_time(
        self,
        *,
        unknown: str = "include",
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> View:
        """
        Every affiliation, whenever it held; `unknown` has no effect here.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def at(
        self,
        day: datetime.date | str,
        past_happenings: bool = True,
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> View:
        """
        What held on one day. Events, declarations, awards and documents that took place on or before it count too, unless past_happenings is False.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def before_after(
        self,
        day: datetime.date | str,
        later: datetime.date | str | None = None,
        width: str | None = None,
        past_happenings: bool = True,
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> BeforeAfter:
        """
        The views before and after a day, which itself belongs to the time after. Say what to compare: `later` compares what held on the eve with what held on that later day; `width` ("2 years") compares the two windows that touch at the day.
        Meaning and cautions: citynet/view/before_after.hpp

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def cumulative(
        self,
        first: datetime.date | str,
        last: datetime.date | str,
        step: str,
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> dict[str, View]:
        """
        Everything that had begun by `first`, a step later ... to `last`: day to View.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def during(
        self,
        first: datetime.date | str,
        until: datetime.date | str,
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> View:
        """
        What held on at least one day from `first` to before `until`.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def entities(self, kind: str | collections.abc.Sequence[str] | None = None) -> list[Entity]:
        """
        The entities, all or of one or several kinds, as a list of Entity.
        """
    def overview(self) -> Table:
        """
        What is in it, as a Table: entities by kind, affiliations by status and certainty.
        """
    def phases(
        self,
        named: dict[str, tuple[datetime.date | str, datetime.date | str]],
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> dict[str, View]:
        """
        One view for each named phase, {name: (first, until)}: name to View.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def replay(self, json: str) -> View:
        """
        Makes the view again that View.to_json saved; DataError if it was of other data.
        """
    def rolling(
        self,
        first: datetime.date | str,
        until: datetime.date | str,
        width: str,
        step: str,
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> dict[str, View]:
        """
        Windows of one width ("2 years", "6 months", "30 days"), a step apart, from `first` to before `until`: label to View. Windows that would reach beyond are left out.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def select(self, selection: Selection) -> View:
        """
        Looks at the network through a selection.
        """
    def snapshots(
        self,
        first: datetime.date | str,
        last: datetime.date | str,
        step: str,
        past_happenings: bool = True,
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> dict[str, View]:
        """
        What held on `first`, a step later ... to `last`: day to View.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def up_to(
        self,
        day: datetime.date | str,
        *,
        unknown: str,
        through: str | collections.abc.Sequence[str] | None = None,
        actor_kinds: str | collections.abc.Sequence[str] | None = None,
        roles: str | collections.abc.Sequence[str] | None = None,
        without_roles: str | collections.abc.Sequence[str] | None = None,
        least_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        most_grade: typing.SupportsFloat | typing.SupportsIndex | None = None,
        countries: str | collections.abc.Sequence[str] | None = None,
        target_countries: str | collections.abc.Sequence[str] | None = None,
        actors: str | collections.abc.Sequence[str] | None = None,
        without_actors: str | collections.abc.Sequence[str] | None = None,
        targets: str | collections.abc.Sequence[str] | None = None,
        without: str | collections.abc.Sequence[str] | None = None,
        statuses: str | collections.abc.Sequence[str] | None = None,
        sources: str | collections.abc.Sequence[str] | None = None,
        without_sources: str | collections.abc.Sequence[str] | None = None,
        least_certainty: str = "common",
        without_largest: typing.SupportsInt | typing.SupportsIndex = 0,
        least_actor_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        least_target_degree: typing.SupportsInt | typing.SupportsIndex = 0,
        observed: tuple[datetime.date | str, datetime.date | str] | None = None,
    ) -> View:
        """
        Everything that had begun on or before the day, over or not.

        unknown: what an affiliation counts as when its dates do not decide, "include" or "exclude".
        through: kinds of what is joined (network, project, event ...). countries, target_countries: of
        the actors and of what is joined (ISO). least_grade, most_grade: both included; no grade is out.
        actors, without_actors, targets, without: keys kept and left out. sources, without_sources: whose
        statements are heard. least_certainty: common, page or seed. statuses: None means confirmed, ended
        and unknown. without_largest: how many targets with the most actors to leave out.
        least_actor_degree, least_target_degree: distinct partners in what is left. observed: from when to
        before when the data looked. Every other filter that is None keeps all.
        Rules in full: citynet/view/selection.hpp
        """
    def what_if(
        self, hypotheses: collections.abc.Sequence[Joins | Leaves | Dissolves | Merges]
    ) -> Network:
        """
        The network as it would be under the hypotheses (Joins, Leaves, Dissolves, Merges), one after the other;
        it says that it is hypothetical, and this one stays as it is.
        What days and mergers mean: citynet/model/what_if.hpp
        """
    def with_persons(self, persons: str) -> Network:
        """
        The network with its persons "kept", "pseudonymised" (person-1, person-2 ... in the order of their keys, without names, ids and notes) or "excluded"; citynet/model/persons.hpp.
        """
    @property
    def affiliations(self) -> list[Affiliation]: ...
    @property
    def facts(self) -> list[Fact]: ...
    @property
    def hypotheses(self) -> list[str]:
        """
        What was assumed to make it, in words; empty for data.
        """
    @property
    def info(self) -> dict[str, typing.Any]:
        """
        Name, title, version, licences, credits and citation.
        """
    @property
    def observed(self) -> tuple[datetime.date, datetime.date] | None:
        """
        First and last day the dates name, or None; outside of it the data set is silent.
        """
    @property
    def representations(self) -> list[Representation]: ...
    @property
    def sources(self) -> list[Source]: ...

class Joins:
    """
    A hypothesis: an actor joins a target.
    """
    def __init__(
        self,
        actor: str,
        target: str,
        *,
        role: str = "member",
        on: datetime.date | str | None = None,
    ) -> None:
        """
        on: the first day; None means at all times.
        """
    def __repr__(self) -> str: ...

class Leaves:
    """
    A hypothesis: an actor leaves a target, in all roles.
    """
    def __init__(self, actor: str, target: str, *, on: datetime.date | str | None = None) -> None:
        """
        on: the day before is the last; None means it never was in it.
        """
    def __repr__(self) -> str: ...

class Dissolves:
    """
    A hypothesis: a network ceases to be.
    """
    def __init__(self, target: str, *, on: datetime.date | str | None = None) -> None:
        """
        on: the day before is the last; None means it never was.
        """
    def __repr__(self) -> str: ...

class Merges:
    """
    A hypothesis: one network merges into another.
    """
    def __init__(
        self,
        from_: str,
        into: str,
        *,
        on: datetime.date | str | None = None,
        collapse: str = "one_per_role",
    ) -> None:
        """
        on: from this day on; None means the two always were one. collapse: what becomes of an
        actor in both in the same role, "one_per_role" or "keep_spells".
        """
    def __repr__(self) -> str: ...

class Issue:
    """
    One thing that is odd or wrong in the input.
    """
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    def to_dict(self) -> dict[str, bool | int | float | str | None]:
        """
        Its parts by name; row is None where there is none.
        """
    @property
    def action(self) -> str:
        """
        What was done about it.
        """
    @property
    def column(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def row(self) -> int | None:
        """
        The line in the file, from 1, or None.
        """
    @property
    def rule(self) -> str:
        """
        Which rule it breaks.
        """
    @property
    def severity(self) -> str:
        """
        note, doubt or error.
        """
    @property
    def value(self) -> str:
        """
        What was found.
        """

class TableCount:
    """
    read = kept + merged + rejected, for one table.
    """
    def __repr__(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def kept(self) -> int: ...
    @property
    def merged(self) -> int: ...
    @property
    def read(self) -> int: ...
    @property
    def rejected(self) -> int: ...
    @property
    def table(self) -> str: ...

class ResolutionReport:
    """
    What happened to every row of a data set.
    """
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def balances(self) -> bool:
        """
        Does every table add up: read = kept + merged + rejected?
        """
    def table(self) -> Table:
        """
        The counts as a Table.
        """
    @property
    def doubt_count(self) -> int: ...
    @property
    def error_count(self) -> int: ...
    @property
    def issues(self) -> list[Issue]: ...
    @property
    def merged(self) -> list[tuple[str, str]]:
        """
        Pairs of a merged row and the row whose record it joined.
        """
    @property
    def tables(self) -> list[TableCount]: ...

class Gazetteer:
    """
    Places with their names and ids, for looking up. Made by from_network and from_geonames; the rules of matching: citynet/resolve/gazetteer.hpp
    """
    @staticmethod
    def _from_geonames(bytes: bytes, file: str) -> Gazetteer: ...
    @staticmethod
    def from_network(network: Network) -> Gazetteer:
        """
        The cities and regions of a data set, with their aliases and ids.
        """
    def __contains__(self, arg0: str) -> bool: ...
    def __getitem__(self, key: str) -> dict[str, typing.Any]:
        """
        Name, country, aliases, ids and place of one entry, as a dict.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _names_in(self, country: str) -> list[tuple[str, str]]: ...
    def find(self, name: str, country: str = "") -> tuple[str, list[str]]:
        """
        How a name is found (key, alias, candidate, none) and the keys of its places.
        """

class IntakeRun:
    """
    An intake under way; citynet.intake drives it.
    """
    def __init__(
        self,
        recipe: str,
        gazetteer: Gazetteer | None,
        decisions: collections.abc.Sequence[tuple[str, str, str, str, str, str, str]],
    ) -> None: ...
    def add_arrow(
        self, stream: typing.Any, table: typing.SupportsInt | typing.SupportsIndex, file: str
    ) -> None: ...
    def add_rows(
        self,
        sheet: str,
        rows: collections.abc.Sequence[collections.abc.Sequence[str]],
        table: typing.SupportsInt | typing.SupportsIndex,
        file: str,
    ) -> None: ...
    def add_text(
        self, bytes: bytes, table: typing.SupportsInt | typing.SupportsIndex, file: str
    ) -> None: ...
    def finish(self) -> tuple[Network, dict[str, typing.Any]]: ...

class Selection:
    """
    Which records of a network a view keeps: a value that can be compared, printed, saved and used again.
    """
    @staticmethod
    def from_json(json: str) -> Selection:
        """
        Reads what to_json wrote; DataError names the member that is wrong.
        """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __repr__(self) -> str: ...
    def describe(self) -> str:
        """
        In plain words, for a methods section.
        """
    def to_json(self) -> str:
        """
        As JSON; from_json reads back an equal selection.
        """

class View:
    """
    A network seen through a selection: which affiliations count, and why the others do not.
    """
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def census_table(self) -> Table:
        """
        The census as a Table.
        """
    def describe(self) -> str:
        """
        In plain words, for a methods section; says so if the time asked for was not observed.
        """
    def to_json(self) -> str:
        """
        The selection and the data set as JSON; Network.replay makes the view again.
        """
    @property
    def affiliations(self) -> list[Affiliation]:
        """
        The affiliations that count.
        """
    @property
    def census(self) -> dict[str, int]:
        """
        Where every affiliation went; kept and all reasons add up to total.
        """
    @property
    def dropped_largest(self) -> list[Entity]:
        """
        What without_largest left out, the largest first.
        """
    @property
    def network(self) -> Network: ...
    @property
    def observed(self) -> tuple[datetime.date, datetime.date] | None:
        """
        From when to before when the data looked at the world, or None.
        """
    @property
    def selection(self) -> Selection: ...
    @property
    def time_observed(self) -> str:
        """
        Whether the time asked for was observed: all, part, none or unknown.
        """
    @property
    def undecided(self) -> list[Affiliation]:
        """
        Those among the affiliations whose dates do not decide whether they held.
        """

class BeforeAfter:
    """
    A network before and after a day.
    """
    def __iter__(self) -> collections.abc.Iterator[View]:
        """
        before, after = net.before_after(...)
        """
    def __repr__(self) -> str: ...
    @property
    def after(self) -> View: ...
    @property
    def before(self) -> View: ...

class Explanation:
    """
    Why two cities are tied: what they share, in which roles, when, according to whom.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per statement, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per statement, as a pandas.DataFrame.
        """
    @property
    def contributions(self) -> list[float]:
        """
        Of each shared affiliation; with `rest` they add up to the strength.
        """
    @property
    def first(self) -> Entity:
        """
        The entity at the first end.
        """
    @property
    def first_key(self) -> str: ...
    @property
    def rest(self) -> float:
        """
        The part of the strength that no shared affiliation adds.
        """
    @property
    def second(self) -> Entity:
        """
        The entity at the second end.
        """
    @property
    def second_key(self) -> str: ...
    @property
    def shared(self) -> list[Entity]:
        """
        The networks, projects and events both are affiliated with.
        """
    @property
    def shared_keys(self) -> list[str]:
        """
        The keys of what is shared, where there are no records, too.
        """
    @property
    def strength(self) -> float:
        """
        What the scheme gives the two, stored or not; 0 when nothing is shared, NaN when it has
        no number for them.
        """
    @property
    def through(self) -> list[tuple[list[Entity], list[Entity]]]:
        """
        On a meta-path: for each thing shared what the paths from either end lead through.
        """
    @property
    def tied(self) -> bool:
        """
        Whether the graph has this tie.
        """
    @property
    def together(self) -> list[tuple[float, float]]:
        """
        With an overlap in time: its lower and its upper bound in each shared affiliation.
        """

class Graph:
    """
    A one-mode network frozen for computing: no loops, no parallel edges, read-only. Made by citynet.project or Graph.from_edges.
    """
    @staticmethod
    def from_edges(
        vertex_count: typing.SupportsInt | typing.SupportsIndex,
        sources: numpy.typing.ArrayLike,
        targets: numpy.typing.ArrayLike,
        strengths: numpy.typing.ArrayLike | None = None,
        *,
        directed: bool = False,
        loops: str = "reject",
        parallel_edges: str = "reject",
        keys: collections.abc.Sequence[str] = [],
        threads: typing.SupportsInt | typing.SupportsIndex = 1,
        progress: collections.abc.Callable[[float], typing.Any] | None = None,
    ) -> Graph:
        """
        Builds a graph from two arrays of vertex numbers.

        loops: "reject" or "drop". parallel_edges: "reject", "keep_first" or "add_strengths". keys: names of the vertices, unique.
        """
    def __contains__(self, key: str) -> bool: ...
    def __eq__(self, other: typing.Any) -> bool: ...
    def __hash__(self) -> int: ...
    def __iter__(self) -> collections.abc.Iterator[str]:
        """
        Over the keys of the vertices.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def edge_table(self) -> Table:
        """
        The keys of the ends and the strength of every edge, as a Table.
        """
    def explain(
        self,
        a: str | typing.SupportsInt | typing.SupportsIndex,
        b: str | typing.SupportsInt | typing.SupportsIndex,
    ) -> Explanation:
        """
        The affiliations, roles, dates and sources behind the tie of a projected graph.
        """
    def key(self, vertex: typing.SupportsInt | typing.SupportsIndex) -> str:
        """
        The key of a vertex number.
        """
    def neighbors(self, vertex: str | typing.SupportsInt | typing.SupportsIndex) -> list[str]:
        """
        The keys of the neighbours of a vertex.
        """
    def strength(
        self,
        a: str | typing.SupportsInt | typing.SupportsIndex,
        b: str | typing.SupportsInt | typing.SupportsIndex,
    ) -> float:
        """
        The strength of the tie between two vertices, 0 without.
        """
    def vertex(self, key: str) -> int:
        """
        The number of the vertex with this key.
        """
    @property
    def dropped_loops(self) -> int: ...
    @property
    def edge_count(self) -> int: ...
    @property
    def edges(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        Ends of every edge, an array of two columns, a view without a copy.
        """
    @property
    def has_strengths(self) -> bool: ...
    @property
    def indices(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        Neighbours, row after row, a view without a copy.
        """
    @property
    def indptr(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Row pointers of the compressed rows, a view without a copy.
        """
    @property
    def is_directed(self) -> bool: ...
    @property
    def keys(self) -> list[str]:
        """
        The key of every vertex, in order.
        """
    @property
    def merged_parallel_edges(self) -> int: ...
    @property
    def projection(self) -> Projection | None:
        """
        How it was projected and what was not stored, or None when it was built from arrays.
        """
    @property
    def strengths(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        One per edge, a view without a copy; empty when the graph has none.
        """
    @property
    def vertex_count(self) -> int: ...
    @property
    def view(self) -> View | None:
        """
        The view the graph was projected from, or None.
        """

class TwoMode:
    """
    Actors and what they are affiliated with, frozen.
    """
    @staticmethod
    def from_cells(
        actor_count: typing.SupportsInt | typing.SupportsIndex,
        target_count: typing.SupportsInt | typing.SupportsIndex,
        rows: numpy.typing.ArrayLike,
        columns: numpy.typing.ArrayLike,
        *,
        grades: numpy.typing.ArrayLike | None = None,
        repeated_cells: str = "reject",
        actor_keys: collections.abc.Sequence[str] = [],
        target_keys: collections.abc.Sequence[str] = [],
        threads: typing.SupportsInt | typing.SupportsIndex = 1,
        progress: collections.abc.Callable[[float], typing.Any] | None = None,
    ) -> TwoMode:
        """
        Builds an incidence from two arrays, one pair per cell.

        grades: how much each cell is. repeated_cells: "reject", "keep_first" or
        "add_grades". No records stand behind its cells.
        """
    def __repr__(self) -> str: ...
    def as_graph(
        self,
        *,
        threads: typing.SupportsInt | typing.SupportsIndex = 1,
        progress: collections.abc.Callable[[float], typing.Any] | None = None,
    ) -> Graph:
        """
        The incidence as one undirected graph: actors first, then what they joined.
        """
    def behind(self, actor: str, target: str) -> list[Affiliation]:
        """
        The affiliations behind one cell, given the keys of its actor and its target; none where
        there is no cell.
        """
    def compressed_rows(
        self,
    ) -> tuple[numpy.typing.NDArray[numpy.uint32], numpy.typing.NDArray[numpy.uint32]]:
        """
        (indptr, indices) of the incidence, for scipy.sparse.csr_array.
        """
    def transposed(
        self,
        *,
        threads: typing.SupportsInt | typing.SupportsIndex = 1,
        progress: collections.abc.Callable[[float], typing.Any] | None = None,
    ) -> TwoMode:
        """
        The same cells with rows and columns exchanged.
        """
    @property
    def actor_keys(self) -> list[str]:
        """
        The keys of the rows.
        """
    @property
    def actors(self) -> list[Entity]:
        """
        The entities in the rows.
        """
    @property
    def cell_count(self) -> int: ...
    @property
    def grades(self) -> numpy.typing.NDArray[numpy.float64] | None:
        """
        One number per cell, in the order of compressed_rows(), or None.
        """
    @property
    def is_transposed(self) -> bool:
        """
        Whether what was joined stands in the rows.
        """
    @property
    def shape(self) -> tuple[int, int]: ...
    @property
    def target_keys(self) -> list[str]:
        """
        The keys of the columns.
        """
    @property
    def targets(self) -> list[Entity]:
        """
        The entities in the columns.
        """
    @property
    def view(self) -> View | None:
        """
        The view it was made from, or None.
        """

class Projection:
    """
    How a graph was projected, and what was not stored.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def account_table(self) -> Table:
        """
        The account as a Table.
        """
    def describe(self) -> str:
        """
        In plain words, for a methods section.
        """
    @property
    def account(self) -> dict[str, int]:
        """
        Where every pair went: met = stored + all that are out. For directed schemes a pair
        counts twice.
        """
    @property
    def bound(self) -> str | None:
        """
        lower, upper, or None.
        """
    @property
    def cells(self) -> str:
        """
        Whether cells counted by presence or by grade.
        """
    @property
    def minimum(self) -> float: ...
    @property
    def overlap(self) -> str | None:
        """
        How time together was measured, or None.
        """
    @property
    def scheme(self) -> str: ...
    @property
    def top(self) -> int: ...

class PairSums:
    """
    What a function of one's own is told of two vertices that share something.
    """
    @property
    def columns(self) -> float:
        """
        How many things there are to share.
        """
    @property
    def first(self) -> int:
        """
        The number of the vertex; first < second.
        """
    @property
    def first_squares(self) -> float:
        """
        Sum of their squares.
        """
    @property
    def first_sum(self) -> float:
        """
        Sum of all cells of the first.
        """
    @property
    def hyperbolic(self) -> float:
        """
        Sum of the products, each divided by k.
        """
    @property
    def newman(self) -> float:
        """
        Sum of the products, each divided by k - 1.
        """
    @property
    def product(self) -> float:
        """
        Sum of the products of their cells.
        """
    @property
    def rows(self) -> float:
        """
        How many vertices there are.
        """
    @property
    def second(self) -> int: ...
    @property
    def second_squares(self) -> float: ...
    @property
    def second_sum(self) -> float: ...
    @property
    def shared(self) -> float:
        """
        How many things they share.
        """
    @property
    def smaller(self) -> float:
        """
        Sum of the smaller of their cells.
        """

class Scores:
    """
    One number per vertex, with an account of itself.
    """
    def __contains__(self, key: str) -> bool: ...
    def __getitem__(self, key: str) -> float:
        """
        The score of the vertex with this key.
        """
    def __iter__(self) -> collections.abc.Iterator[str]:
        """
        Over the keys of the vertices, as a dict does.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def ranking(
        self,
        top: typing.SupportsInt | typing.SupportsIndex = 0,
        *,
        tie_tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-09,
    ) -> Ranking:
        """
        Who comes first, as a Ranking; equal scores share a rank. top = 0 shows all.
        """
    def table(self) -> Table:
        """
        One row per vertex, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def values(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        The numbers in the order of graph.keys: a read-only array without a copy.
        """

class ClosenessScores(Scores):
    """
    Closeness of every vertex.
    """
    @property
    def reached(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        How many others each vertex reaches.
        """

class EigenvectorScores(Scores):
    """
    Eigenvector of every vertex.
    """
    @property
    def eigenvalue(self) -> float:
        """
        The largest.
        """

class LocalClusteringScores(Scores):
    """
    Clustering of every vertex.
    """
    @property
    def triangles(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        How many triangles each vertex is in.
        """

class EdgeScores:
    """
    One number per edge.
    """
    def __getitem__(self, ends: tuple[str, str]) -> float:
        """
        The score of the edge between two keys: scores["a", "b"].
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        The keys of the ends and the score of every edge, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per edge, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def values(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        The numbers in the order of graph.edges: a read-only array without a copy.
        """

class Interlocking:
    """
    How well each row of an incidence is connected through its columns.
    """
    def __contains__(self, key: str) -> bool: ...
    def __getitem__(self, key: str) -> float:
        """
        The gross connectivity of the actor with this key.
        """
    def __iter__(self) -> collections.abc.Iterator[str]:
        """
        Over the keys of the actors, as a dict does.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per actor, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per actor, as a pandas.DataFrame.
        """
    @property
    def connectivity(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        Gross connectivity in the order of incidence.actor_keys: a view without a copy.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def incidence(self) -> TwoMode: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def share_of_maximum(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        The same as a share of the best connected; NaN when that has 0.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def total(self) -> float:
        """
        Sum of the connectivities.
        """

class Communities:
    """
    Groups with more ties inside than between them.
    """
    def __getitem__(self, key: str) -> int:
        """
        The number of the community of the vertex with this key.
        """
    def __iter__(self) -> collections.abc.Iterator[list[str]]:
        """
        Over the communities, each a list of keys.
        """
    def __len__(self) -> int:
        """
        How many communities there are.
        """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def groups(self) -> list[list[str]]:
        """
        The keys in every community, the largest first.
        """
    def table(self) -> Table:
        """
        One row per vertex, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def membership(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        The number of the community of every vertex; the largest community is 0.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def quality(self) -> float:
        """
        Of the objective; NaN when it is undefined.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def sizes(self) -> list[int]: ...
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class Components:
    """
    Who can reach each other at all.
    """
    def __getitem__(self, key: str) -> int:
        """
        The number of the component of the vertex with this key.
        """
    def __iter__(self) -> collections.abc.Iterator[list[str]]:
        """
        Over the components, each a list of keys.
        """
    def __len__(self) -> int:
        """
        How many components there are.
        """
    def __repr__(self) -> str: ...
    def groups(self) -> list[list[str]]:
        """
        The keys in every component, the largest first.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def membership(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        The number of the component of every vertex; the largest component is 0.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def sizes(self) -> list[int]: ...
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class CutPoints:
    """
    The vertices and ties whose loss would break the network.
    """
    def __repr__(self) -> str: ...
    @property
    def bridges(self) -> list[tuple[str, str]]:
        """
        Pairs of keys, the ends of the bridges.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def vertices(self) -> list[str]:
        """
        Keys of the cut points.
        """

class InverseStrengths:
    """
    Lengths of ties made from their strengths: 1 / strength ** alpha, for `lengths=`.

    alpha 1: a tie twice as strong is half as long; alpha 0: every tie is one step.
    Source: citynet/view/lengths.hpp
    """
    def __init__(self, alpha: typing.SupportsFloat | typing.SupportsIndex = 1.0) -> None: ...
    def __repr__(self) -> str: ...
    @property
    def alpha(self) -> float: ...

class TopScores:
    """
    The vertices of the highest scores, the highest first.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def ranking(self) -> Ranking:
        """
        Those in the list, as a Ranking; equals share a rank.
        """
    def table(self) -> Table:
        """
        Rank, key, name and score of those in the list, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        Rank, key, name and score of those in the list, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def keys(self) -> list[str]:
        """
        Their keys, as a new list.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def values(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        The score of each of them: a read-only array without a copy.
        """
    @property
    def vertices(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        Their numbers: a read-only array without a copy.
        """

class KatzScores(Scores):
    """
    Katz centrality of every vertex.
    """
    @property
    def attenuation(self) -> float:
        """
        That was used.
        """
    @property
    def spectral_radius(self) -> float:
        """
        Of the ties: a bound from above.
        """

class HitsScores:
    """
    Hubs and authorities, each as Scores.
    """
    def __repr__(self) -> str: ...
    @property
    def authorities(self) -> Scores:
        """
        Who is pointed to by good hubs.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def hubs(self) -> Scores:
        """
        Who points to good authorities.
        """
    @property
    def singular_value(self) -> float:
        """
        The largest of the adjacency matrix.
        """

class GraphScore:
    """
    One number for the whole graph, with an account of itself; float() gives the number.
    """
    def __float__(self) -> float: ...
    def __repr__(self) -> str: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def value(self) -> float:
        """
        NaN when it is undefined.
        """

class Distances:
    """
    How far the cities are from each other.
    """
    def __repr__(self) -> str: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def diameter(self) -> float:
        """
        The largest distance.
        """
    @property
    def eccentricity(self) -> Scores:
        """
        The largest distance from each vertex, as Scores; NaN if it reaches no other.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def histogram(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Number k counts the pairs whose distance is above k - 1 and at most k bins wide; in steps, those at distance k.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def mean(self) -> float:
        """
        Over the pairs with a path.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def radius(self) -> float:
        """
        The smallest eccentricity.
        """
    @property
    def reachable_pairs(self) -> int: ...
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def unreachable_pairs(self) -> int: ...

class TwoModeChange:
    """
    What was kept, gained and lost between two incidences.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def actors(self, fate: str | None = None) -> list[str]:
        """
        Those with the fate "kept", "gained" or "lost"; None means all.
        """
    def by_kind(self) -> Table:
        """
        The cells by kind of target, as a Table.
        """
    def by_target(self) -> Table:
        """
        Joiners and leavers of each target, as a Table.
        """
    def cells(self, fate: str | None = None) -> list[tuple[str, str]]:
        """
        Those with the fate "kept", "gained" or "lost"; None means all.
        """
    def joiners(self, target: str) -> list[str]:
        """
        The actors that are in the target in the later wave only.
        """
    def leavers(self, target: str) -> list[str]:
        """
        The actors that are in the target in the earlier wave only.
        """
    def summary(self) -> Table:
        """
        How many actors, targets and cells were kept, gained and lost, as a Table.
        """
    def table(self) -> Table:
        """
        One row per cell, and whether dates decide, as a Table.
        """
    def targets(self, fate: str | None = None) -> list[str]:
        """
        Those with the fate "kept", "gained" or "lost"; None means all.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per cell, as a pandas.DataFrame.
        """
    @property
    def after(self) -> TwoMode: ...
    @property
    def before(self) -> TwoMode: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def jaccard(self) -> dict[str, float]:
        """
        Kept as a share of all that ever was, of actors, targets and cells.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def turnover(self) -> dict[str, float]:
        """
        Gained and lost as a share of both waves together.
        """

class GraphChange:
    """
    What was kept, gained and lost between two graphs.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def edges(self, fate: str | None = None) -> list[tuple[str, str]]:
        """
        Those with the fate "kept", "gained" or "lost"; None means all.
        """
    def summary(self) -> Table:
        """
        How many vertices and edges were kept, gained and lost, as a Table.
        """
    def table(self) -> Table:
        """
        One row per edge, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per edge, as a pandas.DataFrame.
        """
    def vertices(self, fate: str | None = None) -> list[str]:
        """
        Those with the fate "kept", "gained" or "lost"; None means all.
        """
    @property
    def after(self) -> Graph: ...
    @property
    def before(self) -> Graph: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def jaccard(self) -> dict[str, float]:
        """
        Kept as a share of all that ever was.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def strengthened(self) -> int:
        """
        How many kept edges grew stronger.
        """
    @property
    def turnover(self) -> dict[str, float]:
        """
        Gained and lost as a share of both waves together.
        """
    @property
    def weakened(self) -> int:
        """
        How many kept edges grew weaker.
        """

class RankChange:
    """
    The ranks of every key in all waves.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        A bump chart as a long Table: a row per key and wave.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        The same as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def labels(self) -> list[str]:
        """
        Of the waves, in order.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def rises(self) -> dict[str, int]:
        """
        How many places each key rose from the first wave to the last; none for who has no rank in one of them.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class StandardizedChange:
    """
    Who gained or lost more than change in general would explain.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per key, the largest gain first, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        The same as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def exceptional(self) -> list[str]:
        """
        The keys of exceptional movers.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def only_after(self) -> list[str]:
        """
        Keys without a score in the earlier wave.
        """
    @property
    def only_before(self) -> list[str]:
        """
        Keys without a score in the later wave.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class Persistence:
    """
    In how many of a series of windows ties are there.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per tie, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        The same as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def ephemeral_share(self) -> float:
        """
        The share of ties that are in exactly one window; NaN when undefined.
        """
    @property
    def in_exactly(self) -> list[int]:
        """
        How many ties are in one window, in two, in three ...
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def mean_windows(self) -> float:
        """
        In which a tie is there.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class Overlap:
    """
    What columns of an incidence have in common.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per pair of columns that share somebody, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per pair of columns that share somebody, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def duplicates(self) -> list[list[str]]:
        """
        Columns with the same actors, as lists of keys.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def incidence(self) -> TwoMode: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class Coverage:
    """
    How many actors each column adds.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per column in the greedy order, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per column in the greedy order, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def incidence(self) -> TwoMode: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class Concentration:
    """
    How the actors of each column are spread over groups.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per column, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per column, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def incidence(self) -> TwoMode: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class Gaps:
    """
    Which groups of actors are in which groups of columns.
    """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per pair of groups, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per pair of groups, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def missing(self) -> list[tuple[str, str]]:
        """
        The gaps: pairs of groups without any cell between them.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def unlabelled_actors(self) -> int: ...
    @property
    def unlabelled_targets(self) -> int: ...

class Layout:
    """
    A place per vertex, in steps along ties.
    """
    def __contains__(self, arg0: str) -> bool: ...
    def __getitem__(self, key: str) -> tuple[float, float]:
        """
        The place (x, y) of the vertex with this key.
        """
    def __iter__(self) -> collections.abc.Iterator[str]:
        """
        Over the keys, as a dict does.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def stress(self) -> float:
        """
        How far distances in the picture are from steps; NaN where it is not known.
        """
    @property
    def x(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        From left to right, in the order of graph.keys: a read-only array without a copy.
        """
    @property
    def y(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        From the bottom up, in the order of graph.keys: a read-only array without a copy.
        """

class JointlyRankedVertex:
    """
    One line of a ranking by several measures.
    """
    def __repr__(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def ranks(self) -> list[int | None]:
        """
        The place under each measure; None where the score is undefined.
        """
    @property
    def scores(self) -> list[float]:
        """
        The score under each measure.
        """

class JointRanking:
    """
    Who comes first, by several measures.
    """
    def __iter__(self) -> collections.abc.Iterator[JointlyRankedVertex]: ...
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        The same as a Table: key, name, and for each measure its rank and its value.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        A pandas.DataFrame.
        """
    @property
    def measures(self) -> list[str]: ...
    @property
    def rows(self) -> list[JointlyRankedVertex]:
        """
        The lines, in the order of the first measure.
        """
    @property
    def total(self) -> int:
        """
        Vertices in all, shown or not.
        """

class Correlation:
    """
    How far several measures say the same.
    """
    def __getitem__(self, measures: tuple[str, str]) -> float:
        """
        Of two measures: correlation["degree", "closeness"].
        """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        The same as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        A pandas.DataFrame.
        """
    @property
    def count(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        On how many vertices each two measures are both defined.
        """
    @property
    def measures(self) -> list[str]: ...
    @property
    def method(self) -> str: ...
    @property
    def values(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        One row and one column per measure, read-only; NaN where undefined.
        """

class CompositionRow:
    """
    How the vertices of one body divide.
    """
    def __repr__(self) -> str: ...
    @property
    def blau(self) -> float:
        """
        Heterogeneity; NaN when no group is known.
        """
    @property
    def counts(self) -> list[int]:
        """
        Vertices per group.
        """
    @property
    def key(self) -> str | None:
        """
        Of the target; None for the whole.
        """
    @property
    def missing(self) -> int:
        """
        Vertices whose group is not known.
        """
    @property
    def name(self) -> str: ...
    @property
    def shares(self) -> list[float]:
        """
        The same as shares of those whose group is known.
        """
    @property
    def total(self) -> int:
        """
        Vertices whose group is known.
        """

class Composition:
    """
    How many vertices each group has.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self, *, shares: bool = False) -> Table:
        """
        The same as a Table; shares: of the targets, shares in the place of counts.
        """
    def to_pandas(self, *, shares: bool = False) -> pandas.DataFrame:
        """
        A pandas.DataFrame.
        """
    @property
    def by(self) -> str:
        """
        What the groups are: "country".
        """
    @property
    def groups(self) -> list[str]:
        """
        The largest first.
        """
    @property
    def parts(self) -> list[CompositionRow]:
        """
        Per target of a two-mode network.
        """
    @property
    def whole(self) -> CompositionRow:
        """
        All vertices, or all actors.
        """

class TwoModeScores:
    """
    One number per actor and one per target, with an account of itself.
    """
    def __contains__(self, key: str) -> bool: ...
    def __getitem__(self, key: str) -> float:
        """
        The score of the actor or the target with this key.
        """
    def __iter__(self) -> collections.abc.Iterator[str]:
        """
        Over the keys of the actors and then of the targets.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def ranking(
        self,
        top: typing.SupportsInt | typing.SupportsIndex = 0,
        *,
        of: str = "actors",
        tie_tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-09,
    ) -> Ranking:
        """
        Who comes first among the "actors" or the "targets", as a Ranking; equal scores share a
        rank. top = 0 shows all.
        """
    def table(self) -> Table:
        """
        One row per vertex, actors before targets, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex, actors before targets, as a pandas.DataFrame.
        """
    @property
    def actors(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        The numbers in the order of incidence.actor_keys: a read-only array without a copy.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def incidence(self) -> TwoMode: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def targets(self) -> numpy.typing.NDArray[numpy.float64]:
        """
        The numbers in the order of incidence.target_keys: a read-only array without a copy.
        """

class TwoModeClosenessScores(TwoModeScores):
    """
    Closeness of both kinds.
    """
    @property
    def actors_farness(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Sum of the distances of each actor to those it reaches.
        """
    @property
    def actors_reach(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        How many others of both kinds each actor reaches.
        """
    @property
    def targets_farness(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Sum of the distances of each target to those it reaches.
        """
    @property
    def targets_reach(self) -> numpy.typing.NDArray[numpy.uint32]:
        """
        How many others of both kinds each target reaches.
        """

class TwoModeEigenvectorScores(TwoModeScores):
    """
    Leading singular vectors of the incidence.
    """
    @property
    def singular_value(self) -> float:
        """
        The largest.
        """

class LatapyClusteringScores(TwoModeScores):
    """
    Clustering after Latapy of both kinds.
    """
    @property
    def actor_mean(self) -> float: ...
    @property
    def mean(self) -> float:
        """
        Over both kinds.
        """
    @property
    def target_mean(self) -> float: ...

class KindCentralization:
    """
    Centralization of one kind.
    """
    def __float__(self) -> float: ...
    def __repr__(self) -> str: ...
    @property
    def maximum(self) -> float:
        """
        The largest sum among connected incidences of the size.
        """
    @property
    def sum(self) -> float:
        """
        Of the differences to the highest score of the kind.
        """
    @property
    def value(self) -> float:
        """
        sum / maximum; NaN when undefined.
        """

class TwoModeCentralization:
    """
    How much the network hangs on one vertex, per kind.
    """
    def __repr__(self) -> str: ...
    @property
    def actors(self) -> KindCentralization: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def targets(self) -> KindCentralization: ...

class Butterflies:
    """
    Two that meet twice: counts of four-cycles.
    """
    def __int__(self) -> int: ...
    def __repr__(self) -> str: ...
    @property
    def actors(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Per actor.
        """
    @property
    def cells(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Per cell, in the order of compressed_rows().
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def targets(self) -> numpy.typing.NDArray[numpy.uint64]:
        """
        Per target.
        """
    @property
    def total(self) -> int: ...

class RobinsAlexander:
    """
    Clustering after Robins and Alexander.
    """
    def __float__(self) -> float: ...
    def __repr__(self) -> str: ...
    @property
    def butterflies(self) -> int: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def three_paths(self) -> int: ...
    @property
    def value(self) -> float:
        """
        NaN when it is undefined.
        """

class FourPaths:
    """
    Clustering after Opsahl of one kind, and its counts.
    """
    def __float__(self) -> float: ...
    def __repr__(self) -> str: ...
    @property
    def all(self) -> float: ...
    @property
    def closed(self) -> float: ...
    @property
    def clustering(self) -> float:
        """
        closed / all; NaN without a path.
        """

class OpsahlClustering:
    """
    Clustering after Opsahl, per kind.
    """
    def __repr__(self) -> str: ...
    @property
    def actors(self) -> FourPaths: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def targets(self) -> FourPaths: ...

class Nestedness:
    """
    NODF, from 0 to 100.
    """
    def __float__(self) -> float: ...
    def __repr__(self) -> str: ...
    @property
    def actors(self) -> float:
        """
        Of the rows.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def targets(self) -> float:
        """
        Of the columns.
        """
    @property
    def whole(self) -> float:
        """
        Over the pairs of both kinds.
        """

class TwoModeCorePeriphery:
    """
    A core of both kinds, and its fit.
    """
    def __repr__(self) -> str: ...
    @property
    def actors(self) -> list[str]:
        """
        The keys of the actors in the core.
        """
    @property
    def actors_in_core(self) -> list[bool]:
        """
        For each actor, whether it is in the core; empty when there is none.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def fit(self) -> float:
        """
        Correlation of the cells with the ideal; NaN when it is undefined.
        """
    @property
    def incidence(self) -> TwoMode: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def targets(self) -> list[str]:
        """
        The keys of the targets in the core.
        """
    @property
    def targets_in_core(self) -> list[bool]:
        """
        For each target, whether it is in the core; empty when there is none.
        """

class TwoModeContinuousCore(TwoModeScores):
    """
    Closeness to the core of both kinds.
    """
    @property
    def fit(self) -> float:
        """
        Correlation of the cells with the products; NaN when it is undefined.
        """

class Brokerage:
    """
    Between whom each vertex mediates.
    """
    def __contains__(self, key: str) -> bool: ...
    def __getitem__(self, key: str) -> dict[str, float]:
        """
        The roles of the vertex with this key.
        """
    def __iter__(self) -> collections.abc.Iterator[str]:
        """
        Over the keys of the vertices, as a dict does.
        """
    def __len__(self) -> int: ...
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per vertex: group, roles and total, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex: group, roles and total, as a pandas.DataFrame.
        """
    @property
    def consultant(self) -> Scores:
        """
        w_O: both ends in one group, the broker in another.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def coordinator(self) -> Scores:
        """
        w_I: all three in one group.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def gatekeeper(self) -> Scores:
        """
        b_OI: into its own group, from another one.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def graph_roles(self) -> dict[str, float]:
        """
        Each role summed up over all vertices.
        """
    @property
    def group_names(self) -> list[str]:
        """
        The names of the groups, in their order.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def liaison(self) -> Scores:
        """
        b_O: three groups.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def representative(self) -> Scores:
        """
        b_IO: for its own group, to another one.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def total(self) -> Scores:
        """
        All roles together.
        """

class ExpectedBrokerage:
    """
    How many roles chance alone would give, and how far counts are off.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def graph_table(self) -> Table:
        """
        One row per role of the whole graph: observed, expected, sd, z.
        """
    def table(self) -> Table:
        """
        One row per vertex, four columns per role: count, _expected, _sd, _z, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex, four columns per role: count, _expected, _sd, _z, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class BrokerageSignificance:
    """
    Every role against a null model.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def graph_table(self) -> Table:
        """
        One row per role of the whole graph: observed, mean, sd, z and p.
        """
    def table(self) -> Table:
        """
        One row per vertex and role: observed, mean, sd, z and p, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex and role: observed, mean, sd, z and p, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class TwoModeBrokerage:
    """
    Actors between targets, and targets between actors.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per actor, then one per target: side, group, roles and total, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per actor, then one per target: side, group, roles and total, as a pandas.DataFrame.
        """
    @property
    def all_actors(self) -> dict[str, float]:
        """
        Each role summed up over the actors.
        """
    @property
    def all_targets(self) -> dict[str, float]:
        """
        Each role summed up over the targets.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def incidence(self) -> TwoMode: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class EiIndex(Scores):
    """
    Ties across groups against ties inside; the scores are those of the vertices.
    """
    def group_table(self) -> Table:
        """
        One row per group: external, internal and the index.
        """
    @property
    def external(self) -> float:
        """
        Ties across groups.
        """
    @property
    def internal(self) -> float:
        """
        Ties inside groups.
        """
    @property
    def value(self) -> float:
        """
        Of the whole graph, from -1 (all inside) to 1; NaN without ties.
        """

class YuleQ(Scores):
    """
    How much likelier ties are inside groups; the scores are those of the vertices.
    """
    def group_table(self) -> Table:
        """
        One row per group: pairs tied and untied, inside and outside, and Q.
        """
    @property
    def value(self) -> float:
        """
        Of the whole graph; NaN when it is undefined.
        """

class BlauScores(Scores):
    """
    Diversity of every vertex's neighbours.
    """
    @property
    def composition(self) -> float:
        """
        The same index for the vertices of the graph themselves.
        """

class MixingSignificance:
    """
    An index of mixing against a null model.
    """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def group_table(self) -> Table:
        """
        One row per group.
        """
    def table(self) -> Table:
        """
        One row per vertex, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """
    @property
    def value(self) -> dict[str, float]:
        """
        Of the whole graph: observed, mean, sd, z, p_greater, p_less, p_two_sided.
        """

class CorePeriphery:
    """
    Who is in the core, and how well the model fits.
    """
    def __len__(self) -> int:
        """
        The size of the core.
        """
    def __repr__(self) -> str: ...
    def _repr_html_(self) -> str: ...
    def table(self) -> Table:
        """
        One row per vertex: whether it is in the core, as a Table.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """
        One row per vertex: whether it is in the core, as a pandas.DataFrame.
        """
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def core(self) -> list[str]:
        """
        Keys of the core.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def fit(self) -> float:
        """
        Correlation of the ties with the ideal; NaN when it is undefined.
        """
    @property
    def graph(self) -> Graph: ...
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def periphery(self) -> list[str]:
        """
        Keys of the periphery.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class ContinuousCore(Scores):
    """
    How close to the core every vertex is.
    """
    @property
    def concentration(self) -> float:
        """
        How sharply the scores fall off after the core.
        """
    @property
    def core(self) -> list[str]:
        """
        Keys of the core that the scores suggest.
        """
    @property
    def fit(self) -> float:
        """
        Correlation of the ties with the products of the scores.
        """

class CoreSignificance:
    """
    The fit of a core against a null model.
    """
    def __repr__(self) -> str: ...
    @property
    def conventions(self) -> dict[str, str]:
        """
        The choices the literature makes in different ways, and how they were made here.
        """
    @property
    def engine(self) -> str:
        """
        Who computed it.
        """
    @property
    def fit(self) -> dict[str, float]:
        """
        observed, mean, sd, z, p_greater, p_less, p_two_sided.
        """
    @property
    def iteration(self) -> dict[str, float] | None:
        """
        Steps, residual and tolerance of an iterative method, or None.
        """
    @property
    def measure(self) -> str:
        """
        Its name in words; in column names spaces are underscores.
        """
    @property
    def near_ties(self) -> int | None:
        """
        Comparisons of path lengths too close to call in double arithmetic; None where lengths compare exactly.
        """
    @property
    def note(self) -> str:
        """
        Why it is not exact or not unique, in a sentence; else empty.
        """
    @property
    def seed(self) -> int | None:
        """
        Of the random numbers.
        """
    @property
    def status(self) -> str:
        """
        exact, converged, not_converged, not_unique or undefined.
        """

class ItemCount:
    """
    found = kept + set_aside, for one sort of items.
    """
    def __repr__(self) -> str: ...
    @property
    def found(self) -> int: ...
    @property
    def item(self) -> str: ...
    @property
    def kept(self) -> int: ...
    @property
    def set_aside(self) -> int: ...

class ReadingRemark:
    """
    Something a graph has no place for, or that was read in its own way.
    """
    def __repr__(self) -> str: ...
    @property
    def column_number(self) -> int | None:
        """
        The character in that line, from 1, or None.
        """
    @property
    def count(self) -> int: ...
    @property
    def file(self) -> str: ...
    @property
    def row(self) -> int | None:
        """
        The line of the first one, from 1, or None.
        """
    @property
    def rule(self) -> str:
        """
        Why, in a sentence.
        """
    @property
    def set_aside(self) -> bool:
        """
        False: it was kept.
        """
    @property
    def what(self) -> str: ...

class ReadingLedger:
    """
    What became of everything a graph file holds.
    """
    def __repr__(self) -> str: ...
    def __str__(self) -> str: ...
    @property
    def counts(self) -> list[ItemCount]: ...
    @property
    def dialect(self) -> str:
        """
        Who seems to have written it, or ''.
        """
    @property
    def format(self) -> str: ...
    @property
    def is_balanced(self) -> bool:
        """
        Is everything that was found kept or set aside?
        """
    @property
    def remarks(self) -> list[ReadingRemark]: ...

class GraphReading:
    """
    What stands in a graph file, and what became of it.

    A file can hold what no Graph has: loops, parallel edges, several directions, columns of any kind.
    to_graph() and to_two_mode() make what measures work on, and refuse what does not fit.
    """
    def __repr__(self) -> str: ...
    def canonical_text(self) -> str:
        """
        Equal for files that say the same, in any order; for comparing.
        """
    def to_graph(
        self,
        *,
        strength: str | None = None,
        loops: str = "reject",
        parallel_edges: str = "reject",
        threads: typing.SupportsInt | typing.SupportsIndex = 1,
        progress: collections.abc.Callable[[float], typing.Any] | None = None,
    ) -> Graph:
        """
        A Graph with the ids as keys.

        strength: the edge attribute; without it the one that is known as such (strength, weight).
        loops: reject or drop; parallel_edges: reject, keep_first or add_strengths.
        """
    def to_two_mode(
        self,
        *,
        mode: str | None = None,
        actors: str | None = None,
        strength: str | None = None,
        repeated_cells: str = "reject",
        threads: typing.SupportsInt | typing.SupportsIndex = 1,
        progress: collections.abc.Callable[[float], typing.Any] | None = None,
    ) -> TwoMode:
        """
        The incidence of a graph with two modes.

        mode: the node attribute that tells them apart; without it mode, then bipartite.
        actors: its value for the actors, as text; without it that of the first node.
        repeated_cells: reject, keep_first or add_grades.
        """
    @property
    def attributes(self) -> dict[str, bool | int | float | str | None]:
        """
        What the file says of the whole graph.
        """
    @property
    def directedness(self) -> str:
        """
        undirected, directed or mixed.
        """
    @property
    def edge_count(self) -> int: ...
    @property
    def edges(self) -> Table:
        """
        A Table with one row for each edge: source, target and attributes.
        """
    @property
    def ledger(self) -> ReadingLedger:
        """
        What was kept, set aside and changed.
        """
    @property
    def node_count(self) -> int: ...
    @property
    def nodes(self) -> Table:
        """
        A Table with one row for each node: id and attributes.
        """

class WritingRemark:
    """
    Something a format has no place for.
    """
    def __repr__(self) -> str: ...
    @property
    def count(self) -> int:
        """
        How many values, nodes or edges it touches.
        """
    @property
    def rule(self) -> str:
        """
        Why, and what was written instead.
        """
    @property
    def what(self) -> str: ...

class WrittenGraph:
    """
    The files that were written.
    """
    def __repr__(self) -> str: ...
    @property
    def paths(self) -> list[str]:
        """
        The one that was asked for first.
        """
    @property
    def remarks(self) -> list[WritingRemark]:
        """
        What the files do not hold.
        """

def _graph_document(
    what: Graph | TwoMode | GraphReading,
    results: collections.abc.Sequence[Scores | Communities] = [],
) -> GraphReading:
    """
    What a file would hold: nodes and edges with all their attributes.
    """

def _read_graph(
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    bytes: bytes | None = None,
    most_bytes: typing.SupportsInt | typing.SupportsIndex = 4294967296,
    most_depth: typing.SupportsInt | typing.SupportsIndex = 256,
    most_attributes: typing.SupportsInt | typing.SupportsIndex = 4096,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> GraphReading:
    """
    Reads a graph file, or the bytes of one.
    """

def _write_graph(
    what: Graph | TwoMode | GraphReading,
    path: str | os.PathLike[str],
    *,
    format: str | None = None,
    profile: str | None = None,
    results: collections.abc.Sequence[Scores | Communities] = [],
    beside: collections.abc.Sequence[tuple[str, str]] = [],
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> WrittenGraph:
    """
    Writes a file for another program, whole or not at all; says what the format has no place for.

    format: one of graph_formats(); without it the extension of the path decides.
    profile: for whom; GraphML has plain, gephi, yed, cytoscape, igraph, networkx, boost.
    results: scores and communities, as columns of the vertices.
    """

def approximate_betweenness(
    graph: Graph,
    *,
    epsilon: typing.SupportsFloat | typing.SupportsIndex = 0.01,
    delta: typing.SupportsFloat | typing.SupportsIndex = 0.1,
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    normalized: bool = True,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    Betweenness from a sample of shortest paths, for graphs that are too large to look at all.

    With a chance of at least 1 - delta, every normalised value is within epsilon of betweenness(graph).
    Paths are drawn until that is proven: iteration.steps says how many, iteration.residual what error
    is proven in fact. Half of epsilon takes up to four times as long. seed: which paths are drawn; the
    same seed gives the same values. Ties count one step each.
    Formula, cost and source: citynet/measure/centrality/approximate_betweenness.hpp
    """

def assortativity(
    graph: Graph,
    values: numpy.typing.ArrayLike,
    *,
    ties: str = "presence",
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> GraphScore:
    """
    Whether cities tie up with cities like themselves in a number; 1 when they do.

    values: one per vertex, in the order of graph.keys. ties: "presence" or "strength".
    Formula, cost and source: citynet/measure/structure/assortativity.hpp
    """

@typing.overload
def betweenness(
    graph: Graph,
    *,
    normalized: bool = True,
    lengths: InverseStrengths | numpy.typing.ArrayLike | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    How often a city lies on the shortest way between two others.

    Pairs without a path add nothing. normalized: a star's centre scores 1. lengths: None makes every
    tie one step; one number per tie in the order of graph.edges (larger is farther), or
    InverseStrengths(). Decimal lengths compare exactly; near_ties says where that was not possible.
    Formula, cost and source: citynet/measure/centrality/betweenness.hpp
    """

@typing.overload
def betweenness(
    incidence: TwoMode,
    *,
    normalized: bool = True,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeScores:
    """
    How often a city, or something joined, lies on the shortest way between two others.

    normalized: divide by the exact maximum of the kind.
    Formula, cost and source: citynet/measure/two_mode/betweenness.hpp
    """

def betweenness_subset(
    graph: Graph,
    sources: collections.abc.Sequence[str | typing.SupportsInt | typing.SupportsIndex],
    targets: collections.abc.Sequence[str | typing.SupportsInt | typing.SupportsIndex],
    *,
    normalized: bool = True,
    lengths: InverseStrengths | numpy.typing.ArrayLike | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    How often a city lies on the shortest way from one of the sources to one of the targets.

    sources, targets: keys or numbers of vertices. An undirected pair counts once, however it is met.
    normalized: divide by the number of these pairs of which the city is no end. lengths: as for
    betweenness. Formula, cost and source: citynet/measure/centrality/betweenness_subset.hpp
    """

def birank(
    incidence: TwoMode,
    *,
    actor_damping: typing.SupportsFloat | typing.SupportsIndex = 0.85,
    target_damping: typing.SupportsFloat | typing.SupportsIndex = 0.85,
    cells: str = "presence",
    actor_query: numpy.typing.ArrayLike | None = None,
    target_query: numpy.typing.ArrayLike | None = None,
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-12,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeScores:
    """
    Which cities and which networks matter, given what is known beforehand (BiRank).

    actor_query, target_query: what is known, one value per vertex of the kind; None means nothing.
    Formula, cost and source: citynet/measure/two_mode/birank.hpp
    """

def blau(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    direction: str = "all",
    ties: str = "presence",
    normalized: bool = False,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> BlauScores:
    """
    From how many groups, and how evenly, a city's partners come: 1 - sum of squared shares.

    groups: as for `brokerage`. normalized: the index of qualitative variation, which reaches 1.
    Formula, cost and source: citynet/measure/mixing/blau.hpp
    """

def brokerage(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    credit: str = "whole",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Brokerage:
    """
    Between whom a city mediates: inside its group, for it, into it, or elsewhere.

    groups: an attribute of the entities ("country"), a dict from keys to groups, one group per vertex,
    or communities; who has no group (None) is left out with its ties. credit: "whole", 1 to each
    broker, or "share", 1 / number of brokers between the two.
    Formula, cost and source: citynet/measure/brokerage/brokerage.hpp
    """

def brokerage_significance(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    credit: str = "whole",
    trials: typing.SupportsInt | typing.SupportsIndex = 999,
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> BrokerageSignificance:
    """
    Whether cities mediate between groups more than if the same groups were dealt at random.

    p: (1 + trials as extreme) / (1 + trials), one-sided both ways and two-sided.
    Formula, cost and source: citynet/measure/brokerage/brokerage_significance.hpp
    """

def build_parts() -> list[tuple[str, str]]:
    """
    What the compiled core consists of, as pairs of name and version.
    """

def butterflies(
    incidence: TwoMode,
    *,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Butterflies:
    """
    How often two cities meet in two things: in all, per vertex and per cell.

    Formula, cost and source: citynet/measure/two_mode/butterflies.hpp
    """

@typing.overload
def centralization(
    graph: Graph,
    of: str,
    *,
    direction: str = "out",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> GraphScore:
    """
    How much the network hangs on one city: 1 for a star, 0 when all are alike.

    of: "degree", "betweenness" or "closeness". direction: "out", "in" or "all", for directed graphs.
    Formula, cost and source: citynet/measure/structure/centralization.hpp
    """

@typing.overload
def centralization(
    scores: Scores, *, largest_sum: typing.SupportsFloat | typing.SupportsIndex
) -> GraphScore:
    """
    The same of any scores, with the largest possible sum of differences as you know it.
    """

@typing.overload
def centralization(
    incidence: TwoMode,
    of: str,
    *,
    normalized: bool = True,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeCentralization:
    """
    How much the network hangs on one city, and on one thing joined.

    of: "degree", "betweenness" or "closeness". normalized: compare scores divided by the largest value
    of their kind.
    Formula, cost and source: citynet/measure/two_mode/centralization.hpp
    """

@typing.overload
def change(
    before: TwoMode,
    after: TwoMode,
    *,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeChange:
    """
    What was kept, gained and lost from one wave to the next; waves are matched by keys.

    Formulas and sources: citynet/measure/change/change.hpp
    """

@typing.overload
def change(
    before: Graph,
    after: Graph,
    *,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> GraphChange:
    """
    The same for the ties between vertices.
    """

@typing.overload
def change(
    before: View,
    after: View,
    *,
    onto: str = "city",
    through: str | collections.abc.Sequence[str] | None = None,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeChange:
    """
    The same for two views: of the incidences of actors of the kind `onto`.
    """

def changes(waves: dict[str, TwoMode]) -> Table:
    """
    Each wave compared with the one before it, {label: TwoMode}: a Table with a row for actors,
    targets and cells of each step.

    Formulas: citynet/measure/change/change.hpp
    """

def check_recipe(json: str, file: str = "recipe.json") -> str:
    """
    The recipe as it is written; DataError for what is none.
    """

@typing.overload
def closeness(
    graph: Graph,
    *,
    unreachable: str = "wasserman_faust",
    direction: str = "out",
    lengths: InverseStrengths | numpy.typing.ArrayLike | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> ClosenessScores:
    """
    How near a city is to the others: the inverse of its mean distance.

    unreachable: "wasserman_faust" scales by the share that is reached (an isolate scores 0);
    "within_component" looks at those reached alone (an isolate is NaN). lengths: None makes every tie
    one step; one number per tie (larger is farther), or InverseStrengths().
    Formula, cost and source: citynet/measure/centrality/closeness.hpp
    """

@typing.overload
def closeness(
    incidence: TwoMode,
    *,
    unreachable: str = "wasserman_faust",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeClosenessScores:
    """
    How few steps a city is from all other cities and all they joined; never above 1.

    unreachable: "wasserman_faust" scales by the share that is reached (an isolate scores 0);
    "within_component" looks at those reached alone (an isolate is NaN).
    Formula, cost and source: citynet/measure/two_mode/closeness.hpp
    """

def components(
    graph: Graph,
    *,
    connectivity: str = "weak",
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Components:
    """
    Which cities can reach each other at all.

    connectivity: "weak" or "strong", for directed graphs.
    Cost and source: citynet/measure/structure/components.hpp
    """

@typing.overload
def composition(
    graph: Graph, by: str = "country", *, groups: collections.abc.Sequence[str | None] | None = None
) -> Composition:
    """
    From which countries the cities come, in all and in each network they joined.

    by: an attribute of the entities (country, region, type ...). groups: groups of one's own, one per
    vertex (per actor), None where it is not known; by then names them.
    Formula, cost and source: citynet/present/composition.hpp
    """

@typing.overload
def composition(
    incidence: TwoMode,
    by: str = "country",
    *,
    groups: collections.abc.Sequence[str | None] | None = None,
) -> Composition:
    """
    From which countries the cities come, in all and in each network they joined.

    by: an attribute of the entities (country, region, type ...). groups: groups of one's own, one per
    vertex (per actor), None where it is not known; by then names them.
    Formula, cost and source: citynet/present/composition.hpp
    """

def concentration(
    incidence: TwoMode,
    actor_groups: str
    | collections.abc.Mapping[str, typing.Any]
    | collections.abc.Iterable[typing.Any],
) -> Concentration:
    """
    Whether a network is of one country or of many: Herfindahl and Blau.

    Groups are the name of an attribute ("country"), a dict from keys, or one group each;
    who has none is of unknown group.
    Formulas: citynet/measure/portfolio/concentration.hpp
    """

def constant_potts(
    graph: Graph,
    membership: numpy.typing.ArrayLike,
    *,
    resolution: typing.SupportsFloat | typing.SupportsIndex = 1.0,
    ties: str = "presence",
) -> float:
    """
    Quality of a division under the constant Potts model, which has no resolution limit.

    Formula, cost and source: citynet/measure/community/constant_potts.hpp
    """

def constraint(
    graph: Graph,
    *,
    ties: str = "presence",
    over: str = "neighbors",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    How far all roads of a city lead to the same few partners; low spans structural holes.

    ties: "presence" or "strength". over: "neighbors" or "two_steps". NaN for an isolate.
    Formula, cost and source: citynet/measure/brokerage/constraint.hpp
    """

@typing.overload
def continuous_core(
    incidence: TwoMode,
    *,
    cells: str = "presence",
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-13,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeContinuousCore:
    """
    How close to the core is each city, and each thing joined?

    cells: "presence" or "grade".
    Formula, cost and source: citynet/measure/two_mode/core_periphery.hpp
    """

@typing.overload
def continuous_core(
    graph: Graph,
    *,
    ties: str = "presence",
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-10,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 10000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> ContinuousCore:
    """
    How close to the core each city is: ties fit the products of the scores.

    Formula, cost and source: citynet/measure/structure/continuous_core.hpp
    """

@typing.overload
def core_periphery(
    incidence: TwoMode,
    *,
    cells: str = "presence",
    ideal: str = "inside_core",
    proven_up_to: typing.SupportsInt | typing.SupportsIndex = 14,
    starts: typing.SupportsInt | typing.SupportsIndex = 20,
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeCorePeriphery:
    """
    Is there a core of cities that share a core of networks?

    cells: "presence" or "grade". ideal: "inside_core" (core actors are in core targets, and nobody in
    anything else) or "touching_core" (core actors are in everything, everybody in core targets).
    proven_up_to: size of the smaller kind up to which the best core is proven.
    Formula, cost and source: citynet/measure/two_mode/core_periphery.hpp
    """

@typing.overload
def core_periphery(
    graph: Graph,
    *,
    ties: str = "presence",
    between: str = "present",
    proven_up_to: typing.SupportsInt | typing.SupportsIndex = 20,
    starts: typing.SupportsInt | typing.SupportsIndex = 20,
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> CorePeriphery:
    """
    Whether there is a core that holds the network together, and who is in it.

    ties: "presence" or "strength". between: what the ideal says of ties between core and periphery,
    "present" or "ignored". Up to proven_up_to vertices the answer is proven, beyond it is the best of
    some climbs: `status` and `note` say which.
    Formula, cost and source: citynet/measure/structure/core_periphery.hpp
    """

def core_significance(
    graph: Graph,
    *,
    ties: str = "presence",
    between: str = "present",
    proven_up_to: typing.SupportsInt | typing.SupportsIndex = 20,
    starts: typing.SupportsInt | typing.SupportsIndex = 20,
    trials: typing.SupportsInt | typing.SupportsIndex = 199,
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> CoreSignificance:
    """
    Whether the network has more of a core than one with as many ties at random.

    Formula, cost and source: citynet/measure/structure/core_significance.hpp
    """

def coreness(
    graph: Graph, *, progress: collections.abc.Callable[[float], typing.Any] | None = None
) -> Scores:
    """
    How deep inside the network a city sits: the largest k of a k-core it belongs to.

    Formula, cost and source: citynet/measure/structure/coreness.hpp
    """

def correlation(
    *args: Scores,
    method: str = "spearman",
    tie_tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-09,
    names: collections.abc.Sequence[str] | None = None,
) -> Correlation:
    """
    Whether measures say the same of the cities: correlation of every two of them.

    method: "pearson", "spearman" or "kendall" (tau-b). Each two are compared on the vertices where both
    are defined; undefined for a measure that is the same everywhere. names: what to call them.
    Formula, cost and source: citynet/present/correlation.hpp
    """

def country_code(text: str) -> str | None:
    """
    The ISO 3166-1 code of a country given by code or name, or None.
    """

def coverage(
    incidence: TwoMode, *, progress: collections.abc.Callable[[float], typing.Any] | None = None
) -> Coverage:
    """
    How many cities each network adds to those that others reach already.

    Order, guarantee and source: citynet/measure/portfolio/coverage.hpp
    """

def cut_points(
    graph: Graph, *, progress: collections.abc.Callable[[float], typing.Any] | None = None
) -> CutPoints:
    """
    The cities and ties whose loss would break the network apart.

    Cost and source: citynet/measure/structure/cut_points.hpp
    """

def dataset_names() -> list[str]:
    """
    The names of the data sets that find_dataset knows.
    """

@typing.overload
def degree(graph: Graph, *, direction: str = "all", normalized: bool = False) -> Scores:
    """
    How many ties a city has.

    direction: "out", "in" or "all", for directed graphs. normalized: divide by n - 1.
    Formula, cost and source: citynet/measure/centrality/degree.hpp
    """

@typing.overload
def degree(incidence: TwoMode, *, normalized: bool = False) -> TwoModeScores:
    """
    How much a city is in, and how many cities that has.

    normalized: divide by the number of the other kind.
    Formula, cost and source: citynet/measure/two_mode/degree.hpp
    """

def degree_assortativity(
    graph: Graph, *, progress: collections.abc.Callable[[float], typing.Any] | None = None
) -> GraphScore:
    """
    Whether well-connected cities are tied to well-connected ones; 1 when they are.

    Formula, cost and source: citynet/measure/structure/assortativity.hpp
    """

@typing.overload
def density(graph: Graph) -> float:
    """
    Which share of the ties that could be are there; NaN with fewer than two cities.

    Formula and source: citynet/measure/structure/density.hpp
    """

@typing.overload
def density(incidence: TwoMode) -> float:
    """
    Which share of all possible affiliations is there; NaN where none is possible.

    Formula and source: citynet/measure/two_mode/density.hpp
    """

@typing.overload
def describe(
    graph: Graph,
    *,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Table:
    """
    The first table of a paper: how many vertices of each kind, their degrees, ties, density,
    components, distances and clustering.

    One network, or several by name ({"2019": before, "2024": after}), which become columns. Cells are
    empty where a network has no such number.
    What each row is: citynet/present/description.hpp
    """

@typing.overload
def describe(
    incidence: TwoMode,
    *,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Table:
    """
    The first table of a paper: how many vertices of each kind, their degrees, ties, density,
    components, distances and clustering.

    One network, or several by name ({"2019": before, "2024": after}), which become columns. Cells are
    empty where a network has no such number.
    What each row is: citynet/present/description.hpp
    """

@typing.overload
def describe(
    waves: dict[str, Graph | TwoMode],
    *,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Table:
    """
    The first table of a paper: how many vertices of each kind, their degrees, ties, density,
    components, distances and clustering.

    One network, or several by name ({"2019": before, "2024": after}), which become columns. Cells are
    empty where a network has no such number.
    What each row is: citynet/present/description.hpp
    """

def distances(
    graph: Graph,
    *,
    lengths: InverseStrengths | numpy.typing.ArrayLike | None = None,
    direction: str = "out",
    bin_width: typing.SupportsFloat | typing.SupportsIndex | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Distances:
    """
    How far the cities are from each other: eccentricities, diameter, radius, mean, histogram.

    Pairs without a path are counted and left out of everything else. lengths: None makes every tie one
    step; one number per tie (larger is farther), or InverseStrengths(). bin_width: of the histogram;
    None means one step, and no histogram with lengths.
    Formula, cost and source: citynet/measure/structure/distances.hpp
    """

def edge_betweenness(
    graph: Graph,
    *,
    normalized: bool = True,
    lengths: InverseStrengths | numpy.typing.ArrayLike | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> EdgeScores:
    """
    How much of the traffic between all pairs goes over a tie.

    lengths: as for betweenness.
    Formula, cost and source: citynet/measure/centrality/betweenness.hpp
    """

def effective_size(
    graph: Graph,
    *,
    ties: str = "presence",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    How many partners a city has, less those it could reach through others.

    ties: "presence" or "strength". NaN for an isolate.
    Formula, cost and source: citynet/measure/brokerage/effective_size.hpp
    """

def efficiency(
    graph: Graph,
    *,
    ties: str = "presence",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    The share of a city's partners that are not redundant: effective size per partner.

    Formula and source: citynet/measure/brokerage/efficiency.hpp
    """

def ei_index(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    ties: str = "presence",
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> EiIndex:
    """
    Whether cooperation runs across groups (1) or inside them (-1): (E - I) / (E + I).

    groups: as for `brokerage`. ties: "presence" or "strength".
    Formula, cost and source: citynet/measure/mixing/ei_index.hpp
    """

def ei_index_significance(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    ties: str = "presence",
    trials: typing.SupportsInt | typing.SupportsIndex = 999,
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> MixingSignificance:
    """
    Whether ties run inside or across groups more than the sizes of the groups explain.

    The groups are dealt out anew at random in every trial; p_less small: more inside than by chance.
    Formula, cost and source: citynet/measure/mixing/mixing_significance.hpp
    """

@typing.overload
def eigenvector(
    graph: Graph,
    *,
    ties: str = "presence",
    scale: str = "unit_length",
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-13,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> EigenvectorScores:
    """
    A city scores high when its partners do.

    ties: "presence" counts each tie 1, "strength" its strength. scale: "unit_length" or
    "maximum_one". The status says when the answer is not unique.
    Formula, cost and source: citynet/measure/centrality/eigenvector.hpp
    """

@typing.overload
def eigenvector(
    incidence: TwoMode,
    *,
    cells: str = "presence",
    scale: str = "shared_length",
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-13,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeEigenvectorScores:
    """
    A city scores high when what it joined does, and a network when its cities do.

    cells: "presence" counts each cell 1, "grade" its grade. scale: "shared_length",
    "length_per_kind" or "maximum_per_kind". The status says when the answer is not unique.
    Formula, cost and source: citynet/measure/two_mode/eigenvector.hpp
    """

def expected_brokerage(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    graph_variance: str = "exact",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> ExpectedBrokerage:
    """
    How many roles chance alone would give: normal theory conditional on size and density.

    graph_variance: "exact", or "published" as R's sna has it.
    Formula, cost and source: citynet/measure/brokerage/expected_brokerage.hpp
    """

def find_damage(text: str) -> list[dict[str, typing.Any]]:
    """
    Where a text is damaged, as a list of dicts: kind, offset and length in bytes of UTF-8, characters, line, character, text, repair. citynet/formats/damage.hpp
    """

def find_dataset(name_or_path: str | os.PathLike[str]) -> str:
    """
    The folder of a data set; looks among those that come with the package, then in the folders of the environment variable CITYNET_DATASETS.
    """

def flows(waves: dict[str, dict[str, str]]) -> Table:
    """
    Who goes from which group to which, wave by wave, {label: {key: group}}: the data of an
    alluvial plot as a Table. A missing group is "not there".

    Meaning: citynet/measure/change/flows.hpp
    """

def gaps(
    incidence: TwoMode,
    actor_groups: str
    | collections.abc.Mapping[str, typing.Any]
    | collections.abc.Iterable[typing.Any],
    target_groups: str
    | collections.abc.Mapping[str, typing.Any]
    | collections.abc.Iterable[typing.Any]
    | None = None,
    *,
    expected_actor_groups: str | collections.abc.Sequence[str] | None = None,
    expected_target_groups: str | collections.abc.Sequence[str] | None = None,
) -> Gaps:
    """
    Which countries no network reaches, and which topics none of their cities has.

    Groups are the name of an attribute ("country"), a dict from keys, or one group each;
    who has none is of unknown group.
    expected_...: groups looked for though nobody has them.
    Meaning: citynet/measure/portfolio/gaps.hpp
    """

def graph_formats() -> list[str]:
    """
    The names of the formats of graph files.
    """

@typing.overload
def harmonic(
    graph: Graph,
    *,
    normalized: bool = True,
    direction: str = "out",
    lengths: InverseStrengths | numpy.typing.ArrayLike | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    How near the other cities are on average; out of reach is nearness 0.

    lengths: as for closeness.
    Formula, cost and source: citynet/measure/centrality/harmonic.hpp
    """

@typing.overload
def harmonic(
    incidence: TwoMode,
    *,
    normalized: bool = True,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeScores:
    """
    How near all others of both kinds are; out of reach is nearness 0.

    normalized: who is in everything scores 1, an isolate 0, nobody more than 1.
    Formula, cost and source: citynet/measure/two_mode/harmonic.hpp
    """

def has_igraph() -> bool:
    """
    True when this build has the igraph engine.
    """

def hierarchy(
    graph: Graph,
    *,
    ties: str = "presence",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    Whether a city's constraint comes from one partner (1) or from all alike (0).

    NaN with fewer than two partners.
    Formula, cost and source: citynet/measure/brokerage/hierarchy.hpp
    """

def hits(
    graph: Graph,
    *,
    ties: str = "presence",
    scale: str = "unit_length",
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-13,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> HitsScores:
    """
    Who points to those worth asking (hubs), and who is pointed to by them (authorities).

    ties: "presence" or "strength". scale: "unit_length" or "maximum_one", of each of the two. The
    status says when the answer is not unique, as for every bipartite undirected graph.
    Formula, cost and source: citynet/measure/centrality/hits.hpp
    """

def interlocking(
    incidence: TwoMode,
    *,
    cells: str = "grade",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Interlocking:
    """
    How well cities are connected through the offices of firms or the networks they are in:
    Taylor's interlocking network model, gross connectivity and its share of the maximum.

    cells: "grade", how important the membership is, or "presence".
    Formula, cost and source: citynet/measure/two_mode/interlocking.hpp
    """

def katz(
    graph: Graph,
    *,
    attenuation: typing.SupportsFloat | typing.SupportsIndex | None = None,
    ties: str = "presence",
    scale: str = "raw",
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-14,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> KatzScores:
    """
    How many walks lead to a city, each the less the longer it is.

    attenuation: what each step takes away, below 1 / spectral radius; None: 0.85 / spectral radius.
    ties: "presence" or "strength". scale: "raw", "unit_length" or "maximum_one".
    Formula, cost and source: citynet/measure/centrality/katz.hpp
    """

def latapy_clustering(
    incidence: TwoMode,
    *,
    overlap: str = "dot",
    few_neighbors: str = "zero",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> LatapyClusteringScores:
    """
    How much a city's networks are those of the cities it meets there.

    overlap: shared neighbours by those of both ("dot"), by the smaller ("min") or larger degree
    ("max"). few_neighbors: what a vertex scores that shares none, "zero" or "undefined" (NaN).
    Formula, cost and source: citynet/measure/two_mode/latapy_clustering.hpp
    """

def layout(
    graph: Graph,
    *,
    method: str = "stress",
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 300,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Layout:
    """
    Where the cities stand in a picture of the network, so that few steps apart is near.

    method: "stress", of which distances mean something, or "force" for thousands of vertices, which
    needs igraph.
    Formula, cost and source: citynet/measure/structure/layout.hpp
    """

def leiden(
    graph: Graph,
    *,
    objective: str = "modularity",
    resolution: typing.SupportsFloat | typing.SupportsIndex = 1.0,
    ties: str = "presence",
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    max_rounds: typing.SupportsInt | typing.SupportsIndex = 1000,
    quiet_rounds: typing.SupportsInt | typing.SupportsIndex = 10,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Communities:
    """
    Groups of cities with more ties inside than between them.

    objective: "modularity" or "constant_potts". ties: "presence" or "strength". Needs igraph.
    Formula, cost and source: citynet/measure/community/leiden.hpp
    """

def load(
    path: str | os.PathLike[str], *, on_error: str = "collect", persons: str = "pseudonymised"
) -> tuple[Network, ResolutionReport]:
    """
    Reads a data package and makes a network of it: (Network, ResolutionReport).

    path: the folder of a data package, its datapackage.json, or the name of a data set that is known
    (citynet.datasets.names()).
    on_error: "collect" keeps everything that can be used and reports the rest; "stop" raises
    DataError for the first row that cannot be used.
    persons: what becomes of entities of kind person: "pseudonymised" (person-1, person-2 ...),
    "excluded" or "kept"; see Network.with_persons.
    The tables and the rules: citynet/resolve/load.hpp
    """

def local_clustering(
    graph: Graph,
    *,
    few_neighbors: str = "zero",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> LocalClusteringScores:
    """
    How many of a city's partners are partners of each other.

    few_neighbors: what a vertex with fewer than two neighbours scores, "zero" or "undefined" (NaN).
    Formula, cost and source: citynet/measure/structure/clustering.hpp
    """

def meta_path(
    view: View,
    kinds: collections.abc.Sequence[str],
    *,
    represented: str = "as_city",
    through_facts: bool = True,
) -> TwoMode:
    """
    The first half of a path through kinds, such as ["city", "project", "topic", "project", "city"],
    as a TwoMode from where it starts to where it turns round; grades count paths.

    Project it with cells="grade" and scheme="count" (number of paths) or "pathsim".
    through_facts: whether a fact ties its participants (a winner to a category).
    Definition and cost: citynet/view/meta_path.hpp
    """

def modularity(
    graph: Graph,
    membership: numpy.typing.ArrayLike,
    *,
    resolution: typing.SupportsFloat | typing.SupportsIndex = 1.0,
    ties: str = "presence",
) -> float:
    """
    How many more ties run inside the communities than chance would put there.

    membership: one number per vertex. NaN without edges.
    Formula, cost and source: citynet/measure/community/modularity.hpp
    """

def name_key(name: str) -> str:
    """
    A name in small ASCII letters, for comparing. citynet/read/name_key.hpp
    """

def nestedness(
    incidence: TwoMode,
    *,
    order: str = "by_degree",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Nestedness:
    """
    Whether who has few memberships is in a subset of what others are in (NODF).

    order: "by_degree" or "as_given".
    Formula, cost and source: citynet/measure/two_mode/nestedness.hpp
    """

def nominal_assortativity(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    ties: str = "presence",
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> GraphScore:
    """
    Whether cities tie up with cities of the same group; 1 when all ties stay inside.

    groups: as for `brokerage`. ties: "presence" or "strength".
    Formula, cost and source: citynet/measure/structure/assortativity.hpp
    """

def opsahl_clustering(
    incidence: TwoMode,
    *,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> OpsahlClustering:
    """
    Of chains of three cities over two networks, the share whose ends meet in a third.

    Formula, cost and source: citynet/measure/two_mode/opsahl_clustering.hpp
    """

def opsahl_local_clustering(
    incidence: TwoMode,
    *,
    few_neighbors: str = "undefined",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeScores:
    """
    The same for the chains with this vertex in the middle.

    few_neighbors: what a vertex in the middle of none scores, "zero" or "undefined" (NaN).
    Formula, cost and source: citynet/measure/two_mode/opsahl_clustering.hpp
    """

def overlap(
    incidence: TwoMode,
    *,
    least_shared: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Overlap:
    """
    Which networks have the same cities, and which are a part of another.

    Formulas and cost: citynet/measure/portfolio/overlap.hpp
    """

@typing.overload
def pagerank(
    graph: Graph,
    *,
    damping: typing.SupportsFloat | typing.SupportsIndex = 0.85,
    ties: str = "presence",
    personalization: numpy.typing.ArrayLike | None = None,
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-12,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    The share of its time a random walker along the ties spends in a city.

    personalization: where the walker starts again, one value per vertex; None means anywhere.
    Formula, cost and source: citynet/measure/centrality/pagerank.hpp
    """

@typing.overload
def pagerank(
    incidence: TwoMode,
    *,
    damping: typing.SupportsFloat | typing.SupportsIndex = 0.85,
    cells: str = "presence",
    actor_personalization: numpy.typing.ArrayLike | None = None,
    target_personalization: numpy.typing.ArrayLike | None = None,
    tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-12,
    max_steps: typing.SupportsInt | typing.SupportsIndex = 100000,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeScores:
    """
    The share of its time a random walker between both kinds spends in a vertex.

    actor_personalization, target_personalization: where the walker starts again, one value per vertex
    of the kind; None for both means anywhere.
    Formula, cost and source: citynet/measure/two_mode/pagerank.hpp
    """

def participation(
    graph: Graph,
    modules: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    direction: str = "all",
    ties: str = "presence",
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    Whether a city's ties stay in one module (0) or spread over all of them (near 1).

    modules: communities, or groups as for `brokerage`. NaN without ties.
    Formula, cost and source: citynet/measure/mixing/participation.hpp
    """

@typing.overload
def persistence(
    windows: collections.abc.Sequence[TwoMode],
    *,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Persistence:
    """
    How long ties last, and how many are ephemeral, in a series of incidences or graphs.

    Formula, cautions and source: citynet/measure/change/persistence.hpp
    """

@typing.overload
def persistence(
    windows: collections.abc.Sequence[Graph],
    *,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Persistence:
    """
    How long ties last, and how many are ephemeral, in a series of incidences or graphs.

    Formula, cautions and source: citynet/measure/change/persistence.hpp
    """

@typing.overload
def project(
    view: View,
    onto: str = "city",
    through: str | collections.abc.Sequence[str] | None = None,
    *,
    scheme: str
    | collections.abc.Callable[[PairSums], typing.SupportsFloat | typing.SupportsIndex] = "count",
    cells: str | None = None,
    minimum: typing.SupportsFloat | typing.SupportsIndex = 0.0,
    top: typing.SupportsInt | typing.SupportsIndex = 0,
    equal_ties: str = "keep_all",
    overlap: str | None = None,
    bound: str | None = None,
    window: tuple[datetime.date | str, datetime.date | str] | None = None,
    side: str | None = None,
    represented: str = "as_city",
    role_scores: collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex]
    | None = None,
    other_roles: typing.SupportsFloat | typing.SupportsIndex | None = None,
    stated_grades: bool | None = None,
    collapse: str | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Graph:
    """
    Ties two actors for each network, project, event ... they share.

    The strength of a tie says how much two share: by default the number of networks, projects, events.
    scheme: "count", "binary", "ratio", "newman", "hyperbolic", "resource_allocation", "jaccard",
    "min_overlap", "cosine", "pearson", "yule_q", "tf_idf", "directed_share", "pathsim", or a function
    of a PairSums that gives a number (many times slower). Directed: resource_allocation,
    directed_share. Only strengths above 0 become ties.
    cells: "presence" or "grade"; None takes grades if this call asks for them. binary and yule_q refuse
    grades.
    minimum: weaker ties are not stored. top: of each vertex only its strongest ties are; 0 keeps all.
    equal_ties: of ties as strong as the last of them "keep_all" or those to the "lowest_vertex".
    overlap: counts what two share only while both were in it, as an "indicator", in "days" or as a
    "share_of_union"; then bound says what partial and unknown dates mean, "lower" (what is sure) or
    "upper" (what is not ruled out), and window = (first, until) cuts open ends, by default at the period
    of the view.
    graph.projection says what was not stored.
    onto: the kind of the vertices. through: kinds of what they share; None means all.
    side: whether the vertices are "actors" or the "targets" that were joined; None takes actors,
    unless onto cannot act or through cannot be joined (onto="event", or onto="network" with
    through="city"); targets are tied through one kind of actor, cities if none is named.
    represented: "as_city" counts what a municipal unit does as done by its city, "apart" leaves it to itself.
    role_scores, other_roles, stated_grades, collapse: how much a cell is, as citynet/view/grading.hpp says;
    collapse is "max", "sum", "first", "count" or "binary". Without any of them there are no grades.
    Formulas, cost and cautions: citynet/view/projection.hpp
    """

@typing.overload
def project(
    incidence: TwoMode,
    *,
    scheme: str
    | collections.abc.Callable[[PairSums], typing.SupportsFloat | typing.SupportsIndex] = "count",
    cells: str | None = None,
    minimum: typing.SupportsFloat | typing.SupportsIndex = 0.0,
    top: typing.SupportsInt | typing.SupportsIndex = 0,
    equal_ties: str = "keep_all",
    overlap: str | None = None,
    bound: str | None = None,
    window: tuple[datetime.date | str, datetime.date | str] | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Graph:
    """
    The same from an incidence: ties its rows; cells count by presence unless "grade" is asked for.
    """

def project_in_blocks(
    incidence: TwoMode,
    use: collections.abc.Callable[
        [numpy.typing.NDArray[numpy.uint32], numpy.typing.NDArray[numpy.float64]], None
    ],
    *,
    ties_at_once: typing.SupportsInt | typing.SupportsIndex = 4194304,
    scheme: str
    | collections.abc.Callable[[PairSums], typing.SupportsFloat | typing.SupportsIndex] = "count",
    cells: str | None = None,
    minimum: typing.SupportsFloat | typing.SupportsIndex = 0.0,
    top: typing.SupportsInt | typing.SupportsIndex = 0,
    equal_ties: str = "keep_all",
    overlap: str | None = None,
    bound: str | None = None,
    window: tuple[datetime.date | str, datetime.date | str] | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Projection:
    """
    Projects block after block of rows, for results that do not fit into memory.

    Calls use(ties, strengths) for each block: two columns of vertex numbers and one strength per
    tie, in ascending order; one after the other they are graph.edges and graph.strengths of
    citynet.project with the same options. Write what should last to a file. Returns how it was
    projected, with the account of all pairs.

    ties_at_once: how many are held, or as many as one row has if that is more; 16 bytes each.
    minimum works while projecting. top is refused for undirected schemes, where a later row may
    keep a tie.
    Cost and promises: citynet/view/projection_blocks.hpp
    """

@typing.overload
def rank_change(
    before: Scores | collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex],
    after: Scores | collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex],
    *,
    tie_tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-09,
) -> RankChange:
    """
    Who rose and who fell; equal scores share a rank. Waves are Scores, or dicts of numbers by key.

    Meaning: citynet/measure/change/rank_change.hpp
    """

@typing.overload
def rank_change(
    waves: dict[
        str, Scores | collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex]
    ],
    *,
    tie_tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-09,
) -> RankChange:
    """
    The same over many waves, {label: scores}.
    """

def ranking(
    *args: Scores,
    top: typing.SupportsInt | typing.SupportsIndex = 0,
    any_of: bool = True,
    tie_tolerance: typing.SupportsFloat | typing.SupportsIndex = 1e-09,
    names: collections.abc.Sequence[str] | None = None,
) -> JointRanking:
    """
    Who comes first by several measures at once: the table of centralities a paper prints.

    top: who is among the first ranks of any measure (any_of=False: of all); 0 shows everyone. A rank
    counts all vertices. names: what to call the measures, where two have the same name.
    Formula, cost and source: citynet/present/joint_ranking.hpp
    """

def read_text(path: str | os.PathLike[str]) -> str:
    """
    The text in a file, which is UTF-8.
    """

def redundancy(
    incidence: TwoMode,
    *,
    few_neighbors: str = "undefined",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeScores:
    """
    Which share of the pairs that a vertex brings together would meet without it.

    few_neighbors: what a vertex with fewer than two neighbours scores, "zero" or "undefined" (NaN).
    Formula, cost and source: citynet/measure/two_mode/redundancy.hpp
    """

def robins_alexander(
    incidence: TwoMode,
    *,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> RobinsAlexander:
    """
    Who meets once meets again: the share of paths of three cells that is closed.

    Formula, cost and source: citynet/measure/two_mode/robins_alexander.hpp
    """

def sniff_arrow(arg0: typing.Any, arg1: str) -> dict[str, typing.Any]: ...
def sniff_rows(
    sheet: str, rows: collections.abc.Sequence[collections.abc.Sequence[str]], file: str
) -> dict[str, typing.Any]: ...
def sniff_text(bytes: bytes, file: str) -> dict[str, typing.Any]:
    """
    Proposes how to read a text table: recipe (JSON), columns, damage.
    """

def standardized_change(
    before: Scores | collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex],
    after: Scores | collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex],
    *,
    exceptional: typing.SupportsFloat | typing.SupportsIndex = 2.0,
) -> StandardizedChange:
    """
    Which cities gained or lost more than change in general would explain: how far their z-scores
    moved, in standard deviations of all moves.

    exceptional: from how many on.
    Formula and source: citynet/measure/change/standardized_change.hpp
    """

def to_graphml(
    graph: Graph | TwoMode | GraphReading,
    results: collections.abc.Sequence[Scores | Communities] = [],
    *,
    profile: str | None = None,
) -> str:
    """
    The same as text.
    """

def top_closeness(
    graph: Graph,
    k: typing.SupportsInt | typing.SupportsIndex,
    *,
    direction: str = "out",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TopScores:
    """
    The k cities of highest closeness, exactly and without computing it for all.

    Every tie is one step; values as of closeness(graph). Who shares the last place is in the list too.
    Method, cost and source: citynet/measure/centrality/top_closeness.hpp
    """

def top_harmonic(
    graph: Graph,
    k: typing.SupportsInt | typing.SupportsIndex,
    *,
    normalized: bool = True,
    direction: str = "out",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TopScores:
    """
    The k cities of highest harmonic centrality, exactly and without computing it for all.

    Every tie is one step; values as of harmonic(graph). Who shares the last place is in the list too.
    Method, cost and source: citynet/measure/centrality/top_closeness.hpp
    """

def transitivity(
    graph: Graph,
    *,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> float:
    """
    Of all pairs of ties that meet in a city, the share closed by a third; NaN without pairs.

    Formula, cost and source: citynet/measure/structure/clustering.hpp
    """

def two_mode(
    view: View,
    onto: str = "city",
    through: str | collections.abc.Sequence[str] | None = None,
    *,
    side: str | None = None,
    represented: str = "as_city",
    role_scores: collections.abc.Mapping[str, typing.SupportsFloat | typing.SupportsIndex]
    | None = None,
    other_roles: typing.SupportsFloat | typing.SupportsIndex | None = None,
    stated_grades: bool | None = None,
    collapse: str | None = None,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoMode:
    """
    The incidence of actors and what they joined.

    onto: the kind of the vertices. through: kinds of what they share; None means all.
    side: whether the vertices are "actors" or the "targets" that were joined; None takes actors,
    unless onto cannot act or through cannot be joined (onto="event", or onto="network" with
    through="city"); targets are tied through one kind of actor, cities if none is named.
    represented: "as_city" counts what a municipal unit does as done by its city, "apart" leaves it to itself.
    role_scores, other_roles, stated_grades, collapse: how much a cell is, as citynet/view/grading.hpp says;
    collapse is "max", "sum", "first", "count" or "binary". Without any of them there are no grades.
    """

def two_mode_brokerage(
    incidence: TwoMode,
    actor_groups: str
    | collections.abc.Mapping[str, typing.Any]
    | collections.abc.Iterable[typing.Any],
    target_groups: str
    | collections.abc.Mapping[str, typing.Any]
    | collections.abc.Iterable[typing.Any],
    *,
    credit: str = "whole",
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> TwoModeBrokerage:
    """
    Which events bring together cities of which groups, and which cities link which events.

    Groups as for `brokerage`; those of actors and targets are the same when their names are. credit:
    "whole", "share", or "sole", which counts the pairs that nobody else brings together.
    Formula, cost, source and what is our own reading of it:
    citynet/measure/brokerage/two_mode_brokerage.hpp
    """

def two_mode_table(
    incidence: TwoMode, results: collections.abc.Sequence[TwoModeScores] = []
) -> Table:
    """
    One row per actor and then per target: what is known of it, and the given scores.
    """

def version() -> str:
    """
    The version of citynet, as in its C++ library.
    """

@typing.overload
def vertex_strength(graph: Graph, *, direction: str = "all") -> Scores:
    """
    How much tie strength a city has in all: the sum over its ties.

    Formula, cost and source: citynet/measure/centrality/degree.hpp
    """

@typing.overload
def vertex_strength(incidence: TwoMode) -> TwoModeScores:
    """
    How much affiliation a city has in all: the sum of its grades.

    Formula, cost and source: citynet/measure/two_mode/degree.hpp
    """

def vertex_table(
    graph: Graph, results: collections.abc.Sequence[Scores | Communities] = []
) -> Table:
    """
    One row per vertex: what is known of it, and the given scores and communities.
    """

def within_module_z(
    graph: Graph,
    modules: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    direction: str = "all",
    ties: str = "presence",
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> Scores:
    """
    How well tied a city is inside its module, in standard deviations of the module.

    modules: communities, or groups as for `brokerage`. NaN where all members are alike.
    Formula, cost and source: citynet/measure/mixing/within_module_z.hpp
    """

def write_graphml(
    graph: Graph | TwoMode | GraphReading,
    path: str | os.PathLike[str],
    results: collections.abc.Sequence[Scores | Communities] = [],
    *,
    profile: str | None = None,
) -> None:
    """
    Writes GraphML that Gephi, igraph, NetworkX, Cytoscape and yEd read, whole or not at all.

    Nodes carry their key as id, name (label), kind, country, coordinates and the given results;
    edges carry strength and what is shared, or role, dates, certainty and sources. A profile suits it
    to one program: plain, gephi, yed, cytoscape, igraph, networkx, boost (citynet/formats/graphml.hpp).
    """

def write_text(path: str | os.PathLike[str], text: str) -> None:
    """
    Writes a text to a file, whole or not at all.
    """

def yule_q(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> YuleQ:
    """
    How much likelier a tie is inside a group than across, whatever the sizes of the groups.

    groups: as for `brokerage`. Greater than 0: more ties inside.
    Formula, cost and source: citynet/measure/mixing/yule_q.hpp
    """

def yule_q_significance(
    graph: Graph,
    groups: str | collections.abc.Mapping[str, typing.Any] | collections.abc.Iterable[typing.Any],
    *,
    trials: typing.SupportsInt | typing.SupportsIndex = 999,
    seed: typing.SupportsInt | typing.SupportsIndex = 1,
    threads: typing.SupportsInt | typing.SupportsIndex = 1,
    progress: collections.abc.Callable[[float], typing.Any] | None = None,
) -> MixingSignificance:
    """
    The same for Yule's Q; p_greater small: more inside than by chance.

    Formula, cost and source: citynet/measure/mixing/mixing_significance.hpp
    """
