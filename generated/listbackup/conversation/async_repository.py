"""Repositories of conversation, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncHidingShell

from . import requests
from .model import (
    Conversation,
    ConversationChanges,
    ConversationCreate,
    ConversationKey,
    ConversationLine,
    ConversationStatus,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncConversationReader(AsyncHidingShell):
    """Reads Conversation items."""

    def at(self, key: ConversationKey) -> Request[Conversation | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ConversationKey, *, consistent: bool = False) -> Conversation | None:
        """Read the conversation with this key.

        Reads table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ConversationKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Conversation | None]:
        """Read the conversations with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`. A
        key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[ConversationKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Conversation | None]:
        """Read the conversations with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    async def get_conversation(
        self, conversation_id: UUID, *, consistent: bool = False
    ) -> Conversation | None:
        """Read what is known about a conversation.

        Access pattern `get_conversation` reads table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return await self._link.send(
            requests.get_conversation(self._link.context, conversation_id, consistent=consistent)
        )

    def list_user_conversations(
        self,
        user_id: str,
        *,
        last_message_at: Range[datetime] | None = None,
        account_id: UUID | None = None,
        status: ConversationStatus | None = None,
    ) -> AsyncPages[ConversationLine]:
        """List a user's conversations, the latest first.

        Access pattern `list_user_conversations` queries index `GSI1`: `GSI1PK` = `USER#{user_id}`
        and `GSI1SK` within `CONVERSATION#{last_message_at}` (a range of `last_message_at` if
        given).
        Results come in descending order of the sort key.
        Keeps items where `account_id = :account_id? AND status = :status?`; the others are read,
        and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `ConversationLine` items, read lazily.
        """
        return self._link.pages(
            requests.list_user_conversations(
                self._link.context,
                user_id,
                last_message_at=last_message_at,
                account_id=account_id,
                status=status,
            )
        )

    def list_recent_conversations(self, user_id: str) -> AsyncPages[ConversationLine]:
        """The twenty conversations that a user had last.

        Access pattern `list_recent_conversations` queries index `GSI1`: `GSI1PK` = `USER#{user_id}`
        and `GSI1SK` within `CONVERSATION#{last_message_at}`.
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `ConversationLine` items, read lazily, at most 20 of them.
        """
        return self._link.pages(requests.list_recent_conversations(self._link.context, user_id))

    def list_open_account_conversations(
        self, account_id: UUID, *, last_message_at: Range[datetime] | None = None
    ) -> AsyncPages[Conversation]:
        """List an account's open conversations, the latest first.

        Access pattern `list_open_account_conversations` queries index `GSI2`: `GSI2PK` =
        `ACCOUNT#{account_id}` and `GSI2SK` within `CONVERSATION#{last_message_at}` (a range of
        `last_message_at` if given).
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Conversation` items, read lazily.
        """
        return self._link.pages(
            requests.list_open_account_conversations(
                self._link.context, account_id, last_message_at=last_message_at
            )
        )

    async def count_open_account_conversations(self, account_id: UUID, *, since: datetime) -> int:
        """Count an account's open conversations since a time.

        Access pattern `count_open_account_conversations` queries index `GSI2`: `GSI2PK` =
        `ACCOUNT#{account_id}` and `GSI2SK` within `CONVERSATION#{last_message_at}`
        (`last_message_at >= :since`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_open_account_conversations(self._link.context, account_id, since=since)
        ).count()


class AsyncConversationWriter(AsyncHidingShell):
    """Writes Conversation items."""

    async def create(self, item: ConversationCreate) -> Conversation:
        """Write a new conversation.

        Writes to table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ConversationCreate, *, when: Condition | None = None) -> Conversation:
        """Write this conversation, replacing one that exists.

        Writes to table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self,
        items: Many[ConversationCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these conversations, replacing those that exist.

        Writes to table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: ConversationKey,
        *changes: Change,
        set: ConversationChanges | None = None,
        when: Condition | None = None,
    ) -> Conversation:
        """Change some attributes of the conversation with this key.

        Updates table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(
        self, key: ConversationKey, *, when: Condition | None = None
    ) -> Conversation | None:
        """Delete the conversation with this key.

        Deletes from table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `METADATA`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ConversationKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the conversations with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `METADATA`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def take_message_number(
        self, conversation_id: UUID, *, sent_at: datetime
    ) -> Conversation:
        """Count one more message; the count in the answer is its number.

        Access pattern `take_message_number` updates table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Does `SET message_count = message_count + 1, last_message_at = :sent_at`.
        Only while `status = 'open'`, else raises ConditionFailed.
        Keeps the keys of `GSI1`, `GSI2` in step.
        Raises OutOfRange when `message_count` would pass a limit that is declared for it.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.take_message_number(self._link.context, conversation_id, sent_at=sent_at)
        )

    async def rename_conversation(
        self, conversation_id: UUID, *, user_id: str, title: str
    ) -> Conversation:
        """Give a conversation a title.

        Access pattern `rename_conversation` updates table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Does `SET title = :title`.
        Only while `user_id = :user_id`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.rename_conversation(
                self._link.context, conversation_id, user_id=user_id, title=title
            )
        )

    async def archive_conversation(
        self, conversation_id: UUID, *, user_id: str, expires_at: datetime
    ) -> Conversation:
        """Close a conversation, and let it expire.

        Access pattern `archive_conversation` updates table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Does `SET status = 'archived', expires_at = :expires_at`.
        Only while `user_id = :user_id AND status = 'open'`, else raises ConditionFailed.
        Keeps the keys of `GSI2` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.archive_conversation(
                self._link.context, conversation_id, user_id=user_id, expires_at=expires_at
            )
        )

    async def reopen_conversation(self, conversation_id: UUID, *, user_id: str) -> Conversation:
        """Open an archived conversation again.

        Access pattern `reopen_conversation` updates table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `METADATA`.
        Does `SET status = 'open' REMOVE expires_at`.
        Only while `user_id = :user_id AND status = 'archived'`, else raises ConditionFailed.
        Keeps the keys of `GSI2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.reopen_conversation(self._link.context, conversation_id, user_id=user_id)
        )


class AsyncConversationRepository(AsyncConversationReader, AsyncConversationWriter):
    """Reads and writes Conversation items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
