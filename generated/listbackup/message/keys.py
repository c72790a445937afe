"""Keys of message: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import padded, uuid_text

from .model import Message, MessageKey


def table_key(key: MessageKey | Message) -> WireItem:
    """The table key: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `MESSAGE#{sequence:06d}`."""
    return {"PK": {"S": pk(key.conversation_id)}, "SK": {"S": sk(key.sequence)}}


def pk(conversation_id: UUID) -> str:
    """`PK` = `CONVERSATION#{conversation_id}`."""
    return f"CONVERSATION#{uuid_text(conversation_id, 'conversation_id')}"


def sk(sequence: int) -> str:
    """`SK` = `MESSAGE#{sequence:06d}`."""
    return f"MESSAGE#{padded(sequence, 6, 'sequence')}"
