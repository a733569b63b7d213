"""citynet: who cooperates with whom among cities, through what, since when, according to whom.

The calls follow the data: records, a view of them, a graph, numbers, files.

>>> import citynet as cn
>>> net = cn.datasets.load("polish-migration-cities")  # typed, dated, sourced records
>>> net["gdansk"]
<city gdansk: Gdańsk>
>>> view = net.at("2024-06-01", unknown="include", countries="PL")  # what held on that day
>>> graph = cn.project(view, onto="city")  # who shares what with whom
>>> scores = cn.betweenness(graph)  # numbers that say how they were made
>>> scores.status
'exact'
>>> [line.name for line in scores.ranking(top=3)]
['Gdynia', 'Gdańsk', 'Warszawa']
>>> reason = graph.explain("gdansk", "wroclaw")  # why two cities are tied
>>> len(reason) == reason.strength
True
>>> cn.write_graphml(graph, "cities.graphml", [scores])  # for Gephi, yEd, igraph, NetworkX

Every object prints what it is. The same words are used in C++ (namespace ``citynet``), where the
headers state formula, cost and source of each measure.
"""

try:
    from citynet import _core
except ImportError as error:  # pragma: no cover - only in a broken installation
    raise ImportError(
        "the compiled part of citynet is missing or was built for another Python; "
        "install citynet with 'pip install .' in the folder of its sources"
    ) from error

from citynet import datasets, plot
from citynet._core import (
    Affiliation,
    Bound,
    ClosenessScores,
    Communities,
    Components,
    CutPoints,
    DateInterval,
    Distances,
    EdgeScores,
    EigenvectorScores,
    Entity,
    Explanation,
    Fact,
    Gazetteer,
    Graph,
    GraphScore,
    HitsScores,
    Interlocking,
    InverseStrengths,
    Issue,
    KatzScores,
    LocalClusteringScores,
    Network,
    PairSums,
    PartialDate,
    Projection,
    RankedVertex,
    Ranking,
    Representation,
    ResolutionReport,
    Scores,
    Source,
    Statement,
    Table,
    TableCount,
    TwoMode,
    View,
    assortativity,
    betweenness,
    betweenness_subset,
    centralization,
    closeness,
    components,
    constant_potts,
    coreness,
    country_code,
    cut_points,
    degree,
    degree_assortativity,
    density,
    distances,
    edge_betweenness,
    eigenvector,
    find_damage,
    harmonic,
    has_igraph,
    hits,
    interlocking,
    katz,
    leiden,
    load,
    local_clustering,
    meta_path,
    modularity,
    name_key,
    nominal_assortativity,
    pagerank,
    project,
    to_graphml,
    transitivity,
    two_mode,
    vertex_strength,
    vertex_table,
    write_graphml,
)
from citynet._intake import IntakeReport, gazetteer, intake
from citynet._recipe import Recipe, sniff
from citynet._versions import show_versions
from citynet.errors import (
    Cancelled,
    DataError,
    EngineError,
    Error,
    FileError,
    InvalidArgument,
    Unavailable,
    UnknownKey,
)

__version__ = _core.version()

__all__ = [
    "Affiliation",
    "Bound",
    "Cancelled",
    "ClosenessScores",
    "Communities",
    "Components",
    "CutPoints",
    "DataError",
    "DateInterval",
    "Distances",
    "EdgeScores",
    "EigenvectorScores",
    "EngineError",
    "Entity",
    "Error",
    "Explanation",
    "Fact",
    "FileError",
    "Gazetteer",
    "Graph",
    "GraphScore",
    "HitsScores",
    "IntakeReport",
    "Interlocking",
    "InvalidArgument",
    "InverseStrengths",
    "Issue",
    "KatzScores",
    "LocalClusteringScores",
    "Network",
    "PairSums",
    "PartialDate",
    "Projection",
    "RankedVertex",
    "Ranking",
    "Recipe",
    "Representation",
    "ResolutionReport",
    "Scores",
    "Source",
    "Statement",
    "Table",
    "TableCount",
    "TwoMode",
    "Unavailable",
    "UnknownKey",
    "View",
    "__version__",
    "assortativity",
    "betweenness",
    "betweenness_subset",
    "centralization",
    "closeness",
    "components",
    "constant_potts",
    "coreness",
    "country_code",
    "cut_points",
    "datasets",
    "degree",
    "degree_assortativity",
    "density",
    "distances",
    "edge_betweenness",
    "eigenvector",
    "find_damage",
    "gazetteer",
    "harmonic",
    "has_igraph",
    "hits",
    "intake",
    "interlocking",
    "katz",
    "leiden",
    "load",
    "local_clustering",
    "meta_path",
    "modularity",
    "name_key",
    "nominal_assortativity",
    "pagerank",
    "plot",
    "project",
    "show_versions",
    "sniff",
    "to_graphml",
    "transitivity",
    "two_mode",
    "vertex_strength",
    "vertex_table",
    "write_graphml",
]
