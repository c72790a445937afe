"""Writes of message in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import MESSAGE
from .model import Message, MessageChanges, MessageCreate, MessageKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class MessageWrites(Intents):
    """Writes of Message items in a transaction."""

    def create(self, item: MessageCreate) -> Pending[Message]:
        """Write a new message."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: MessageCreate, *, when: Condition | None = None) -> Pending[Message]:
        """Write this message, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: MessageKey,
        *changes: Change,
        set: MessageChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Message]:
        """Change some attributes of the message with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: MessageKey, *, when: Condition | None = None) -> Pending[Message | None]:
        """Delete the message with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: MessageKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(MESSAGE, self._collector.context, key, when=when, exists=exists)
        )
