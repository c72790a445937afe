"""Writes of person in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import PERSON
from .model import Person, PersonChanges, PersonCreate, PersonKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class PersonWrites(Intents):
    """Writes of Person items in a transaction."""

    def create(self, item: PersonCreate) -> Pending[Person]:
        """Write a new person."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: PersonCreate, *, when: Condition | None = None) -> Pending[Person]:
        """Write this person, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: PersonKey,
        *changes: Change,
        set: PersonChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Person]:
        """Change some attributes of the person with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: PersonKey, *, when: Condition | None = None) -> Pending[Person | None]:
        """Delete the person with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: PersonKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(PERSON, self._collector.context, key, when=when, exists=exists)
        )
