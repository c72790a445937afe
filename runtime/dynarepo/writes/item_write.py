"""One finished write of one item, as it stands in a transaction or is sent by itself."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, Literal

from ..decoding.straight_answers import Straight
from ..errors import DynarepoError
from ..expressions.conditions import Condition, Function
from ..expressions.rendering import Expressions
from ..requests import Action, Request
from ..values import Value
from ..wire import WireItem
from .write_ids import WriteId

Verb = Literal["Put", "Update", "Delete", "ConditionCheck"]

# The action that does it alone, and what that is to return; nothing checks a condition alone.
_ALONE: Final[Mapping[Verb, tuple[Action, dict[str, str]]]] = {
    "Put": ("PutItem", {}),
    "Update": ("UpdateItem", {"ReturnValues": "ALL_NEW"}),
    "Delete": ("DeleteItem", {"ReturnValues": "ALL_OLD"}),
}


class ItemWrite(Value, frozen=True):
    """One action: a finished payload, the item that it is about, and what its failure means.

    `key` are the key attributes of the item as they are stored. `failure` makes the error for a
    failed condition out of the item that failed it, None where there was none. `safe_to_repeat`
    and `is_own_work` matter only to a write that is sent by itself: a transaction has a token that
    tells whether it was applied already. `otherwise` is what a transaction does in its place where
    its condition fails. `gives` is the key of the item that lets go of what this removes, and `takes`
    makes this write for what another item lets go of in the same transaction. `leaves` is the id
    by which the stored item is known to be the work of this very write. `straight` reads the answer
    to it where that is a whole item, as a request has it.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"payload", "key", "shown_key", "gives"})
    verb: Verb
    payload: Mapping[str, Any]
    table: str
    key: WireItem
    subject: str
    shown_key: Mapping[str, str]
    failure: Callable[[WireItem | None], DynarepoError]
    safe_to_repeat: bool = True
    is_own_work: Callable[[WireItem], bool] | None = None
    otherwise: "ItemWrite | None" = None
    gives: WireItem | None = None
    takes: "Callable[[WireItem], ItemWrite] | None" = None
    leaves: WriteId | None = None
    straight: Callable[[bytes], Straight | None] | None = None

    def alone(self) -> Request[WireItem | None]:
        """The request that does nothing else; it returns the attributes in the answer, if any."""
        action, returning = _ALONE[self.verb]
        return Request(
            action,
            {**self.payload, **returning},
            _attributes,
            self.subject,
            self.table,
            on_condition_failed=self.failure,
            safe_to_repeat=self.safe_to_repeat,
            is_own_work=self.is_own_work if self.leaves is None else self._is_known,
            shown_key=self.shown_key,
            straight=self.straight,
        )

    def _is_known(self, stored: WireItem) -> bool:
        known = self.leaves is not None and self.leaves.is_on(stored)
        return known or (self.is_own_work is not None and self.is_own_work(stored))


def conditional(condition: Condition | None) -> dict[str, Any]:
    """What a payload says of its condition, if it has one."""
    if condition is None:
        return {}
    if isinstance(condition, Function) and condition.argument is None and not condition.path.nested:
        # Whether there is an item: most writes ask no more, and it renders without ado.
        return {
            "ConditionExpression": f"{condition.name}(#0)",
            "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
            "ExpressionAttributeNames": {"#0": condition.path.root},
        }
    expressions = Expressions()
    return {
        "ConditionExpression": expressions.condition(condition),
        "ReturnValuesOnConditionCheckFailure": "ALL_OLD",
        **expressions.parameters(),
    }


def _attributes(answer: Mapping[str, Any]) -> WireItem | None:
    return answer if type(answer) is Straight else answer.get("Attributes") or None
