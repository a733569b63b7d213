"""Writes libnet/doc/conformance.md: `make conformance`, or python -m tests.conformance [--check]."""

from __future__ import annotations

import sys
import warnings
from pathlib import Path

from tests.conformance.document import document

TARGET = Path(__file__).resolve().parents[2] / "libnet" / "doc" / "conformance.md"


def main() -> int:
    warnings.simplefilter("ignore")  # other programs warn of what the table shows
    text = document()
    if "--check" not in sys.argv:
        TARGET.write_text(text, "utf-8")
        return 0
    if TARGET.read_text("utf-8") == text:
        return 0
    print("libnet/doc/conformance.md is not what `make conformance` writes", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
