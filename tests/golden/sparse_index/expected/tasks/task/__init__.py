"""What belongs to task."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncTaskReader, AsyncTaskRepository, AsyncTaskWriter
    from .fields import TaskFields
    from .model import Task, TaskChanges, TaskCreate, TaskKey, TaskStatus
    from .repository import TaskReader, TaskRepository, TaskWriter

__all__ = [
    "AsyncTaskReader",
    "AsyncTaskRepository",
    "AsyncTaskWriter",
    "Task",
    "TaskChanges",
    "TaskCreate",
    "TaskFields",
    "TaskKey",
    "TaskReader",
    "TaskRepository",
    "TaskStatus",
    "TaskWriter",
]

_HOMES = {
    "AsyncTaskReader": ".async_repository",
    "AsyncTaskRepository": ".async_repository",
    "AsyncTaskWriter": ".async_repository",
    "Task": ".model",
    "TaskChanges": ".model",
    "TaskCreate": ".model",
    "TaskFields": ".fields",
    "TaskKey": ".model",
    "TaskReader": ".repository",
    "TaskRepository": ".repository",
    "TaskStatus": ".model",
    "TaskWriter": ".repository",
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
