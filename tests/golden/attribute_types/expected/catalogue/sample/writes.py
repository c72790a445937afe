"""Writes of sample in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import SAMPLE
from .model import Sample, SampleChanges, SampleCreate, SampleKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class SampleWrites(Intents):
    """Writes of Sample items in a transaction."""

    def create(self, item: SampleCreate) -> Pending[Sample]:
        """Write a new sample."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: SampleCreate, *, when: Condition | None = None) -> Pending[Sample]:
        """Write this sample, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: SampleKey,
        *changes: Change,
        set: SampleChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[Sample]:
        """Change some attributes of the sample with this key."""
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

    def delete(self, key: SampleKey, *, when: Condition | None = None) -> Pending[Sample | None]:
        """Delete the sample with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: SampleKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(SAMPLE, self._collector.context, key, when=when, exists=exists)
        )
