"""Which options an access pattern may have, by its operation: one table."""

from ..diagnostics import Text
from ..source.language import PatternSource
from .names import shown
from .scope import Scope
from .values import Operation

OPERATIONS: tuple[Operation, ...] = (
    "get", "query", "scan", "search", "create", "put", "update", "delete", "delete_all",
    "move",
)  # fmt: skip

_EVERYWHERE = frozenset({"description", "parameters", "cross_tenant", "owned"})
_OPTIONS: dict[Operation, frozenset[str]] = {
    "get": frozenset({"result", "consistent", "returns", "batch", "including_deleted"}),
    "query": frozenset(
        {
            "narrow", "range", "prefix", "where", "index", "returns", "descending", "limit",
            "result", "consistent", "on_invalid", "including_deleted", "hydrate",
        }
    ),
    "scan": frozenset(
        {
            "where", "index", "returns", "limit", "result", "consistent", "on_invalid", "segments",
            "including_deleted", "hydrate",
        }
    ),
    "search": frozenset({"narrow", "index", "returns", "limit", "on_invalid"}),
    "create": frozenset({"when"}),
    "put": frozenset({"when"}),
    "update": frozenset({"do", "when", "upsert", "parents", "including_deleted"}),
    "delete": frozenset({"when", "including_deleted"}),
    "delete_all": frozenset({"narrow", "range", "prefix", "where", "index", "consistent"}),
    "move": frozenset({"to", "when", "including_deleted"}),
}  # fmt: skip

# What people mean when an option does not fit.
_HINTS: dict[tuple[str, str], str] = {
    ("get", "index"): "an index has no `get`, since its keys are not unique: write `query:` "
    "with `result: first` or `result: one`",
    ("get", "where"): "compare the item after reading it, or write `query:`",
    ("update", "where"): "the condition of a write is `when:`",
    ("delete", "where"): "the condition of a write is `when:`",
    ("put", "where"): "the condition of a write is `when:`",
    ("create", "where"): "the condition of a write is `when:`",
    ("scan", "descending"): "a scan has no order: write `query:`, or sort what it returns",
    ("scan", "range"): "compare it in `where:`",
    ("scan", "prefix"): "write `where:` with `begins_with`",
    ("scan", "narrow"): "compare it in `where:`",
    ("scan", "when"): "the filter of a scan is `where:`",
    ("query", "when"): "the filter of a query is `where:`",
    ("get", "when"): "a read has no condition",
    (
        "get",
        "on_invalid",
    ): "one item that does not fit raises; a batch takes `on_invalid=` when it is called",
    ("put", "do"): "a put replaces the whole item; write `update:` for `do:`",
    ("create", "do"): "a create writes the whole item; write `update:` for `do:`",
    ("delete_all", "when"): "what is deleted is chosen by `where:`",
    ("delete_all", "limit"): "the caller says `at_most=`",
    ("query", "batch"): "a query finds many items by itself",
    ("put", "batch"): "`put_many` is there already",
    ("delete", "batch"): "`delete_many` is there already",
    ("move", "do"): "a move changes the key alone: list what it changes under `to:`",
    ("update", "to"): "an update changes no key: write `move:` for `update:`",
    ("move", "where"): "the condition of a write is `when:`",
    ("create", "upsert"): "write `put: true` to replace an item that exists",
}


def operation_of(name: Text, source: PatternSource, scope: Scope) -> Operation | None:
    """The one operation of a pattern."""
    written: list[Operation] = [o for o in OPERATIONS if getattr(source, o) is not None]
    if len(written) == 1:
        operation = written[0]
        if getattr(source, operation) is False:
            scope.error("DR502", source.place.of(operation), f"`{operation}` is false",
                        f"write `{operation}: true`")  # fmt: skip
            return None
        if operation == "update" and source.do is None:
            scope.error("DR503", name.mark, f"update `{shown(name)}` does nothing",
                        'write what it changes: `do: "SET status = :status"`')  # fmt: skip
            return None
        return operation
    listed = ", ".join(f"`{operation}`" for operation in OPERATIONS)
    if written:
        found = " and ".join(f"`{operation}`" for operation in written)
        scope.error("DR502", name.mark, f"`{shown(name)}` has several operations: {found}",
                    "keep one, and write an access pattern for each")  # fmt: skip
    else:
        scope.error("DR502", name.mark, f"`{shown(name)}` has no operation",
                    f"write one of {listed}")  # fmt: skip
    return None


def unfit_options(operation: Operation, source: PatternSource, scope: Scope) -> bool:
    """Report options that the operation does not have; True when all fit."""
    allowed = _OPTIONS[operation] | _EVERYWHERE | {operation}
    fits = True
    for option, mark in source.place.fields:
        if option in allowed or option in OPERATIONS:
            continue
        usable = sorted(_OPTIONS[operation])
        hint = _HINTS.get((operation, option), "it takes " + ", ".join(f"`{o}`" for o in usable))
        scope.error("DR503", mark, f"`{operation}` has no option `{option}`", hint)
        fits = False
    return fits
