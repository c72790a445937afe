"""The async facade of listbackup."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .account.async_repository import AsyncAccountRepository
from .account.model import Account, AccountCreate
from .analytics_query.async_repository import AsyncAnalyticsQueryRepository
from .analytics_query.model import AnalyticsQuery, AnalyticsQueryCreate
from .authorisation_state.async_repository import AsyncAuthorisationStateRepository
from .authorisation_state.model import AuthorisationState, AuthorisationStateCreate
from .conversation.async_repository import AsyncConversationRepository
from .conversation.model import Conversation, ConversationCreate, ConversationLine
from .integration.async_repository import AsyncIntegrationRepository
from .integration.model import Integration, IntegrationCreate, IntegrationLine
from .job.async_repository import AsyncJobRepository
from .job.model import Job, JobCreate, JobLine
from .job_run.async_repository import AsyncJobRunRepository
from .job_run.model import JobRun, JobRunCreate, RunLine
from .message.async_repository import AsyncMessageRepository
from .message.model import Message, MessageCreate
from .usage_day.async_repository import AsyncUsageDayRepository
from .usage_day.model import UsageDay, UsageDayCreate
from .user.async_repository import AsyncUserRepository
from .user.model import User, UserCreate, UserName
from .user_account.async_repository import AsyncUserAccountRepository
from .user_account.model import UserAccount, UserAccountCreate


class AsyncListbackup(AsyncFacade):
    """Backups of the lists that accounts keep on other platforms, and an assistant that answers
    questions about them.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncUserRepository,
        User,
        UserCreate,
        UserName,
        AsyncAccountRepository,
        Account,
        AccountCreate,
        AsyncUserAccountRepository,
        UserAccount,
        UserAccountCreate,
        AsyncConversationRepository,
        Conversation,
        ConversationCreate,
        ConversationLine,
        AsyncMessageRepository,
        Message,
        MessageCreate,
        AsyncJobRepository,
        Job,
        JobCreate,
        JobLine,
        AsyncJobRunRepository,
        JobRun,
        JobRunCreate,
        RunLine,
        AsyncIntegrationRepository,
        Integration,
        IntegrationCreate,
        IntegrationLine,
        AsyncAuthorisationStateRepository,
        AuthorisationState,
        AuthorisationStateCreate,
        AsyncAnalyticsQueryRepository,
        AnalyticsQuery,
        AnalyticsQueryCreate,
        AsyncUsageDayRepository,
        UsageDay,
        UsageDayCreate,
    )

    @cached_property
    def users(self) -> AsyncUserRepository:
        """A person and their profile."""
        return self._repository(AsyncUserRepository)

    @cached_property
    def accounts(self) -> AsyncAccountRepository:
        """A customer's account and its settings."""
        return self._repository(AsyncAccountRepository)

    @cached_property
    def user_accounts(self) -> AsyncUserAccountRepository:
        """That a user belongs to an account."""
        return self._repository(AsyncUserAccountRepository)

    @cached_property
    def conversations(self) -> AsyncConversationRepository:
        """A talk of a user with an assistant."""
        return self._repository(AsyncConversationRepository)

    @cached_property
    def messages(self) -> AsyncMessageRepository:
        """One message of a conversation, numbered from 1."""
        return self._repository(AsyncMessageRepository)

    @cached_property
    def jobs(self) -> AsyncJobRepository:
        """What is backed up for an account, and how often."""
        return self._repository(AsyncJobRepository)

    @cached_property
    def job_runs(self) -> AsyncJobRunRepository:
        """One execution of a job."""
        return self._repository(AsyncJobRunRepository)

    @cached_property
    def integrations(self) -> AsyncIntegrationRepository:
        """An account's connection to a platform, with the tokens that open it."""
        return self._repository(AsyncIntegrationRepository)

    @cached_property
    def authorisation_states(self) -> AsyncAuthorisationStateRepository:
        """An authorisation that a user has begun on a platform."""
        return self._repository(AsyncAuthorisationStateRepository)

    @cached_property
    def analytics_queries(self) -> AsyncAnalyticsQueryRepository:
        """A question that a user asked about an account's data; it expires."""
        return self._repository(AsyncAnalyticsQueryRepository)

    @cached_property
    def usage_days(self) -> AsyncUsageDayRepository:
        """How much an account used of something in a day."""
        return self._repository(AsyncUsageDayRepository)
