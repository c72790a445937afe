"""Writes of box in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import BOX
from .model import Box, BoxChanges, BoxCreate, BoxKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class BoxWrites(Intents):
    """Writes of Box items in a transaction."""

    def create(self, item: BoxCreate) -> Pending[Box]:
        """Write a new box."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: BoxCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Box]:
        """Write this box, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: BoxKey,
        *changes: Change,
        set: BoxChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Box]:
        """Change some attributes of the box with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
            )
        )

    def delete(
        self, key: BoxKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Box | None]:
        """Delete the box with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: BoxKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                BOX,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )
