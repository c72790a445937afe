"""Writes of thread in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import THREAD
from .model import Thread, ThreadChanges, ThreadCreate, ThreadKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ThreadWrites(Intents):
    """Writes of Thread items in a transaction."""

    def create(self, item: ThreadCreate) -> Pending[Thread]:
        """Write a new thread."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ThreadCreate, *, when: Condition | None = None) -> Pending[Thread]:
        """Write this thread, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ThreadKey,
        *changes: Change,
        set: ThreadChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Thread]:
        """Change some attributes of the thread with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ThreadKey, *, when: Condition | None = None) -> Pending[Thread | None]:
        """Delete the thread with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ThreadKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(THREAD, self._collector.context, key, when=when, exists=exists)
        )
