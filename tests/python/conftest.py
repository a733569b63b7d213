"""What most tests of the Python face start from: the shipped data set, step by step."""

from __future__ import annotations

import citynet as cn
import matplotlib as mpl
import pytest

mpl.use("Agg")  # no test opens a window


@pytest.fixture(scope="session")
def net() -> cn.Network:
    return cn.datasets.load("polish-migration-cities")


@pytest.fixture(scope="session")
def view(net: cn.Network) -> cn.View:
    """What held on one day, for actors in Poland, affiliations of unknown date included."""
    return net.at("2024-06-01", unknown="include", countries="PL")


@pytest.fixture(scope="session")
def graph(view: cn.View) -> cn.Graph:
    """The Polish cities, tied by what they share."""
    return cn.project(view, onto="city")
