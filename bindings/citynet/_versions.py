"""What this installation consists of."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from citynet import _core

# "igraph" is the C library inside the core; its Python package has another name here.
_PARTNERS = {
    "numpy": "numpy",
    "pandas": "pandas",
    "matplotlib": "matplotlib",
    "networkx": "networkx",
    "python-igraph": "igraph",
}


def show_versions() -> dict[str, str]:
    """What this installation consists of, for bug reports and methods sections.

    The compiled core with its engines and its licence, Python, and the packages citynet can work
    with ("not installed" where one is missing).
    """
    parts = dict(_core.build_parts())
    parts["Python"] = sys.version.split()[0]
    parts["system"] = platform.platform(terse=True)
    for name, package in _PARTNERS.items():
        try:
            parts[name] = version(package)
        except PackageNotFoundError:
            parts[name] = "not installed"
    return parts
