"""The page in a browser: quiet, readable for everybody, and nothing in it comes alive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import citynet as cn
import pytest
from playwright.sync_api import Browser

from tests.python.browser import DESK, PHONE, chromium, needs_chromium, serious_faults, visit
from tests.python.hostile import hostile_names, hostile_network
from tests.python.pages import Page

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pages")


@pytest.fixture(scope="module")
def english(view: cn.View, folder: Path) -> Path:
    return cn.report(view, folder / "english.html")


@pytest.fixture(scope="module")
def polish(view: cn.View, folder: Path) -> Path:
    return cn.report(view, folder / "polish.html", language="pl")


@pytest.mark.parametrize("size", [DESK, PHONE])
@pytest.mark.parametrize("scripts", [True, False])
def test_nothing_is_asked_for_and_nothing_complains(
    browser: Browser, english: Path, size: tuple[int, int], scripts: bool
) -> None:
    with visit(browser, english, scripts=scripts, size=size) as seen:
        seen.page.wait_for_load_state("load")
        width = seen.page.evaluate("document.documentElement.scrollWidth")
        assert width <= size[0], "the page itself never scrolls sideways"
        seen.assert_quiet()


def test_without_scripts_all_tables_and_pictures_are_there(browser: Browser, polish: Path) -> None:
    with visit(browser, polish, scripts=False) as seen:
        for name in ("map", "graph", "timeline"):
            assert seen.page.locator(f"#{name} svg").is_visible()
        assert seen.page.locator("#graph svg circle").count() == 39
        for name in ("Gdańsk", "Łódź", "Wrocław"):
            row = seen.page.get_by_role("row", name=name).first
            assert row.is_visible()


def test_axe_finds_nothing_serious(browser: Browser, net: cn.Network, folder: Path) -> None:
    # A page with all sections, and short, as axe looks at each letter's contrast.
    cities = ["gdansk", "wroclaw", "lublin", "iasi", "tulcea"]
    view = net.at("2024-06-01", unknown="include", actors=cities)
    path = cn.report(view, folder / "axe.html", language="pl", ties=2)
    with visit(browser, path) as seen:
        assert serious_faults(seen.page) == []


def test_the_keyboard_reaches_everything(browser: Browser, english: Path) -> None:
    with visit(browser, english) as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.className") == "skip"
        seen.page.keyboard.press("Enter")
        assert seen.page.evaluate("document.activeElement.id") == "content"
        fold = seen.page.locator("#ties summary").nth(1)
        fold.focus()
        seen.page.keyboard.press("Enter")
        assert seen.page.locator("#ties details").nth(1).get_attribute("open") is not None


def test_a_file_in_the_page_can_be_saved(browser: Browser, english: Path, folder: Path) -> None:
    with visit(browser, english) as seen:
        with seen.page.expect_download() as saved:
            seen.page.locator("a[download$='affiliations.csv']").click()
        saved.value.save_as(folder / "saved.csv")
        assert (folder / "saved.csv").read_bytes() == dict(Page(english).files())[
            "polish-migration-cities-affiliations.csv"
        ]
        seen.assert_quiet()


def test_three_hundred_attacks_stay_text(browser: Browser, folder: Path) -> None:
    net = hostile_network(folder / "package")
    path = cn.report(net, folder / "hostile.html", title=hostile_names()[0], top=300)
    with visit(browser, path) as seen:
        seen.page.wait_for_timeout(200)
        assert seen.page.evaluate("window.hacked") is None
        assert seen.page.url == path.as_uri()
        names = seen.page.locator("#ranking tbody bdi").all_text_contents()
        assert len(names) == 300
        assert set(names) == {n if len(n) <= 300 else n[:299] + "…" for n in hostile_names()}
        seen.assert_quiet()
