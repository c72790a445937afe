"""Writes of event in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import EVENT
from .model import Event, EventCreate, EventKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class EventWrites(Intents):
    """Writes of Event items in a transaction."""

    def create(self, item: EventCreate) -> Pending[Event]:
        """Write a new event."""
        return self._collector.add(requests.create(self._collector.context, item))

    def check(
        self, key: EventKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(EVENT, self._collector.context, key, when=when, exists=exists)
        )
