"""Writes of counter in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import COUNTER
from .model import Counter, CounterChanges, CounterCreate, CounterGiven, CounterKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class CounterWrites(Intents):
    """Writes of Counter items in a transaction."""

    def create(self, item: CounterCreate) -> Pending[Counter]:
        """Write a new counter."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: CounterCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Counter]:
        """Write this counter, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: CounterKey,
        *changes: Change,
        set: CounterChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        given: CounterGiven | None = None,
    ) -> Pending[Counter]:
        """Change some attributes of the counter with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                given=given,
            )
        )

    def delete(
        self, key: CounterKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Counter | None]:
        """Delete the counter with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: CounterKey,
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
                COUNTER,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def count(
        self, name: str, *, version: int, note: str, expect_version: int | None = None
    ) -> Pending[Counter]:
        """Count."""
        return self._collector.add(
            requests.count(
                self._collector.context,
                name,
                version=version,
                note=note,
                expect_version=expect_version,
            )
        )
