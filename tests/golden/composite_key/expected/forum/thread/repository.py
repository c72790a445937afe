"""Repositories of thread, for callers that wait."""

from uuid import UUID

from dynarepo import Change, Condition, Shell

from . import requests
from .model import Thread, ThreadChanges, ThreadCreate, ThreadKey


class ThreadReader(Shell):
    """Reads Thread items."""

    def get(self, key: ThreadKey, *, consistent: bool = False) -> Thread | None:
        """Read the thread with this key.

        Reads table `forum`: `pk` = `thread#{thread_id}` and `sk` = `thread`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_thread(self, thread_id: UUID) -> Thread | None:
        """Get thread.

        Access pattern `get_thread` reads table `forum`: `pk` = `thread#{thread_id}` and `sk` =
        `thread`.
        Costs one round trip; strongly consistent. Returns None when there is no such item.
        """
        return self._link.send(requests.get_thread(self._link.context, thread_id))


class ThreadWriter(Shell):
    """Writes Thread items."""

    def create(self, item: ThreadCreate) -> Thread:
        """Write a new thread.

        Writes to table `forum`: `pk` = `thread#{thread_id}` and `sk` = `thread`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: ThreadCreate, *, when: Condition | None = None) -> Thread:
        """Write this thread, replacing one that exists.

        Writes to table `forum`: `pk` = `thread#{thread_id}` and `sk` = `thread`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: ThreadKey,
        *changes: Change,
        set: ThreadChanges | None = None,
        when: Condition | None = None,
    ) -> Thread:
        """Change some attributes of the thread with this key.

        Updates table `forum`: `pk` = `thread#{thread_id}` and `sk` = `thread`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ThreadKey, *, when: Condition | None = None) -> Thread | None:
        """Delete the thread with this key.

        Deletes from table `forum`: `pk` = `thread#{thread_id}` and `sk` = `thread`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class ThreadRepository(ThreadReader, ThreadWriter):
    """Reads and writes Thread items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
