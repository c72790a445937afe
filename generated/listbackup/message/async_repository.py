"""Repositories of message, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncHidingShell

from .._types import ContentBlock, TokenUsage
from . import requests
from .model import Message, MessageChanges, MessageCreate, MessageKey, MessageRole

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress, Swept


class AsyncMessageReader(AsyncHidingShell):
    """Reads Message items."""

    def at(self, key: MessageKey) -> Request[Message | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: MessageKey, *, consistent: bool = False) -> Message | None:
        """Read the message with this key.

        Reads table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[MessageKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Message | None]:
        """Read the messages with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`. A key that comes twice is read once.
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
        keys: Many[MessageKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Message | None]:
        """Read the messages with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`. Gives an item, or None, for each key in order.
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

    async def get_message(
        self, conversation_id: UUID, sequence: int, *, consistent: bool = False
    ) -> Message | None:
        """Read one message.

        Access pattern `get_message` reads table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `MESSAGE#{sequence:06d}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return await self._link.send(
            requests.get_message(
                self._link.context, conversation_id, sequence, consistent=consistent
            )
        )

    def list_history(
        self, conversation_id: UUID, *, sequence: Range[int] | None = None
    ) -> AsyncPages[Message]:
        """List a conversation's messages in order.

        Access pattern `list_history` queries table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` within `MESSAGE#{sequence:06d}` (a range of
        `sequence` if given).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Message` items, read lazily.
        """
        return self._link.pages(
            requests.list_history(self._link.context, conversation_id, sequence=sequence)
        )

    def list_history_since(self, conversation_id: UUID, *, last_seen: int) -> AsyncPages[Message]:
        """List the messages after one that was seen.

        Access pattern `list_history_since` queries table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` within `MESSAGE#{sequence:06d}` (`sequence >
        :last_seen`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns `Message` items, read lazily.
        """
        return self._link.pages(
            requests.list_history_since(self._link.context, conversation_id, last_seen=last_seen)
        )

    def list_latest_messages(self, conversation_id: UUID) -> AsyncPages[Message]:
        """The fifty last messages, newest first.

        Access pattern `list_latest_messages` queries table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` within `MESSAGE#{sequence:06d}`.
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Message` items, read lazily, at most 50 of them.
        """
        return self._link.pages(requests.list_latest_messages(self._link.context, conversation_id))

    async def get_last_message(
        self, conversation_id: UUID, *, role: MessageRole | None = None
    ) -> Message | None:
        """The last message of a conversation, or of one role in it.

        Access pattern `get_last_message` queries table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` within `MESSAGE#{sequence:06d}`.
        Results come in descending order of the sort key.
        Keeps items where `role = :role?`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Message`, or None.
        """
        return await self._link.pages(
            requests.get_last_message(self._link.context, conversation_id, role=role)
        ).first()

    async def count_messages(self, conversation_id: UUID) -> int:
        """Count a conversation's messages.

        Access pattern `count_messages` queries table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` within `MESSAGE#{sequence:06d}`.
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_messages(self._link.context, conversation_id)
        ).count()


class AsyncMessageWriter(AsyncHidingShell):
    """Writes Message items."""

    async def create(self, item: MessageCreate) -> Message:
        """Write a new message.

        Writes to table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: MessageCreate, *, when: Condition | None = None) -> Message:
        """Write this message, replacing one that exists.

        Writes to table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[MessageCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these messages, replacing those that exist.

        Writes to table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`. Takes any iterable, one item at a time: memory stays constant.
        Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: MessageKey,
        *changes: Change,
        set: MessageChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Message:
        """Change some attributes of the message with this key.

        Updates table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    async def delete(self, key: MessageKey, *, when: Condition | None = None) -> Message | None:
        """Delete the message with this key.

        Deletes from table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[MessageKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the messages with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` =
        `MESSAGE#{sequence:06d}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def delete_conversation_messages(
        self,
        conversation_id: UUID,
        *,
        sequence: Range[int] | None = None,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete a conversation's messages, from a number on if one is given.

        Access pattern `delete_conversation_messages` deletes all that it finds in table
        `listbackup`: `PK` = `CONVERSATION#{conversation_id}` and `SK` within
        `MESSAGE#{sequence:06d}` (a range of `sequence` if given).
        Items past their time to live are deleted, too.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_conversation_messages(
                self._link.context,
                conversation_id,
                sequence=sequence,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def append_message(self, item: MessageCreate) -> Message:
        """Store a message under a number that nobody else has used.

        Access pattern `append_message` writes a new item to table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `MESSAGE#{sequence:06d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.append_message(self._link.context, item))

    async def append_content(
        self, conversation_id: UUID, sequence: int, *, blocks: list[ContentBlock]
    ) -> Message:
        """Add what an assistant has said since.

        Access pattern `append_content` updates table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `MESSAGE#{sequence:06d}`.
        Does `SET content = list_append(content, :blocks)`.
        Only while `status = 'streaming'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.append_content(self._link.context, conversation_id, sequence, blocks=blocks)
        )

    async def finish_message(
        self, conversation_id: UUID, sequence: int, *, usage: TokenUsage
    ) -> Message:
        """Record that an answer is complete, and what it took.

        Access pattern `finish_message` updates table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `MESSAGE#{sequence:06d}`.
        Does `SET status = 'complete', usage = :usage`.
        Only while `status = 'streaming'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.finish_message(self._link.context, conversation_id, sequence, usage=usage)
        )

    async def fail_message(self, conversation_id: UUID, sequence: int) -> Message:
        """Record that an answer broke off.

        Access pattern `fail_message` updates table `listbackup`: `PK` =
        `CONVERSATION#{conversation_id}` and `SK` = `MESSAGE#{sequence:06d}`.
        Does `SET status = 'failed'`.
        Only while `status = 'streaming'`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.fail_message(self._link.context, conversation_id, sequence)
        )


class AsyncMessageRepository(AsyncMessageReader, AsyncMessageWriter):
    """Reads and writes Message items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
