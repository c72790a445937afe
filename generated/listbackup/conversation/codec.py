"""The stored form of conversation, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry, View
from dynarepo.ids import now
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
)

from . import keys
from .model import Conversation, ConversationKey, ConversationLine

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Conversation) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["conversation_id"])},
        "SK": {"S": keys.sk()},
        "entityType": {"S": "conversation"},
        "conversationId": {"S": uuid_text(held["conversation_id"], "conversation_id")},
        "userId": {"S": held["user_id"]},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "title": {"S": held["title"]},
        "assistant": {"S": held["assistant"]},
        "status": {"S": held["status"]},
        "messageCount": {"N": number_text(held["message_count"], "message_count")},
        "lastMessageAt": {
            "S": datetime_text(held["last_message_at"], "milliseconds", "last_message_at")
        },
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["expires_at"] is not None:
        stored["expiresAt"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    stored.update(keys.gsi1(held["user_id"], held["last_message_at"]))
    stored.update(keys.gsi2(held["account_id"], held["last_message_at"], held["status"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["conversation_id"]) is UUID
        and type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and len(held["user_id"]) <= 128
        and type(held["account_id"]) is UUID
        and type(held["title"]) is str
        and len(held["title"]) <= 200
        and type(held["assistant"]) is str
        and len(held["assistant"]) <= 100
        and type(held["status"]) is str
        and held["status"] in ("open", "archived")
        and type(held["message_count"]) is int
        and held["message_count"] >= 0
        and type(held["last_message_at"]) is datetime
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "conversation_id": stored["conversationId"]["S"],
        "user_id": stored["userId"]["S"],
        "account_id": stored["accountId"]["S"],
        "last_message_at": datetime_from_text(stored["lastMessageAt"]["S"], "last_message_at"),
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
    }
    if "title" in stored:
        found["title"] = stored["title"]["S"]
    if "assistant" in stored:
        found["assistant"] = stored["assistant"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "messageCount" in stored:
        found["message_count"] = int_from_text(stored["messageCount"]["N"], "message_count")
    if "expiresAt" in stored:
        found["expires_at"] = epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at")
    return found


def decode_conversation_line(stored: WireItem) -> dict[str, object]:
    """The attributes of a ConversationLine by name, for the model to validate."""
    found: dict[str, object] = {
        "conversation_id": stored["conversationId"]["S"],
        "last_message_at": datetime_from_text(stored["lastMessageAt"]["S"], "last_message_at"),
    }
    if "title" in stored:
        found["title"] = stored["title"]["S"]
    if "assistant" in stored:
        found["assistant"] = stored["assistant"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ConversationFields

    return ConversationFields


def _conversation_reader() -> StraightReader[Conversation]:
    """What reads the text of a stored Conversation, loaded with the first one."""
    from .stored import CONVERSATION_READER

    return CONVERSATION_READER


def _conversation_line_reader() -> StraightReader[ConversationLine]:
    """What reads the text of a stored ConversationLine, loaded with the first one."""
    from .stored import CONVERSATION_LINE_READER

    return CONVERSATION_LINE_READER


CONVERSATION: Final[EntitySpec[Conversation, ConversationKey]] = EntitySpec(
    name="Conversation",
    table="listbackup",
    model=Conversation,
    key_attributes=("PK", "SK"),
    key_parts=("conversation_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "conversation"),
    key_shape=(("PK", "CONVERSATION#[0-9a-f-]{36}"), ("SK", "METADATA")),
    indexes=(
        IndexEntry(
            name="GSI1",
            attributes=("GSI1PK", "GSI1SK"),
            parts=("user_id", "last_message_at"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="GSI2",
            attributes=("GSI2PK", "GSI2SK"),
            parts=("account_id", "last_message_at", "status"),
            build=keys.gsi2,
            when_parts=("status",),
            terms=(EntryTerm("status", "=", "open"),),
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    ttl="expiresAt",
    required=frozenset(
        {
            "conversation_id",
            "user_id",
            "account_id",
            "title",
            "assistant",
            "status",
            "message_count",
            "last_message_at",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"conversation_id", "user_id", "account_id", "created_at", "updated_at"}),
    defaults={
        "title": lambda: "",
        "assistant": lambda: "default",
        "status": lambda: "open",
        "message_count": lambda: 0,
        "last_message_at": lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        ),
    },
    reader=_conversation_reader,
)
"""What the runtime needs to know of Conversation."""

CONVERSATION_LINE_VIEW: Final[View[ConversationLine]] = View(
    model=ConversationLine,
    decode=decode_conversation_line,
    projection=("conversationId", "title", "assistant", "status", "lastMessageAt"),
    reader=_conversation_line_reader,
)
"""How a ConversationLine is read."""
