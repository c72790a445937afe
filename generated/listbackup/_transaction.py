"""What one transaction of listbackup writes."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
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
        from .user.writes import UserWrites

        return UserWrites(self._collector)

    @property
    def accounts(self) -> AccountWrites:
        """Writes Account items."""
        from .account.writes import AccountWrites

        return AccountWrites(self._collector)

    @property
    def user_accounts(self) -> UserAccountWrites:
        """Writes UserAccount items."""
        from .user_account.writes import UserAccountWrites

        return UserAccountWrites(self._collector)

    @property
    def conversations(self) -> ConversationWrites:
        """Writes Conversation items."""
        from .conversation.writes import ConversationWrites

        return ConversationWrites(self._collector)

    @property
    def messages(self) -> MessageWrites:
        """Writes Message items."""
        from .message.writes import MessageWrites

        return MessageWrites(self._collector)

    @property
    def jobs(self) -> JobWrites:
        """Writes Job items."""
        from .job.writes import JobWrites

        return JobWrites(self._collector)

    @property
    def job_runs(self) -> JobRunWrites:
        """Writes JobRun items."""
        from .job_run.writes import JobRunWrites

        return JobRunWrites(self._collector)

    @property
    def integrations(self) -> IntegrationWrites:
        """Writes Integration items."""
        from .integration.writes import IntegrationWrites

        return IntegrationWrites(self._collector)

    @property
    def authorisation_states(self) -> AuthorisationStateWrites:
        """Writes AuthorisationState items."""
        from .authorisation_state.writes import AuthorisationStateWrites

        return AuthorisationStateWrites(self._collector)

    @property
    def analytics_queries(self) -> AnalyticsQueryWrites:
        """Writes AnalyticsQuery items."""
        from .analytics_query.writes import AnalyticsQueryWrites

        return AnalyticsQueryWrites(self._collector)

    @property
    def usage_days(self) -> UsageDayWrites:
        """Writes UsageDay items."""
        from .usage_day.writes import UsageDayWrites

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
        from ._transactions import send_message as plan_send_message

        self._collector.add_all(
            plan_send_message(
                self._collector.context,
                conversation_id,
                message,
                last_sequence=last_sequence,
                sent_at=sent_at,
            )
        )
