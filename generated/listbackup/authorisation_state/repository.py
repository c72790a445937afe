"""Repositories of authorisation state, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import HidingShell

from . import requests
from .model import AuthorisationState, AuthorisationStateCreate, AuthorisationStateKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Condition, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class AuthorisationStateReader(HidingShell):
    """Reads AuthorisationState items."""

    def at(self, key: AuthorisationStateKey) -> Request[AuthorisationState | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(
        self, key: AuthorisationStateKey, *, consistent: bool = False
    ) -> AuthorisationState | None:
        """Read the authorisation state with this key.

        Reads table `listbackup`: `PK` = `AUTHORISATION#{state}` and `SK` = `STATE`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[AuthorisationStateKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[AuthorisationState | None]:
        """Read the authorisation states with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `AUTHORISATION#{state}` and `SK` = `STATE`. A key that
        comes twice is read once.
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
        keys: Iterable[AuthorisationStateKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[AuthorisationState | None]:
        """Read the authorisation states with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `AUTHORISATION#{state}` and `SK` = `STATE`. Gives an item,
        or None, for each key in order.
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

    def get_state(self, state: str) -> AuthorisationState | None:
        """Read an authorisation that was begun.

        Access pattern `get_state` reads table `listbackup`: `PK` = `AUTHORISATION#{state}` and `SK`
        = `STATE`.
        Costs one round trip; strongly consistent. Returns None when there is no such item.
        Items past their time to live count as gone.
        """
        return self._link.send(requests.get_state(self._link.context, state))


class AuthorisationStateWriter(HidingShell):
    """Writes AuthorisationState items."""

    def create(self, item: AuthorisationStateCreate) -> AuthorisationState:
        """Write a new authorisation state.

        Writes to table `listbackup`: `PK` = `AUTHORISATION#{state}` and `SK` = `STATE`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def delete(
        self, key: AuthorisationStateKey, *, when: Condition | None = None
    ) -> AuthorisationState | None:
        """Delete the authorisation state with this key.

        Deletes from table `listbackup`: `PK` = `AUTHORISATION#{state}` and `SK` = `STATE`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self,
        keys: Iterable[AuthorisationStateKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the authorisation states with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `AUTHORISATION#{state}` and `SK` = `STATE`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def consume_state(
        self, state: str, *, now: datetime, user_id: str
    ) -> AuthorisationState | None:
        """Use up an authorisation, which works once and in time.

        Access pattern `consume_state` deletes from table `listbackup`: `PK` =
        `AUTHORISATION#{state}` and `SK` = `STATE`.
        Only while `expires_at > :now AND user_id = :user_id`, else raises ConditionFailed.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(
            requests.consume_state(self._link.context, state, now=now, user_id=user_id)
        )


class AuthorisationStateRepository(AuthorisationStateReader, AuthorisationStateWriter):
    """Reads and writes AuthorisationState items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
