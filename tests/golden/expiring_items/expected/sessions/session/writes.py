"""Writes of session in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import SESSION
from .model import Session, SessionChanges, SessionCreate, SessionKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class SessionWrites(Intents):
    """Writes of Session items in a transaction."""

    def create(self, item: SessionCreate) -> Pending[Session]:
        """Write a new session."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: SessionCreate, *, when: Condition | None = None) -> Pending[Session]:
        """Write this session, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: SessionKey,
        *changes: Change,
        set: SessionChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Session]:
        """Change some attributes of the session with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: SessionKey, *, when: Condition | None = None) -> Pending[Session | None]:
        """Delete the session with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: SessionKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(SESSION, self._collector.context, key, when=when, exists=exists)
        )

    def extend(self, session_id: UUID, *, until: datetime) -> Pending[Session]:
        """Extend."""
        return self._collector.add(
            requests.extend(self._collector.context, session_id, until=until)
        )

    def revive(self, session_id: UUID, *, until: datetime) -> Pending[Session]:
        """Revive."""
        return self._collector.add(
            requests.revive(self._collector.context, session_id, until=until)
        )

    def forget(self, session_id: UUID, *, user: str) -> Pending[Session | None]:
        """Forget."""
        return self._collector.add(requests.forget(self._collector.context, session_id, user=user))
