"""What one transaction of listbackup writes."""

from dynarepo import Intents

from .account.writes import AccountWrites
from .analytics_query.writes import AnalyticsQueryWrites
from .authorisation_state.writes import AuthorisationStateWrites
from .conversation.writes import ConversationWrites
from .integration.writes import IntegrationWrites
from .job.writes import JobWrites
from .job_run.writes import JobRunWrites
from .message.writes import MessageWrites
from .usage_day.writes import UsageDayWrites
from .user.writes import UserWrites
from .user_account.writes import UserAccountWrites


class ListbackupTransaction(Intents):
    """What one transaction of listbackup writes."""

    @property
    def users(self) -> UserWrites:
        """Writes User items."""
        return UserWrites(self._collector)

    @property
    def accounts(self) -> AccountWrites:
        """Writes Account items."""
        return AccountWrites(self._collector)

    @property
    def user_accounts(self) -> UserAccountWrites:
        """Writes UserAccount items."""
        return UserAccountWrites(self._collector)

    @property
    def conversations(self) -> ConversationWrites:
        """Writes Conversation items."""
        return ConversationWrites(self._collector)

    @property
    def messages(self) -> MessageWrites:
        """Writes Message items."""
        return MessageWrites(self._collector)

    @property
    def jobs(self) -> JobWrites:
        """Writes Job items."""
        return JobWrites(self._collector)

    @property
    def job_runs(self) -> JobRunWrites:
        """Writes JobRun items."""
        return JobRunWrites(self._collector)

    @property
    def integrations(self) -> IntegrationWrites:
        """Writes Integration items."""
        return IntegrationWrites(self._collector)

    @property
    def authorisation_states(self) -> AuthorisationStateWrites:
        """Writes AuthorisationState items."""
        return AuthorisationStateWrites(self._collector)

    @property
    def analytics_queries(self) -> AnalyticsQueryWrites:
        """Writes AnalyticsQuery items."""
        return AnalyticsQueryWrites(self._collector)

    @property
    def usage_days(self) -> UsageDayWrites:
        """Writes UsageDay items."""
        return UsageDayWrites(self._collector)
