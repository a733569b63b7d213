"""The script that the package ships is built from the sources beside it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from importlib import resources
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

SOURCES = ROOT / "bindings" / "explore"


def shipped(name: str) -> bytes:
    return (resources.files("citynet") / "_explore" / name).read_bytes()


@pytest.mark.skipif(
    shutil.which("node") is None or not (SOURCES / "node_modules").is_dir(),
    reason="needs Node and what .ci/bundle installs",
)
def test_the_bundle_is_that_of_the_sources(tmp_path: Path) -> None:
    subprocess.run(["node", SOURCES / "build.mjs", tmp_path], check=True, capture_output=True)
    for name in ("explore.js", "explore.css", "LICENCES.txt"):
        assert (tmp_path / name).read_bytes() == shipped(name), f"{name}: run .ci/bundle"


def test_every_package_in_the_bundle_has_its_licence_beside_it() -> None:
    licences = shipped("LICENCES.txt").decode()
    wanted = json.loads((SOURCES / "package.json").read_text("utf-8"))["devDependencies"]
    for name, version in wanted.items():
        if name != "esbuild":  # builds it, and is not in it
            assert re.search(rf"^{re.escape(name)} {re.escape(version)} \(", licences, re.M)


def test_the_bundle_asks_no_server_and_evaluates_no_text() -> None:
    script = shipped("explore.js").decode()
    assert "</" not in script
    for word in ("fetch(", "XMLHttpRequest", "WebSocket(", "sendBeacon", "eval(", "new Function"):
        assert word not in script, word
    addresses = set(re.findall(r"https?://[\w./-]+", script))
    assert addresses <= {"http://www.w3.org/2000/svg"}  # a name space, asked of nobody
