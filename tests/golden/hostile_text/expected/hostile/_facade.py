"""The facade of hostile."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .thing.model import Thing, ThingCreate, ThingNote
from .thing.repository import ThingRepository


class Hostile(Facade):
    """It ends \"\"\" here import os \"\"\" and goes on \\ with {braces} and {{ jinja }}."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        ThingRepository,
        Thing,
        ThingCreate,
        ThingNote,
    )

    @cached_property
    def things(self) -> ThingRepository:
        """\"\"\"; raise SystemExit(1) #."""
        return self._repository(ThingRepository)
