"""The async facade of tasks."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .task.async_repository import AsyncTaskRepository
from .task.model import Task, TaskCreate


class AsyncTasks(AsyncFacade):
    """The repositories of the service tasks."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncTaskRepository,
        Task,
        TaskCreate,
    )

    @cached_property
    def tasks(self) -> AsyncTaskRepository:
        """Reads and writes Task items."""
        return self._repository(AsyncTaskRepository)
