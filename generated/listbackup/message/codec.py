"""The stored form of message, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, unchanged
from dynarepo.ids import ulid
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
)

from .._types import (
    ContentBlock,
    TokenUsage,
    decode_content_block,
    decode_token_usage,
    encode_content_block,
    encode_token_usage,
)
from . import keys
from .model import Message, MessageKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Message) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["conversation_id"])},
        "SK": {"S": keys.sk(held["sequence"])},
        "entityType": {"S": "message"},
        "conversationId": {"S": uuid_text(held["conversation_id"], "conversation_id")},
        "sequence": {"N": number_text(held["sequence"], "sequence")},
        "messageId": {"S": held["message_id"]},
        "role": {"S": held["role"]},
        "content": {"L": [encode_content_block(element) for element in held["content"]]},
        "status": {"S": held["status"]},
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["usage"] is not None:
        stored["usage"] = encode_token_usage(held["usage"])
    if held["expires_at"] is not None:
        stored["expiresAt"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["conversation_id"]) is UUID
        and type(held["sequence"]) is int
        and held["sequence"] >= 1
        and held["sequence"] <= 999999
        and type(held["message_id"]) is str
        and unchanged(Message, "message_id", held["message_id"])
        and type(held["role"]) is str
        and held["role"] in ("user", "assistant", "system", "tool")
        and is_list(held["content"])
        and unchanged(Message, "content", held["content"])
        and type(held["status"]) is str
        and held["status"] in ("streaming", "complete", "failed")
        and (held["usage"] is None or type(held["usage"]) is TokenUsage)
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "conversation_id": stored["conversationId"]["S"],
        "sequence": int_from_text(stored["sequence"]["N"], "sequence"),
        "message_id": stored["messageId"]["S"],
        "role": stored["role"]["S"],
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
    }
    if "content" in stored:
        found["content"] = [decode_content_block(element) for element in stored["content"]["L"]]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "usage" in stored:
        found["usage"] = decode_token_usage(stored["usage"])
    if "expiresAt" in stored:
        found["expires_at"] = epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import MessageFields

    return MessageFields


def _message_reader() -> StraightReader[Message]:
    """What reads the text of a stored Message, loaded with the first one."""
    from .stored import MESSAGE_READER

    return MESSAGE_READER


MESSAGE: Final[EntitySpec[Message, MessageKey]] = EntitySpec(
    name="Message",
    table="listbackup",
    model=Message,
    key_attributes=("PK", "SK"),
    key_parts=("conversation_id", "sequence"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "message"),
    key_shape=(("PK", "CONVERSATION#[0-9a-f-]{36}"), ("SK", "MESSAGE#[0-9]{6}")),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    ttl="expiresAt",
    required=frozenset(
        {
            "conversation_id",
            "sequence",
            "message_id",
            "role",
            "content",
            "status",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"conversation_id", "sequence", "created_at", "updated_at"}),
    defaults={"message_id": ulid, "content": list[ContentBlock], "status": lambda: "complete"},
    reader=_message_reader,
)
"""What the runtime needs to know of Message."""
