"""Whether values are what a model would make of them: what generated checks need for it."""

from collections.abc import Iterable, Mapping

from pydantic import BaseModel

from .validation import checked


def is_list(values: Iterable[object], of: type | None = None) -> bool:
    """Whether it is a list of this very class, or of anything."""
    kind = type(values)
    return kind is list and (of is None or _are(values, of))


def is_set(values: Iterable[object], of: type) -> bool:
    """Whether it is a set of this very class."""
    kind = type(values)
    return kind is set and _are(values, of)


def is_map(values: Mapping[str, object], of: type | None = None) -> bool:
    """Whether it is a dictionary with texts as keys, of this very class or of anything."""
    kind = type(values)
    return kind is dict and _are(values, str) and (of is None or _are(values.values(), of))


def _are(values: Iterable[object], of: type) -> bool:
    return {*map(type, values)} <= {of}


def unchanged(model: type[BaseModel], name: str, value: object) -> bool:
    """Whether an attribute of a model keeps a value as it is; InvalidValue where it refuses it."""
    return bool(checked(model, name, value) == value)
