"""The transactions of listbackup, planned: nothing here sends anything."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, expressions, writes
from dynarepo.lazy import Later

from .conversation.codec import CONVERSATION
from .conversation.model import Conversation, ConversationKey
from .message.codec import MESSAGE
from .message.model import Message, MessageCreate

if TYPE_CHECKING:
    from .conversation.fields import ConversationFields as F
else:
    F = Later(__package__, ".conversation.fields", "ConversationFields")


def send_message(
    context: Context,
    conversation_id: UUID,
    message: MessageCreate,
    *,
    last_sequence: int,
    sent_at: datetime,
) -> tuple[Write[Conversation], Write[Message]]:
    """Append a message to an open conversation under the number that follows its last one."""
    return (
        writes.update_item(
            CONVERSATION,
            context,
            ConversationKey(conversation_id=conversation_id),
            (F.message_count.set(F.message_count.plus(1)), F.last_message_at.set(sent_at)),
            when=expressions.all_of(F.status.eq("open"), F.message_count.eq(last_sequence)),
            given={"status": "open"},
            pattern="send_message",
        ),
        writes.create_item(MESSAGE, context, message, pattern="send_message"),
    )
