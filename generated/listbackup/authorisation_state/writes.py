"""Writes of authorisation state in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import AUTHORISATION_STATE
from .model import AuthorisationState, AuthorisationStateCreate, AuthorisationStateKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class AuthorisationStateWrites(Intents):
    """Writes of AuthorisationState items in a transaction."""

    def create(self, item: AuthorisationStateCreate) -> Pending[AuthorisationState]:
        """Write a new authorisation state."""
        return self._collector.add(requests.create(self._collector.context, item))

    def delete(
        self, key: AuthorisationStateKey, *, when: Condition | None = None
    ) -> Pending[AuthorisationState | None]:
        """Delete the authorisation state with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: AuthorisationStateKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                AUTHORISATION_STATE, self._collector.context, key, when=when, exists=exists
            )
        )

    def consume_state(
        self, state: str, *, now: datetime, user_id: str
    ) -> Pending[AuthorisationState | None]:
        """Use up an authorisation, which works once and in time."""
        return self._collector.add(
            requests.consume_state(self._collector.context, state, now=now, user_id=user_id)
        )
