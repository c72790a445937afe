"""Writes of import in a transaction for all tenants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import IMPORT
from .model import Import, ImportCreate, ImportKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class ImportCrossTenantWrites(Intents):
    """Writes of Import items in a transaction."""

    def create(self, item: ImportCreate) -> Pending[Import]:
        """Write a new import."""
        return self._collector.add(requests.create(self._collector.context, item))

    def check(
        self, key: ImportKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(IMPORT, self._collector.context, key, when=when, exists=exists)
        )
