"""What one transaction of listbackup writes."""

from datetime import datetime
from uuid import UUID

from dynarepo import Intents

from ._transactions import send_message as plan_send_message
from .account.writes import AccountWrites
from .analytics_query.writes import AnalyticsQueryWrites
from .authorisation_state.writes import AuthorisationStateWrites
from .conversation.writes import ConversationWrites
from .integration.writes import IntegrationWrites
from .job.writes import JobWrites
from .job_run.writes import JobRunWrites
from .message.model import MessageCreate
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

    def send_message(
        self,
        conversation_id: UUID,
        message: MessageCreate,
        *,
        last_sequence: int,
        sent_at: datetime,
    ) -> None:
        """Append a message to an open conversation under the number that follows its last one."""
        self._collector.add_all(
            plan_send_message(
                self._collector.context,
                conversation_id,
                message,
                last_sequence=last_sequence,
                sent_at=sent_at,
            )
        )
