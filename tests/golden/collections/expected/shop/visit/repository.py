"""Repositories of visit, for callers that wait."""

from dynarepo import Change, Condition, Shell

from . import requests
from .model import Visit, VisitChanges, VisitCreate, VisitKey


class VisitReader(Shell):
    """Reads Visit items."""

    def get(self, key: VisitKey, *, consistent: bool = False) -> Visit | None:
        """Read the visit with this key.

        Reads table `shop`: `pk` = `visit#{visit_id}` and `sk` = `visit`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class VisitWriter(Shell):
    """Writes Visit items."""

    def create(self, item: VisitCreate) -> Visit:
        """Write a new visit.

        Writes to table `shop`: `pk` = `visit#{visit_id}` and `sk` = `visit`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: VisitCreate, *, when: Condition | None = None) -> Visit:
        """Write this visit, replacing one that exists.

        Writes to table `shop`: `pk` = `visit#{visit_id}` and `sk` = `visit`.
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

        Updates table `shop`: `pk` = `visit#{visit_id}` and `sk` = `visit`.
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

        Deletes from table `shop`: `pk` = `visit#{visit_id}` and `sk` = `visit`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class VisitRepository(VisitReader, VisitWriter):
    """Reads and writes Visit items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
