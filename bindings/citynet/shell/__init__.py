"""The shell face of citynet: ``citynet demo | info | check | centrality | project | ...``.

Exit codes: 0 done; 1 the data have errors or something failed; 2 the command was called wrongly;
130 stopped with Ctrl-C. Results go to standard output, messages to standard error.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

import citynet as cn
from citynet.shell.arguments import build_parser

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code."""
    parser = build_parser()
    asked = parser.parse_args(arguments)
    if not hasattr(asked, "run"):
        parser.print_help(sys.stderr)
        return 2
    # A terminal that cannot show Polish letters gets \u escapes, not a traceback.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
        return code
    except cn.InvalidArgument as error:
        print(f"citynet {asked.command}: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader has seen enough (`| head`); Python must not complain when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (cn.Error, ImportError, OSError) as error:
        print(f"citynet {asked.command}: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"citynet {asked.command}: stopped", file=sys.stderr)
        return 130
