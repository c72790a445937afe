"""What one transaction of bookkeeping writes."""

from dynarepo import Intents

from .account.writes import AccountWrites
from .analytics_data.writes import AnalyticsDataWrites
from .analytics_status.writes import AnalyticsStatusWrites
from .category.writes import CategoryWrites
from .file_map.writes import FileMapWrites
from .fzip_job.writes import FzipJobWrites
from .transaction.writes import TransactionWrites
from .transaction_file.writes import TransactionFileWrites
from .user_preferences.writes import UserPreferencesWrites
from .workflow.writes import WorkflowWrites


class BookkeepingTransaction(Intents):
    """What one transaction of bookkeeping writes."""

    @property
    def accounts(self) -> AccountWrites:
        """Writes Account items."""
        return AccountWrites(self._collector)

    @property
    def transactions(self) -> TransactionWrites:
        """Writes Transaction items."""
        return TransactionWrites(self._collector)

    @property
    def files(self) -> TransactionFileWrites:
        """Writes TransactionFile items."""
        return TransactionFileWrites(self._collector)

    @property
    def file_maps(self) -> FileMapWrites:
        """Writes FileMap items."""
        return FileMapWrites(self._collector)

    @property
    def categories(self) -> CategoryWrites:
        """Writes Category items."""
        return CategoryWrites(self._collector)

    @property
    def analytics_data(self) -> AnalyticsDataWrites:
        """Writes AnalyticsData items."""
        return AnalyticsDataWrites(self._collector)

    @property
    def analytics_status(self) -> AnalyticsStatusWrites:
        """Writes AnalyticsStatus items."""
        return AnalyticsStatusWrites(self._collector)

    @property
    def fzip_jobs(self) -> FzipJobWrites:
        """Writes FzipJob items."""
        return FzipJobWrites(self._collector)

    @property
    def user_preferences(self) -> UserPreferencesWrites:
        """Writes UserPreferences items."""
        return UserPreferencesWrites(self._collector)

    @property
    def workflows(self) -> WorkflowWrites:
        """Writes Workflow items."""
        return WorkflowWrites(self._collector)
