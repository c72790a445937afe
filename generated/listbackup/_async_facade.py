"""The async facade of listbackup."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncCollectionPages, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import ListbackupBatch
    from ._collections import (
        AccountActivity,
        AccountOverview,
        ConversationThread,
        JobHistory,
        LatestThread,
        UserProfile,
    )
    from ._transaction import ListbackupTransaction
    from .account.async_repository import AsyncAccountRepository
    from .account.model import Account
    from .analytics_query.async_repository import AsyncAnalyticsQueryRepository
    from .analytics_query.model import AnalyticsQuery
    from .authorisation_state.async_repository import AsyncAuthorisationStateRepository
    from .conversation.async_repository import AsyncConversationRepository
    from .conversation.model import Conversation
    from .integration.async_repository import AsyncIntegrationRepository
    from .integration.model import Integration
    from .job.async_repository import AsyncJobRepository
    from .job.model import Job
    from .job_run.async_repository import AsyncJobRunRepository
    from .job_run.model import JobRun
    from .message.async_repository import AsyncMessageRepository
    from .message.model import Message, MessageCreate
    from .usage_day.async_repository import AsyncUsageDayRepository
    from .user.async_repository import AsyncUserRepository
    from .user.model import User
    from .user_account.async_repository import AsyncUserAccountRepository
    from .user_account.model import UserAccount


class AsyncListbackup(AsyncFacade):
    """Backups of the lists that accounts keep on other platforms, and an assistant that answers
    questions about them.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _encrypted: ClassVar[bool] = True

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
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

        return (
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

    @classmethod
    def _readable(cls) -> Readable:
        from .account.codec import ACCOUNT
        from .account.model import Account
        from .analytics_query.codec import ANALYTICS_QUERY
        from .analytics_query.model import AnalyticsQuery
        from .authorisation_state.codec import AUTHORISATION_STATE
        from .authorisation_state.model import AuthorisationState
        from .conversation.codec import CONVERSATION, CONVERSATION_LINE_VIEW
        from .conversation.model import Conversation, ConversationLine
        from .integration.codec import INTEGRATION, INTEGRATION_LINE_VIEW
        from .integration.model import Integration, IntegrationLine
        from .job.codec import JOB, JOB_LINE_VIEW
        from .job.model import Job, JobLine
        from .job_run.codec import JOB_RUN, RUN_LINE_VIEW
        from .job_run.model import JobRun, RunLine
        from .message.codec import MESSAGE
        from .message.model import Message
        from .usage_day.codec import USAGE_DAY
        from .usage_day.model import UsageDay
        from .user.codec import USER, USER_NAME_VIEW
        from .user.model import User, UserName
        from .user_account.codec import USER_ACCOUNT
        from .user_account.model import UserAccount

        return {
            User: (USER, USER),
            UserName: (USER, USER_NAME_VIEW),
            Account: (ACCOUNT, ACCOUNT),
            UserAccount: (USER_ACCOUNT, USER_ACCOUNT),
            Conversation: (CONVERSATION, CONVERSATION),
            ConversationLine: (CONVERSATION, CONVERSATION_LINE_VIEW),
            Message: (MESSAGE, MESSAGE),
            Job: (JOB, JOB),
            JobLine: (JOB, JOB_LINE_VIEW),
            JobRun: (JOB_RUN, JOB_RUN),
            RunLine: (JOB_RUN, RUN_LINE_VIEW),
            Integration: (INTEGRATION, INTEGRATION),
            IntegrationLine: (INTEGRATION, INTEGRATION_LINE_VIEW),
            AuthorisationState: (AUTHORISATION_STATE, AUTHORISATION_STATE),
            AnalyticsQuery: (ANALYTICS_QUERY, ANALYTICS_QUERY),
            UsageDay: (USAGE_DAY, USAGE_DAY),
        }

    @cached_property
    def users(self) -> AsyncUserRepository:
        """A person and their profile."""
        from .user.async_repository import AsyncUserRepository

        return self._repository(AsyncUserRepository)

    @cached_property
    def accounts(self) -> AsyncAccountRepository:
        """A customer's account and its settings."""
        from .account.async_repository import AsyncAccountRepository

        return self._repository(AsyncAccountRepository)

    @cached_property
    def user_accounts(self) -> AsyncUserAccountRepository:
        """That a user belongs to an account."""
        from .user_account.async_repository import AsyncUserAccountRepository

        return self._repository(AsyncUserAccountRepository)

    @cached_property
    def conversations(self) -> AsyncConversationRepository:
        """A talk of a user with an assistant."""
        from .conversation.async_repository import AsyncConversationRepository

        return self._repository(AsyncConversationRepository)

    @cached_property
    def messages(self) -> AsyncMessageRepository:
        """One message of a conversation, numbered from 1."""
        from .message.async_repository import AsyncMessageRepository

        return self._repository(AsyncMessageRepository)

    @cached_property
    def jobs(self) -> AsyncJobRepository:
        """What is backed up for an account, and how often."""
        from .job.async_repository import AsyncJobRepository

        return self._repository(AsyncJobRepository)

    @cached_property
    def job_runs(self) -> AsyncJobRunRepository:
        """One execution of a job."""
        from .job_run.async_repository import AsyncJobRunRepository

        return self._repository(AsyncJobRunRepository)

    @cached_property
    def integrations(self) -> AsyncIntegrationRepository:
        """An account's connection to a platform, with the tokens that open it."""
        from .integration.async_repository import AsyncIntegrationRepository

        return self._repository(AsyncIntegrationRepository)

    @cached_property
    def authorisation_states(self) -> AsyncAuthorisationStateRepository:
        """An authorisation that a user has begun on a platform."""
        from .authorisation_state.async_repository import AsyncAuthorisationStateRepository

        return self._repository(AsyncAuthorisationStateRepository)

    @cached_property
    def analytics_queries(self) -> AsyncAnalyticsQueryRepository:
        """A question that a user asked about an account's data; it expires."""
        from .analytics_query.async_repository import AsyncAnalyticsQueryRepository

        return self._repository(AsyncAnalyticsQueryRepository)

    @cached_property
    def usage_days(self) -> AsyncUsageDayRepository:
        """How much an account used of something in a day."""
        from .usage_day.async_repository import AsyncUsageDayRepository

        return self._repository(AsyncUsageDayRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[ListbackupTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        from ._transaction import ListbackupTransaction

        return self._transact(ListbackupTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[ListbackupBatch]:
        """Put and delete many items of any entities and tables.

        What is asked of the batch inside the block is held in memory, and sent when the block ends,
        25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is
        empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be
        done in part.
        Costs one round trip for each 25 items, and a write each. Items with conditions of their
        own, such as versions or unique attributes, go by themselves. `at_once` requests go side by
        side.
        Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written
        or deleted, where the service refuses or does not process them.
        """
        from ._batch import ListbackupBatch

        return self._batch(ListbackupBatch, at_once, progress)

    def conversation_thread(
        self, conversation_id: UUID
    ) -> AsyncCollectionPages[Conversation | Message, ConversationThread]:
        """A conversation and its messages, in order.

        Collection `conversation_thread` queries table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}`.
        Items come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Conversation` and `Message`, read lazily; `all()` makes a
        `ConversationThread` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import conversation_thread as read_conversation_thread

        return self._link.collection(read_conversation_thread(self._link.context, conversation_id))

    def latest_thread(
        self, conversation_id: UUID
    ) -> AsyncCollectionPages[Conversation | Message, LatestThread]:
        """The latest thirty items of a conversation, the newest first; broken ones are left out.

        Collection `latest_thread` queries table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}`.
        Items come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Conversation` and `Message`, read lazily, at most 30 of them; `all()`
        makes a `LatestThread` of them.
        """
        from ._collections import latest_thread as read_latest_thread

        return self._link.collection(read_latest_thread(self._link.context, conversation_id))

    def user_profile(self, user_id: str) -> AsyncCollectionPages[User | UserAccount, UserProfile]:
        """A user, and the accounts they belong to; what they asked is left out.

        Collection `user_profile` queries table `listbackup`: `PK` = `USER#{user_id}`.
        Items come in ascending order of the sort key.
        Items of `AnalyticsQuery` are read, paid for and left out.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `User` and `UserAccount`, read lazily; `all()` makes a `UserProfile` of
        them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import user_profile as read_user_profile

        return self._link.collection(read_user_profile(self._link.context, user_id))

    def account_overview(
        self, account_id: UUID
    ) -> AsyncCollectionPages[Account | Integration, AccountOverview]:
        """An account's settings and its integrations.

        Collection `account_overview` queries table `listbackup`: `PK` = `ACCOUNT#{account_id}`.
        Items come in ascending order of the sort key.
        Items of `UsageDay` are read, paid for and left out.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns items of `Account` and `Integration`, read lazily; `all()` makes a `AccountOverview`
        of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import account_overview as read_account_overview

        return self._link.collection(read_account_overview(self._link.context, account_id))

    def job_history(self, job_id: UUID) -> AsyncCollectionPages[Job | JobRun, JobHistory]:
        """A job and its runs, the latest run first.

        Collection `job_history` queries table `listbackup`: `PK` = `JOB#{job_id}`.
        Items come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Job` and `JobRun`, read lazily; `all()` makes a `JobHistory` of them.
        An item of an unknown type raises UndecodableItem.
        """
        from ._collections import job_history as read_job_history

        return self._link.collection(read_job_history(self._link.context, job_id))

    def account_activity(
        self, account_id: UUID
    ) -> AsyncCollectionPages[Job | JobRun | AnalyticsQuery, AccountActivity]:
        """An account's jobs, runs and questions, by the index that lists them.

        Collection `account_activity` queries index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}`.
        Items come in ascending order of the sort key.
        Items of `UserAccount` are read, paid for and left out.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns items of `Job` and `JobRun` and `AnalyticsQuery`, read lazily; `all()` makes a
        `AccountActivity` of them.
        """
        from ._collections import account_activity as read_account_activity

        return self._link.collection(read_account_activity(self._link.context, account_id))

    async def send_message(
        self,
        conversation_id: UUID,
        message: MessageCreate,
        *,
        last_sequence: int,
        sent_at: datetime,
        token: str | None = None,
    ) -> tuple[Conversation, Message]:
        """Append a message to an open conversation under the number that follows its last one.

        Updates `Conversation` `:conversation_id`: `SET message_count = message_count + 1,
        last_message_at = :sent_at`, only while `status = 'open' AND message_count =
        :last_sequence`.
        Creates `Message` `:message`.
        All of it happens, or nothing. Costs two round trips, since what is returned is read first,
        and twice the write units of these 2 actions.
        Returns the items as they are after it; of a deletion, the item as it was.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import send_message as plan_send_message

        return await self._written_together(
            plan_send_message(
                self._link.context,
                conversation_id,
                message,
                last_sequence=last_sequence,
                sent_at=sent_at,
            ),
            token,
        )
