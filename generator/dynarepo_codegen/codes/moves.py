"""Codes about moves: access patterns that give an item another key."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR558",
        "move to nowhere",
        "A `move` does not say which key attributes it changes.",
        "List them under `to:`.",
    ),
    Code(
        "DR559",
        "move of what is not in the key",
        "`to:` of a `move` names an attribute that is not in the table key.",
        "Change it by an `update`; leave it out of `to:`.",
    ),
    Code(
        "DR560",
        "move to another tenant",
        "`to:` of a `move` names the tenant, and no item goes from one tenant to another.",
        "Leave it out of `to:`.",
    ),
    Code(
        "DR561",
        "argument of a move that is taken",
        "A parameter or a key attribute of a `move` has the name of another of its arguments: `to_` "
        "and the name of an attribute, or `expect_version`.",
        "Choose another name.",
    ),
    Code(
        "DR562",
        "move that sets what nobody may set",
        "`to:` of a `move` names an attribute that is read-only, or that the server sets.",
        "Leave it out of `to:`, or leave `read_only` or `set` out of the attribute.",
    ),
)
