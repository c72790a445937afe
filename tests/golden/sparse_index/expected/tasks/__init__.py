"""The service tasks."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncTasks
    from ._batch import TasksBatch
    from ._facade import Tasks
    from ._transaction import TasksTransaction
    from .task.async_repository import AsyncTaskReader, AsyncTaskRepository, AsyncTaskWriter
    from .task.fields import TaskFields
    from .task.model import Task, TaskChanges, TaskCreate, TaskGiven, TaskKey, TaskStatus
    from .task.repository import TaskReader, TaskRepository, TaskWriter
    from .task.writes import TaskWrites

__all__ = [
    "AsyncTaskReader",
    "AsyncTaskRepository",
    "AsyncTaskWriter",
    "AsyncTasks",
    "Task",
    "TaskChanges",
    "TaskCreate",
    "TaskFields",
    "TaskGiven",
    "TaskKey",
    "TaskReader",
    "TaskRepository",
    "TaskStatus",
    "TaskWriter",
    "TaskWrites",
    "Tasks",
    "TasksBatch",
    "TasksTransaction",
]

_HOMES = {
    "AsyncTaskReader": ".task.async_repository",
    "AsyncTaskRepository": ".task.async_repository",
    "AsyncTaskWriter": ".task.async_repository",
    "AsyncTasks": "._async_facade",
    "Task": ".task.model",
    "TaskChanges": ".task.model",
    "TaskCreate": ".task.model",
    "TaskFields": ".task.fields",
    "TaskGiven": ".task.model",
    "TaskKey": ".task.model",
    "TaskReader": ".task.repository",
    "TaskRepository": ".task.repository",
    "TaskStatus": ".task.model",
    "TaskWriter": ".task.repository",
    "TaskWrites": ".task.writes",
    "Tasks": "._facade",
    "TasksBatch": "._batch",
    "TasksTransaction": "._transaction",
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
