"""Graph, map and timeline of a network, linked by what is selected."""
