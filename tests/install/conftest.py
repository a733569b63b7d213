"""An installed citynet of each kind, for programs that only see what was installed."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# kind of library -> preset whose build is installed when it is there, and the options of one that
# is made here when it is not
KINDS = {
    "static": ("dev", []),
    "shared": ("no-igraph", ["-DBUILD_SHARED_LIBS=ON", "-DCITYNET_WITH_IGRAPH=OFF"]),
}


@dataclass(frozen=True)
class Installed:
    """A prefix into which citynet was installed."""

    kind: str
    prefix: Path

    def folder(self, pattern: str) -> Path:
        """The one place below the prefix that fits the pattern."""
        (found,) = self.prefix.glob(pattern)
        return found

    @property
    def libraries(self) -> Path:
        return self.folder("lib*/**/libcitynet.*[ao]").parent

    @property
    def datasets(self) -> Path:
        return self.prefix / "share" / "citynet" / "datasets"


def run(*command: str | Path, env: dict[str, str] | None = None) -> str:
    """Output of a command that must succeed; its own words are shown when it does not."""
    words: Sequence[str] = [str(word) for word in command]
    done = subprocess.run(words, capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 0, f"{' '.join(words)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="session", params=sorted(KINDS))
def installed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    kind = str(request.param)
    preset, options = KINDS[kind]
    build = ROOT / "build" / preset
    if not (build / "build.ninja").exists():
        build = tmp_path_factory.mktemp(f"build-{kind}")
        off = ["-DCITYNET_BUILD_TESTS=OFF", "-DCMAKE_BUILD_TYPE=Release"]
        run("cmake", "-S", ROOT, "-B", build, "-G", "Ninja", *off, *options)
    run("cmake", "--build", build, "--target", "citynet")
    prefix = tmp_path_factory.mktemp(f"prefix-{kind}")
    # The component of the library alone: the tests of the build need not be ready.
    run("cmake", "--install", build, "--prefix", prefix)
    return Installed(kind, prefix)
