"""Keys of conversation: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import datetime_text

from .model import Conversation, ConversationKey, ConversationStatus


def table_key(key: ConversationKey | Conversation) -> WireItem:
    """The table key: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`."""
    return {"PK": {"S": pk(key.conversation_id)}, "SK": {"S": sk()}}


def pk(conversation_id: UUID) -> str:
    """`PK` = `CONVERSATION#{conversation_id}`."""
    return f"CONVERSATION#{uuid_text(conversation_id, 'conversation_id')}"


def sk() -> str:
    """`SK` = `METADATA`."""
    return "METADATA"


def gsi1_pk(user_id: str) -> str:
    """`GSI1PK` = `USER#{user_id}`."""
    return partition_text(f"USER#{open_text(user_id, 'user_id')}", "GSI1PK")


def gsi1_sk(last_message_at: datetime) -> str:
    """`GSI1SK` = `CONVERSATION#{last_message_at}`."""
    return f"CONVERSATION#{datetime_text(last_message_at, 'milliseconds', 'last_message_at')}"


def gsi2_pk(account_id: UUID) -> str:
    """`GSI2PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def gsi2_sk(last_message_at: datetime) -> str:
    """`GSI2SK` = `CONVERSATION#{last_message_at}`."""
    return f"CONVERSATION#{datetime_text(last_message_at, 'milliseconds', 'last_message_at')}"


def gsi1(user_id: str | None, last_message_at: datetime | None) -> WireItem:
    """The entry in index `GSI1`: `GSI1PK` = `USER#{user_id}` and `GSI1SK` =
    `CONVERSATION#{last_message_at}`; none while a part is absent.
    """
    if user_id is None or last_message_at is None:
        return {}
    return {"GSI1PK": {"S": gsi1_pk(user_id)}, "GSI1SK": {"S": gsi1_sk(last_message_at)}}


def gsi2(
    account_id: UUID | None, last_message_at: datetime | None, status: ConversationStatus | None
) -> WireItem:
    """The entry in index `GSI2`: `GSI2PK` = `ACCOUNT#{account_id}` and `GSI2SK` =
    `CONVERSATION#{last_message_at}`; none while a part is absent, and only under its condition.
    """
    if account_id is None or last_message_at is None:
        return {}
    if status == "open":
        return {"GSI2PK": {"S": gsi2_pk(account_id)}, "GSI2SK": {"S": gsi2_sk(last_message_at)}}
    return {}
