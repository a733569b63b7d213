"""Which functions of NetworkX the backend answers, for which arguments, and when it pays."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

import networkx as nx

P = ParamSpec("P")
R = TypeVar("R")

Asked = Mapping[str, Any]
Limit = Callable[[Asked], str | None]


@dataclass(frozen=True)
class Claim:
    """A function of the backend."""

    function: Callable[..., Any]
    signature: inspect.Signature
    limits: tuple[Limit, ...]
    worth_converting: bool

    def refusal(self, args: Any, kwargs: Any) -> str | None:
        """Why these arguments are left to NetworkX; None when they are not."""
        try:
            bound = self.signature.bind(*args, **kwargs)
        except TypeError as error:
            return str(error)
        bound.apply_defaults()
        return next(filter(None, (limit(bound.arguments) for limit in self.limits)), None)


CLAIMS: dict[str, Claim] = {}


def claim(*limits: Limit, linear: bool = False) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Registers a function under its name in NetworkX.

    linear: it takes so little time that converting the graph would be the most of it.
    """

    def register(function: Callable[P, R]) -> Callable[P, R]:
        name = function.__name__

        @functools.wraps(function)
        def answer(*args: P.args, **kwargs: P.kwargs) -> R:
            reason = entry.refusal(args, kwargs)
            if reason is not None:
                raise NotImplementedError(f"citynet leaves this to NetworkX: {reason}")
            return function(*args, **kwargs)

        entry = Claim(answer, inspect.signature(function), limits, not linear)
        CLAIMS[name] = entry
        return answer

    return register


def only(argument: str, *values: object, because: str) -> Limit:
    """The argument may have these values and no others."""

    def limit(asked: Asked) -> str | None:
        given = asked[argument]
        fits = any(given is value or (value is not None and given == value) for value in values)
        return None if fits else f"{argument}: {because}"

    return limit


def no_parallel_edges(asked: Asked) -> str | None:
    return "parallel edges" if next(iter(asked.values())).is_multigraph() else None


def undirected(asked: Asked) -> str | None:
    return "a directed graph" if next(iter(asked.values())).is_directed() else None


def only_directed(asked: Asked) -> str | None:
    return None if next(iter(asked.values())).is_directed() else "an undirected graph"


def not_empty(asked: Asked) -> str | None:
    return None if len(next(iter(asked.values()))) else "a graph without nodes"


def several_nodes(asked: Asked) -> str | None:
    return None if len(next(iter(asked.values()))) > 1 else "fewer than two nodes"


def time_to_converge(asked: Asked) -> str | None:
    """NetworkX fails when its steps do not suffice; below its own defaults that is likely."""
    return None if asked["max_iter"] >= 50 else "max_iter: too few steps may be meant to fail"


def can_run(name: str, args: Any, kwargs: Any) -> bool | str:
    """Whether the backend has the function for these arguments, or why not."""
    if name not in CLAIMS:
        return f"citynet has no {name}"
    return CLAIMS[name].refusal(args, kwargs) or True


def should_run(name: str, args: Any, kwargs: Any) -> bool | str:
    """Whether that is likely to be quicker, the conversion included, or why not."""
    claimed = CLAIMS[name]
    if not claimed.worth_converting:
        return f"{name} takes linear time: converting the graph would take longer"
    asked = claimed.signature.bind(*args, **kwargs).arguments
    graph = next(iter(asked.values()))
    single = asked.get("u", asked.get("nodes"))
    if single is not None and single in graph:
        return f"{name} of one node: NetworkX computes no others"
    return True


def threads() -> int:
    """nx.config.backends.citynet.threads; 0 means all there are. Results do not depend on it."""
    return int(getattr(nx.config.backends.citynet, "threads", 1))
