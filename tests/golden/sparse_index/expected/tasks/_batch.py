"""What one batch of tasks writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .task.codec import TASK
from .task.model import TaskCreate, TaskKey


class TasksBatch(Gathering):
    """What one batch of tasks writes."""

    @property
    def tasks(self) -> BatchPutsAndDeletes[TaskCreate, TaskKey]:
        """Puts and deletes Task items."""
        return BatchPutsAndDeletes[TaskCreate, TaskKey](self._gatherer, TASK)
