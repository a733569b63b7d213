"""Who is right where programs differ, and why: one sentence for every difference that is found.

A difference without a verdict stops the making of the document, so that none goes by unseen.
"""

from __future__ import annotations

BINARY = (
    "compares lengths as binary fractions, in which 0.1 + 0.2 and 0.15 + 0.15 differ, and so misses "
    "ways that are equally long as decimals."
)
TOLERANT = (
    "takes lengths within a share of 1e-10 for equal, and so counts a way that is longer by "
    "0.00000000005 as a shortest one."
)
ISOLATE_ZERO = (
    "gives 0 to a vertex that reaches nobody; the mean of no distances is undefined (NaN), and 0 "
    "would rank it as the farthest of all."
)
CONNECTED_ONLY = "refuses graphs that are not connected."
STEP_TOLERANCE = (
    "stops at its default tolerance, which bounds the change in the last step and not the error."
)
STAYS = (
    "lets a walker stay for ever in a vertex without ties out, in place of starting again like "
    "everyone, which gives such vertices more than their share."
)
SINKS = (
    "treats sinks of directed graphs only: the rank of an isolate of an undirected graph is lost, "
    "and the ranks do not add up to 1."
)
NOT_UNIQUE = (
    "starts at random and gives one of many singular vectors without saying so, with negative scores "
    "too: several components, or the two sides of one, attain the largest eigenvalue. Ours projects "
    "the vector of ones onto all of them and has the status `not_unique`."
)
OSCILLATES = (
    "iterates on the adjacency matrix itself, which swings for ever on bipartite components and "
    "converges slowly elsewhere; the iteration ends short of the answer."
)

VERDICTS: dict[tuple[str, str], str] = {
    ("betweenness, lengths", "NetworkX"): BINARY,
    ("betweenness, lengths", "NetworKit"): BINARY,
    ("betweenness, lengths", "graph-tool"): BINARY,
    ("betweenness, lengths", "igraph"): TOLERANT,
    ("edge betweenness, lengths", "NetworkX"): BINARY,
    ("edge betweenness, lengths", "NetworKit"): BINARY,
    ("edge betweenness, lengths", "graph-tool"): BINARY,
    ("edge betweenness, lengths", "igraph"): TOLERANT,
    ("closeness, within component", "NetworkX"): ISOLATE_ZERO,
    ("closeness, within component", "scikit-network"): CONNECTED_ONLY,
    ("diameter", "NetworkX"): CONNECTED_ONLY,
    ("eigenvector", "NetworKit"): OSCILLATES,
    ("eigenvector", "graph-tool"): OSCILLATES,
    ("eigenvector, default options", "NetworkX"): STEP_TOLERANCE,
    ("eigenvector, default options", "NetworKit"): OSCILLATES,
    ("PageRank", "NetworKit"): SINKS,
    ("PageRank", "scikit-network"): STAYS,
    ("PageRank, default options", "NetworkX"): STEP_TOLERANCE,
    ("PageRank, default options", "graph-tool"): STEP_TOLERANCE,
    ("PageRank, default options", "NetworKit"): (
        "stops at its default tolerance, and unless it is asked to treat sinks, their rank is lost."
    ),
    ("PageRank, default options", "scikit-network"): (
        "makes ten steps by default, and treats sinks in another way."
    ),
    ("PageRank, strengths", "NetworKit"): SINKS,
    ("PageRank, strengths", "scikit-network"): STAYS,
    ("HITS, hubs", "NetworkX"): NOT_UNIQUE,
    ("HITS, authorities", "NetworkX"): NOT_UNIQUE,
    ("effective size, strengths", "NetworkX"): (
        "divides by the strongest tie of the wrong vertex when all vertices are asked for at once; "
        "asked one by one it agrees with the referee."
    ),
    ("two-mode closeness", "NetworkX"): (
        "takes the least possible farness of the whole network and then the share that is reached, "
        "so that scores above 1 arise in small components. Ours takes the least farness from those "
        "that are reached; in connected networks both are Borgatti and Everett's."
    ),
    ("two-mode betweenness", "NetworkX"): (
        "divides by zero where the largest possible value is 0; there every score is 0."
    ),
    ("two-mode PageRank", "scikit-network"): (
        "lets a walker stay for ever in a vertex without ties, as in one mode."
    ),
    ("Robins-Alexander", "NetworkX"): (
        "gives 0 where there is no path of three ties that could be closed; 0 / 0 is undefined."
    ),
    ("redundancy", "NetworkX"): (
        "ends with an error when a vertex has fewer than two neighbours, and so has no answer for "
        "the others either; ours is NaN for that vertex only."
    ),
}
