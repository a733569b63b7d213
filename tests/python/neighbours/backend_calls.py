"""A plugin for pytest in runs of NetworkX's own tests: counts what really ran in the backend.

    NETWORKX_TEST_BACKEND=citynet NETWORKX_FALLBACK_TO_NX=True \
        python -m pytest --pyargs networkx -p tests.python.neighbours.backend_calls

A call that the backend refuses is answered by NetworkX itself, so that every test has to pass.
"""

from __future__ import annotations

import dataclasses
import functools
from collections import Counter
from typing import Any

from citynet.networkx_backend import claims

answered: Counter[str] = Counter()
refused: Counter[str] = Counter()


def _counted(name: str, entry: claims.Claim) -> claims.Claim:
    @functools.wraps(entry.function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            result = entry.function(*args, **kwargs)
        except NotImplementedError:
            refused[name] += 1
            raise
        except Exception:
            answered[name] += 1  # the error that NetworkX's tests ask for
            raise
        answered[name] += 1
        return result

    return dataclasses.replace(entry, function=call)


def pytest_configure() -> None:
    for name, entry in list(claims.CLAIMS.items()):
        claims.CLAIMS[name] = _counted(name, entry)


def pytest_terminal_summary(terminalreporter: Any) -> None:
    stats = terminalreporter.stats
    outcomes = {
        word: len(stats.get(word, []))
        for word in ("passed", "failed", "error", "skipped", "xfailed")
    }
    never = sorted(set(claims.CLAIMS) - set(answered))
    line = terminalreporter.write_line
    line(
        f"backend: {sum(answered.values())} calls of {len(answered)} of {len(claims.CLAIMS)} "
        f"functions answered by citynet, {sum(refused.values())} calls refused on seeing the graph"
    )
    if never:
        line(f"backend: never asked: {', '.join(never)}")
    line(
        f"networkx {_version()}: {outcomes['passed']} passed, "
        f"{outcomes['failed'] + outcomes['error']} failed, {outcomes['skipped']} skipped, "
        f"{outcomes['xfailed']} expected to fail"
    )


def _version() -> str:
    import networkx

    return str(networkx.__version__)
