"""What stands in a transaction for a write that an item has refused: it always fails, so that nothing
is written, and the service tells of the other writes as well."""

from typing import Any, NoReturn

from ..errors import DynarepoError
from ..expressions.changes import RemoveChange
from ..expressions.conditions import all_of
from ..expressions.operands import Path
from ..expressions.rendering import Expressions
from ..wire import WireItem
from ..writes.item_write import ItemWrite, Verb
from ..writes.races import ItemChanged, Seen, presence
from ..writes.write import PlannedWrite, Write


def standing_in(write: Write[Any], seen: Seen | None, refusal: DynarepoError) -> PlannedWrite[Any]:
    """A write of the same item that fails with this refusal, while the item is as it was seen."""
    partition = write.entity.key_attributes[0]
    expressions = Expressions()
    # What the caller may do anyway: a check of the condition alone needs a permission of its own.
    verb: Verb = "Delete" if write.changed is None else "Update"
    payload: dict[str, Any] = {"TableName": write.table, "Key": write.key}
    if write.changed is not None:
        changed = min(write.changed.difference(write.entity.key_attributes))
        payload["UpdateExpression"] = expressions.update((RemoveChange(Path((changed,))),))
    never = all_of(presence(partition, True), presence(partition, False))
    assert never is not None
    payload["ConditionExpression"] = expressions.condition(never)
    payload["ReturnValuesOnConditionCheckFailure"] = "ALL_OLD"
    payload.update(expressions.parameters())

    def failure(stored: WireItem | None) -> DynarepoError:
        return ItemChanged(item=stored) if seen is not None and seen.differs(stored) else refusal

    action = ItemWrite(
        verb, payload, write.table, write.key, write.subject, write.shown_key, failure
    )
    return PlannedWrite(action, (), _refused, _refused, tells=False)


def _refused(_: WireItem | None = None) -> NoReturn:
    raise AssertionError("what always fails has no result")
