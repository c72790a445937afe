"""Backups of the lists that accounts keep on other platforms, and an assistant that answers
questions about them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncListbackup
    from ._batch import ListbackupBatch
    from ._collections import (
        AccountActivity,
        AccountOverview,
        ConversationThread,
        JobHistory,
        LatestThread,
        UserProfile,
    )
    from ._facade import Listbackup
    from ._fields import (
        ContentBlockField,
        RetentionField,
        RunErrorField,
        TextBlockField,
        TokenUsageField,
        ToolCallBlockField,
        ToolResultBlockField,
    )
    from ._stream import ListbackupStream
    from ._transaction import ListbackupTransaction
    from ._types import (
        ContentBlock,
        Frequency,
        Retention,
        Role,
        RunError,
        RunStatus,
        TextBlock,
        TokenUsage,
        ToolCallBlock,
        ToolResultBlock,
    )
    from .account.async_repository import (
        AsyncAccountReader,
        AsyncAccountRepository,
        AsyncAccountWriter,
    )
    from .account.fields import AccountFields
    from .account.model import (
        Account,
        AccountChanges,
        AccountCreate,
        AccountKey,
        AccountPlan,
        AccountStatus,
    )
    from .account.repository import AccountReader, AccountRepository, AccountWriter
    from .account.writes import AccountWrites
    from .analytics_query.async_repository import (
        AsyncAnalyticsQueryReader,
        AsyncAnalyticsQueryRepository,
        AsyncAnalyticsQueryWriter,
    )
    from .analytics_query.fields import AnalyticsQueryFields
    from .analytics_query.model import (
        AnalyticsQuery,
        AnalyticsQueryChanges,
        AnalyticsQueryCreate,
        AnalyticsQueryKey,
    )
    from .analytics_query.repository import (
        AnalyticsQueryReader,
        AnalyticsQueryRepository,
        AnalyticsQueryWriter,
    )
    from .analytics_query.writes import AnalyticsQueryWrites
    from .authorisation_state.async_repository import (
        AsyncAuthorisationStateReader,
        AsyncAuthorisationStateRepository,
        AsyncAuthorisationStateWriter,
    )
    from .authorisation_state.fields import AuthorisationStateFields
    from .authorisation_state.model import (
        AuthorisationState,
        AuthorisationStateCreate,
        AuthorisationStateKey,
    )
    from .authorisation_state.repository import (
        AuthorisationStateReader,
        AuthorisationStateRepository,
        AuthorisationStateWriter,
    )
    from .authorisation_state.writes import AuthorisationStateWrites
    from .conversation.async_repository import (
        AsyncConversationReader,
        AsyncConversationRepository,
        AsyncConversationWriter,
    )
    from .conversation.fields import ConversationFields
    from .conversation.model import (
        Conversation,
        ConversationChanges,
        ConversationCreate,
        ConversationKey,
        ConversationLine,
        ConversationStatus,
    )
    from .conversation.repository import (
        ConversationReader,
        ConversationRepository,
        ConversationWriter,
    )
    from .conversation.writes import ConversationWrites
    from .integration.async_repository import (
        AsyncIntegrationReader,
        AsyncIntegrationRepository,
        AsyncIntegrationWriter,
    )
    from .integration.fields import IntegrationFields
    from .integration.model import (
        Integration,
        IntegrationChanges,
        IntegrationCreate,
        IntegrationKey,
        IntegrationLine,
        IntegrationStatus,
    )
    from .integration.repository import IntegrationReader, IntegrationRepository, IntegrationWriter
    from .integration.writes import IntegrationWrites
    from .job.async_repository import AsyncJobReader, AsyncJobRepository, AsyncJobWriter
    from .job.fields import JobFields
    from .job.model import Job, JobChanges, JobCreate, JobKey, JobLine, JobStatus
    from .job.repository import JobReader, JobRepository, JobWriter
    from .job.writes import JobWrites
    from .job_run.async_repository import (
        AsyncJobRunReader,
        AsyncJobRunRepository,
        AsyncJobRunWriter,
    )
    from .job_run.fields import JobRunFields
    from .job_run.model import JobRun, JobRunChanges, JobRunCreate, JobRunKey, RunLine
    from .job_run.repository import JobRunReader, JobRunRepository, JobRunWriter
    from .job_run.writes import JobRunWrites
    from .message.async_repository import (
        AsyncMessageReader,
        AsyncMessageRepository,
        AsyncMessageWriter,
    )
    from .message.fields import MessageFields
    from .message.model import (
        Message,
        MessageChanges,
        MessageCreate,
        MessageKey,
        MessageRole,
        MessageStatus,
    )
    from .message.repository import MessageReader, MessageRepository, MessageWriter
    from .message.writes import MessageWrites
    from .usage_day.async_repository import (
        AsyncUsageDayReader,
        AsyncUsageDayRepository,
        AsyncUsageDayWriter,
    )
    from .usage_day.fields import UsageDayFields
    from .usage_day.model import (
        UsageDay,
        UsageDayChanges,
        UsageDayCreate,
        UsageDayKey,
        UsageDayMetric,
    )
    from .usage_day.repository import UsageDayReader, UsageDayRepository, UsageDayWriter
    from .usage_day.writes import UsageDayWrites
    from .user.async_repository import AsyncUserReader, AsyncUserRepository, AsyncUserWriter
    from .user.fields import UserFields
    from .user.model import User, UserChanges, UserCreate, UserKey, UserName
    from .user.repository import UserReader, UserRepository, UserWriter
    from .user.writes import UserWrites
    from .user_account.async_repository import (
        AsyncUserAccountReader,
        AsyncUserAccountRepository,
        AsyncUserAccountWriter,
    )
    from .user_account.fields import UserAccountFields
    from .user_account.model import (
        UserAccount,
        UserAccountChanges,
        UserAccountCreate,
        UserAccountKey,
    )
    from .user_account.repository import UserAccountReader, UserAccountRepository, UserAccountWriter
    from .user_account.writes import UserAccountWrites

__all__ = [
    "Account",
    "AccountActivity",
    "AccountChanges",
    "AccountCreate",
    "AccountFields",
    "AccountKey",
    "AccountOverview",
    "AccountPlan",
    "AccountReader",
    "AccountRepository",
    "AccountStatus",
    "AccountWriter",
    "AccountWrites",
    "AnalyticsQuery",
    "AnalyticsQueryChanges",
    "AnalyticsQueryCreate",
    "AnalyticsQueryFields",
    "AnalyticsQueryKey",
    "AnalyticsQueryReader",
    "AnalyticsQueryRepository",
    "AnalyticsQueryWriter",
    "AnalyticsQueryWrites",
    "AsyncAccountReader",
    "AsyncAccountRepository",
    "AsyncAccountWriter",
    "AsyncAnalyticsQueryReader",
    "AsyncAnalyticsQueryRepository",
    "AsyncAnalyticsQueryWriter",
    "AsyncAuthorisationStateReader",
    "AsyncAuthorisationStateRepository",
    "AsyncAuthorisationStateWriter",
    "AsyncConversationReader",
    "AsyncConversationRepository",
    "AsyncConversationWriter",
    "AsyncIntegrationReader",
    "AsyncIntegrationRepository",
    "AsyncIntegrationWriter",
    "AsyncJobReader",
    "AsyncJobRepository",
    "AsyncJobRunReader",
    "AsyncJobRunRepository",
    "AsyncJobRunWriter",
    "AsyncJobWriter",
    "AsyncListbackup",
    "AsyncMessageReader",
    "AsyncMessageRepository",
    "AsyncMessageWriter",
    "AsyncUsageDayReader",
    "AsyncUsageDayRepository",
    "AsyncUsageDayWriter",
    "AsyncUserAccountReader",
    "AsyncUserAccountRepository",
    "AsyncUserAccountWriter",
    "AsyncUserReader",
    "AsyncUserRepository",
    "AsyncUserWriter",
    "AuthorisationState",
    "AuthorisationStateCreate",
    "AuthorisationStateFields",
    "AuthorisationStateKey",
    "AuthorisationStateReader",
    "AuthorisationStateRepository",
    "AuthorisationStateWriter",
    "AuthorisationStateWrites",
    "ContentBlock",
    "ContentBlockField",
    "Conversation",
    "ConversationChanges",
    "ConversationCreate",
    "ConversationFields",
    "ConversationKey",
    "ConversationLine",
    "ConversationReader",
    "ConversationRepository",
    "ConversationStatus",
    "ConversationThread",
    "ConversationWriter",
    "ConversationWrites",
    "Frequency",
    "Integration",
    "IntegrationChanges",
    "IntegrationCreate",
    "IntegrationFields",
    "IntegrationKey",
    "IntegrationLine",
    "IntegrationReader",
    "IntegrationRepository",
    "IntegrationStatus",
    "IntegrationWriter",
    "IntegrationWrites",
    "Job",
    "JobChanges",
    "JobCreate",
    "JobFields",
    "JobHistory",
    "JobKey",
    "JobLine",
    "JobReader",
    "JobRepository",
    "JobRun",
    "JobRunChanges",
    "JobRunCreate",
    "JobRunFields",
    "JobRunKey",
    "JobRunReader",
    "JobRunRepository",
    "JobRunWriter",
    "JobRunWrites",
    "JobStatus",
    "JobWriter",
    "JobWrites",
    "LatestThread",
    "Listbackup",
    "ListbackupBatch",
    "ListbackupStream",
    "ListbackupTransaction",
    "Message",
    "MessageChanges",
    "MessageCreate",
    "MessageFields",
    "MessageKey",
    "MessageReader",
    "MessageRepository",
    "MessageRole",
    "MessageStatus",
    "MessageWriter",
    "MessageWrites",
    "Retention",
    "RetentionField",
    "Role",
    "RunError",
    "RunErrorField",
    "RunLine",
    "RunStatus",
    "TextBlock",
    "TextBlockField",
    "TokenUsage",
    "TokenUsageField",
    "ToolCallBlock",
    "ToolCallBlockField",
    "ToolResultBlock",
    "ToolResultBlockField",
    "UsageDay",
    "UsageDayChanges",
    "UsageDayCreate",
    "UsageDayFields",
    "UsageDayKey",
    "UsageDayMetric",
    "UsageDayReader",
    "UsageDayRepository",
    "UsageDayWriter",
    "UsageDayWrites",
    "User",
    "UserAccount",
    "UserAccountChanges",
    "UserAccountCreate",
    "UserAccountFields",
    "UserAccountKey",
    "UserAccountReader",
    "UserAccountRepository",
    "UserAccountWriter",
    "UserAccountWrites",
    "UserChanges",
    "UserCreate",
    "UserFields",
    "UserKey",
    "UserName",
    "UserProfile",
    "UserReader",
    "UserRepository",
    "UserWriter",
    "UserWrites",
]

_HOMES = {
    "Account": ".account.model",
    "AccountActivity": "._collections",
    "AccountChanges": ".account.model",
    "AccountCreate": ".account.model",
    "AccountFields": ".account.fields",
    "AccountKey": ".account.model",
    "AccountOverview": "._collections",
    "AccountPlan": ".account.model",
    "AccountReader": ".account.repository",
    "AccountRepository": ".account.repository",
    "AccountStatus": ".account.model",
    "AccountWriter": ".account.repository",
    "AccountWrites": ".account.writes",
    "AnalyticsQuery": ".analytics_query.model",
    "AnalyticsQueryChanges": ".analytics_query.model",
    "AnalyticsQueryCreate": ".analytics_query.model",
    "AnalyticsQueryFields": ".analytics_query.fields",
    "AnalyticsQueryKey": ".analytics_query.model",
    "AnalyticsQueryReader": ".analytics_query.repository",
    "AnalyticsQueryRepository": ".analytics_query.repository",
    "AnalyticsQueryWriter": ".analytics_query.repository",
    "AnalyticsQueryWrites": ".analytics_query.writes",
    "AsyncAccountReader": ".account.async_repository",
    "AsyncAccountRepository": ".account.async_repository",
    "AsyncAccountWriter": ".account.async_repository",
    "AsyncAnalyticsQueryReader": ".analytics_query.async_repository",
    "AsyncAnalyticsQueryRepository": ".analytics_query.async_repository",
    "AsyncAnalyticsQueryWriter": ".analytics_query.async_repository",
    "AsyncAuthorisationStateReader": ".authorisation_state.async_repository",
    "AsyncAuthorisationStateRepository": ".authorisation_state.async_repository",
    "AsyncAuthorisationStateWriter": ".authorisation_state.async_repository",
    "AsyncConversationReader": ".conversation.async_repository",
    "AsyncConversationRepository": ".conversation.async_repository",
    "AsyncConversationWriter": ".conversation.async_repository",
    "AsyncIntegrationReader": ".integration.async_repository",
    "AsyncIntegrationRepository": ".integration.async_repository",
    "AsyncIntegrationWriter": ".integration.async_repository",
    "AsyncJobReader": ".job.async_repository",
    "AsyncJobRepository": ".job.async_repository",
    "AsyncJobRunReader": ".job_run.async_repository",
    "AsyncJobRunRepository": ".job_run.async_repository",
    "AsyncJobRunWriter": ".job_run.async_repository",
    "AsyncJobWriter": ".job.async_repository",
    "AsyncListbackup": "._async_facade",
    "AsyncMessageReader": ".message.async_repository",
    "AsyncMessageRepository": ".message.async_repository",
    "AsyncMessageWriter": ".message.async_repository",
    "AsyncUsageDayReader": ".usage_day.async_repository",
    "AsyncUsageDayRepository": ".usage_day.async_repository",
    "AsyncUsageDayWriter": ".usage_day.async_repository",
    "AsyncUserAccountReader": ".user_account.async_repository",
    "AsyncUserAccountRepository": ".user_account.async_repository",
    "AsyncUserAccountWriter": ".user_account.async_repository",
    "AsyncUserReader": ".user.async_repository",
    "AsyncUserRepository": ".user.async_repository",
    "AsyncUserWriter": ".user.async_repository",
    "AuthorisationState": ".authorisation_state.model",
    "AuthorisationStateCreate": ".authorisation_state.model",
    "AuthorisationStateFields": ".authorisation_state.fields",
    "AuthorisationStateKey": ".authorisation_state.model",
    "AuthorisationStateReader": ".authorisation_state.repository",
    "AuthorisationStateRepository": ".authorisation_state.repository",
    "AuthorisationStateWriter": ".authorisation_state.repository",
    "AuthorisationStateWrites": ".authorisation_state.writes",
    "ContentBlock": "._types",
    "ContentBlockField": "._fields",
    "Conversation": ".conversation.model",
    "ConversationChanges": ".conversation.model",
    "ConversationCreate": ".conversation.model",
    "ConversationFields": ".conversation.fields",
    "ConversationKey": ".conversation.model",
    "ConversationLine": ".conversation.model",
    "ConversationReader": ".conversation.repository",
    "ConversationRepository": ".conversation.repository",
    "ConversationStatus": ".conversation.model",
    "ConversationThread": "._collections",
    "ConversationWriter": ".conversation.repository",
    "ConversationWrites": ".conversation.writes",
    "Frequency": "._types",
    "Integration": ".integration.model",
    "IntegrationChanges": ".integration.model",
    "IntegrationCreate": ".integration.model",
    "IntegrationFields": ".integration.fields",
    "IntegrationKey": ".integration.model",
    "IntegrationLine": ".integration.model",
    "IntegrationReader": ".integration.repository",
    "IntegrationRepository": ".integration.repository",
    "IntegrationStatus": ".integration.model",
    "IntegrationWriter": ".integration.repository",
    "IntegrationWrites": ".integration.writes",
    "Job": ".job.model",
    "JobChanges": ".job.model",
    "JobCreate": ".job.model",
    "JobFields": ".job.fields",
    "JobHistory": "._collections",
    "JobKey": ".job.model",
    "JobLine": ".job.model",
    "JobReader": ".job.repository",
    "JobRepository": ".job.repository",
    "JobRun": ".job_run.model",
    "JobRunChanges": ".job_run.model",
    "JobRunCreate": ".job_run.model",
    "JobRunFields": ".job_run.fields",
    "JobRunKey": ".job_run.model",
    "JobRunReader": ".job_run.repository",
    "JobRunRepository": ".job_run.repository",
    "JobRunWriter": ".job_run.repository",
    "JobRunWrites": ".job_run.writes",
    "JobStatus": ".job.model",
    "JobWriter": ".job.repository",
    "JobWrites": ".job.writes",
    "LatestThread": "._collections",
    "Listbackup": "._facade",
    "ListbackupBatch": "._batch",
    "ListbackupStream": "._stream",
    "ListbackupTransaction": "._transaction",
    "Message": ".message.model",
    "MessageChanges": ".message.model",
    "MessageCreate": ".message.model",
    "MessageFields": ".message.fields",
    "MessageKey": ".message.model",
    "MessageReader": ".message.repository",
    "MessageRepository": ".message.repository",
    "MessageRole": ".message.model",
    "MessageStatus": ".message.model",
    "MessageWriter": ".message.repository",
    "MessageWrites": ".message.writes",
    "Retention": "._types",
    "RetentionField": "._fields",
    "Role": "._types",
    "RunError": "._types",
    "RunErrorField": "._fields",
    "RunLine": ".job_run.model",
    "RunStatus": "._types",
    "TextBlock": "._types",
    "TextBlockField": "._fields",
    "TokenUsage": "._types",
    "TokenUsageField": "._fields",
    "ToolCallBlock": "._types",
    "ToolCallBlockField": "._fields",
    "ToolResultBlock": "._types",
    "ToolResultBlockField": "._fields",
    "UsageDay": ".usage_day.model",
    "UsageDayChanges": ".usage_day.model",
    "UsageDayCreate": ".usage_day.model",
    "UsageDayFields": ".usage_day.fields",
    "UsageDayKey": ".usage_day.model",
    "UsageDayMetric": ".usage_day.model",
    "UsageDayReader": ".usage_day.repository",
    "UsageDayRepository": ".usage_day.repository",
    "UsageDayWriter": ".usage_day.repository",
    "UsageDayWrites": ".usage_day.writes",
    "User": ".user.model",
    "UserAccount": ".user_account.model",
    "UserAccountChanges": ".user_account.model",
    "UserAccountCreate": ".user_account.model",
    "UserAccountFields": ".user_account.fields",
    "UserAccountKey": ".user_account.model",
    "UserAccountReader": ".user_account.repository",
    "UserAccountRepository": ".user_account.repository",
    "UserAccountWriter": ".user_account.repository",
    "UserAccountWrites": ".user_account.writes",
    "UserChanges": ".user.model",
    "UserCreate": ".user.model",
    "UserFields": ".user.fields",
    "UserKey": ".user.model",
    "UserName": ".user.model",
    "UserProfile": "._collections",
    "UserReader": ".user.repository",
    "UserRepository": ".user.repository",
    "UserWriter": ".user.repository",
    "UserWrites": ".user.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
