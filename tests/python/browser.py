"""A page in Chromium, with everything it asks for and complains of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

DESK, PHONE = (1280, 900), (390, 844)


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as driver:
        # Without a sandbox, as containers give none; software draws what a card would.
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--enable-unsafe-swiftshader"]
        )
        yield browser
        browser.close()


@dataclass
class Visit:
    """An open page and what happened on it."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def assert_quiet(self) -> None:
        assert self.requests == []
        assert self.complaints == []
        assert self.dialogs == []


@contextmanager
def visit(
    browser: Browser,
    path: Path,
    *,
    scripts: bool = True,
    size: tuple[int, int] = DESK,
    before: str = "",
) -> Iterator[Visit]:
    """``before`` is a script that runs before those of the page."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts
    )
    page = context.new_page()
    if before:
        page.add_init_script(before)
    made = Visit(page)
    address = path.as_uri()
    inside = (address, "data:", "blob:")

    def note(url: str) -> None:
        if not url.startswith(inside):
            made.requests.append(url)

    page.on("request", lambda request: note(request.url))

    def heed(kind: str, words: str) -> None:
        # A driver in software remarks on its own speed.
        if "GL Driver Message" not in words:
            made.complaints.append(f"{kind}: {words}")

    page.on("console", lambda message: heed(message.type, message.text))
    page.on("pageerror", lambda e: made.complaints.append(str(e)))

    def refuse(dialog: object) -> None:
        made.dialogs.append(str(dialog))
        dialog.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", refuse)
    page.goto(address)
    yield made
    context.close()


def serious_faults(page: Page) -> list[str]:
    """What axe finds of serious or critical impact."""
    axe = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{fault['id']}: {fault['help']} ({node['target']})"
        for fault in found["violations"]
        if fault["impact"] in {"serious", "critical"}
        for node in fault["nodes"]
    ]
