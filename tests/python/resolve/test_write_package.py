"""A network is written as a package that is read back the same."""

from __future__ import annotations

from pathlib import Path

import citynet as cn
import pytest
from frictionless import validate

NAMES = cn.datasets.names()

#: Tables of which a row is spelt in another way than it is written: an event of one day with the
#: day twice, a fact of which several sources tell (a row does not say which part its source named).
SPELT_OTHERWISE = {
    ("city-and-state-policies", "facts.csv"),
    ("congress-resilience", "affiliations.csv"),
    ("congress-resilience", "entities.csv"),
    ("open-cities-awards", "affiliations.csv"),
    ("open-cities-awards", "entities.csv"),
    ("open-cities-awards", "facts.csv"),
    ("polish-migration-cities", "entities.csv"),
    ("polish-migration-cities", "facts.csv"),
}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def said(net: cn.Network) -> list[object]:
    """Everything a network says, without the places of the rows."""
    return [
        [(e.key, e.kind, e.type, e.name, e.name_en, e.aliases, e.country, e.region, e.location,
          e.wikidata, e.geonames, e.existence, e.attributes) for e in net.entities()],
        [(a.actor.key, a.role, a.target.key, a.grade, a.status, a.valid,
          [(s.source.key, s.certainty, s.valid, s.note) for s in a.statements])
         for a in net.affiliations],
        [(f.key, f.kind, f.status, [(e.key, part) for e, part in f.participants],
          sorted((s.source.key, s.certainty, str(s.valid), s.note or "") for s in f.statements))
         for f in net.facts],
        [(r.unit.key, r.represented.key, r.valid) for r in net.representations],
        [(s.key, s.title, s.url, s.access, s.dated, s.note) for s in net.sources],
    ]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_data_set_is_written_as_it_is(name: str, tmp_path: Path) -> None:
    net = cn.datasets.load(name, persons="kept")
    cn.write_package(net, tmp_path / "out", like=name)
    shipped = cn.datasets.folder(name)
    for file, content in files(tmp_path / "out").items():
        if (name, file) not in SPELT_OTHERWISE:
            assert content == (shipped / file).read_bytes(), file


@pytest.mark.parametrize("name", NAMES)
def test_a_package_says_the_same_and_is_written_again_to_the_byte(
    name: str, tmp_path: Path
) -> None:
    net = cn.datasets.load(name, persons="kept")
    cn.write_package(net, tmp_path / "first")
    again = cn.datasets.load(tmp_path / "first", persons="kept")
    assert said(again) == said(net)
    cn.write_package(again, tmp_path / "second")
    assert files(tmp_path / "second") == files(tmp_path / "first")


def test_a_package_is_valid_frictionless(tmp_path: Path) -> None:
    net = cn.datasets.load("open-cities-awards", persons="kept")
    folder = cn.write_package(net, tmp_path / "out")
    assert validate(str(folder / "datapackage.json")).valid


def test_persons_are_written_as_the_network_has_them(tmp_path: Path) -> None:
    net = cn.datasets.load("open-cities-awards")
    cn.write_package(net, tmp_path / "out")
    assert said(cn.datasets.load(tmp_path / "out", persons="kept")) == said(net)


def test_a_package_is_not_written_over_another(tmp_path: Path) -> None:
    net = cn.datasets.load("congress-resilience")
    cn.write_package(net, tmp_path / "out")
    with pytest.raises(cn.FileError, match="there already"):
        cn.write_package(net, tmp_path / "out")
    with pytest.raises(cn.InvalidArgument, match="has a column"):
        cn.write_package(net, tmp_path / "other", like="gazetteer")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
