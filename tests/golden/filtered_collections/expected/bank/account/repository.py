"""Repositories of account, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Shell

from . import requests
from .model import Account, AccountChanges, AccountCreate, AccountKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class AccountReader(Shell):
    """Reads Account items."""

    def at(self, key: AccountKey) -> Request[Account | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: AccountKey, *, consistent: bool = False) -> Account | None:
        """Read the account with this key.

        Reads table `bank`: `pk` = `account#{account_id}` and `sk` = `account`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[AccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Account | None]:
        """Read the accounts with these keys, in their order; None where there is none.

        Reads table `bank`: `pk` = `account#{account_id}` and `sk` = `account`. A key that comes
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
        keys: Iterable[AccountKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Account | None]:
        """Read the accounts with these keys as they are taken, in constant memory.

        Reads table `bank`: `pk` = `account#{account_id}` and `sk` = `account`. Gives an item, or
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


class AccountWriter(Shell):
    """Writes Account items."""

    def create(self, item: AccountCreate) -> Account:
        """Write a new account.

        Writes to table `bank`: `pk` = `account#{account_id}` and `sk` = `account`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: AccountCreate, *, when: Condition | None = None) -> Account:
        """Write this account, replacing one that exists.

        Writes to table `bank`: `pk` = `account#{account_id}` and `sk` = `account`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[AccountCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these accounts, replacing those that exist.

        Writes to table `bank`: `pk` = `account#{account_id}` and `sk` = `account`. Takes any
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
        key: AccountKey,
        *changes: Change,
        set: AccountChanges | None = None,
        when: Condition | None = None,
    ) -> Account:
        """Change some attributes of the account with this key.

        Updates table `bank`: `pk` = `account#{account_id}` and `sk` = `account`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: AccountKey, *, when: Condition | None = None) -> Account | None:
        """Delete the account with this key.

        Deletes from table `bank`: `pk` = `account#{account_id}` and `sk` = `account`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[AccountKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the accounts with these keys; those that are not there do no harm.

        Deletes from table `bank`: `pk` = `account#{account_id}` and `sk` = `account`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AccountRepository(AccountReader, AccountWriter):
    """Reads and writes Account items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
