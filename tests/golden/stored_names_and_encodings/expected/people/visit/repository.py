"""Repositories of visit, for callers that wait."""

from datetime import datetime
from uuid import UUID

from dynarepo import Change, Condition, Pages, Range, Shell

from . import requests
from .model import Visit, VisitChanges, VisitCreate, VisitKey


class VisitReader(Shell):
    """Reads Visit items."""

    def get(self, key: VisitKey, *, consistent: bool = False) -> Visit | None:
        """Read the visit with this key.

        Reads table `visits`: `PersonId` = `{person_id}` and `VisitedAt` = `{visited_at}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def list_visits(
        self,
        person_id: UUID,
        *,
        visited_at: Range[datetime] | None = None,
        is_first: bool | None = None,
    ) -> Pages[Visit]:
        """List visits.

        Access pattern `list_visits` queries table `visits`: `PersonId` = `{person_id}` and
        `VisitedAt` within `{visited_at}` (a range of `visited_at` if given).
        Results come in ascending order of the sort key.
        Keeps items where `is_first = :is_first?`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Visit` items, read lazily.
        """
        return self._link.pages(
            requests.list_visits(
                self._link.context, person_id, visited_at=visited_at, is_first=is_first
            )
        )


class VisitWriter(Shell):
    """Writes Visit items."""

    def create(self, item: VisitCreate) -> Visit:
        """Write a new visit.

        Writes to table `visits`: `PersonId` = `{person_id}` and `VisitedAt` = `{visited_at}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: VisitCreate, *, when: Condition | None = None) -> Visit:
        """Write this visit, replacing one that exists.

        Writes to table `visits`: `PersonId` = `{person_id}` and `VisitedAt` = `{visited_at}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: VisitKey,
        *changes: Change,
        set: VisitChanges | None = None,
        when: Condition | None = None,
    ) -> Visit:
        """Change some attributes of the visit with this key.

        Updates table `visits`: `PersonId` = `{person_id}` and `VisitedAt` = `{visited_at}`.
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

        Deletes from table `visits`: `PersonId` = `{person_id}` and `VisitedAt` = `{visited_at}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class VisitRepository(VisitReader, VisitWriter):
    """Reads and writes Visit items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
