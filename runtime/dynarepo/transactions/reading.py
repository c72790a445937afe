"""Several items read as they all were at one moment."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

from ..decoding.straight_several import straight_together
from ..errors import ConnectionFailed, InvalidValue
from ..requests import Operation, Request
from .limits import Touched, require_count, touched

_READ: Final = ("TableName", "Key", "ProjectionExpression", "ExpressionAttributeNames")


def read_together(requests: Sequence[Request[Any]]) -> Operation[tuple[Any, ...]]:
    """The answers to reads by key, in order; nothing was written between any two of them."""
    if not requests:
        return ()
    require_count(len(requests), "get_together", "`get_many`, which reads at no one moment")
    known: dict[Touched, Request[Any]] = {}
    for request in requests:
        is_request = isinstance(cast("object", request), Request)
        if not is_request or request.action != "GetItem":
            subject = request.subject if is_request else type(request).__name__
            raise InvalidValue(
                f"`{subject}` does not read one item by its key",
                attribute="get_together",
                hint="pass what `at(key)` of a repository returns",
            )
        item = touched(request.table, request.payload["Key"])
        other = known.setdefault(item, request)
        if other is not request:
            raise InvalidValue(
                f"reads one item twice: {other.subject} and {request.subject}",
                attribute="get_together",
                code="ITEM_TWICE",
                table=request.table,
                key=request.shown_key,
                hint="pass each key once, and use what it returns as often as it is needed",
            )

    def answers(response: Mapping[str, Any]) -> tuple[Any, ...]:
        found = response.get("Responses") or ()
        if len(found) != len(requests):
            raise ConnectionFailed(
                f"the answer cannot be read: it has {len(found)} items for {len(requests)} keys",
                table=requests[0].table,
                entity=requests[0].subject,
            )
        return tuple(one.decode(answer) for one, answer in zip(requests, found, strict=True))

    result: tuple[Any, ...] = yield Request(
        "TransactGetItems",
        {"TransactItems": [{"Get": _get(request.payload)} for request in requests]},
        answers,
        ", ".join(dict.fromkeys(request.subject for request in requests)),
        requests[0].table,
        shown_key=requests[0].shown_key,
        straight=straight_together([request.straight for request in requests]),
    )
    return result


def _get(payload: Mapping[str, Any]) -> dict[str, Any]:
    return {name: payload[name] for name in _READ if name in payload}
