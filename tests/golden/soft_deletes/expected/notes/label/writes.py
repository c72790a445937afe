"""Writes of label in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import LABEL
from .model import Label, LabelCreate, LabelKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class LabelWrites(Intents):
    """Writes of Label items in a transaction."""

    def create(self, item: LabelCreate) -> Pending[Label]:
        """Write a new label."""
        return self._collector.add(requests.create(self._collector.context, item))

    def delete(self, key: LabelKey, *, when: Condition | None = None) -> Pending[Label | None]:
        """Delete the label with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def restore(self, key: LabelKey, *, when: Condition | None = None) -> Pending[Label]:
        """Take the deletion of the label with this key back."""
        return self._collector.add(requests.restore(self._collector.context, key, when=when))

    def purge(self, key: LabelKey, *, when: Condition | None = None) -> Pending[Label | None]:
        """Remove the label with this key for good, whether or not it is deleted."""
        return self._collector.add(requests.purge(self._collector.context, key, when=when))

    def check(
        self, key: LabelKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(LABEL, self._collector.context, key, when=when, exists=exists)
        )
