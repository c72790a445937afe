"""Key attributes of tables and indexes, typed by what is stored under their names."""

from collections.abc import Mapping

from ..diagnostics import Text
from ..dynamodb import limits
from ..source.language import KeyAttributeSource
from .scope import Scope
from .tables import KeyAttribute, KeyType
from .types import wire_kind
from .values import Attribute

_KEY_TYPES: dict[str, KeyType] = {"string": "S", "number": "N", "binary": "B"}


def resolve_key_attribute(
    source: Text | KeyAttributeSource, stored: Mapping[str, list[Attribute]], scope: Scope
) -> KeyAttribute:
    """A key attribute, with the type in which entities store the attribute of its name."""
    name = source if isinstance(source, Text) else source.name
    if not 1 <= len(name.encode()) <= limits.KEY_NAME_BYTES:
        scope.error(
            "DR304",
            name.mark,
            f"a key attribute's name has 1 to {limits.KEY_NAME_BYTES} bytes",
            "write a shorter name",
        )
    declared = None if isinstance(source, Text) else _KEY_TYPES[source.type]
    found: KeyType | None = None
    for attribute in stored.get(name, ()):
        kind = wire_kind(attribute.type)
        if kind not in ("S", "N", "B"):
            _unfit_key_type(attribute, name, scope)
            continue
        if attribute.nullable:
            scope.error(
                "DR306",
                attribute.mark,
                f"`{attribute.name}` is the key attribute `{name}`, which DynamoDB keeps from "
                f"being NULL",
                "leave `nullable` out; an `optional` one is absent from the index while it is None",
            )
            continue
        wanted = declared or found
        if wanted is not None and kind != wanted:
            scope.error(
                "DR305",
                attribute.mark,
                f"`{attribute.name}` is stored as {_spelled(kind)}, "
                f"but the key attribute `{name}` is {_spelled(wanted)}",
                "give all attributes stored under this name one type, or use `stored_as:`",
            )
            continue
        found = kind
    return KeyAttribute(str(name), declared or found or "S")


def _unfit_key_type(attribute: Attribute, name: str, scope: Scope) -> None:
    kind = wire_kind(attribute.type)
    if kind == "BOOL":
        hint = "add `encoding: text`, which stores `true` and `false` as strings"
    else:
        hint = "keys are strings, numbers or binary; use a key template or `stored_as:`"
    scope.error(
        "DR306",
        attribute.mark,
        f"`{attribute.name}` is the key attribute `{name}`, and its type cannot be a key",
        hint,
    )


def _spelled(kind: str) -> str:
    return {"S": "a string", "N": "a number", "B": "binary"}[kind]
