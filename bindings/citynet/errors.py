"""What citynet raises. ``except citynet.Error`` catches all of it.

Each type is one of Python's own as well (a ``ValueError``, an ``OSError`` ...), so that code that
knows nothing of citynet treats it rightly. What the message says stands in attributes, too.
"""

from typing import Self

__all__ = [
    "Cancelled",
    "DataError",
    "EngineError",
    "Error",
    "FileError",
    "InvalidArgument",
    "Unavailable",
    "UnknownKey",
]


class Error(Exception):
    """Everything citynet raises derives from this."""


class InvalidArgument(Error, ValueError):
    """A call broke a rule: which argument, what was given, and the rule."""

    argument: str = ""
    value: str = ""
    rule: str = ""

    @classmethod
    def about(cls, argument: str, value: object, rule: str) -> Self:
        """The error about one argument, worded as the core does it."""
        error = cls(f"{argument}: '{value}': {rule}")
        error.argument, error.value, error.rule = argument, str(value), rule
        return error


class UnknownKey(InvalidArgument, KeyError):
    """Nothing is kept under the key in ``thing[key]``; the rule names the closest keys."""

    # KeyError would show the message in quotes.
    __str__ = Exception.__str__


class DataError(Error, ValueError):
    """A file cannot be understood: where, what stands there, and the rule it breaks.

    ``row`` counts lines from 1, ``column_number`` characters; both are None where they do not
    apply, and ``column`` is empty then.
    """

    file: str = ""
    row: int | None = None
    column: str = ""
    column_number: int | None = None
    value: str = ""
    rule: str = ""


class FileError(Error, OSError):
    """The operating system refused a file: missing, no permission, disk full."""

    path: str = ""


class EngineError(Error, RuntimeError):
    """An engine (igraph) failed; the message has its own words."""


class Unavailable(Error, RuntimeError):
    """This build was made without the engine that was asked for."""


class Cancelled(Error, RuntimeError):
    """The progress callback answered False; nothing was changed."""
