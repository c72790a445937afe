"""The async facade of hostile."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .thing.async_repository import AsyncThingRepository
from .thing.model import Thing, ThingCreate, ThingNote


class AsyncHostile(AsyncFacade):
    """It ends \"\"\" here import os \"\"\" and goes on \\ with {braces} and {{ jinja }}."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncThingRepository,
        Thing,
        ThingCreate,
        ThingNote,
    )

    @cached_property
    def things(self) -> AsyncThingRepository:
        """\"\"\"; raise SystemExit(1) #."""
        return self._repository(AsyncThingRepository)
