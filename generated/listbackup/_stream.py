"""The stream of listbackup."""

from typing import Any, ClassVar

from dynarepo import EntitySpec, Stream, TableDefinition

from ._tables import TABLES
from .account.codec import ACCOUNT
from .account.model import Account
from .analytics_query.codec import ANALYTICS_QUERY
from .analytics_query.model import AnalyticsQuery
from .authorisation_state.codec import AUTHORISATION_STATE
from .authorisation_state.model import AuthorisationState
from .conversation.codec import CONVERSATION
from .conversation.model import Conversation
from .integration.codec import INTEGRATION
from .integration.model import Integration
from .job.codec import JOB
from .job.model import Job
from .job_run.codec import JOB_RUN
from .job_run.model import JobRun
from .message.codec import MESSAGE
from .message.model import Message
from .usage_day.codec import USAGE_DAY
from .usage_day.model import UsageDay
from .user.codec import USER
from .user.model import User
from .user_account.codec import USER_ACCOUNT
from .user_account.model import UserAccount


class ListbackupStream(Stream):
    """The changes of the items of listbackup, as its streams report them.

    Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` with the
    event of a Lambda function or the answer to GetRecords. It needs no connection.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = (
        USER,
        ACCOUNT,
        USER_ACCOUNT,
        CONVERSATION,
        MESSAGE,
        JOB,
        JOB_RUN,
        INTEGRATION,
        AUTHORISATION_STATE,
        ANALYTICS_QUERY,
        USAGE_DAY,
    )
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        User,
        Account,
        UserAccount,
        Conversation,
        Message,
        Job,
        JobRun,
        Integration,
        AuthorisationState,
        AnalyticsQuery,
        UsageDay,
    )
