"""What NetworkX asks about the backend when it is imported. Imports nothing, so that
``import networkx`` stays as quick as it is; the backend itself is ``citynet.networkx_backend``.
"""

from typing import Any

# The functions of the backend; a test compares them with those that are there.
_FUNCTIONS = """
    articulation_points attribute_assortativity_coefficient average_clustering
    average_shortest_path_length betweenness_centrality betweenness_centrality_subset
    bipartite_average_clustering bipartite_betweenness_centrality
    bipartite_closeness_centrality bipartite_degree_centrality birank bridges center
    closeness_centrality clustering collaboration_weighted_projected_graph
    connected_components constraint core_number degree_assortativity_coefficient
    degree_centrality degree_pearson_correlation_coefficient density diameter
    eccentricity edge_betweenness_centrality effective_size eigenvector_centrality
    eigenvector_centrality_numpy global_efficiency harmonic_centrality has_bridges hits
    in_degree_centrality is_biconnected is_connected is_strongly_connected
    is_weakly_connected katz_centrality katz_centrality_numpy latapy_clustering
    leiden_communities modularity node_connected_component node_redundancy
    number_connected_components number_strongly_connected_components
    number_weakly_connected_components numeric_assortativity_coefficient
    out_degree_centrality overlap_weighted_projected_graph pagerank periphery
    projected_graph radius robins_alexander_clustering transitivity triangles
    weakly_connected_components weighted_projected_graph wiener_index
"""

# What a function of the backend does other than NetworkX's, where that is more than speed.
_NOTES = {
    "average_shortest_path_length": "Lengths must be whole numbers.",
    "betweenness_centrality": "Lengths must be whole numbers; no sampling, no end points.",
    "birank": "Without personalization it is left to NetworkX.",
    "closeness_centrality": "Lengths must be whole numbers.",
    "density": "That of bipartite graphs.",
    "eigenvector_centrality": "Exact to 1e-13; graphs whose answer is not unique are left to "
    "NetworkX.",
    "hits": "Graphs whose answer is not unique are left to NetworkX.",
    "leiden_communities": "By igraph: needs a citynet that was built with it. Loops are left "
    "out. NetworkX 3.7 has a Leiden of its own, to which all is left.",
    "pagerank": "Exact to 1e-12, whatever tol says.",
    "wiener_index": "Lengths must be whole numbers.",
}


def get_info() -> dict[str, Any]:
    """Name, address and functions of the backend."""
    return {
        "backend_name": "citynet",
        "project": "citynet",
        "package": "citynet",
        "short_summary": "Network analysis of city cooperation; exact, parallel, also two-mode.",
        "default_config": {"threads": 1},
        "functions": {
            name: {"additional_docs": _NOTES[name]} if name in _NOTES else {}
            for name in _FUNCTIONS.split()
        },
    }
