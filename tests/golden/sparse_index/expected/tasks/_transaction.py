"""What one transaction of tasks writes."""

from dynarepo import Intents

from .task.writes import TaskWrites


class TasksTransaction(Intents):
    """What one transaction of tasks writes."""

    @property
    def tasks(self) -> TaskWrites:
        """Writes Task items."""
        return TaskWrites(self._collector)
