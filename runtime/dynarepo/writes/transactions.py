"""Sends several finished writes as one transaction, and tells which of them stopped it."""

from collections.abc import Generator, Mapping, Sequence
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

from ..errors import CancellationReason, DynarepoError, TransactionCancelled, translate
from ..requests import Request, Step
from .item_write import ItemWrite

Failures = Mapping[int, DynarepoError]
"""What stopped a transaction: for some of its actions, counted from 0, the error of each."""

# A reason has a name of its own where an answer would name an exception.
_EXCEPTIONS: Final[Mapping[str, str]] = {
    "ItemCollectionSizeLimitExceeded": "ItemCollectionSizeLimitExceededException",
    "ProvisionedThroughputExceeded": "ProvisionedThroughputExceededException",
    "TransactionConflict": "TransactionConflictException",
    "ValidationError": "ValidationException",
}


def transaction_request(actions: Sequence[ItemWrite], token: str) -> Request[None]:
    """The request that does all of these or none; the token makes it safe to repeat."""
    first = actions[0]
    return Request(
        "TransactWriteItems",
        {
            "TransactItems": [{action.verb: action.payload} for action in actions],
            "ClientRequestToken": token,
        },
        _nothing,
        first.subject,
        first.table,
        shown_key=first.shown_key,
    )


def commit(actions: Sequence[ItemWrite], token: str) -> Generator[Step, Any, Failures]:
    """Do all of these or none; returns what stopped it, which is nothing when it is done."""
    while True:
        try:
            yield transaction_request(actions, token)
        except TransactionCancelled as cancelled:
            failures = {
                reason.index: _failure(reason, actions[reason.index], cancelled)
                for reason in cancelled.reasons
                if reason.code != "None" and reason.index < len(actions)
            }
            if not failures:
                raise
            others = _with_others(actions, failures)
            if others is None:
                return failures
            # It is another transaction now, and has a token of its own.
            actions, token = others, str(uuid5(NAMESPACE_OID, token))
        else:
            return {}


def _with_others(actions: Sequence[ItemWrite], failures: Failures) -> list[ItemWrite] | None:
    """The transaction with what is to be done instead, where that is all that stopped it."""
    changed = list(actions)
    for index, error in failures.items():
        other = actions[index].otherwise
        if other is None or error.service_code != "ConditionalCheckFailed":
            return None
        changed[index] = other
    return changed


def _failure(
    reason: CancellationReason, action: ItemWrite, cancelled: TransactionCancelled
) -> DynarepoError:
    if reason.code == "ConditionalCheckFailed":
        stored: Any = reason.item
        error = action.failure(stored or None)
        error.service_code = reason.code
    else:
        code = _EXCEPTIONS.get(reason.code, reason.code)
        error = translate(code, reason.message, cancelled.status, cancelled.request_id)
    error.status, error.request_id = cancelled.status, cancelled.request_id
    error.__cause__ = cancelled
    return error.located(table=action.table, entity=action.subject, key=action.shown_key)


def _nothing(_: Mapping[str, Any]) -> None:
    return None
