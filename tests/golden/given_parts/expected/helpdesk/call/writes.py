"""Writes of call in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import CALL
from .model import Call, CallChanges, CallCreate, CallGiven, CallKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class CallWrites(Intents):
    """Writes of Call items in a transaction."""

    def create(self, item: CallCreate) -> Pending[Call]:
        """Write a new call."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: CallCreate, *, when: Condition | None = None) -> Pending[Call]:
        """Write this call, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: CallKey,
        *changes: Change,
        set: CallChanges | None = None,
        when: Condition | None = None,
        given: CallGiven | None = None,
    ) -> Pending[Call]:
        """Change some attributes of the call with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when, given=given)
        )

    def delete(self, key: CallKey, *, when: Condition | None = None) -> Pending[Call | None]:
        """Delete the call with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: CallKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(CALL, self._collector.context, key, when=when, exists=exists)
        )

    def answer(self, line: str, *, result: str) -> Pending[Call]:
        """Answer."""
        return self._collector.add(requests.answer(self._collector.context, line, result=result))

    def drop(self, line: str, *, by: int) -> Pending[Call]:
        """Drop."""
        return self._collector.add(requests.drop(self._collector.context, line, by=by))

    def hide(self, line: str) -> Pending[Call]:
        """Hide."""
        return self._collector.add(requests.hide(self._collector.context, line))

    def reopen(
        self, line: str, *, queue: str | None, weight: int | None, topic: str | None
    ) -> Pending[Call]:
        """Reopen."""
        return self._collector.add(
            requests.reopen(self._collector.context, line, queue=queue, weight=weight, topic=topic)
        )

    def wait(
        self, line: str, *, weight: int | None, topic: str | None, result: str | None
    ) -> Pending[Call]:
        """Wait."""
        return self._collector.add(
            requests.wait(self._collector.context, line, weight=weight, topic=topic, result=result)
        )
