"""The page as one file: nothing is fetched, and nothing can be sent."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from citynet import _core
from citynet._explore.document import shipped
from citynet._report.blocks import Section
from citynet._report.language import Language
from citynet._report.markup import Child, Markup, own_words, tag, verbatim

__all__ = ["page"]


@cache
def _style_sheet() -> str:
    return (resources.files("citynet") / "_report" / "page.css").read_text("utf-8")


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _policy(style: str, scripts: list[str]) -> str:
    """Only the style sheet and the scripts that stand in the page; no address at all."""
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {allowed}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def page(
    title: str, subtitle: str, sections: list[Section], t: Language, *, data: Markup | None = None
) -> str:
    """All of the page."""
    style, script = _style_sheet() + shipped("explore.css"), shipped("explore.js")
    scripts = [script] if data is not None else []
    entries = [tag("li", tag("a", s.heading, href=f"#{s.name}")) for s in sections]
    head: list[Child] = [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy(style, scripts)),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content=f"citynet {_core.version()}"),
        tag("title", title),
        verbatim("style", style),
    ]
    body: list[Child] = [
        tag("a", t("skip"), href="#content", class_="skip"),
        tag(
            "header",
            tag("h1", own_words(title)),
            tag("p", own_words(subtitle, 4_000), class_="lead"),
        ),
        tag("nav", tag("h2", t("contents")), tag("ol", entries), aria_label=t("contents")),
        tag(
            "main",
            [
                tag(
                    "section",
                    tag("h2", s.heading, id=f"{s.name}-heading"),
                    s.body,
                    id=s.name,
                    aria_labelledby=f"{s.name}-heading",
                )
                for s in sections
            ],
            id="content",
            tabindex=-1,
        ),
        tag("footer", tag("p", t("footer", version=_core.version()))),
        data,
        [verbatim("script", script, type="module") for script in scripts],
    ]
    document = tag("html", tag("head", head), tag("body", body), lang=t.code)
    return f"<!doctype html>\n{document}\n"
