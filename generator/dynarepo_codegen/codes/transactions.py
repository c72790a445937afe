"""Codes about transactions: several writes as one method."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR550",
        "name of a transaction that is taken",
        "A transaction is a method of the facade, and its name means something else already.",
        "Choose another name.",
    ),
    Code(
        "DR551",
        "unknown entity in a transaction",
        "A write of a transaction names an entity that the service does not have.",
        "Correct the name.",
    ),
    Code(
        "DR552",
        "not one operation in a write",
        "A write of a transaction has no operation or several, or a transaction has no writes.",
        "Write exactly one of `create`, `put`, `update`, `delete` and `check` for each item.",
    ),
    Code(
        "DR553",
        "option that does not fit a write",
        "An option belongs to another operation, or an update has no `do:`.",
        "Use the options that the hint names.",
    ),
    Code(
        "DR554",
        "key that does not fit",
        "`key:` gives each attribute of the table key once, in order, as a parameter or a value.",
        "Write the key as the hint shows it.",
    ),
    Code(
        "DR555",
        "one item twice",
        "DynamoDB refuses a transaction that does two things with one item.",
        "Say in one write all that happens to the item; a condition on it is its `when:`.",
    ),
    Code(
        "DR556",
        "parameter that is taken",
        "A parameter of a transaction has the name of an item that it writes, or of an argument that "
        "every transaction has.",
        "Choose another name.",
    ),
    Code(
        "DR557",
        "too many writes",
        "A transaction of DynamoDB has at most 100 actions.",
        "Use several transactions.",
    ),
)
