"""What this installation consists of."""

import platform
import sys
from importlib.metadata import PackageNotFoundError, version

from citynet import _core

_PARTNERS = ("numpy", "pandas", "matplotlib", "networkx", "igraph")


def show_versions() -> dict[str, str]:
    """What this installation consists of, for bug reports and methods sections.

    The compiled core with its engines and its licence, Python, and the packages citynet can work
    with ("not installed" where one is missing).
    """
    parts = dict(_core.build_parts())
    parts["Python"] = sys.version.split()[0]
    parts["system"] = platform.platform(terse=True)
    for package in _PARTNERS:
        try:
            parts[package] = version(package)
        except PackageNotFoundError:
            parts[package] = "not installed"
    return parts
