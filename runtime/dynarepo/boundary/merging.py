"""Partial input merged into a record, as the changes that an update then sets."""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Final, Literal, TypeAlias, TypeVar, cast

from pydantic import BaseModel

from ..errors import InvalidValue
from ..records import Record

C = TypeVar("C")

MergeStrategy: TypeAlias = Literal["keep", "overwrite", "deep", "only_missing"]
"""What wins where both the record and the input say something:

- `keep`: what is given, but None means that nothing is given, and what is stored is kept;
- `overwrite`: what is given, and None removes;
- `deep`: as `keep`, and nested values and maps are merged entry by entry instead of replaced;
- `only_missing`: what is stored; only what is absent, None or empty is filled.
"""


class Clear(Enum):
    """Removes an attribute, under every strategy."""

    CLEAR = "clear"

    def __repr__(self) -> str:
        return self.name


CLEAR: Final = Clear.CLEAR


def merge(
    changes: Callable[..., C],
    record: Record,
    given: Mapping[str, object] | BaseModel,
    *,
    strategy: MergeStrategy = "keep",
) -> C:
    """What an update has to set so that the record becomes what is given, and nothing more:
    `db.users.update(user.key, set=merge(UserChanges, user, body))`.

    `changes` is the generated class of an entity's changes. Of a model only the attributes count
    that were set. `CLEAR` in place of a value removes it. The result is empty when nothing is to be
    changed. Raises InvalidValue for an attribute that an update cannot set, for clearing one that
    no item may lack, and for a part of a nested value, which only `deep` puts together with the rest. The values themselves are checked by the update. Costs no request.
    """
    settable = _settable(changes)
    merged: dict[str, object] = {}
    for name, value in _entries(given).items():
        current = getattr(record, name, None)
        if name not in settable:
            # A whole record may be given back; what it does not change does no harm.
            if value is None or value == current:
                continue
            raise InvalidValue(
                "cannot be set by an update",
                attribute=name,
                entity=type(record).__name__,
                hint="leave it out; " + _listed(settable),
            )
        result = _merged(current, value, strategy, name)
        if result != current:
            merged[name] = result
    for name, value in merged.items():
        if value is None and type(record).model_fields[name].is_required():
            raise InvalidValue(
                "cannot be removed: no item may lack it",
                attribute=name,
                entity=type(record).__name__,
                hint="give it another value",
            )
    return changes(**merged)


def _merged(current: Any, value: Any, strategy: MergeStrategy, name: str) -> Any:
    if value is CLEAR:
        return None
    if strategy == "overwrite":
        return _whole(current, value, name)
    if value is None:
        return current
    if strategy == "only_missing":
        return value if _is_missing(current) else current
    if strategy == "deep":
        return _deep(current, value, name)
    return _whole(current, value, name)


def _whole(current: Any, value: Any, place: str) -> Any:
    """A value that replaces a nested one; InvalidValue where it is only a part of one."""
    if isinstance(current, BaseModel) and isinstance(value, Mapping):
        for name, declared in type(current).model_fields.items():
            if declared.is_required() and name not in value:
                raise InvalidValue(
                    "is missing from what is to replace the stored value",
                    attribute=f"{place}.{name}",
                    hint='give all of it, or merge with `strategy="deep"`, which keeps the rest',
                )
    return cast("Any", value)


def _deep(current: Any, value: Any, place: str) -> Any:
    """A nested value or map with what is given inside it; anything else is replaced."""
    if isinstance(current, BaseModel) and isinstance(value, Mapping | BaseModel):
        entries = _entries(cast("Mapping[str, object] | BaseModel", value))
        for name in entries.keys() - type(current).model_fields.keys():
            raise InvalidValue("is unknown", attribute=f"{place}.{name}")
        changed = {
            name: _merged(getattr(current, name), inner, "deep", f"{place}.{name}")
            for name, inner in entries.items()
        }
        return current.model_copy(update=changed)
    if isinstance(current, Mapping) and isinstance(value, Mapping):
        merged: dict[str, Any] = dict(cast("Mapping[str, Any]", current))
        for name, inner in cast("Mapping[str, Any]", value).items():
            if inner is CLEAR:
                merged.pop(name, None)
            else:
                merged[name] = _merged(merged.get(name), inner, "deep", f"{place}.{name}")
        return merged
    return value


def _entries(given: Mapping[str, object] | BaseModel) -> Mapping[str, Any]:
    if isinstance(given, BaseModel):
        return {name: getattr(given, name) for name in sorted(given.model_fields_set)}
    return given


def _is_missing(value: object) -> bool:
    return value is None or (isinstance(value, str | bytes | list | set | dict) and not value)


def _settable(changes: Callable[..., Any]) -> frozenset[str]:
    # The keys of a typed dictionary, which is what generated changes are.
    none: frozenset[str] = frozenset()
    optional: frozenset[str] = getattr(changes, "__optional_keys__", none)
    required: frozenset[str] = getattr(changes, "__required_keys__", none)
    return optional | required


def _listed(names: frozenset[str]) -> str:
    return "an update can set " + ", ".join(f"`{name}`" for name in sorted(names))
