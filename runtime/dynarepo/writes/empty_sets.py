"""Finds the one value that is not read as it was given: an empty set is stored as no attribute."""

from collections.abc import Mapping
from typing import Any, cast

from pydantic import BaseModel


def holds_empty_set(value: object) -> bool:
    """Whether there is an empty set in a model, or in anything inside it."""
    if isinstance(value, BaseModel):
        return any(map(holds_empty_set, vars(value).values()))
    if isinstance(value, set | frozenset):
        return not value
    if isinstance(value, Mapping):
        return any(map(holds_empty_set, cast("Mapping[Any, object]", value).values()))
    if isinstance(value, list | tuple):
        return any(map(holds_empty_set, cast("list[object]", value)))
    return False
