"""Writes of report in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import REPORT
from .model import Report, ReportCreate, ReportKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class ReportWrites(Intents):
    """Writes of Report items in a transaction."""

    def put(self, item: ReportCreate, *, when: Condition | None = None) -> Pending[Report]:
        """Write this report, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def check(
        self, key: ReportKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(REPORT, self._collector.context, key, when=when, exists=exists)
        )
