"""A program outside the tree finds citynet, links with nothing else named, and gets our number."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

import pytest

from tests.install.installed import Installed, run

CONSUMER = Path(__file__).parent / "consumer"
DATASETS = Path(__file__).parents[2] / "datasets"


@pytest.fixture(scope="module")
def betweenness_of_gdansk() -> float:
    """The number that the Python package gives for the question the program asks."""
    import citynet as cn

    net = cn.datasets.load("polish-migration-cities")
    graph = cn.project(net.at("2024-06-01", unknown="include"))
    return float(cn.betweenness(graph).values[graph.vertex("gdansk")])


def answer(program: Path, installed: Installed) -> float:
    env = os.environ | {
        "CITYNET_DATASETS": str(installed.datasets),
        "LD_LIBRARY_PATH": str(installed.libraries),
    }
    return float(run(program, env=env))


def test_cmake_program_names_only_citynet(
    installed: Installed, tmp_path: Path, betweenness_of_gdansk: float
) -> None:
    run(
        "cmake",
        "-S",
        CONSUMER,
        "-B",
        tmp_path,
        "-G",
        "Ninja",
        f"-DCMAKE_PREFIX_PATH={installed.prefix}",
    )
    run("cmake", "--build", tmp_path)
    assert answer(tmp_path / "consumer", installed) == betweenness_of_gdansk


@pytest.mark.parametrize("flags", [["--libs"], ["--libs", "--static"]], ids=["plain", "static"])
def test_pkg_config_program_names_only_citynet(
    installed: Installed, tmp_path: Path, betweenness_of_gdansk: float, flags: list[str]
) -> None:
    env = os.environ | {"PKG_CONFIG_PATH": str(installed.folder("lib*/**/pkgconfig"))}
    words = shlex.split(run("pkg-config", "--cflags", *flags, "citynet", env=env))
    program = tmp_path / "consumer"
    run("c++", "-std=c++20", CONSUMER / "main.cpp", "-o", program, *words)
    assert answer(program, installed) == betweenness_of_gdansk


def test_headers_the_library_and_the_data_sets_are_installed(installed: Installed) -> None:
    assert (installed.prefix / "include/citynet/citynet.hpp").is_file()
    assert (installed.prefix / "include/citynet/view/boost_graph.hpp").is_file()
    with_igraph = installed.kind == "static"
    assert (installed.prefix / "include/citynet/view/igraph_graph.hpp").is_file() == with_igraph
    shipped = {path.parent.name for path in installed.datasets.glob("*/datapackage.json")}
    assert shipped == {path.parent.name for path in DATASETS.glob("*/datapackage.json")}
    assert len(shipped) == 7
    for path in DATASETS.glob("*/*"):
        assert (installed.datasets / path.relative_to(DATASETS)).is_file(), path
    suffix = {"static": ".a", "shared": ".so"}[installed.kind]
    assert (installed.libraries / f"libcitynet{suffix}").exists()


def test_a_version_with_another_minor_number_is_refused(
    installed: Installed, tmp_path: Path
) -> None:
    (tmp_path / "CMakeLists.txt").write_text(
        "cmake_minimum_required(VERSION 3.25)\n"
        "project(asks LANGUAGES CXX)\n"
        "find_package(citynet 0.99 QUIET)\n"
        'file(WRITE found.txt "${citynet_FOUND}")\n'
    )
    run("cmake", "-S", tmp_path, "-B", tmp_path / "b", f"-DCMAKE_PREFIX_PATH={installed.prefix}")
    assert (tmp_path / "found.txt").read_text() == "0"
