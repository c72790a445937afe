"""Codes about sweeps: access patterns that delete all that a query finds."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR820",
        "name of a sweep's option",
        "A parameter of a `delete_all` has the name of an option that callers of every "
        "`delete_all` have: `at_once`, `at_most`, `seconds`, `after` or `progress`.",
        "Choose another name.",
    ),
)
