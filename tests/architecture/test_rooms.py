"""Rooms include only their neighbours, and each guest has one room."""

from __future__ import annotations

import re

import pytest

from tests.architecture.tree import (
    BOOST_ADAPTOR,
    CPP_TESTS,
    IGRAPH_ADAPTOR,
    INCLUDE,
    MAY_INCLUDE,
    OPT_IN,
    ROOT,
    SOURCE,
    SOURCES_MAY_ALSO_INCLUDE,
    UMBRELLA,
    code_of,
    cpp_files,
    includes,
    public_headers,
    room_of,
    short,
)

# How an include of a guest begins, and the folders in which it may stand.
GUESTS = {
    r"nlohmann/": ["libnet/src/formats/"],
    r"pugixml": ["tests/"],  # reads in tests what our scanner reads
    r"boost/": ["libnet/src/engines/boost_graph/", short(BOOST_ADAPTOR)],
    r"igraph": ["libnet/src/engines/igraph/", short(IGRAPH_ADAPTOR)],
    r"(pybind11/|Python\.h|numpy/)": ["bindings/src/"],
    r"(gtest|gmock|benchmark)/": ["tests/"],
}


def library_files():
    return [p for p in cpp_files(INCLUDE, SOURCE) if p != UMBRELLA]


def test_every_folder_is_a_room() -> None:
    folders = {p.name for base in (INCLUDE, SOURCE) for p in base.iterdir() if p.is_dir()}
    assert folders == set(MAY_INCLUDE)
    assert not (INCLUDE / "engines").exists(), "engines is private"


def test_rooms_include_only_their_neighbours() -> None:
    wrong = []
    for path in library_files():
        room = room_of(path)
        allowed = {room} | MAY_INCLUDE[room]
        if path.is_relative_to(SOURCE):
            allowed |= SOURCES_MAY_ALSO_INCLUDE.get(room, set())
        for _, name in includes(path):
            parts = name.removeprefix("citynet/").split("/")
            if parts[0] in MAY_INCLUDE and parts[0] not in allowed:
                wrong.append(f"{short(path)}: {room} may not include {name}")
    assert not wrong


def test_our_own_headers_are_named_from_the_room_on() -> None:
    wrong = []
    for path in library_files():
        for mark, name in includes(path):
            ours = name.removeprefix("citynet/").split("/")[0] in MAY_INCLUDE
            if (mark == '"') != ours:
                wrong.append(f"{short(path)}: {mark}{name}")
            if path.is_relative_to(INCLUDE) and mark == '"' and not name.startswith("citynet/"):
                wrong.append(f"{short(path)}: an installed header may not include private {name}")
    assert not wrong


@pytest.mark.parametrize("guest", GUESTS)
def test_a_guest_stays_in_its_room(guest: str) -> None:
    wrong = [
        f"{short(path)}: {name}"
        for path in cpp_files(ROOT / "libnet", ROOT / "bindings")
        for _, name in includes(path)
        if re.match(guest, name) and not short(path).startswith(tuple(GUESTS[guest]))
    ]
    assert not wrong


def test_no_installed_header_names_a_guest() -> None:
    guest = re.compile(r"\b(nlohmann|pugi|boost|igraph_\w+|pybind11)\b")
    wrong = [
        f"{short(path)}: {found.group()}"
        for path in public_headers()
        if path not in OPT_IN and (found := guest.search(code_of(path)))
    ]
    assert not wrong


def test_bindings_see_public_headers_only() -> None:
    wrong = []
    folder = ROOT / "bindings" / "src"
    for path in cpp_files(folder):
        for mark, name in includes(path):
            public = name.startswith("citynet/") and (INCLUDE.parent / name).is_file()
            own = (folder / name).is_file() or (path.parent / name).is_file()
            if mark == '"' and not public and not own:
                wrong.append(f"{short(path)}: {name}")
    assert not wrong


def test_the_room_is_the_namespace() -> None:
    wrong = [
        short(path)
        for path in library_files()
        if f"namespace citynet::{room_of(path)}" not in path.read_text("utf-8")
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("what", "pattern", "home"),
    [
        ("threads", r"std::(jthread\b|thread\b(?!::)|async\b)", "libnet/src/base/parallel"),
        ("random numbers", r"std::(random_device|mt19937|uniform_\w+|shuffle)|\b[s]?rand\(", None),
        ("printing", r"std::(cout|cerr|clog)|\b(std::)?f?printf\(|\bputs\(", None),
        ("ending the program", r"\b(std::)?(abort|exit|_Exit|terminate)\(", None),
    ],
)
def test_what_only_one_place_may_do(what: str, pattern: str, home: str | None) -> None:
    wrong = [
        f"{short(path)}: {what}: {found.group()}"
        for path in library_files()
        if not (home and short(path).startswith(home))
        and (found := re.search(pattern, code_of(path)))
    ]
    assert not wrong


def listed(cmake: str, suffix: str) -> set[str]:
    return set(re.findall(rf"[\w/]+{re.escape(suffix)}\b", cmake))


@pytest.mark.parametrize("room", MAY_INCLUDE)
def test_every_file_of_a_room_is_listed(room: str) -> None:
    cmake = (SOURCE / room / "room.cmake").read_text("utf-8")
    lists = re.search(rf"citynet_room\({room}\b(.*?)\)", cmake, re.DOTALL)
    assert lists, "room.cmake must call citynet_room"
    rest = cmake[lists.end() :]  # further files of an option: list(APPEND ...), target_sources
    headers = {p.relative_to(INCLUDE / room).as_posix() for p in (INCLUDE / room).rglob("*.hpp")}
    sources = {p.relative_to(SOURCE / room).as_posix() for p in (SOURCE / room).rglob("*.cpp")}
    assert listed(lists.group(), ".hpp") | (listed(rest, ".hpp") & headers) == headers
    missing = {name for name in sources if name not in cmake}
    assert not missing
    gone = {name for name in listed(lists.group(), ".cpp") if name not in sources}
    assert not gone


def test_every_public_header_has_a_test_of_the_same_path() -> None:
    wanted = (
        (CPP_TESTS / p.relative_to(INCLUDE)).with_name(f"{p.stem}_test.cpp")
        for p in public_headers()
    )
    missing = [short(path) for path in wanted if not path.is_file()]
    assert not missing


def test_every_test_is_listed() -> None:
    lists = "".join(p.read_text("utf-8") for p in CPP_TESTS.rglob("*.cmake"))
    missing = [short(p) for p in CPP_TESTS.rglob("*_test.cpp") if p.name not in lists]
    assert not missing


def test_the_umbrella_header_names_every_public_header() -> None:
    named = {name for _, name in includes(UMBRELLA)}
    wanted = {
        f"citynet/{p.relative_to(INCLUDE).as_posix()}" for p in public_headers() if p not in OPT_IN
    }
    assert named == wanted
