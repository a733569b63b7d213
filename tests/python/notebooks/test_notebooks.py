"""Every notebook runs from top to bottom, draws its figures and ends in checks that hold."""

from __future__ import annotations

import ast
import asyncio
import base64
import io
import json
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import jupytext
import matplotlib.image
import nbformat
import pytest
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbformat import NotebookNode

from tests.architecture.tree import project_files, short

NOTEBOOKS = [p for p in project_files() if re.fullmatch(r"notebooks/\w+\.py", short(p))]
DRAWS = re.compile(r"\bplt\.show\(\)")
# A cell takes seconds; this is for machines with much else to do.
LONGEST_WAIT_IN_SECONDS = 600

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem, scope="module")


async def execute(path: Path, folder: Path, hash_seed: int) -> NotebookNode:
    """Runs a notebook in an empty folder with the interpreter of this test.

    The kernel is described here, so that neither installed kernels nor settings of the user
    matter, and speaks through files instead of ports.
    """
    specification = {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "the Python of the tests",
        "language": "python",
        "env": {
            "IPYTHONDIR": str(folder / "ipython"),
            "MPLBACKEND": "module://matplotlib_inline.backend_inline",
            "PYTHONHASHSEED": str(hash_seed),
        },
    }
    (folder / "kernels" / "tests").mkdir(parents=True)
    (folder / "kernels" / "tests" / "kernel.json").write_text(json.dumps(specification), "utf-8")
    (folder / "empty").mkdir()
    kernel = AsyncKernelManager(
        kernel_name="tests",
        kernel_spec_manager=KernelSpecManager(
            kernel_dirs=[str(folder / "kernels")], ensure_native_kernel=False
        ),
        transport="ipc",
        connection_file=str(folder / "kernel"),
        ip=str(folder / "kernel-ipc"),
    )
    notebook = jupytext.read(path)
    await NotebookClient(
        notebook,
        km=kernel,
        timeout=LONGEST_WAIT_IN_SECONDS,
        startup_timeout=LONGEST_WAIT_IN_SECONDS,
        resources={"metadata": {"path": str(folder / "empty")}},
    ).async_execute(cleanup_kc=True)
    return notebook


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def pictures(cell: NotebookNode) -> list[bytes]:
    found = (output.get("data", {}).get("image/png") for output in cell.outputs)
    return [base64.b64decode(image) for image in found if image]


def shown(notebook: NotebookNode) -> list[object]:
    return [[(o.get("data"), o.get("text")) for o in c.outputs] for c in code_cells(notebook)]


async def execute_in_new_folder(path: Path, hash_seed: int) -> NotebookNode:
    # Not under the folder of pytest: names of sockets may not be long.
    with TemporaryDirectory(prefix="nb-") as folder:
        return await execute(path, Path(folder), hash_seed)


async def execute_twice(path: Path) -> list[NotebookNode]:
    """Side by side, with sets and dictionaries of strings laid out differently."""
    return await asyncio.gather(*(execute_in_new_folder(path, seed) for seed in (1, 2)))


@pytest.fixture(scope="module")
def runs(path: Path) -> list[NotebookNode]:
    return asyncio.run(execute_twice(path))


@pytest.fixture(scope="module")
def executed(runs: list[NotebookNode]) -> NotebookNode:
    return runs[0]


def test_there_are_notebooks() -> None:
    assert NOTEBOOKS


def test_notebooks_are_stored_as_text_without_outputs() -> None:
    wrong = [short(p) for p in project_files() if p.suffix == ".ipynb"]
    assert not wrong, "store notebooks as .py (jupytext, py:percent)"


@each_notebook
def test_the_stored_form_is_percent_cells(path: Path) -> None:
    notebook = jupytext.read(path)
    assert notebook.metadata["jupytext"]["text_representation"]["format_name"] == "percent"
    assert "# %% [markdown]" in path.read_text("utf-8")
    assert notebook.cells[0].cell_type == "markdown"
    assert notebook.cells[0].source.startswith("# "), "a notebook begins with its title"


@each_notebook
def test_the_last_code_cell_checks_something(path: Path) -> None:
    last = code_cells(jupytext.read(path))[-1]
    assert any(isinstance(node, ast.Assert) for node in ast.walk(ast.parse(last.source)))


@each_notebook
def test_the_readme_lists_the_notebook(path: Path) -> None:
    assert f"]({path.name})" in (path.parent / "README.md").read_text("utf-8")


@each_notebook
def test_notebooks_run_without_an_error_or_a_warning(executed: NotebookNode) -> None:
    """An error already stops the run; what is left are words on the error stream."""
    nbformat.validate(executed)
    outputs = [output for cell in code_cells(executed) for output in cell.outputs]
    assert not [o for o in outputs if o.output_type == "error"]
    assert not [o.text for o in outputs if o.get("name") == "stderr"]
    assert all(cell.execution_count for cell in code_cells(executed))


@each_notebook
def test_figures_are_drawn(executed: NotebookNode) -> None:
    cells = [cell for cell in code_cells(executed) if DRAWS.search(cell.source)]
    assert cells, "a notebook shows a figure"
    for cell in cells:
        assert pictures(cell), f"no picture came of:\n{cell.source}"
        for picture in pictures(cell):
            pixels = matplotlib.image.imread(io.BytesIO(picture), format="png")
            assert min(pixels.shape[:2]) >= 600, "too small to print"
            assert pixels[..., :3].std() > 0.02, "an empty picture"


@each_notebook
def test_notebooks_show_the_same_each_time(runs: list[NotebookNode]) -> None:
    first, second = runs
    assert shown(first) == shown(second)
