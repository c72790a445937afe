"""The service sessions."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncSessions
    from ._batch import SessionsBatch
    from ._facade import Sessions
    from ._transaction import SessionsTransaction
    from .session.async_repository import (
        AsyncSessionReader,
        AsyncSessionRepository,
        AsyncSessionWriter,
    )
    from .session.fields import SessionFields
    from .session.model import (
        Session,
        SessionChanges,
        SessionCreate,
        SessionDevice,
        SessionKey,
        SessionLine,
        SessionRegion,
    )
    from .session.repository import SessionReader, SessionRepository, SessionWriter
    from .session.writes import SessionWrites

__all__ = [
    "AsyncSessionReader",
    "AsyncSessionRepository",
    "AsyncSessionWriter",
    "AsyncSessions",
    "Session",
    "SessionChanges",
    "SessionCreate",
    "SessionDevice",
    "SessionFields",
    "SessionKey",
    "SessionLine",
    "SessionReader",
    "SessionRegion",
    "SessionRepository",
    "SessionWriter",
    "SessionWrites",
    "Sessions",
    "SessionsBatch",
    "SessionsTransaction",
]

_HOMES = {
    "AsyncSessionReader": ".session.async_repository",
    "AsyncSessionRepository": ".session.async_repository",
    "AsyncSessionWriter": ".session.async_repository",
    "AsyncSessions": "._async_facade",
    "Session": ".session.model",
    "SessionChanges": ".session.model",
    "SessionCreate": ".session.model",
    "SessionDevice": ".session.model",
    "SessionFields": ".session.fields",
    "SessionKey": ".session.model",
    "SessionLine": ".session.model",
    "SessionReader": ".session.repository",
    "SessionRegion": ".session.model",
    "SessionRepository": ".session.repository",
    "SessionWriter": ".session.repository",
    "SessionWrites": ".session.writes",
    "Sessions": "._facade",
    "SessionsBatch": "._batch",
    "SessionsTransaction": "._transaction",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
