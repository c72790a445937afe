"""Codes about access patterns as they are written."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR501",
        "name of a built-in",
        "An access pattern has the name of a built-in operation, or of something that every "
        "model has.",
        "Choose another name.",
    ),
    Code(
        "DR502",
        "not one operation",
        "An access pattern has no operation, several, or one that is switched off.",
        "Write exactly one of `get`, `query`, `scan`, `search`, `create`, `put`, `update`, "
        "`delete`, "
        "`delete_all` and `move`.",
    ),
    Code(
        "DR503",
        "option that does not fit",
        "An option belongs to another operation, or an update has no `do:`.",
        "Use the options that the hint names.",
    ),
    Code(
        "DR504",
        "not the whole table key",
        "`get`, `update` and `delete` find one item by its table key; an attribute of it is "
        "missing, or another one is listed.",
        "List the attributes of the table key, or write `query:`.",
    ),
    Code(
        "DR505",
        "unknown key argument",
        "A key attribute of an access pattern does not exist in the entity, or is listed twice.",
        "Correct the name.",
    ),
    Code(
        "DR506",
        "unknown view",
        "`returns:` names neither the entity nor one of its views.",
        "Correct the name, or define the view under `views:`.",
    ),
    Code(
        "DR507",
        "parameter that does not fit",
        "`parameters:` describes a parameter that no expression uses, or gives a default to "
        "one that cannot have it.",
        "Describe the parameters of the expressions; defaults are literals of required "
        "parameters.",
    ),
    Code(
        "DR508",
        "limit below one",
        "`limit:` is zero or negative.",
        "Write 1 or more.",
    ),
    Code(
        "DR509",
        "option without effect",
        "`limit:` or `returns:` cannot change a result of this kind.",
        "Leave it out.",
    ),
)
