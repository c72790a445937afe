"""Writes of paper in a transaction for all tenants."""

from dynarepo import Condition, Intents, Pending
from dynarepo.writes import check_item

from .codec import PAPER
from .model import PaperKey


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
            check_item(
                PAPER,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )
