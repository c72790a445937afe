"""Writes of secret in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .._types import Card
from . import requests
from .codec import SECRET
from .model import Secret, SecretChanges, SecretCreate, SecretKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class SecretWrites(Intents):
    """Writes of Secret items in a transaction."""

    def create(self, item: SecretCreate) -> Pending[Secret]:
        """Write a new secret."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: SecretCreate, *, when: Condition | None = None) -> Pending[Secret]:
        """Write this secret, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: SecretKey,
        *changes: Change,
        set: SecretChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[Secret]:
        """Change some attributes of the secret with this key."""
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

    def delete(self, key: SecretKey, *, when: Condition | None = None) -> Pending[Secret | None]:
        """Delete the secret with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: SecretKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(SECRET, self._collector.context, key, when=when, exists=exists)
        )

    def replace_card(self, owner: str, number: int, *, card: Card, pin: int) -> Pending[Secret]:
        """Replace card."""
        return self._collector.add(
            requests.replace_card(self._collector.context, owner, number, card=card, pin=pin)
        )
