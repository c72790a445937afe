"""What one batch of tasks writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .task.model import TaskCreate, TaskKey


class TasksBatch(Gathering):
    """What one batch of tasks writes."""

    @property
    def tasks(self) -> BatchPutsAndDeletes[TaskCreate, TaskKey]:
        """Puts and deletes Task items."""
        from .task.codec import TASK
        from .task.model import TaskCreate, TaskKey

        return BatchPutsAndDeletes[TaskCreate, TaskKey](self._gatherer, TASK)
