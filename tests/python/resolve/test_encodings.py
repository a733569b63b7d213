"""No table is read in a wrong encoding without a word: names of towns as the corpus."""

from __future__ import annotations

import os
import unicodedata
import zipfile
from collections import defaultdict
from pathlib import Path

import citynet as cn
import pytest
from citynet import _core

FOLDER = os.environ.get("CITYNET_TEST_DATA", "")
ENCODINGS = {
    "utf-8": "utf-8",
    "utf-16-le": "utf-16-le",
    "cp1250": "cp1250",
    "iso-8859-2": "iso8859_2",
    "iso-8859-16": "iso8859_16",
    "cp1252": "cp1252",
}
# The members of the European Union and some neighbours.
COUNTRIES = [
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU"),
    *("IE", "IS", "IT", "LT", "LU", "LV", "MD", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE"),
    *("SI", "SK"),
]


def towns() -> dict[str, list[str]]:
    names: dict[str, list[str]] = defaultdict(list)
    with zipfile.ZipFile(Path(FOLDER) / "geonames-cities15000" / "cities15000.zip") as archive:
        for line in archive.read("cities15000.txt").decode("utf-8").splitlines():
            fields = line.split("\t")
            names[fields[8]].append(fields[1])
    return names


def encoded(text: str, codec: str) -> bytes | None:
    try:
        return text.encode(codec)
    except UnicodeEncodeError:
        return None


@pytest.mark.skipif(not FOLDER, reason="CITYNET_TEST_DATA is not set")
def test_no_table_of_towns_is_read_in_a_wrong_encoding() -> None:
    names = towns()
    decided = 0
    wrong, tried = [], 0
    for country in COUNTRIES:
        for size in (5, 20, len(names[country])):
            text = "city,network\n" + "".join(f"{name},X\n" for name in names[country][:size])
            for name, codec in ENCODINGS.items():
                content = encoded(text, codec)
                if content is None:
                    continue
                tried += 1
                table = cn.Recipe(_core.sniff_text(content, "t.csv")["recipe"]).to_dict()
                found = table["tables"][0]["encoding"]
                if found == "?":
                    continue
                decided += 1
                if content.decode(ENCODINGS[found], "replace") != text:
                    wrong.append((country, size, name, found))
    assert not wrong
    # UTF-8 and UTF-16 are always decided, and of the rest the larger part.
    assert decided > 0.7 * tried


@pytest.mark.parametrize(("first", "last"), [(0xC0, 0x24F), (0x1E00, 0x1EFF)])
def test_keys_agree_with_the_decompositions_of_unicode(first: int, last: int) -> None:
    for code in range(first, last + 1):
        letter = chr(code)
        parts = unicodedata.normalize("NFKD", letter).casefold()
        plain = "".join(part for part in parts if not unicodedata.combining(part))
        if plain.isascii() and plain.isalnum() and plain:
            assert cn.name_key(letter) == plain, letter


def test_keys_of_letters_that_do_not_decompose() -> None:
    for name, key in (
        ("Łódź", "lodz"),
        ("Đakovo", "dakovo"),
        ("Tromsø", "tromso"),
        ("Gießen", "giessen"),
        ("Þorlákshöfn", "thorlakshofn"),
        ("Chișinău", "chisinau"),
        ("Chişinău", "chisinau"),
        ("Київ", "kiyiv"),
    ):
        assert cn.name_key(name) == key
