"""A prefix into which citynet was installed, and commands that must succeed."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


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
