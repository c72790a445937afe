"""The facade of listbackup."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .account.model import Account, AccountCreate
from .account.repository import AccountRepository
from .analytics_query.model import AnalyticsQuery, AnalyticsQueryCreate
from .analytics_query.repository import AnalyticsQueryRepository
from .authorisation_state.model import AuthorisationState, AuthorisationStateCreate
from .authorisation_state.repository import AuthorisationStateRepository
from .conversation.model import Conversation, ConversationCreate, ConversationLine
from .conversation.repository import ConversationRepository
from .integration.model import Integration, IntegrationCreate, IntegrationLine
from .integration.repository import IntegrationRepository
from .job.model import Job, JobCreate, JobLine
from .job.repository import JobRepository
from .job_run.model import JobRun, JobRunCreate, RunLine
from .job_run.repository import JobRunRepository
from .message.model import Message, MessageCreate
from .message.repository import MessageRepository
from .usage_day.model import UsageDay, UsageDayCreate
from .usage_day.repository import UsageDayRepository
from .user.model import User, UserCreate, UserName
from .user.repository import UserRepository
from .user_account.model import UserAccount, UserAccountCreate
from .user_account.repository import UserAccountRepository


class Listbackup(Facade):
    """Backups of the lists that accounts keep on other platforms, and an assistant that answers
    questions about them.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        UserRepository,
        User,
        UserCreate,
        UserName,
        AccountRepository,
        Account,
        AccountCreate,
        UserAccountRepository,
        UserAccount,
        UserAccountCreate,
        ConversationRepository,
        Conversation,
        ConversationCreate,
        ConversationLine,
        MessageRepository,
        Message,
        MessageCreate,
        JobRepository,
        Job,
        JobCreate,
        JobLine,
        JobRunRepository,
        JobRun,
        JobRunCreate,
        RunLine,
        IntegrationRepository,
        Integration,
        IntegrationCreate,
        IntegrationLine,
        AuthorisationStateRepository,
        AuthorisationState,
        AuthorisationStateCreate,
        AnalyticsQueryRepository,
        AnalyticsQuery,
        AnalyticsQueryCreate,
        UsageDayRepository,
        UsageDay,
        UsageDayCreate,
    )

    @cached_property
    def users(self) -> UserRepository:
        """A person and their profile."""
        return self._repository(UserRepository)

    @cached_property
    def accounts(self) -> AccountRepository:
        """A customer's account and its settings."""
        return self._repository(AccountRepository)

    @cached_property
    def user_accounts(self) -> UserAccountRepository:
        """That a user belongs to an account."""
        return self._repository(UserAccountRepository)

    @cached_property
    def conversations(self) -> ConversationRepository:
        """A talk of a user with an assistant."""
        return self._repository(ConversationRepository)

    @cached_property
    def messages(self) -> MessageRepository:
        """One message of a conversation, numbered from 1."""
        return self._repository(MessageRepository)

    @cached_property
    def jobs(self) -> JobRepository:
        """What is backed up for an account, and how often."""
        return self._repository(JobRepository)

    @cached_property
    def job_runs(self) -> JobRunRepository:
        """One execution of a job."""
        return self._repository(JobRunRepository)

    @cached_property
    def integrations(self) -> IntegrationRepository:
        """An account's connection to a platform, with the tokens that open it."""
        return self._repository(IntegrationRepository)

    @cached_property
    def authorisation_states(self) -> AuthorisationStateRepository:
        """An authorisation that a user has begun on a platform."""
        return self._repository(AuthorisationStateRepository)

    @cached_property
    def analytics_queries(self) -> AnalyticsQueryRepository:
        """A question that a user asked about an account's data; it expires."""
        return self._repository(AnalyticsQueryRepository)

    @cached_property
    def usage_days(self) -> UsageDayRepository:
        """How much an account used of something in a day."""
        return self._repository(UsageDayRepository)
