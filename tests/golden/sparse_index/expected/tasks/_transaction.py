"""What one transaction of tasks writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .task.writes import TaskWrites


class TasksTransaction(Intents):
    """What one transaction of tasks writes."""

    @property
    def tasks(self) -> TaskWrites:
        """Writes Task items."""
        from .task.writes import TaskWrites

        return TaskWrites(self._collector)
