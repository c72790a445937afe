"""Writes of counter in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dynarepo import Intents, writes

from .._types import Limits, Note
from . import requests
from .codec import COUNTER
from .model import Counter, CounterChanges, CounterCreate, CounterKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class CounterWrites(Intents):
    """Writes of Counter items in a transaction."""

    def create(self, item: CounterCreate) -> Pending[Counter]:
        """Write a new counter."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: CounterCreate, *, when: Condition | None = None) -> Pending[Counter]:
        """Write this counter, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: CounterKey,
        *changes: Change,
        set: CounterChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[Counter]:
        """Change some attributes of the counter with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                create_parents=create_parents,
            )
        )

    def delete(self, key: CounterKey, *, when: Condition | None = None) -> Pending[Counter | None]:
        """Delete the counter with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: CounterKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(COUNTER, self._collector.context, key, when=when, exists=exists)
        )

    def set_parameter(self, id: str, *, name: str) -> Pending[Counter]:
        """Set parameter."""
        return self._collector.add(requests.set_parameter(self._collector.context, id, name=name))

    def set_literals(self, id: str) -> Pending[Counter]:
        """Set literals."""
        return self._collector.add(requests.set_literals(self._collector.context, id))

    def set_enumeration(self, id: str) -> Pending[Counter]:
        """Set enumeration."""
        return self._collector.add(requests.set_enumeration(self._collector.context, id))

    def set_several(self, id: str, *, name: str, label: str, total: int) -> Pending[Counter]:
        """Set several."""
        return self._collector.add(
            requests.set_several(self._collector.context, id, name=name, label=label, total=total)
        )

    def set_from_attribute(self, id: str) -> Pending[Counter]:
        """Set from attribute."""
        return self._collector.add(requests.set_from_attribute(self._collector.context, id))

    def set_if_missing(self, id: str, *, label: str) -> Pending[Counter]:
        """Set if missing."""
        return self._collector.add(
            requests.set_if_missing(self._collector.context, id, label=label)
        )

    def set_from_other_if_missing(self, id: str) -> Pending[Counter]:
        """Set from other if missing."""
        return self._collector.add(requests.set_from_other_if_missing(self._collector.context, id))

    def plus(self, id: str, *, amount: int) -> Pending[Counter]:
        """Plus."""
        return self._collector.add(requests.plus(self._collector.context, id, amount=amount))

    def minus_literal(self, id: str) -> Pending[Counter]:
        """Minus literal."""
        return self._collector.add(requests.minus_literal(self._collector.context, id))

    def plus_from_nothing(self, id: str, *, amount: int) -> Pending[Counter]:
        """Plus from nothing."""
        return self._collector.add(
            requests.plus_from_nothing(self._collector.context, id, amount=amount)
        )

    def sum_of_attributes(self, id: str) -> Pending[Counter]:
        """Sum of attributes."""
        return self._collector.add(requests.sum_of_attributes(self._collector.context, id))

    def append(self, id: str, *, notes: list[Note]) -> Pending[Counter]:
        """Append."""
        return self._collector.add(requests.append(self._collector.context, id, notes=notes))

    def prepend(self, id: str, *, words: list[str]) -> Pending[Counter]:
        """Prepend."""
        return self._collector.add(requests.prepend(self._collector.context, id, words=words))

    def append_from_nothing(
        self, id: str, *, none: list[str], words: list[str]
    ) -> Pending[Counter]:
        """Append from nothing."""
        return self._collector.add(
            requests.append_from_nothing(self._collector.context, id, none=none, words=words)
        )

    def set_nested(self, id: str, *, daily: int, disk: int) -> Pending[Counter]:
        """Set nested."""
        return self._collector.add(
            requests.set_nested(self._collector.context, id, daily=daily, disk=disk)
        )

    def set_deep(self, id: str, *, monthly: int, value: Any) -> Pending[Counter]:
        """Set deep."""
        return self._collector.add(
            requests.set_deep(self._collector.context, id, monthly=monthly, value=value)
        )

    def set_element(self, id: str, *, word: str) -> Pending[Counter]:
        """Set element."""
        return self._collector.add(requests.set_element(self._collector.context, id, word=word))

    def set_anything(self, id: str, *, extra: Any) -> Pending[Counter]:
        """Set anything."""
        return self._collector.add(requests.set_anything(self._collector.context, id, extra=extra))

    def remove(self, id: str) -> Pending[Counter]:
        """Remove."""
        return self._collector.add(requests.remove(self._collector.context, id))

    def remove_parts(self, id: str) -> Pending[Counter]:
        """Remove parts."""
        return self._collector.add(requests.remove_parts(self._collector.context, id))

    def add_number(self, id: str, *, amount: int) -> Pending[Counter]:
        """Add number."""
        return self._collector.add(requests.add_number(self._collector.context, id, amount=amount))

    def add_nested_number(self, id: str, *, amount: int) -> Pending[Counter]:
        """Add nested number."""
        return self._collector.add(
            requests.add_nested_number(self._collector.context, id, amount=amount)
        )

    def add_elements(self, id: str, *, tags: set[str], marks: set[int]) -> Pending[Counter]:
        """Add elements."""
        return self._collector.add(
            requests.add_elements(self._collector.context, id, tags=tags, marks=marks)
        )

    def delete_elements(self, id: str, *, tags: set[str]) -> Pending[Counter]:
        """Delete elements."""
        return self._collector.add(requests.delete_elements(self._collector.context, id, tags=tags))

    def everything_at_once(
        self, id: str, *, name: str, amount: int, new_tags: set[str], old_marks: set[int]
    ) -> Pending[Counter]:
        """Everything at once."""
        return self._collector.add(
            requests.everything_at_once(
                self._collector.context,
                id,
                name=name,
                amount=amount,
                new_tags=new_tags,
                old_marks=old_marks,
            )
        )

    def create_or_change(
        self, id: str, *, name: str, limits: Limits, amount: int
    ) -> Pending[Counter]:
        """Create or change."""
        return self._collector.add(
            requests.create_or_change(
                self._collector.context, id, name=name, limits=limits, amount=amount
            )
        )
