"""An installed citynet of each kind, for programs that only see what was installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.install.installed import Installed, run

ROOT = Path(__file__).resolve().parents[2]

# kind of library -> preset whose build is installed when it is there, and the options of one that
# is made here when it is not
KINDS = {
    "static": ("dev", []),
    "shared": ("no-igraph", ["-DBUILD_SHARED_LIBS=ON", "-DCITYNET_WITH_IGRAPH=OFF"]),
}


@pytest.fixture(scope="session", params=sorted(KINDS))
def installed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    kind = str(request.param)
    preset, options = KINDS[kind]
    build = ROOT / "build" / preset
    if not (build / "build.ninja").exists():
        build = tmp_path_factory.mktemp(f"build-{kind}")
        off = ["-DCITYNET_BUILD_TESTS=OFF", "-DCMAKE_BUILD_TYPE=Release"]
        run("cmake", "-S", ROOT, "-B", build, "-G", "Ninja", *off, *options)
    run("cmake", "--build", build, "--target", "citynet")
    prefix = tmp_path_factory.mktemp(f"prefix-{kind}")
    run("cmake", "--install", build, "--prefix", prefix)
    return Installed(kind, prefix)
