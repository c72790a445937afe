"""Typed paths of entities that tests describe themselves."""

from collections.abc import Callable, Mapping
from typing import Any

from dynarepo.fields import Field


def paths_of(fields: Mapping[str, Field[Any]]) -> Callable[[], type[object]]:
    """What loads a class of these typed paths, as generated code would."""
    return lambda: type("Paths", (), dict(fields))
