"""What this machine can do at all, from the C++ program, in the same run as the rest."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/release/tests/benchmarks/citynet_benchmarks"
NAMES = {
    "CeilingGather/262144": "gather in 256 KiB",
    "CeilingGather/1048576": "gather in 1 MiB",
    "CeilingGather/4194304": "gather in 4 MiB",
    "CeilingGather/67108864": "gather in 64 MiB",
    "CeilingStream/67108864": "stream",
    "CeilingMerge": "merge",
}
UNITS = {"stream": "bytes read in a row", "merge": "entries of sorted rows passed"}


def ceilings() -> dict[str, float]:
    """Events in a second of processor time; empty where the C++ programs are not built."""
    if not PROGRAM.exists():
        return {}
    words = ["--benchmark_filter=^Ceiling", "--benchmark_format=json", "--benchmark_min_time=0.2"]
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=True)
    said = json.loads(done.stdout)["benchmarks"]
    return {NAMES[each["name"]]: float(each["items_per_second"]) for each in said}
