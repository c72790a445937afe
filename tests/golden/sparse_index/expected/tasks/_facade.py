"""The facade of tasks."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .task.model import Task, TaskCreate
from .task.repository import TaskRepository


class Tasks(Facade):
    """The repositories of the service tasks."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        TaskRepository,
        Task,
        TaskCreate,
    )

    @cached_property
    def tasks(self) -> TaskRepository:
        """Reads and writes Task items."""
        return self._repository(TaskRepository)
