"""What somebody did to an item, with its values before and after."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncAuditLogReader, AsyncAuditLogRepository, AsyncAuditLogWriter
    from .fields import AuditLogFields
    from .model import AuditLine, AuditLog, AuditLogAction, AuditLogCreate, AuditLogKey
    from .repository import AuditLogReader, AuditLogRepository, AuditLogWriter

__all__ = [
    "AsyncAuditLogReader",
    "AsyncAuditLogRepository",
    "AsyncAuditLogWriter",
    "AuditLine",
    "AuditLog",
    "AuditLogAction",
    "AuditLogCreate",
    "AuditLogFields",
    "AuditLogKey",
    "AuditLogReader",
    "AuditLogRepository",
    "AuditLogWriter",
]

_HOMES = {
    "AsyncAuditLogReader": ".async_repository",
    "AsyncAuditLogRepository": ".async_repository",
    "AsyncAuditLogWriter": ".async_repository",
    "AuditLine": ".model",
    "AuditLog": ".model",
    "AuditLogAction": ".model",
    "AuditLogCreate": ".model",
    "AuditLogFields": ".fields",
    "AuditLogKey": ".model",
    "AuditLogReader": ".repository",
    "AuditLogRepository": ".repository",
    "AuditLogWriter": ".repository",
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
