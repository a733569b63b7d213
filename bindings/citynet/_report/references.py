"""The papers that a report cites, by their keys in libnet/doc/methods.bib."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["REFERENCES", "Reference"]


@dataclass(frozen=True)
class Reference:
    authors: str
    year: int
    title: str
    where: str  # journal, volume, pages; or publisher
    doi: str


REFERENCES = {
    "barrat2004": Reference(
        "Barrat, A., Barthélemy, M., Pastor-Satorras, R. & Vespignani, A.",
        2004,
        "The architecture of complex weighted networks",
        "Proceedings of the National Academy of Sciences 101(11), 3747–3752",
        "10.1073/pnas.0400087101",
    ),
    "borgatti1997": Reference(
        "Borgatti, S. P. & Everett, M. G.",
        1997,
        "Network analysis of 2-mode data",
        "Social Networks 19(3), 243–269",
        "10.1016/S0378-8733(96)00301-2",
    ),
    "brandes2001": Reference(
        "Brandes, U.",
        2001,
        "A faster algorithm for betweenness centrality",
        "Journal of Mathematical Sociology 25(2), 163–177",
        "10.1080/0022250X.2001.9990249",
    ),
    "freeman1978": Reference(
        "Freeman, L. C.",
        1978,
        "Centrality in social networks: conceptual clarification",
        "Social Networks 1(3), 215–239",
        "10.1016/0378-8733(78)90021-7",
    ),
    "jaccard1912": Reference(
        "Jaccard, P.",
        1912,
        "The distribution of the flora in the alpine zone",
        "New Phytologist 11(2), 37–50",
        "10.1111/j.1469-8137.1912.tb05611.x",
    ),
    "neal2023": Reference(
        "Neal, Z. P.",
        2023,
        "grand: An R package for using the Guidelines for Reporting About Network Data",
        "Comprehensive R Archive Network",
        "10.32614/CRAN.package.grand",
    ),
    "newman2004": Reference(
        "Newman, M. E. J. & Girvan, M.",
        2004,
        "Finding and evaluating community structure in networks",
        "Physical Review E 69, 026113",
        "10.1103/PhysRevE.69.026113",
    ),
    "traag2019": Reference(
        "Traag, V. A., Waltman, L. & van Eck, N. J.",
        2019,
        "From Louvain to Leiden: guaranteeing well-connected communities",
        "Scientific Reports 9, 5233",
        "10.1038/s41598-019-41695-z",
    ),
}
