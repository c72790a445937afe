"""Writes of conversation in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import CONVERSATION
from .model import Conversation, ConversationChanges, ConversationCreate, ConversationKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ConversationWrites(Intents):
    """Writes of Conversation items in a transaction."""

    def create(self, item: ConversationCreate) -> Pending[Conversation]:
        """Write a new conversation."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: ConversationCreate, *, when: Condition | None = None
    ) -> Pending[Conversation]:
        """Write this conversation, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ConversationKey,
        *changes: Change,
        set: ConversationChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Conversation]:
        """Change some attributes of the conversation with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: ConversationKey, *, when: Condition | None = None
    ) -> Pending[Conversation | None]:
        """Delete the conversation with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ConversationKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(CONVERSATION, self._collector.context, key, when=when, exists=exists)
        )

    def take_message_number(
        self, conversation_id: UUID, *, sent_at: datetime
    ) -> Pending[Conversation]:
        """Count one more message; the count in the answer is its number."""
        return self._collector.add(
            requests.take_message_number(self._collector.context, conversation_id, sent_at=sent_at)
        )

    def rename_conversation(
        self, conversation_id: UUID, *, user_id: str, title: str
    ) -> Pending[Conversation]:
        """Give a conversation a title."""
        return self._collector.add(
            requests.rename_conversation(
                self._collector.context, conversation_id, user_id=user_id, title=title
            )
        )

    def archive_conversation(
        self, conversation_id: UUID, *, user_id: str, expires_at: datetime
    ) -> Pending[Conversation]:
        """Close a conversation, and let it expire."""
        return self._collector.add(
            requests.archive_conversation(
                self._collector.context, conversation_id, user_id=user_id, expires_at=expires_at
            )
        )

    def reopen_conversation(self, conversation_id: UUID, *, user_id: str) -> Pending[Conversation]:
        """Open an archived conversation again."""
        return self._collector.add(
            requests.reopen_conversation(self._collector.context, conversation_id, user_id=user_id)
        )
