"""What one batch of tasks writes."""

from dynarepo import BatchWrites, Gathering

from .task.codec import TASK
from .task.model import TaskCreate, TaskKey


class TasksBatch(Gathering):
    """What one batch of tasks writes."""

    @property
    def tasks(self) -> BatchWrites[TaskCreate, TaskKey]:
        """Puts and deletes Task items."""
        return BatchWrites[TaskCreate, TaskKey](self._gatherer, TASK)
