"""Frozen values that keep what follows from them."""

from collections.abc import Callable, Hashable
from functools import cached_property
from typing import Any, TypeVar

from .values import Value

T = TypeVar("T")


class MakesOnce(Value, frozen=True, dict=True):
    """A value with what follows from it alone in `made`, which a changed copy makes anew."""

    @cached_property
    def made(self) -> dict[Hashable, Any]:
        """What was made so far, by its names."""
        return {}

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes, which is made at its first use and never changes."""
        found: T | None = self.made.get(name)
        if found is None:
            found = self.made[name] = make()
        return found
