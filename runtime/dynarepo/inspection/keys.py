"""What the keys of an item are built from: of the table, and of every index it is found in."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..context import Context
from ..entity import EntitySpec, K, M
from ..ownership import admit
from ..tenancy import EVERY_TENANT
from ..wire import WireItem

_HIDDEN = "(sensitive)"


@dataclass(frozen=True, slots=True)
class KeyExplanation:
    """One key: of the table, where `index` is None, or of an index.

    `stored` has its attributes; it is empty where the item has no entry in the index. `parts` are
    the attributes that it is built from, and `rule` says how. Values of sensitive attributes are
    left out, and so is what is built from them.
    """

    index: str | None
    stored: Mapping[str, str]
    parts: Mapping[str, object]
    rule: str

    def __str__(self) -> str:
        where = "the table" if self.index is None else f"index {self.index}"
        built = ", ".join(f"{name}={value!s}" for name, value in self.parts.items())
        stored = ", ".join(f"{name} = {value}" for name, value in self.stored.items())
        return f"{where}: {stored or 'no entry'}\n  from {built or 'nothing'}\n  {self.rule}"


def explain_key(entity: EntitySpec[M, K], what: M | K) -> tuple[KeyExplanation, ...]:
    """How each key of a record is built, or the table key alone for a key: `explain_key(USER, user)`.

    Raises InvalidKey for a value that cannot be part of a key, as writing it would, and for what is
    neither. Costs no request.
    """
    is_record = isinstance(what, entity.model)
    given: Any = what
    if not is_record:
        admit(entity, Context({}, tenant=EVERY_TENANT), given)
    key: Any = given.key if is_record else given
    found = [_explained(entity, None, entity.key(key), entity.key_parts, key, entity.key)]
    for entry in entity.indexes if is_record else ():
        values = [getattr(given, part, None) for part in entry.parts]
        found.append(
            _explained(entity, entry.name, entry.build(*values), entry.parts, given, entry.build)
        )
    return tuple(found)


def _explained(
    entity: EntitySpec[Any, Any],
    index: str | None,
    stored: WireItem,
    names: tuple[str, ...],
    source: object,
    build: Callable[..., Any],
) -> KeyExplanation:
    hides = not entity.sensitive.isdisjoint(names)
    return KeyExplanation(
        index=index,
        stored={name: _HIDDEN if hides else _text(value) for name, value in stored.items()},
        parts={
            name: _HIDDEN if name in entity.sensitive else getattr(source, name, None)
            for name in names
        },
        # Generated functions are documented with their templates.
        rule=" ".join((inspect.getdoc(build) or "").split()),
    )


def _text(value: Any) -> str:
    ((_, inner),) = value.items()
    return inner.hex() if isinstance(inner, bytes) else str(inner)
