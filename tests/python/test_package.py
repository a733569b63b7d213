"""The package as it is imported: what it brings along, its version, its own example."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FunctionType

import citynet as cn
import openpyxl
import pytest

ROOT = Path(__file__).resolve().parents[2]


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )


def test_importing_citynet_brings_numpy_and_no_other_package() -> None:
    done = run(
        "import sys, citynet, citynet.plot, citynet.datasets;"
        "print(sorted({'pandas', 'matplotlib', 'networkx', 'igraph', 'scipy', 'numpy'}"
        " & set(sys.modules)))"
    )
    assert done.stdout.strip() == "['numpy']", done.stderr


def test_without_pandas_a_data_frame_names_the_extra() -> None:
    done = run(
        "import sys; sys.modules['pandas'] = None\n"
        "import citynet as cn\n"
        "graph = cn.Graph.from_edges(2, [0], [1])\n"
        "print(cn.degree(graph).ranking())\n"
        "for thing in (cn.degree(graph), cn.degree(graph).ranking(), graph.edge_table()):\n"
        "    try:\n"
        "        thing.to_pandas()\n"
        "    except ImportError as error:\n"
        "        print(error)\n"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("pip install 'citynet[pandas]'") == 3


def test_without_matplotlib_a_picture_names_the_extra() -> None:
    done = run(
        "import sys; sys.modules['matplotlib'] = sys.modules['matplotlib.pyplot'] = None\n"
        "import citynet as cn\n"
        "net = cn.datasets.load('polish-migration-cities')\n"
        "graph = cn.project(net.at('2024-06-01', unknown='include'))\n"
        "try:\n"
        "    cn.plot.cities(graph)\n"
        "except ImportError as error:\n"
        "    print(error)\n"
    )
    assert "pip install 'citynet[plot]'" in done.stdout, done.stderr


def test_the_version_is_the_one_of_the_build() -> None:
    text = (ROOT / "CMakeLists.txt").read_text("utf-8")
    stated = re.search(r"^\s*VERSION ([\d.]+)$", text, re.MULTILINE)
    assert stated
    assert cn.__version__ == stated.group(1)


def test_show_versions_names_core_engines_licence_and_partners() -> None:
    parts = cn.show_versions()
    assert parts["citynet"] == cn.__version__
    assert parts["Python"] == sys.version.split()[0]
    assert {"igraph", "numpy", "pandas", "matplotlib", "networkx", "python-igraph"} <= set(parts)
    assert any("licence" in key for key in parts)
    assert all(isinstance(key, str) and isinstance(value, str) for key, value in parts.items())


def test_everything_public_is_there_and_documented() -> None:
    assert sorted(cn.__all__) == sorted(set(cn.__all__))
    for name in cn.__all__:
        thing = getattr(cn, name)
        assert name == "__version__" or thing.__doc__, name


def documented(function: Callable[..., object]) -> bool:
    """pybind11 writes the signature into the first line of a docstring, Python does not."""
    text = function.__doc__ or ""
    return bool(text if isinstance(function, FunctionType) else text.partition("\n\n")[2].strip())


def test_everything_public_inside_the_types_is_documented_or_plain() -> None:
    """Methods that take or make something say what; properties may speak for themselves."""
    silent = [
        f"{name}.{method}"
        for name in cn.__all__
        if isinstance(thing := getattr(cn, name), type) and not issubclass(thing, Exception)
        for method, function in vars(thing).items()
        if not method.startswith("_") and callable(function) and not documented(function)
    ]
    assert not silent


def test_the_example_of_the_package_is_true(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = doctest.testmod(cn, verbose=False)
    assert outcome.attempted >= 9
    assert outcome.failed == 0
    assert (tmp_path / "cities.graphml").is_file()


def test_the_examples_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("members", 0)
    for row in (("City", "Country", "Network", "Since"), ("Breslau", "PL", "Eurocities", "2004")):
        sheet.append(row)
    book.save(tmp_path / "members.xlsx")
    blocks = re.findall(
        r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S
    )
    assert blocks
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for block in blocks:
        exec(compile(block, "README.md", "exec"), names)
    assert (tmp_path / "cities.graphml").is_file()
    assert "kept" in (tmp_path / "report.md").read_text("utf-8")


def test_python_m_citynet_is_the_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "citynet", "--version"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, f"citynet {cn.__version__}")
