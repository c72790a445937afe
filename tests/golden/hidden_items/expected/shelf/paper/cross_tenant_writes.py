"""Writes of paper in a transaction for all tenants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .codec import PAPER
from .model import PaperKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class PaperCrossTenantWrites(Intents):
    """Writes of Paper items in a transaction."""

    def check(
        self,
        key: PaperKey,
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
                PAPER,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )
