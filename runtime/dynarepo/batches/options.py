"""What a batch is given, how it is read, and what becomes of items that do not fit."""

from collections.abc import AsyncIterable, Callable, Iterable
from typing import Any, Literal, TypeAlias

from ..entity import EntitySpec
from ..errors import InvalidValue, UndecodableItem
from ..records import Record
from ..values import Value
from .progress import OnProgress

OnInvalidItem: TypeAlias = Literal["raise", "skip"] | Callable[[UndecodableItem], object]
"""What a stored item does that does not fit its entity: it raises, or None stands in its place; a
function is told why."""


class Options(Value, frozen=True):
    """How a batch is carried out."""

    consistent: bool = False
    at_once: int = 1
    progress: OnProgress | None = None
    on_invalid: OnInvalidItem = "raise"


def require_choice(
    on_invalid: OnInvalidItem, entity: EntitySpec[Any, Any], pattern: str
) -> OnInvalidItem:
    """Refuse what is neither of the words nor a function."""
    given: object = on_invalid
    if given in ("raise", "skip") or callable(given):
        return on_invalid
    raise InvalidValue(
        f"is {given!r}",
        attribute="on_invalid",
        entity=f"{entity.name}.{pattern}",
        hint="pass 'raise', 'skip', or a function that is told of each item",
    )


def require_many(given: object, attribute: str, entity: EntitySpec[Any, Any]) -> None:
    """Refuse a single key or item where many are expected."""
    # A record can be iterated, but gives its attributes.
    if isinstance(given, (Iterable, AsyncIterable)) and not isinstance(given, Record):
        return
    raise InvalidValue(
        f"is one {type(given).__name__}, not an iterable of them",
        attribute=attribute,
        entity=entity.name,
        hint=f"pass a list: `{attribute}=[...]`",
    )
