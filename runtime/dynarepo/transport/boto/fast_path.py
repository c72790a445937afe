"""Lets a boto3 client send bodies that were encoded here and keep answers that are split here.

Everything goes through botocore's public events, so that its retries, checksums, typed errors and
credentials stay, and so do handlers and patches of the caller's: they see the whole parameters, the
body that is sent and the whole answer. What botocore itself encodes is a skeleton, with the table
names that its endpoint rules ask for. A context variable limits this to calls of ours; the caller's
own calls on the same client are encoded, validated and parsed as ever.
"""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from ..answer_json import answer_of, body_of, is_readable
from .client import DynamoDBClient

Params: TypeAlias = Mapping[str, Any]


@dataclass(slots=True)
class Call:
    """One call of ours: its body until that is put on the request, and what came back."""

    body: bytes | None = None
    unreadable: str = ""


_current: ContextVar[Call | None] = ContextVar("dynarepo_call", default=None)


class _Emptied(dict[str, Any]):
    """A copy of the parameters, for handlers that change them and for the skeleton afterwards."""


def install(client: DynamoDBClient) -> None:
    """Let the client encode and split for calls of ours; doing so twice changes nothing."""
    events: Any = getattr(client.meta, "events", None)
    if events is None:
        return
    # Handlers of the caller's come first where they read or change parameters and answers.
    for event, handler in (
        ("provide-client-params", _copied),
        ("before-parameter-build", _encoded),
        ("before-parse", _split),
    ):
        events.register_last(event, handler, unique_id=f"dynarepo-{event}")
    # They come last where they look at the finished request.
    for action in _SKELETONS:
        events.register_first(
            f"before-call.dynamodb.{action}", _sent, unique_id=f"dynarepo-before-call-{action}"
        )


@contextmanager
def own_call() -> Generator[Call]:
    """Encode and split what this thread calls inside."""
    call = Call()
    token = _current.set(call)
    try:
        yield call
    finally:
        _current.reset(token)


def _copied(params: Params, **_: Any) -> Params | None:
    return None if _current.get() is None else _Emptied(params)


def _encoded(params: Any, model: Any, **_: Any) -> None:
    call = _current.get()
    # A handler may have put parameters of its own in their place, which are not ours to empty.
    if call is None or type(params) is not _Emptied:
        return
    skeleton = _SKELETONS.get(model.name)
    reduced = None if skeleton is None else skeleton(params)
    if reduced is None:
        return
    call.body = body_of(params)
    params.clear()
    params.update(reduced)


def _sent(params: dict[str, Any], **_: Any) -> None:
    call = _current.get()
    if call is not None and call.body is not None:
        params["body"], call.body = call.body, None


def _split(
    operation_model: Any,
    response_dict: dict[str, Any],
    customized_response_dict: dict[str, Any],
    **_: Any,
) -> None:
    call = _current.get()
    if call is None:
        return
    call.unreadable = ""
    body, response_dict["body"] = response_dict["body"], b"{}"
    if response_dict["status_code"] != 200:
        # botocore reads refusals itself, unless it would stumble.
        if is_readable(body):
            response_dict["body"] = body
        return
    try:
        answer = answer_of(operation_model.name, body)
    except (ValueError, RecursionError) as error:
        call.unreadable = f"it is no JSON of {operation_model.name} ({type(error).__name__})"
        return
    for name, value in answer.items():
        customized_response_dict.setdefault(name, value)


def _of_key(params: Params) -> Params:
    return {"TableName": params["TableName"], "Key": {}}


def _of_item(params: Params) -> Params:
    return {"TableName": params["TableName"], "Item": {}}


def _of_table(params: Params) -> Params:
    return {"TableName": params["TableName"]}


def _of_keys(params: Params) -> Params:
    return {"RequestItems": {name: {"Keys": [{}]} for name in params["RequestItems"]}}


def _of_writes(params: Params) -> Params:
    return {"RequestItems": {name: [{}] for name in params["RequestItems"]}}


def _of_gets(params: Params) -> Params | None:
    # The endpoint rules look at the first table alone.
    for item in params["TransactItems"]:
        return {"TransactItems": [{"Get": _of_key(item["Get"])}]}
    return None


def _of_changes(params: Params) -> Params | None:
    for item in params["TransactItems"]:
        for change in item.values():
            return {"TransactItems": [{"Put": _of_item(change)}]}
    return None


def _of_statement(params: Params) -> Params:
    return {"Statement": params["Statement"]}


# Valid for botocore's validation too. Vector searches are left to botocore: they are rare.
_SKELETONS: Final[Mapping[str, Callable[[Params], Params | None]]] = {
    "GetItem": _of_key,
    "PutItem": _of_item,
    "UpdateItem": _of_key,
    "DeleteItem": _of_key,
    "Query": _of_table,
    "Scan": _of_table,
    "BatchGetItem": _of_keys,
    "BatchWriteItem": _of_writes,
    "TransactGetItems": _of_gets,
    "TransactWriteItems": _of_changes,
    "ExecuteStatement": _of_statement,
}
