"""Whether values are what a model would make of them: what generated checks need for it."""

from collections.abc import Iterable, Mapping

from pydantic import BaseModel

from .validation import checked


# Loops of their own: most collections are short, and calling one more function would take longer.
def is_list(values: Iterable[object], of: type = object) -> bool:
    """Whether it is a list of this very class, or of anything."""
    kind = type(values)
    if kind is not list:
        return False
    if of is not object:
        for value in values:
            if type(value) is not of:
                return False
    return True


def is_set(values: Iterable[object], of: type = object) -> bool:
    """Whether it is a set of this very class, or of anything."""
    kind = type(values)
    if kind is not set:
        return False
    if of is not object:
        for value in values:
            if type(value) is not of:
                return False
    return True


def is_map(values: Mapping[str, object], of: type = object) -> bool:
    """Whether it is a dictionary with texts as keys, of this very class or of anything."""
    kind = type(values)
    if kind is not dict:
        return False
    for name, value in values.items():
        if type(name) is not str or (of is not object and type(value) is not of):
            return False
    return True


def unchanged(model: type[BaseModel], name: str, value: object) -> bool:
    """Whether an attribute of a model keeps a value as it is; InvalidValue where it refuses it."""
    return bool(checked(model, name, value) == value)
