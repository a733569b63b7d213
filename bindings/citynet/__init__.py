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
    Composition,
    CompositionRow,
    Correlation,
    CutPoints,
    DateInterval,
    Distances,
    EdgeScores,
    EigenvectorScores,
    Entity,
    Explanation,
    Fact,
    Graph,
    GraphScore,
    HitsScores,
    InverseStrengths,
    Issue,
    JointlyRankedVertex,
    JointRanking,
    KatzScores,
    LocalClusteringScores,
    Network,
    PartialDate,
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
    composition,
    constant_potts,
    coreness,
    correlation,
    cut_points,
    degree,
    degree_assortativity,
    density,
    describe,
    distances,
    edge_betweenness,
    eigenvector,
    harmonic,
    has_igraph,
    hits,
    katz,
    leiden,
    load,
    local_clustering,
    modularity,
    nominal_assortativity,
    pagerank,
    project,
    ranking,
    to_graphml,
    transitivity,
    two_mode,
    vertex_strength,
    vertex_table,
    write_graphml,
)
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
    "Composition",
    "CompositionRow",
    "Correlation",
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
    "Graph",
    "GraphScore",
    "HitsScores",
    "InvalidArgument",
    "InverseStrengths",
    "Issue",
    "JointRanking",
    "JointlyRankedVertex",
    "KatzScores",
    "LocalClusteringScores",
    "Network",
    "PartialDate",
    "RankedVertex",
    "Ranking",
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
    "composition",
    "constant_potts",
    "coreness",
    "correlation",
    "cut_points",
    "datasets",
    "degree",
    "degree_assortativity",
    "density",
    "describe",
    "distances",
    "edge_betweenness",
    "eigenvector",
    "harmonic",
    "has_igraph",
    "hits",
    "katz",
    "leiden",
    "load",
    "local_clustering",
    "modularity",
    "nominal_assortativity",
    "pagerank",
    "plot",
    "project",
    "ranking",
    "show_versions",
    "to_graphml",
    "transitivity",
    "two_mode",
    "vertex_strength",
    "vertex_table",
    "write_graphml",
]
