"""What one transaction of bookkeeping writes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
    from .account.writes import AccountWrites
    from .analytics_data.writes import AnalyticsDataWrites
    from .analytics_status.writes import AnalyticsStatusWrites
    from .category.writes import CategoryWrites
    from .file_map.model import FileMapCreate
    from .file_map.writes import FileMapWrites
    from .fzip_job.writes import FzipJobWrites
    from .transaction.model import TransactionCreate
    from .transaction.writes import TransactionWrites
    from .transaction_file.writes import TransactionFileWrites
    from .user_preferences.writes import UserPreferencesWrites
    from .workflow.writes import WorkflowWrites


class BookkeepingTransaction(Intents):
    """What one transaction of bookkeeping writes."""

    @property
    def accounts(self) -> AccountWrites:
        """Writes Account items."""
        from .account.writes import AccountWrites

        return AccountWrites(self._collector)

    @property
    def transactions(self) -> TransactionWrites:
        """Writes Transaction items."""
        from .transaction.writes import TransactionWrites

        return TransactionWrites(self._collector)

    @property
    def files(self) -> TransactionFileWrites:
        """Writes TransactionFile items."""
        from .transaction_file.writes import TransactionFileWrites

        return TransactionFileWrites(self._collector)

    @property
    def file_maps(self) -> FileMapWrites:
        """Writes FileMap items."""
        from .file_map.writes import FileMapWrites

        return FileMapWrites(self._collector)

    @property
    def categories(self) -> CategoryWrites:
        """Writes Category items."""
        from .category.writes import CategoryWrites

        return CategoryWrites(self._collector)

    @property
    def analytics_data(self) -> AnalyticsDataWrites:
        """Writes AnalyticsData items."""
        from .analytics_data.writes import AnalyticsDataWrites

        return AnalyticsDataWrites(self._collector)

    @property
    def analytics_status(self) -> AnalyticsStatusWrites:
        """Writes AnalyticsStatus items."""
        from .analytics_status.writes import AnalyticsStatusWrites

        return AnalyticsStatusWrites(self._collector)

    @property
    def fzip_jobs(self) -> FzipJobWrites:
        """Writes FzipJob items."""
        from .fzip_job.writes import FzipJobWrites

        return FzipJobWrites(self._collector)

    @property
    def user_preferences(self) -> UserPreferencesWrites:
        """Writes UserPreferences items."""
        from .user_preferences.writes import UserPreferencesWrites

        return UserPreferencesWrites(self._collector)

    @property
    def workflows(self) -> WorkflowWrites:
        """Writes Workflow items."""
        from .workflow.writes import WorkflowWrites

        return WorkflowWrites(self._collector)

    def move_money(
        self,
        source: UUID,
        target: UUID,
        withdrawal: TransactionCreate,
        deposit: TransactionCreate,
        *,
        user_id: str,
        amount: Decimal,
    ) -> None:
        """Move an amount from one account of a user to another, and book it on both."""
        from ._transactions import move_money as plan_move_money

        self._collector.add_all(
            plan_move_money(
                self._collector.context,
                source,
                target,
                withdrawal,
                deposit,
                user_id=user_id,
                amount=amount,
            )
        )

    def replace_file_map(
        self, file_map: FileMapCreate, account_id: UUID, *, user_id: str, file_map_id: UUID
    ) -> None:
        """Store another file map for an account of its user, and make it the default."""
        from ._transactions import replace_file_map as plan_replace_file_map

        self._collector.add_all(
            plan_replace_file_map(
                self._collector.context,
                file_map,
                account_id,
                user_id=user_id,
                file_map_id=file_map_id,
            )
        )
