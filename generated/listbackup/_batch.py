"""What one batch of listbackup writes."""

from dynarepo import BatchDeletes, BatchWrites, Gathering

from .account.codec import ACCOUNT
from .account.model import AccountCreate, AccountKey
from .analytics_query.codec import ANALYTICS_QUERY
from .analytics_query.model import AnalyticsQueryCreate, AnalyticsQueryKey
from .authorisation_state.codec import AUTHORISATION_STATE
from .authorisation_state.model import AuthorisationStateKey
from .conversation.codec import CONVERSATION
from .conversation.model import ConversationCreate, ConversationKey
from .integration.codec import INTEGRATION
from .integration.model import IntegrationCreate, IntegrationKey
from .job.codec import JOB
from .job.model import JobCreate, JobKey
from .job_run.codec import JOB_RUN
from .job_run.model import JobRunCreate, JobRunKey
from .message.codec import MESSAGE
from .message.model import MessageCreate, MessageKey
from .usage_day.codec import USAGE_DAY
from .usage_day.model import UsageDayCreate, UsageDayKey
from .user.codec import USER
from .user.model import UserCreate, UserKey
from .user_account.codec import USER_ACCOUNT
from .user_account.model import UserAccountCreate, UserAccountKey


class ListbackupBatch(Gathering):
    """What one batch of listbackup writes."""

    @property
    def users(self) -> BatchWrites[UserCreate, UserKey]:
        """Puts and deletes User items."""
        return BatchWrites[UserCreate, UserKey](self._gatherer, USER)

    @property
    def accounts(self) -> BatchWrites[AccountCreate, AccountKey]:
        """Puts and deletes Account items."""
        return BatchWrites[AccountCreate, AccountKey](self._gatherer, ACCOUNT)

    @property
    def user_accounts(self) -> BatchWrites[UserAccountCreate, UserAccountKey]:
        """Puts and deletes UserAccount items."""
        return BatchWrites[UserAccountCreate, UserAccountKey](self._gatherer, USER_ACCOUNT)

    @property
    def conversations(self) -> BatchWrites[ConversationCreate, ConversationKey]:
        """Puts and deletes Conversation items."""
        return BatchWrites[ConversationCreate, ConversationKey](self._gatherer, CONVERSATION)

    @property
    def messages(self) -> BatchWrites[MessageCreate, MessageKey]:
        """Puts and deletes Message items."""
        return BatchWrites[MessageCreate, MessageKey](self._gatherer, MESSAGE)

    @property
    def jobs(self) -> BatchWrites[JobCreate, JobKey]:
        """Puts and deletes Job items."""
        return BatchWrites[JobCreate, JobKey](self._gatherer, JOB)

    @property
    def job_runs(self) -> BatchWrites[JobRunCreate, JobRunKey]:
        """Puts and deletes JobRun items."""
        return BatchWrites[JobRunCreate, JobRunKey](self._gatherer, JOB_RUN)

    @property
    def integrations(self) -> BatchWrites[IntegrationCreate, IntegrationKey]:
        """Puts and deletes Integration items."""
        return BatchWrites[IntegrationCreate, IntegrationKey](self._gatherer, INTEGRATION)

    @property
    def authorisation_states(self) -> BatchDeletes[AuthorisationStateKey]:
        """Deletes AuthorisationState items."""
        return BatchDeletes[AuthorisationStateKey](self._gatherer, AUTHORISATION_STATE)

    @property
    def analytics_queries(self) -> BatchWrites[AnalyticsQueryCreate, AnalyticsQueryKey]:
        """Puts and deletes AnalyticsQuery items."""
        return BatchWrites[AnalyticsQueryCreate, AnalyticsQueryKey](self._gatherer, ANALYTICS_QUERY)

    @property
    def usage_days(self) -> BatchWrites[UsageDayCreate, UsageDayKey]:
        """Puts and deletes UsageDay items."""
        return BatchWrites[UsageDayCreate, UsageDayKey](self._gatherer, USAGE_DAY)
