"""Things a user keeps together, such as favorites or a watchlist."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncGroupReader, AsyncGroupRepository, AsyncGroupWriter
    from .fields import GroupFields
    from .model import Group, GroupChanges, GroupCreate, GroupKey, GroupName, GroupRecordVersion
    from .repository import GroupReader, GroupRepository, GroupWriter

__all__ = [
    "AsyncGroupReader",
    "AsyncGroupRepository",
    "AsyncGroupWriter",
    "Group",
    "GroupChanges",
    "GroupCreate",
    "GroupFields",
    "GroupKey",
    "GroupName",
    "GroupReader",
    "GroupRecordVersion",
    "GroupRepository",
    "GroupWriter",
]

_HOMES = {
    "AsyncGroupReader": ".async_repository",
    "AsyncGroupRepository": ".async_repository",
    "AsyncGroupWriter": ".async_repository",
    "Group": ".model",
    "GroupChanges": ".model",
    "GroupCreate": ".model",
    "GroupFields": ".fields",
    "GroupKey": ".model",
    "GroupName": ".model",
    "GroupReader": ".repository",
    "GroupRecordVersion": ".model",
    "GroupRepository": ".repository",
    "GroupWriter": ".repository",
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
