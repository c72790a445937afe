"""The async facade of sessions."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .session.async_repository import AsyncSessionRepository
from .session.model import Session, SessionCreate, SessionDevice, SessionLine


class AsyncSessions(AsyncFacade):
    """The repositories of the service sessions."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncSessionRepository,
        Session,
        SessionCreate,
        SessionLine,
        SessionDevice,
    )

    @cached_property
    def sessions(self) -> AsyncSessionRepository:
        """Reads and writes Session items."""
        return self._repository(AsyncSessionRepository)
