"""``python -m citynet`` and the console command ``citynet``."""

import sys

from citynet.shell import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
