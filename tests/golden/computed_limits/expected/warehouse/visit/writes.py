"""Writes of visit in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import VISIT
from .model import Visit, VisitChanges, VisitCreate, VisitKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class VisitWrites(Intents):
    """Writes of Visit items in a transaction."""

    def create(self, item: VisitCreate) -> Pending[Visit]:
        """Write a new visit."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: VisitCreate, *, when: Condition | None = None) -> Pending[Visit]:
        """Write this visit, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: VisitKey,
        *changes: Change,
        set: VisitChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Visit]:
        """Change some attributes of the visit with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: VisitKey, *, when: Condition | None = None) -> Pending[Visit | None]:
        """Delete the visit with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: VisitKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(VISIT, self._collector.context, key, when=when, exists=exists)
        )

    def enter(self, visitor: str, *, by: int) -> Pending[Visit]:
        """Enter."""
        return self._collector.add(requests.enter(self._collector.context, visitor, by=by))
