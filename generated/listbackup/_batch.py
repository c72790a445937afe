"""What one batch of listbackup writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchDeletes, BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .account.model import AccountCreate, AccountKey
    from .analytics_query.model import AnalyticsQueryCreate, AnalyticsQueryKey
    from .authorisation_state.model import AuthorisationStateKey
    from .conversation.model import ConversationCreate, ConversationKey
    from .integration.model import IntegrationCreate, IntegrationKey
    from .job.model import JobCreate, JobKey
    from .job_run.model import JobRunCreate, JobRunKey
    from .message.model import MessageCreate, MessageKey
    from .usage_day.model import UsageDayCreate, UsageDayKey
    from .user.model import UserCreate, UserKey
    from .user_account.model import UserAccountCreate, UserAccountKey


class ListbackupBatch(Gathering):
    """What one batch of listbackup writes."""

    @property
    def users(self) -> BatchPutsAndDeletes[UserCreate, UserKey]:
        """Puts and deletes User items."""
        from .user.codec import USER
        from .user.model import UserCreate, UserKey

        return BatchPutsAndDeletes[UserCreate, UserKey](self._gatherer, USER)

    @property
    def accounts(self) -> BatchPutsAndDeletes[AccountCreate, AccountKey]:
        """Puts and deletes Account items."""
        from .account.codec import ACCOUNT
        from .account.model import AccountCreate, AccountKey

        return BatchPutsAndDeletes[AccountCreate, AccountKey](self._gatherer, ACCOUNT)

    @property
    def user_accounts(self) -> BatchPutsAndDeletes[UserAccountCreate, UserAccountKey]:
        """Puts and deletes UserAccount items."""
        from .user_account.codec import USER_ACCOUNT
        from .user_account.model import UserAccountCreate, UserAccountKey

        return BatchPutsAndDeletes[UserAccountCreate, UserAccountKey](self._gatherer, USER_ACCOUNT)

    @property
    def conversations(self) -> BatchPutsAndDeletes[ConversationCreate, ConversationKey]:
        """Puts and deletes Conversation items."""
        from .conversation.codec import CONVERSATION
        from .conversation.model import ConversationCreate, ConversationKey

        return BatchPutsAndDeletes[ConversationCreate, ConversationKey](
            self._gatherer, CONVERSATION
        )

    @property
    def messages(self) -> BatchPutsAndDeletes[MessageCreate, MessageKey]:
        """Puts and deletes Message items."""
        from .message.codec import MESSAGE
        from .message.model import MessageCreate, MessageKey

        return BatchPutsAndDeletes[MessageCreate, MessageKey](self._gatherer, MESSAGE)

    @property
    def jobs(self) -> BatchPutsAndDeletes[JobCreate, JobKey]:
        """Puts and deletes Job items."""
        from .job.codec import JOB
        from .job.model import JobCreate, JobKey

        return BatchPutsAndDeletes[JobCreate, JobKey](self._gatherer, JOB)

    @property
    def job_runs(self) -> BatchPutsAndDeletes[JobRunCreate, JobRunKey]:
        """Puts and deletes JobRun items."""
        from .job_run.codec import JOB_RUN
        from .job_run.model import JobRunCreate, JobRunKey

        return BatchPutsAndDeletes[JobRunCreate, JobRunKey](self._gatherer, JOB_RUN)

    @property
    def integrations(self) -> BatchPutsAndDeletes[IntegrationCreate, IntegrationKey]:
        """Puts and deletes Integration items."""
        from .integration.codec import INTEGRATION
        from .integration.model import IntegrationCreate, IntegrationKey

        return BatchPutsAndDeletes[IntegrationCreate, IntegrationKey](self._gatherer, INTEGRATION)

    @property
    def authorisation_states(self) -> BatchDeletes[AuthorisationStateKey]:
        """Deletes AuthorisationState items."""
        from .authorisation_state.codec import AUTHORISATION_STATE
        from .authorisation_state.model import AuthorisationStateKey

        return BatchDeletes[AuthorisationStateKey](self._gatherer, AUTHORISATION_STATE)

    @property
    def analytics_queries(self) -> BatchPutsAndDeletes[AnalyticsQueryCreate, AnalyticsQueryKey]:
        """Puts and deletes AnalyticsQuery items."""
        from .analytics_query.codec import ANALYTICS_QUERY
        from .analytics_query.model import AnalyticsQueryCreate, AnalyticsQueryKey

        return BatchPutsAndDeletes[AnalyticsQueryCreate, AnalyticsQueryKey](
            self._gatherer, ANALYTICS_QUERY
        )

    @property
    def usage_days(self) -> BatchPutsAndDeletes[UsageDayCreate, UsageDayKey]:
        """Puts and deletes UsageDay items."""
        from .usage_day.codec import USAGE_DAY
        from .usage_day.model import UsageDayCreate, UsageDayKey

        return BatchPutsAndDeletes[UsageDayCreate, UsageDayKey](self._gatherer, USAGE_DAY)
