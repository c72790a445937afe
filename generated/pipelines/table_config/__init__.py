"""A table that a pipeline fills, and its columns."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncTableConfigReader,
        AsyncTableConfigRepository,
        AsyncTableConfigWriter,
    )
    from .fields import TableConfigFields
    from .model import (
        TableColumns,
        TableConfig,
        TableConfigChanges,
        TableConfigCreate,
        TableConfigDataFormat,
        TableConfigKey,
        TableConfigTableType,
        TableSummary,
    )
    from .repository import TableConfigReader, TableConfigRepository, TableConfigWriter

__all__ = [
    "AsyncTableConfigReader",
    "AsyncTableConfigRepository",
    "AsyncTableConfigWriter",
    "TableColumns",
    "TableConfig",
    "TableConfigChanges",
    "TableConfigCreate",
    "TableConfigDataFormat",
    "TableConfigFields",
    "TableConfigKey",
    "TableConfigReader",
    "TableConfigRepository",
    "TableConfigTableType",
    "TableConfigWriter",
    "TableSummary",
]

_HOMES = {
    "AsyncTableConfigReader": ".async_repository",
    "AsyncTableConfigRepository": ".async_repository",
    "AsyncTableConfigWriter": ".async_repository",
    "TableColumns": ".model",
    "TableConfig": ".model",
    "TableConfigChanges": ".model",
    "TableConfigCreate": ".model",
    "TableConfigDataFormat": ".model",
    "TableConfigFields": ".fields",
    "TableConfigKey": ".model",
    "TableConfigReader": ".repository",
    "TableConfigRepository": ".repository",
    "TableConfigTableType": ".model",
    "TableConfigWriter": ".repository",
    "TableSummary": ".model",
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
