"""Frozen values that keep what follows from them."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class MakesOnce:
    """A value with what follows from it alone in `made`, which a changed copy makes anew."""

    made: dict[Hashable, Any] = field(
        default_factory=dict[Hashable, Any], init=False, repr=False, compare=False
    )

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes, which is made at its first use and never changes."""
        found: T | None = self.made.get(name)
        if found is None:
            found = self.made[name] = make()
        return found
