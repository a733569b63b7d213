"""Pages as they are read: without a browser."""

from __future__ import annotations

import base64
import gzip
import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path


class Page(HTMLParser):
    """A page as a browser without scripts reads it."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.source = path.read_text("utf-8")
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self._skipped = 0
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._skipped += tag in {"script", "style"}

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def table(self, caption: str) -> list[list[str]]:
        """The cells of the body of the table with this caption."""
        found = re.search(
            rf"<caption>{re.escape(caption)}[^<]*</caption>.*?<tbody>(.*?)</tbody>",
            self.source,
            re.S,
        )
        assert found, caption
        rows = re.findall(r"<tr>(.*?)</tr>", found[1], re.S)
        cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S) for row in rows]
        return [[html.unescape(re.sub("<[^>]+>", "", c)).strip() for c in row] for row in cells]

    def files(self) -> Iterator[tuple[str, bytes]]:
        for name, attributes in self.elements:
            if name == "a" and attributes.get("download"):
                head, content = str(attributes["href"]).split(";base64,")
                packed = base64.b64decode(content)
                kept = gzip.decompress(packed) if head.endswith("gzip") else packed
                yield str(attributes["download"]), kept
