"""The facade of sessions."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .session.model import Session, SessionCreate, SessionDevice, SessionLine
from .session.repository import SessionRepository


class Sessions(Facade):
    """The repositories of the service sessions."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        SessionRepository,
        Session,
        SessionCreate,
        SessionLine,
        SessionDevice,
    )

    @cached_property
    def sessions(self) -> SessionRepository:
        """Reads and writes Session items."""
        return self._repository(SessionRepository)
