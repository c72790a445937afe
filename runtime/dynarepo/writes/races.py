"""Writes that rest on what was read before: the conditions they set, and what a lost race is."""

import random
from collections.abc import Mapping
from functools import cache
from typing import Final

from ..errors import DynarepoError, RaceLost
from ..expressions.conditions import Compare, Condition, Function, FunctionName
from ..expressions.operands import Given, Path
from ..requests import Pause
from ..values import Value
from ..wire import WireItem, WireValue
from .stored_equality import same_stored

MOST_TRIES: Final = 8
"""How often a write starts again because the item changed under it."""

_FIRST_PAUSE: Final = 0.005
_LONGEST_PAUSE: Final = 0.5


class ItemChanged(DynarepoError):
    """The item is no longer what the write was computed from; `item` is what it is now.

    `elsewhere` says that something beside the item has changed: then the item is not known.
    """

    default_code = "ITEM_CHANGED"

    def __init__(
        self, message: str = "", *, item: WireItem | None = None, elsewhere: bool = False
    ) -> None:
        super().__init__(message)
        self.item = item
        self.elsewhere = elsewhere


class Seen(Value, frozen=True):
    """What was read of an item before it is written: the item, None where there was none, and the
    stored names of the attributes that must not change until it is.

    Where `existence` matters, it must not appear or vanish either. `whole` says that all of the
    item was read.
    """

    item: WireItem | None
    guarded: tuple[str, ...]
    existence: bool
    whole: bool

    @property
    def before(self) -> WireItem:
        """The attributes that were seen."""
        return {} if self.item is None else self.item

    def conditions(self, partition: str) -> list[Condition]:
        """The terms that hold while nothing has changed."""
        terms: list[Condition] = []
        if self.existence:
            terms.append(presence(partition, self.item is not None))
        if self.item is not None or not self.existence:
            terms.extend(unchanged(Path((name,)), self.before.get(name)) for name in self.guarded)
        return terms

    def differs(self, stored: WireItem | None) -> bool:
        """Whether an item is not what was seen."""
        if self.existence and (stored is None) != (self.item is None):
            return True
        now = stored or {}
        return any(not same_stored(self.before.get(name), now.get(name)) for name in self.guarded)


def met(stored: WireItem | None) -> Seen | None:
    """What a write has seen that needed to read nothing, and met an item that it did not expect."""
    return None if stored is None else Seen(stored, (), True, True)


@cache
def presence(partition: str, exists: bool) -> Condition:
    """That there is an item with the key, or that there is none."""
    function: FunctionName = "attribute_exists" if exists else "attribute_not_exists"
    return Function(function, Path((partition,)))


def unchanged(path: Path, value: WireValue | None) -> Condition:
    """That an attribute still has the value it was seen to have."""
    if value is None:
        return Function("attribute_not_exists", path)
    return Compare(path, "=", Given(value, None))


def pause_before(attempt: int) -> Pause:
    """The wait before a further attempt, counted from 1: those who met once should not again."""
    return Pause(random.random() * min(_LONGEST_PAUSE, _FIRST_PAUSE * 2**attempt))


def race_lost(table: str, entity: str, key: Mapping[str, str], hint: str) -> RaceLost:
    """The error for a write that started again too often."""
    return RaceLost(
        f"the item changed {MOST_TRIES} times between reading and writing it",
        table=table,
        entity=entity,
        key=key,
        hint=hint,
    )
