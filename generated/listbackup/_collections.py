"""The collections of listbackup: several entities of one partition."""

from uuid import UUID

from dynarepo import CollectionQuery, Context, Member, Value

from .account import keys as account_keys
from .account.codec import ACCOUNT
from .account.model import Account
from .analytics_query.codec import ANALYTICS_QUERY
from .analytics_query.model import AnalyticsQuery
from .conversation import keys as conversation_keys
from .conversation.codec import CONVERSATION
from .conversation.model import Conversation
from .integration.codec import INTEGRATION
from .integration.model import Integration
from .job import keys as job_keys
from .job.codec import JOB
from .job.model import Job
from .job_run.codec import JOB_RUN
from .job_run.model import JobRun
from .message.codec import MESSAGE
from .message.model import Message
from .usage_day.codec import USAGE_DAY
from .user import keys as user_keys
from .user.codec import USER
from .user.model import User
from .user_account.codec import USER_ACCOUNT
from .user_account.model import UserAccount


class ConversationThread(Value):
    """What collection `conversation_thread` reads: `conversation`, `messages`."""

    conversation: Conversation | None
    messages: list[Message]


def conversation_thread(
    context: Context, conversation_id: UUID
) -> CollectionQuery[Conversation | Message, ConversationThread]:
    """A conversation and its messages, in order."""
    return CollectionQuery(
        context=context,
        entity=CONVERSATION,
        pattern="conversation_thread",
        returns=CONVERSATION,
        equals=(("PK", {"S": conversation_keys.pk(conversation_id)}),),
        members=(Member(CONVERSATION, "conversation", single=True), Member(MESSAGE, "messages")),
        result=ConversationThread,
    )


class LatestThread(Value):
    """What collection `latest_thread` reads: `conversation`, `messages`."""

    conversation: Conversation | None
    messages: list[Message]


def latest_thread(
    context: Context, conversation_id: UUID
) -> CollectionQuery[Conversation | Message, LatestThread]:
    """The latest thirty items of a conversation, the newest first; broken ones are left out."""
    return CollectionQuery(
        context=context,
        entity=CONVERSATION,
        pattern="latest_thread",
        returns=CONVERSATION,
        equals=(("PK", {"S": conversation_keys.pk(conversation_id)}),),
        members=(Member(CONVERSATION, "conversation", single=True), Member(MESSAGE, "messages")),
        result=LatestThread,
        descending=True,
        limit=30,
        on_invalid="skip",
    )


class UserProfile(Value):
    """What collection `user_profile` reads: `user`, `user_accounts`."""

    user: User | None
    user_accounts: list[UserAccount]


def user_profile(
    context: Context, user_id: str
) -> CollectionQuery[User | UserAccount, UserProfile]:
    """A user, and the accounts they belong to; what they asked is left out."""
    return CollectionQuery(
        context=context,
        entity=USER,
        pattern="user_profile",
        returns=USER,
        equals=(("PK", {"S": user_keys.pk(user_id)}),),
        members=(Member(USER, "user", single=True), Member(USER_ACCOUNT, "user_accounts")),
        result=UserProfile,
        others=(ANALYTICS_QUERY,),
    )


class AccountOverview(Value):
    """What collection `account_overview` reads: `account`, `integrations`."""

    account: Account | None
    integrations: list[Integration]


def account_overview(
    context: Context, account_id: UUID
) -> CollectionQuery[Account | Integration, AccountOverview]:
    """An account's settings and its integrations."""
    return CollectionQuery(
        context=context,
        entity=ACCOUNT,
        pattern="account_overview",
        returns=ACCOUNT,
        equals=(("PK", {"S": account_keys.pk(account_id)}),),
        members=(Member(ACCOUNT, "account", single=True), Member(INTEGRATION, "integrations")),
        result=AccountOverview,
        others=(USAGE_DAY,),
        consistent=True,
    )


class JobHistory(Value):
    """What collection `job_history` reads: `job`, `job_runs`."""

    job: Job | None
    job_runs: list[JobRun]


def job_history(context: Context, job_id: UUID) -> CollectionQuery[Job | JobRun, JobHistory]:
    """A job and its runs, the latest run first."""
    return CollectionQuery(
        context=context,
        entity=JOB,
        pattern="job_history",
        returns=JOB,
        equals=(("PK", {"S": job_keys.pk(job_id)}),),
        members=(Member(JOB, "job", single=True), Member(JOB_RUN, "job_runs")),
        result=JobHistory,
        descending=True,
    )


class AccountActivity(Value):
    """What collection `account_activity` reads: `jobs`, `job_runs`, `analytics_queries`."""

    jobs: list[Job]
    job_runs: list[JobRun]
    analytics_queries: list[AnalyticsQuery]


def account_activity(
    context: Context, account_id: UUID
) -> CollectionQuery[Job | JobRun | AnalyticsQuery, AccountActivity]:
    """An account's jobs, runs and questions, by the index that lists them."""
    return CollectionQuery(
        context=context,
        entity=JOB,
        pattern="account_activity",
        returns=JOB,
        equals=(("GSI1PK", {"S": job_keys.gsi1_pk(account_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        members=(
            Member(JOB, "jobs"),
            Member(JOB_RUN, "job_runs"),
            Member(ANALYTICS_QUERY, "analytics_queries"),
        ),
        result=AccountActivity,
        others=(USER_ACCOUNT,),
        on_invalid="collect",
    )
