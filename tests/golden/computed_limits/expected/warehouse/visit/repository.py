"""Repositories of visit, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import HidingShell

from . import requests
from .model import Visit, VisitChanges, VisitCreate, VisitKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class VisitReader(HidingShell):
    """Reads Visit items."""

    def at(self, key: VisitKey) -> Request[Visit | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: VisitKey, *, consistent: bool = False) -> Visit | None:
        """Read the visit with this key.

        Reads table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[VisitKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Visit | None]:
        """Read the visits with these keys, in their order; None where there is none.

        Reads table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`. A key that comes twice
        is read once.
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
        keys: Iterable[VisitKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Visit | None]:
        """Read the visits with these keys as they are taken, in constant memory.

        Reads table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`. Gives an item, or
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


class VisitWriter(HidingShell):
    """Writes Visit items."""

    def create(self, item: VisitCreate) -> Visit:
        """Write a new visit.

        Writes to table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: VisitCreate, *, when: Condition | None = None) -> Visit:
        """Write this visit, replacing one that exists.

        Writes to table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[VisitCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these visits, replacing those that exist.

        Writes to table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: VisitKey,
        *changes: Change,
        set: VisitChanges | None = None,
        when: Condition | None = None,
    ) -> Visit:
        """Change some attributes of the visit with this key.

        Updates table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: VisitKey, *, when: Condition | None = None) -> Visit | None:
        """Delete the visit with this key.

        Deletes from table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[VisitKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the visits with these keys; those that are not there do no harm.

        Deletes from table `warehouse`: `pk` = `visit#{visitor}` and `sk` = `visit`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def enter(self, visitor: str, *, by: int) -> Visit:
        """Enter.

        Access pattern `enter` updates table `warehouse`: `pk` = `visit#{visitor}` and `sk` =
        `visit`.
        Does `ADD count :by`.
        Raises OutOfRange when `count` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; creates the item when there is none.
        """
        return self._link.run(requests.enter(self._link.context, visitor, by=by))


class VisitRepository(VisitReader, VisitWriter):
    """Reads and writes Visit items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
