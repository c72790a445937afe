"""Repositories of session, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import HidingShell

from . import requests
from .model import (
    Session,
    SessionChanges,
    SessionCreate,
    SessionDevice,
    SessionKey,
    SessionLine,
    SessionRegion,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class SessionReader(HidingShell):
    """Reads Session items."""

    def at(self, key: SessionKey) -> Request[Session | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: SessionKey, *, consistent: bool = False) -> Session | None:
        """Read the session with this key.

        Reads table `sessions`: `session_id` = `{session_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[SessionKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Session | None]:
        """Read the sessions with these keys, in their order; None where there is none.

        Reads table `sessions`: `session_id` = `{session_id}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
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
        keys: Iterable[SessionKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Session | None]:
        """Read the sessions with these keys as they are taken, in constant memory.

        Reads table `sessions`: `session_id` = `{session_id}`. Gives an item, or None, for each key
        in order.
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

    def get_line(self, session_id: UUID, *, consistent: bool = False) -> SessionLine | None:
        """Get line.

        Access pattern `get_line` reads table `sessions`: `session_id` = `{session_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return self._link.send(
            requests.get_line(self._link.context, session_id, consistent=consistent)
        )

    def get_even_expired(self, session_id: UUID, *, consistent: bool = False) -> Session | None:
        """Get even expired.

        Access pattern `get_even_expired` reads table `sessions`: `session_id` = `{session_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live that are still stored are results, too.
        """
        return self._link.send(
            requests.get_even_expired(self._link.context, session_id, consistent=consistent)
        )

    def list_sessions(self, user_id: str) -> Pages[SessionLine]:
        """List sessions.

        Access pattern `list_sessions` queries index `by_user`: `user_id` = `{user_id}`.
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `SessionLine` items, read lazily.
        """
        return self._link.pages(requests.list_sessions(self._link.context, user_id))

    def count_sessions(self, region: SessionRegion) -> int:
        """Count sessions.

        Access pattern `count_sessions` queries index `by_expiry`: `region` = `{region}`.
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(requests.count_sessions(self._link.context, region)).count()

    def list_device_sessions(self, device: str) -> Pages[SessionDevice]:
        """List device sessions.

        Access pattern `list_device_sessions` queries index `by_device`: `device` = `{device}`.
        Items past their time to live that are still stored are results, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `SessionDevice` items, read lazily.
        """
        return self._link.pages(requests.list_device_sessions(self._link.context, device))


class SessionWriter(HidingShell):
    """Writes Session items."""

    def create(self, item: SessionCreate) -> Session:
        """Write a new session.

        Writes to table `sessions`: `session_id` = `{session_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: SessionCreate, *, when: Condition | None = None) -> Session:
        """Write this session, replacing one that exists.

        Writes to table `sessions`: `session_id` = `{session_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[SessionCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these sessions, replacing those that exist.

        Writes to table `sessions`: `session_id` = `{session_id}`. Takes any iterable, one item at a
        time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: SessionKey,
        *changes: Change,
        set: SessionChanges | None = None,
        when: Condition | None = None,
    ) -> Session:
        """Change some attributes of the session with this key.

        Updates table `sessions`: `session_id` = `{session_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: SessionKey, *, when: Condition | None = None) -> Session | None:
        """Delete the session with this key.

        Deletes from table `sessions`: `session_id` = `{session_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[SessionKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the sessions with these keys; those that are not there do no harm.

        Deletes from table `sessions`: `session_id` = `{session_id}`. Takes any iterable, one key at
        a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def extend(self, session_id: UUID, *, until: datetime) -> Session:
        """Extend.

        Access pattern `extend` updates table `sessions`: `session_id` = `{session_id}`.
        Does `SET expires_at = :until`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.extend(self._link.context, session_id, until=until))

    def revive(self, session_id: UUID, *, until: datetime) -> Session:
        """Revive.

        Access pattern `revive` updates table `sessions`: `session_id` = `{session_id}`.
        Does `SET expires_at = :until`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(requests.revive(self._link.context, session_id, until=until))

    def forget(self, session_id: UUID, *, user: str) -> Session | None:
        """Forget.

        Access pattern `forget` deletes from table `sessions`: `session_id` = `{session_id}`.
        Only while `user_id = :user`, else raises ConditionFailed.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(requests.forget(self._link.context, session_id, user=user))


class SessionRepository(SessionReader, SessionWriter):
    """Reads and writes Session items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
