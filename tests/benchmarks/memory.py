"""Peak memory of one call, in a process of its own: how much more the process held at its worst
than just before the call, its input and the program's own form of it not counted.

Code comes into memory when it first runs, a page or a million bytes at a time, as the system likes.
Every program has its call on a small network before, so that peak memory is that of the work. What
was freed goes back to the system first, or a call that is content with it would seem to need none.
"""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
from pathlib import Path

from tests.benchmarks.case import Case, Contender
from tests.benchmarks.inputs import load
from tests.benchmarks.outside import ROOT, Outside


def held(field: str) -> int:
    """Bytes; the system says it in kB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) * 1024
    raise LookupError(field)


SMALL = "50 cities"


def of_this_process(contender: Contender, name: str) -> int:
    contender.call(contender.prepare(load(SMALL)))
    given = load(name)
    prepared = contender.prepare(given)
    if isinstance(prepared, Outside):
        raise LookupError("asked in a process that cannot be looked into")
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)  # glibc, as /proc is Linux
    before = held("VmRSS")
    Path("/proc/self/clear_refs").write_text("5")  # forgets the peak so far
    returned = contender.call(prepared)
    peak = held("VmHWM")
    del returned
    return max(0, peak - before)


def of_a_child(case: Case, place: int) -> float | None:
    """In MB; None where it cannot be told."""
    words = [sys.executable, "-m", "tests.benchmarks", "--memory-of", case.name, str(place)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    if done.returncode != 0:
        return None
    return int(done.stdout.split()[-1]) / 1e6
