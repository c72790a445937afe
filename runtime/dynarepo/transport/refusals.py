"""What the service refused, as errors of ours, whoever carried the request."""

from collections.abc import Mapping
from typing import Any, ClassVar

from ..errors import (
    AmbiguousWrite,
    CancellationReason,
    ConnectionFailed,
    DynarepoError,
    translate,
)
from ..requests import Request
from ..values import Value
from ..wire import WireItem


def closed(request: Request[Any] | None = None) -> ConnectionFailed:
    """The error of who goes on after closing the connection; nothing was sent."""
    return ConnectionFailed(
        "this connection was closed",
        code="CONNECTION_CLOSED",
        entity="" if request is None else request.subject,
        hint="connect again, or use it before `close()` and inside its `with` block",
    )


class Refusal(Value, frozen=True):
    """An error answer: its code and text, and for failed conditions what was found instead."""

    hidden: ClassVar[frozenset[str]] = frozenset({"item", "reasons"})
    code: str
    message: str
    status: int
    request_id: str
    item: WireItem | None = None
    reasons: tuple[Mapping[str, Any], ...] = ()


def refused(refusal: Refusal, request: Request[Any]) -> DynarepoError:
    """The error for a refusal; the request itself knows what a failed condition means."""
    condition_failed = refusal.code == "ConditionalCheckFailedException"
    if condition_failed and request.on_condition_failed is not None:
        failed = request.on_condition_failed(refusal.item)
        failed.service_code = refusal.code
        failed.status, failed.request_id = refusal.status, refusal.request_id
        return failed.located(table=request.table, entity=request.subject, key=request.shown_key)
    return translate(
        refusal.code,
        refusal.message,
        refusal.status,
        refusal.request_id,
        table=request.table,
        entity=request.subject,
        key=request.shown_key,
        current=refusal.item,
        reasons=tuple(
            CancellationReason(
                index, reason.get("Code", "None"), reason.get("Message", ""), reason.get("Item")
            )
            for index, reason in enumerate(refusal.reasons)
        ),
    )


def settles(refusal: Refusal, request: Request[Any]) -> bool:
    """Whether a refusal tells that no lost attempt was applied: the service would have answered a
    repetition of a transaction that was, which it knows by its token, as it did the first."""
    return (
        "ClientRequestToken" in request.payload and refusal.code == "TransactionCanceledException"
    )


def own_work(refusal: Refusal, request: Request[Any]) -> WireItem | None:
    """The item that a lost attempt stored, if the write failed its condition only for that."""
    if request.is_own_work is None or refusal.code != "ConditionalCheckFailedException":
        return None
    found = refusal.item
    return found if found and request.is_own_work(found) else None


def ambiguous(request: Request[Any], loss: str) -> AmbiguousWrite:
    """The error for a write of which nobody knows whether it was applied."""
    return AmbiguousWrite(
        f"the answer was lost: {loss}",
        table=request.table,
        entity=request.subject,
        key=request.shown_key,
        hint="read the item to see whether the write was applied",
    )
