"""Repositories of secret, for callers that wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Shell

from .._types import Card
from . import requests
from .model import Secret, SecretCard, SecretChanges, SecretCreate, SecretKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class SecretReader(Shell):
    """Reads Secret items."""

    def at(self, key: SecretKey) -> Request[Secret | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: SecretKey, *, consistent: bool = False) -> Secret | None:
        """Read the secret with this key.

        Reads table `vault`: `owner` = `{owner}` and `number` = `{number}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[SecretKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Secret | None]:
        """Read the secrets with these keys, in their order; None where there is none.

        Reads table `vault`: `owner` = `{owner}` and `number` = `{number}`. A key that comes twice
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
        keys: Iterable[SecretKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Secret | None]:
        """Read the secrets with these keys as they are taken, in constant memory.

        Reads table `vault`: `owner` = `{owner}` and `number` = `{number}`. Gives an item, or None,
        for each key in order.
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

    def list_secrets(self, owner: str) -> Pages[Secret]:
        """List secrets.

        Access pattern `list_secrets` queries table `vault`: `owner` = `{owner}`.
        Results come in ascending order of the sort key.
        Keeps items where `attribute_exists(card)`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Secret` items, read lazily.
        """
        return self._link.pages(requests.list_secrets(self._link.context, owner))

    def find_cards(self, label: str) -> Pages[SecretCard]:
        """Find cards.

        Access pattern `find_cards` queries index `by_label`: `label` = `{label}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `SecretCard` items, read lazily.
        """
        return self._link.pages(requests.find_cards(self._link.context, label))


class SecretWriter(Shell):
    """Writes Secret items."""

    def create(self, item: SecretCreate) -> Secret:
        """Write a new secret.

        Writes to table `vault`: `owner` = `{owner}` and `number` = `{number}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: SecretCreate, *, when: Condition | None = None) -> Secret:
        """Write this secret, replacing one that exists.

        Writes to table `vault`: `owner` = `{owner}` and `number` = `{number}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[SecretCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these secrets, replacing those that exist.

        Writes to table `vault`: `owner` = `{owner}` and `number` = `{number}`. Takes any iterable,
        one item at a time: memory stays constant. Where it gives one key twice, the later one
        stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: SecretKey,
        *changes: Change,
        set: SecretChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Secret:
        """Change some attributes of the secret with this key.

        Updates table `vault`: `owner` = `{owner}` and `number` = `{number}`.
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

    def delete(self, key: SecretKey, *, when: Condition | None = None) -> Secret | None:
        """Delete the secret with this key.

        Deletes from table `vault`: `owner` = `{owner}` and `number` = `{number}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[SecretKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the secrets with these keys; those that are not there do no harm.

        Deletes from table `vault`: `owner` = `{owner}` and `number` = `{number}`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def replace_card(self, owner: str, number: int, *, card: Card, pin: int) -> Secret:
        """Replace card.

        Access pattern `replace_card` updates table `vault`: `owner` = `{owner}` and `number` =
        `{number}`.
        Does `SET card = :card, pin = :pin REMOVE hint`.
        Only while `attribute_exists(card)`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.replace_card(self._link.context, owner, number, card=card, pin=pin)
        )


class SecretRepository(SecretReader, SecretWriter):
    """Reads and writes Secret items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
