"""What one batch of bookkeeping writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .account.model import AccountCreate, AccountKey
    from .analytics_data.model import AnalyticsDataCreate, AnalyticsDataKey
    from .analytics_status.model import AnalyticsStatusCreate, AnalyticsStatusKey
    from .category.model import CategoryCreate, CategoryKey
    from .file_map.model import FileMapCreate, FileMapKey
    from .fzip_job.model import FzipJobCreate, FzipJobKey
    from .transaction.model import TransactionCreate, TransactionKey
    from .transaction_file.model import TransactionFileCreate, TransactionFileKey
    from .user_preferences.model import UserPreferencesCreate, UserPreferencesKey
    from .workflow.model import WorkflowCreate, WorkflowKey


class BookkeepingBatch(Gathering):
    """What one batch of bookkeeping writes."""

    @property
    def accounts(self) -> BatchPutsAndDeletes[AccountCreate, AccountKey]:
        """Puts and deletes Account items."""
        from .account.codec import ACCOUNT
        from .account.model import AccountCreate, AccountKey

        return BatchPutsAndDeletes[AccountCreate, AccountKey](self._gatherer, ACCOUNT)

    @property
    def transactions(self) -> BatchPutsAndDeletes[TransactionCreate, TransactionKey]:
        """Puts and deletes Transaction items."""
        from .transaction.codec import TRANSACTION
        from .transaction.model import TransactionCreate, TransactionKey

        return BatchPutsAndDeletes[TransactionCreate, TransactionKey](self._gatherer, TRANSACTION)

    @property
    def files(self) -> BatchPutsAndDeletes[TransactionFileCreate, TransactionFileKey]:
        """Puts and deletes TransactionFile items."""
        from .transaction_file.codec import TRANSACTION_FILE
        from .transaction_file.model import TransactionFileCreate, TransactionFileKey

        return BatchPutsAndDeletes[TransactionFileCreate, TransactionFileKey](
            self._gatherer, TRANSACTION_FILE
        )

    @property
    def file_maps(self) -> BatchPutsAndDeletes[FileMapCreate, FileMapKey]:
        """Puts and deletes FileMap items."""
        from .file_map.codec import FILE_MAP
        from .file_map.model import FileMapCreate, FileMapKey

        return BatchPutsAndDeletes[FileMapCreate, FileMapKey](self._gatherer, FILE_MAP)

    @property
    def categories(self) -> BatchPutsAndDeletes[CategoryCreate, CategoryKey]:
        """Puts and deletes Category items."""
        from .category.codec import CATEGORY
        from .category.model import CategoryCreate, CategoryKey

        return BatchPutsAndDeletes[CategoryCreate, CategoryKey](self._gatherer, CATEGORY)

    @property
    def analytics_data(self) -> BatchPutsAndDeletes[AnalyticsDataCreate, AnalyticsDataKey]:
        """Puts and deletes AnalyticsData items."""
        from .analytics_data.codec import ANALYTICS_DATA
        from .analytics_data.model import AnalyticsDataCreate, AnalyticsDataKey

        return BatchPutsAndDeletes[AnalyticsDataCreate, AnalyticsDataKey](
            self._gatherer, ANALYTICS_DATA
        )

    @property
    def analytics_status(self) -> BatchPutsAndDeletes[AnalyticsStatusCreate, AnalyticsStatusKey]:
        """Puts and deletes AnalyticsStatus items."""
        from .analytics_status.codec import ANALYTICS_STATUS
        from .analytics_status.model import AnalyticsStatusCreate, AnalyticsStatusKey

        return BatchPutsAndDeletes[AnalyticsStatusCreate, AnalyticsStatusKey](
            self._gatherer, ANALYTICS_STATUS
        )

    @property
    def fzip_jobs(self) -> BatchPutsAndDeletes[FzipJobCreate, FzipJobKey]:
        """Puts and deletes FzipJob items."""
        from .fzip_job.codec import FZIP_JOB
        from .fzip_job.model import FzipJobCreate, FzipJobKey

        return BatchPutsAndDeletes[FzipJobCreate, FzipJobKey](self._gatherer, FZIP_JOB)

    @property
    def user_preferences(self) -> BatchPutsAndDeletes[UserPreferencesCreate, UserPreferencesKey]:
        """Puts and deletes UserPreferences items."""
        from .user_preferences.codec import USER_PREFERENCES
        from .user_preferences.model import UserPreferencesCreate, UserPreferencesKey

        return BatchPutsAndDeletes[UserPreferencesCreate, UserPreferencesKey](
            self._gatherer, USER_PREFERENCES
        )

    @property
    def workflows(self) -> BatchPutsAndDeletes[WorkflowCreate, WorkflowKey]:
        """Puts and deletes Workflow items."""
        from .workflow.codec import WORKFLOW
        from .workflow.model import WorkflowCreate, WorkflowKey

        return BatchPutsAndDeletes[WorkflowCreate, WorkflowKey](self._gatherer, WORKFLOW)
