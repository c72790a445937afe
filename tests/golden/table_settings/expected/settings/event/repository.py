"""Repositories of event, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import HidingShell

from . import requests
from .model import Event, EventCreate, EventKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Pages, Request
    from dynarepo.batches import OnInvalidItem, OnProgress


class EventReader(HidingShell):
    """Reads Event items."""

    def at(self, key: EventKey) -> Request[Event | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: EventKey, *, consistent: bool = False) -> Event | None:
        """Read the event with this key.

        Reads table `events`: `stream` = `{stream}` and `number` = `{number}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[EventKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Event | None]:
        """Read the events with these keys, in their order; None where there is none.

        Reads table `events`: `stream` = `{stream}` and `number` = `{number}`. A key that comes
        twice is read once.
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
        keys: Iterable[EventKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Event | None]:
        """Read the events with these keys as they are taken, in constant memory.

        Reads table `events`: `stream` = `{stream}` and `number` = `{number}`. Gives an item, or
        None, for each key in order.
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

    def list_stream(self, stream: str, *, last_seen: int) -> Pages[Event]:
        """List stream.

        Access pattern `list_stream` queries table `events`: `stream` = `{stream}` and `number`
        within `{number}` (`number > :last_seen`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; strongly consistent.
        Returns `Event` items, read lazily.
        """
        return self._link.pages(
            requests.list_stream(self._link.context, stream, last_seen=last_seen)
        )

    def list_kind(self, kind: str) -> Pages[Event]:
        """List kind.

        Access pattern `list_kind` queries index `by_kind`: `kind` = `{kind}`.
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Event` items, read lazily.
        """
        return self._link.pages(requests.list_kind(self._link.context, kind))


class EventWriter(HidingShell):
    """Writes Event items."""

    def create(self, item: EventCreate) -> Event:
        """Write a new event.

        Writes to table `events`: `stream` = `{stream}` and `number` = `{number}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))


class EventRepository(EventReader, EventWriter):
    """Reads and writes Event items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
