"""What one item lets go of and another takes in the same transaction: it changes hands in one write.

DynamoDB takes one action on an item, so that what removes the claim of the one and what stores that
of the other become one: it replaces a claim that is still the first one's.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from ..wire import WireItem
from ..writes.item_write import ItemWrite
from ..writes.write import PlannedWrite
from .limits import Touched, touched


def handed_over(planned: Sequence[PlannedWrite[Any]]) -> tuple[PlannedWrite[Any], ...]:
    """The same writes, in which nothing is both let go of and taken."""
    besides = [action for plan in planned for action in plan.besides]
    given = {_item(action): action.gives for action in besides if action.gives is not None}
    taken = {_item(action) for action in besides if action.takes is not None}
    givers = {item: giver for item, giver in given.items() if item in taken}
    if not givers:
        return tuple(planned)
    return tuple(replace(plan, besides=tuple(_besides(plan, givers))) for plan in planned)


def _besides(plan: PlannedWrite[Any], givers: dict[Touched, WireItem]) -> Iterator[ItemWrite]:
    for action in plan.besides:
        giver = givers.get(_item(action))
        if giver is None:
            yield action
        elif action.takes is not None:
            yield action.takes(giver)


def _item(action: ItemWrite) -> Touched:
    return touched(action.table, action.key)
