"""Two-mode measures for the actors; for the targets, transpose first."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations

from tests.python.exact.graph import ExactTwoMode
from tests.python.exact.paths import Paths, finite_distances


def closeness(
    incidence: ExactTwoMode, paths: Paths, actor: int, wasserman_faust: bool
) -> Fraction | None:
    """The least farness from those that are reached over the farness there is."""
    far = finite_distances(paths, actor)
    if not far:
        return Fraction(0) if wasserman_faust else None
    least = sum(1 if d % 2 else 2 for d in far)  # an odd number of steps leads to the other kind
    nearness = least / sum(far)
    everyone = incidence.actors + incidence.targets
    return nearness * Fraction(len(far), everyone - 1) if wasserman_faust else nearness


def largest_harmonic(own: int, other: int) -> Fraction:
    """Of a vertex that is tied to all of the other kind, and so two steps from its own."""
    return other + Fraction(own - 1, 2)


def largest_betweenness(own: int, other: int) -> Fraction:
    """Borgatti and Everett's maximum for a vertex among `own` of its kind."""
    if not other:
        return Fraction(0)
    s, t = divmod(own - 1, other)
    return Fraction(
        other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3), 2
    )


def butterflies(incidence: ExactTwoMode) -> int:
    """Two actors and two targets with all four cells."""
    cells = set(incidence.cells)
    return sum(
        {(i, k), (i, m), (j, k), (j, m)} <= cells
        for i, j in combinations(range(incidence.actors), 2)
        for k, m in combinations(range(incidence.targets), 2)
    )


def robins_alexander(incidence: ExactTwoMode) -> Fraction | None:
    """Closed chains actor - target - actor - target over all such chains."""
    chains = closed = 0
    for middle, k in incidence.cells:  # the cell in the middle of the chain
        for i in incidence.members[k] - {middle}:
            for m in incidence.joined[middle] - {k}:
                chains += 1
                closed += m in incidence.joined[i]
    return Fraction(closed, chains) if chains else None


def four_paths(incidence: ExactTwoMode, middle: int | None = None) -> tuple[int, int]:
    """All chains of three different actors over two different targets, and those whose ends share
    a third target; with `middle`, those around one actor."""
    every = closed = 0
    for j in range(incidence.actors) if middle is None else (middle,):
        for k, m in permutations(incidence.joined[j], 2):
            for i in incidence.members[k] - {j}:
                for h in incidence.members[m] - {j, i}:
                    if i > h:  # the same chain read backwards
                        continue
                    every += 1
                    shared = incidence.joined[i] & incidence.joined[h]
                    closed += bool(shared - {k, m})
    return every, closed


def opsahl_clustering(incidence: ExactTwoMode, middle: int | None = None) -> Fraction | None:
    every, closed = four_paths(incidence, middle)
    return Fraction(closed, every) if every else None


def latapy_clustering(incidence: ExactTwoMode, actor: int, overlap: str) -> Fraction | None:
    mine = incidence.joined[actor]
    shares = []
    for other, theirs in enumerate(incidence.joined):
        if other == actor or not mine & theirs:
            continue
        by = {
            "dot": len(mine | theirs),
            "min": min(len(mine), len(theirs)),
            "max": max(len(mine), len(theirs)),
        }
        shares.append(Fraction(len(mine & theirs), by[overlap]))
    return sum(shares, Fraction(0)) / len(shares) if shares else None


def redundancy(incidence: ExactTwoMode, actor: int) -> Fraction | None:
    """The share of the pairs of targets of an actor that another actor joins, too."""
    pairs = list(combinations(incidence.joined[actor], 2))
    others = [theirs for j, theirs in enumerate(incidence.joined) if j != actor]
    kept = sum(any({k, m} <= theirs for theirs in others) for k, m in pairs)
    return Fraction(kept, len(pairs)) if pairs else None


def nestedness(incidence: ExactTwoMode) -> Fraction | None:
    """NODF of the rows, by degree."""
    pairs = list(combinations(incidence.joined, 2))
    points = Fraction(0)
    for one, other in pairs:
        small, large = sorted((one, other), key=len)
        if small and len(small) < len(large):
            points += Fraction(len(small & large), len(small))
    return 100 * points / len(pairs) if pairs else None
