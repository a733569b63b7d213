"""Where the vertices of a picture stand: the same for the same graph."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

__all__ = ["one_mode", "two_mode"]

Points = npt.NDArray[np.float64]

_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
_MOST_PUSHED = 1_200  # vertices of which each pushes each; more are placed by what they joined
_STEPS = 300


def _sunflower(count: int) -> Points:
    """Points that fill a disk evenly, from the middle outwards; neighbours are about 1 apart."""
    number = np.arange(count)
    radius, angle = np.sqrt(number + 0.5) * 0.9, number * _GOLDEN_ANGLE
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])


def _pushed(count: int, edges: npt.NDArray[np.int64], pulls: Points) -> Points:
    """Vertices push each other away and edges pull: Fruchterman & Reingold 1991.

    They start on a sunflower, the most tied in the middle, so that no random number is needed.
    A pull towards the middle keeps parts together that no edge holds.
    """
    ties = np.bincount(edges.ravel(), minlength=count)
    points = np.empty((count, 2))
    points[np.argsort(-ties, kind="stable")] = _sunflower(count)
    heat = math.sqrt(count)
    for step in range(_STEPS):
        # The push of u on v is (v - u) / |v - u|^2; the sum over u comes from two products.
        norms = (points**2).sum(axis=1)
        inverse = 1 / np.maximum(norms[:, None] + norms[None, :] - 2 * points @ points.T, 1e-4)
        moves = inverse.sum(axis=1)[:, None] * points - inverse @ points - 0.02 * points
        ends = points[edges[:, 0]] - points[edges[:, 1]]
        pull = ends * (np.linalg.norm(ends, axis=1) * pulls)[:, None]
        np.add.at(moves, edges[:, 0], -pull)
        np.add.at(moves, edges[:, 1], pull)
        lengths = np.maximum(np.linalg.norm(moves, axis=1), 1e-9)
        most = heat * 0.1 * (1 - step / _STEPS)
        points = points + moves * (np.minimum(lengths, most) / lengths)[:, None]
    return points


def _wide(points: Points) -> Points:
    """Turned so that the picture is wider than high, as pages are, in the square from -1 to 1."""
    if len(points) == 0:
        return points
    points = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(points, full_matrices=False)
    if axes.shape == (2, 2):
        axes *= np.where(axes[np.arange(2), np.abs(axes).argmax(axis=1)] < 0, -1, 1)[:, None]
        points = points @ axes.T
    reach = np.abs(points).max() or 1.0
    return points / reach


def one_mode(count: int, edges: npt.NDArray[np.int64], strengths: Points) -> Points:
    """Of a projection: strong ties pull more. Isolates stand in a row below."""
    tied = np.unique(edges)
    alone = np.setdiff1d(np.arange(count), tied)
    points = np.zeros((count, 2))
    if len(tied):
        number = np.zeros(count, dtype=np.int64)
        number[tied] = np.arange(len(tied))
        pulls = 0.15 + 0.85 * (strengths / strengths.max())
        # Dense networks would fall into a ball: each vertex is pulled as strongly as by few ties.
        degree = np.bincount(edges.ravel(), minlength=count)
        pulls = pulls * 6 / np.maximum(np.sqrt(degree[edges[:, 0]] * degree[edges[:, 1]]), 3)
        points[tied] = _wide(_pushed(len(tied), number[edges], pulls))
    if len(alone):
        below = points[tied, 1].min() - 0.15 if len(tied) else 0.0
        points[alone] = np.column_stack(
            [np.linspace(-0.9, 0.9, len(alone)) if len(alone) > 1 else [0.0], [below] * len(alone)]
        )
    return points


def two_mode(actors: int, targets: int, cells: npt.NDArray[np.int64]) -> Points:
    """Of actors and what they joined, in one array, actors first.

    Who is in one thing only stands beside it, in a disk that grows with the number of them. The
    others are pushed and pulled; where they are too many, each stands in the middle of what it
    joined.
    """
    count = actors + targets
    edges = _numbered(cells, actors)
    degree = np.bincount(edges.ravel(), minlength=count)
    leaf = np.zeros(count, dtype=bool)
    leaf[:actors] = degree[:actors] == 1
    core = np.flatnonzero(~leaf)
    if len(core) > _MOST_PUSHED:
        return _around_targets(actors, targets, cells)
    number = np.zeros(count, dtype=np.int64)
    number[core] = np.arange(len(core))
    inner = edges[~leaf[edges[:, 0]]]
    points = np.zeros((count, 2))
    points[core] = _pushed(len(core), number[inner], np.full(len(inner), 1.0))
    _place_leaves(points, edges[leaf[edges[:, 0]]], 0.35)
    return _wide(points)


def _numbered(cells: npt.NDArray[np.int64], actors: int) -> npt.NDArray[np.int64]:
    """Pairs of numbers in one row of vertices, in which the targets follow the actors."""
    return np.column_stack([cells[:, 0], cells[:, 1] + actors])


def _place_leaves(points: Points, edges: npt.NDArray[np.int64], distance: float) -> None:
    """Those with one tie in a disk around what they are tied to, one disk per hub."""
    order = np.argsort(edges[:, 1], kind="stable")
    hubs, first, counts = np.unique(edges[order, 1], return_index=True, return_counts=True)
    for hub, begin, count in zip(hubs, first, counts, strict=True):
        leaves = edges[order[begin : begin + count], 0]
        points[leaves] = points[hub] + _sunflower(count + 1)[1:] * distance


def _around_targets(actors: int, targets: int, cells: npt.NDArray[np.int64]) -> Points:
    """Targets by how many actors they share; actors in the middle of what they joined."""
    sizes = np.bincount(cells[:, 1], minlength=targets)
    incidence = np.zeros((actors, targets), dtype=np.float32)
    incidence[cells[:, 0], cells[:, 1]] = 1
    shared = incidence.T @ incidence
    first, second = np.nonzero(np.triu(shared, 1))
    pairs = np.column_stack([first, second]).astype(np.int64)
    pulls = shared[first, second] / np.minimum(sizes[first], sizes[second])
    hubs = _pushed(targets, pairs, pulls.astype(np.float64))
    # One that shares next to nothing with the others does not make the rest of them small.
    reach = np.linalg.norm(hubs, axis=1)
    usual = 1.3 * max(float(np.quantile(reach, 0.85)), 1e-9)
    hubs *= np.minimum(1, usual / np.maximum(reach, 1e-9))[:, None]
    # A disk of n points has a radius of about the root of n: hubs move apart to make room.
    room = np.sqrt(np.maximum(sizes, 1))
    hubs *= 2.2 * room.max() / max(np.abs(hubs).max(), 1e-9)
    points = np.zeros((actors + targets, 2))
    points[actors:] = hubs
    degree = np.maximum(np.bincount(cells[:, 0], minlength=actors), 1)
    middle = np.zeros((actors, 2))
    np.add.at(middle, cells[:, 0], hubs[cells[:, 1]])
    points[:actors] = middle / degree[:, None]
    single = np.zeros(actors, dtype=bool)
    single[cells[:, 0]] = degree[cells[:, 0]] == 1
    edges = _numbered(cells, actors)
    _place_leaves(points, edges[single[cells[:, 0]]], 0.5)
    several = np.flatnonzero(~single)
    points[several] += _sunflower(len(several)) * 0.35
    return _wide(points)
