"""What a pure request lacks: clock, table names, and the models that a user put in place of ours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar, cast

from .ids import now

M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Context:
    """Everything impure that requests depend on, as one frozen value."""

    tables: Mapping[str, str]
    clock: Callable[[], datetime] = now
    models: Mapping[type[Any], type[Any]] = field(default_factory=dict[type[Any], type[Any]])

    def table(self, name: str) -> str:
        """The physical name of the table that the schema calls `name`."""
        return self.tables[name]

    def model(self, generated: type[M]) -> type[M]:
        """The user's subclass of a generated model, or that model itself."""
        return cast("type[M]", self.models.get(generated, generated))
