"""Repositories of person, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from . import requests
from .model import Person, PersonChanges, PersonCreate, PersonKey, PersonMail

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class PersonReader(Shell):
    """Reads Person items."""

    def at(self, key: PersonKey) -> Request[Person | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: PersonKey, *, consistent: bool = False) -> Person | None:
        """Read the person with this key.

        Reads table `people`: `personId` = `{person_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[PersonKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Person | None]:
        """Read the persons with these keys, in their order; None where there is none.

        Reads table `people`: `personId` = `{person_id}`. A key that comes twice is read once.
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
        keys: Iterable[PersonKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Person | None]:
        """Read the persons with these keys as they are taken, in constant memory.

        Reads table `people`: `personId` = `{person_id}`. Gives an item, or None, for each key in
        order.
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

    def list_by_activity(
        self, is_active: bool, *, last_seen: Range[datetime] | None = None
    ) -> Pages[Person]:
        """List by activity.

        Access pattern `list_by_activity` queries index `by_activity`: `isActive` = `{is_active}`
        and `lastSeen` within `{last_seen}` (a range of `last_seen` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Person` items, read lazily.
        """
        return self._link.pages(
            requests.list_by_activity(self._link.context, is_active, last_seen=last_seen)
        )

    def list_mails(self, is_active: bool) -> Pages[PersonMail]:
        """List mails.

        Access pattern `list_mails` queries index `by_activity`: `isActive` = `{is_active}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PersonMail` items, read lazily.
        """
        return self._link.pages(requests.list_mails(self._link.context, is_active))


class PersonWriter(Shell):
    """Writes Person items."""

    def create(self, item: PersonCreate) -> Person:
        """Write a new person.

        Writes to table `people`: `personId` = `{person_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: PersonCreate, *, when: Condition | None = None) -> Person:
        """Write this person, replacing one that exists.

        Writes to table `people`: `personId` = `{person_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[PersonCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these persons, replacing those that exist.

        Writes to table `people`: `personId` = `{person_id}`. Takes any iterable, one item at a
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
        key: PersonKey,
        *changes: Change,
        set: PersonChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Person:
        """Change some attributes of the person with this key.

        Updates table `people`: `personId` = `{person_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    def delete(self, key: PersonKey, *, when: Condition | None = None) -> Person | None:
        """Delete the person with this key.

        Deletes from table `people`: `personId` = `{person_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[PersonKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the persons with these keys; those that are not there do no harm.

        Deletes from table `people`: `personId` = `{person_id}`. Takes any iterable, one key at a
        time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def change_zip(self, person_id: UUID, *, street: str, post_code: str, e_mail: str) -> Person:
        """Change zip.

        Access pattern `change_zip` updates table `people`: `personId` = `{person_id}`.
        Does `SET home_address.post_code = :post_code, e_mail = :e_mail`.
        Only while `home_address.street_name = :street`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.change_zip(
                self._link.context, person_id, street=street, post_code=post_code, e_mail=e_mail
            )
        )


class PersonRepository(PersonReader, PersonWriter):
    """Reads and writes Person items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
