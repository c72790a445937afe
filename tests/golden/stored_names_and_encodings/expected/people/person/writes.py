"""Writes of person in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

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
        create_parents: bool = False,
    ) -> Pending[Person]:
        """Change some attributes of the person with this key."""
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

    def change_zip(
        self, person_id: UUID, *, street: str, post_code: str, e_mail: str
    ) -> Pending[Person]:
        """Change zip."""
        return self._collector.add(
            requests.change_zip(
                self._collector.context,
                person_id,
                street=street,
                post_code=post_code,
                e_mail=e_mail,
            )
        )
