"""Writes of booking in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import BOOKING
from .model import Booking, BookingChanges, BookingCreate, BookingKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class BookingWrites(Intents):
    """Writes of Booking items in a transaction."""

    def create(self, item: BookingCreate) -> Pending[Booking]:
        """Write a new booking."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: BookingCreate, *, when: Condition | None = None) -> Pending[Booking]:
        """Write this booking, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: BookingKey,
        *changes: Change,
        set: BookingChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Booking]:
        """Change some attributes of the booking with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: BookingKey, *, when: Condition | None = None) -> Pending[Booking | None]:
        """Delete the booking with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: BookingKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(BOOKING, self._collector.context, key, when=when, exists=exists)
        )
