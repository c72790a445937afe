"""Writes of thing in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import Mood
from . import requests
from .codec import THING
from .model import Thing, ThingChanges, ThingCreate, ThingKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ThingWrites(Intents):
    """Writes of Thing items in a transaction."""

    def create(self, item: ThingCreate) -> Pending[Thing]:
        """Write a new thing."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ThingCreate, *, when: Condition | None = None) -> Pending[Thing]:
        """Write this thing, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ThingKey,
        *changes: Change,
        set: ThingChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[Thing]:
        """Change some attributes of the thing with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                create_parents=create_parents,
            )
        )

    def delete(self, key: ThingKey, *, when: Condition | None = None) -> Pending[Thing | None]:
        """Delete the thing with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ThingKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(THING, self._collector.context, key, when=when, exists=exists)
        )

    def set_note(self, thing_id: UUID, *, mood: Mood = '"""') -> Pending[Thing]:
        """Set note."""
        return self._collector.add(requests.set_note(self._collector.context, thing_id, mood=mood))
