"""Writes of event in a transaction."""

from dynarepo import Condition, Intents, Pending
from dynarepo.writes import check_item

from . import requests
from .codec import EVENT
from .model import Event, EventCreate, EventKey


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
            check_item(EVENT, self._collector.context, key, when=when, exists=exists)
        )
