"""The data sets that come with citynet: curated, sourced, small enough to read.

Each one is a Frictionless data package with a README; ``load`` takes it by name.
"""

import os
from pathlib import Path

from citynet import _core
from citynet._core import Network

__all__ = ["folder", "load", "names"]


def names() -> list[str]:
    """The names of the data sets that can be loaded.

    Those that come with citynet, and those in the folders of the environment variable
    CITYNET_DATASETS.
    """
    return _core.dataset_names()


def folder(name: str | os.PathLike[str]) -> Path:
    """Where the files of a data set are: its tables, its README and its licence."""
    found = Path(_core.find_dataset(name))
    return found if found.is_dir() else found.parent


def load(name: str | os.PathLike[str], *, persons: str = "pseudonymised") -> Network:
    """The data set of this name (or in this folder) as a Network.

    Stops at the first row that cannot be used with a DataError that names file, row, column,
    value and rule. To load everything that can be used and see what happened to each row, call
    ``citynet.load``.

    Persons are ``"pseudonymised"`` (person-1, person-2 ...), ``"excluded"`` or ``"kept"``: see
    ``Network.with_persons``.
    """
    return _core.load(name, on_error="stop", persons=persons)[0]
