"""Finds what watches or replaces boto3's requests, and would not see those that go around boto3.

Instrumentation and fakes come in three kinds: handlers of botocore's events, replaced functions of
botocore (at any time, also for one test), and moto, which answers in this process while it is on.
"""

import sys
from collections.abc import Callable
from functools import partial
from operator import is_
from types import FunctionType
from typing import Any, Final, cast, get_args

from botocore import awsrequest, xform_name
from botocore.client import BaseClient, ClientCreator
from botocore.endpoint import Endpoint
from botocore.httpsession import URLLib3Session

from ...requests import Action

_ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
_EVENTS: Final = (
    "provide-client-params",
    "before-parameter-build",
    "before-endpoint-resolution",
    "before-call",
    "request-created",
    "choose-signer",
    "before-sign",
    "before-send",
    "response-received",
    "before-parse",
    "needs-retry",
    "after-call",
    "after-call-error",
)
_OUR_OWN: Final = ("botocore.", "boto3.", "dynarepo.")
# Parts of botocore that are there for somebody who watches.
_WATCHING: Final = ("botocore.monitoring", "botocore.stub")

_client: Final[Any] = BaseClient
_creator: Final[Any] = ClientCreator
_endpoint: Final[Any] = Endpoint
_session: Final[Any] = URLLib3Session
_request: Final[Any] = awsrequest


def _replaceable() -> tuple[object, ...]:
    """What instrumentation and fakes put functions and classes of their own in place of."""
    return (
        _client._make_api_call,
        _creator._create_api_method,
        _endpoint.make_request,
        _endpoint._send,
        _session.send,
        _request.AWSHTTPConnection,
        _request.AWSHTTPSConnection,
    )


def watcher_of(client: Any) -> str:
    """Who would miss requests that this client does not send; nothing where nobody would."""
    if BaseClient not in type(client).__mro__:
        return "the session makes clients of its own kind"
    for name in ("_make_api_call", *map(xform_name, _ACTIONS)):
        method = getattr(client, name, None)
        if method is not None and not _is_botocore_s(getattr(method, "__func__", method)):
            return f"the client's `{name}` is replaced"
    search = _search(getattr(client.meta, "events", None))
    if search is None:
        return "the client does not show its handlers"
    for event in _EVENTS:
        for action in _ACTIONS:
            for handler in search(f"{event}.dynamodb.{action}"):
                origin = _module_of(handler)
                own = origin.startswith(_OUR_OWN) and not origin.startswith(_WATCHING)
                if not own and handler is not _moto():
                    return f"a handler of `{origin}` listens to `{event}`"
    return ""


def is_of_a_resource(client: Any) -> bool:
    """Whether a client takes and gives native values, as the one inside a boto3 resource does."""
    search = _search(getattr(client.meta, "events", None))
    found = () if search is None else search("before-parameter-build.dynamodb.PutItem")
    return any(_module_of(handler) == "boto3.dynamodb.transform" for handler in found)


class Replacements:
    """Looks whether something of botocore is replaced at the moment: before each request."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: tuple[object, ...] = (None,)

    def found(self) -> str:
        """What stands in for botocore now; nothing where nothing does."""
        now = _replaceable()
        # By identity: a wrapper says that it equals what it wraps.
        if not all(map(is_, now, self._known)):
            for value in now:
                if not _is_botocore_s(value):
                    name = getattr(value, "__qualname__", type(value).__qualname__)
                    return f"`{name}` stands in for a part of botocore"
            self._known = now
        return "moto answers in this process" if moto_answers() else ""


def moto_answers() -> bool:
    """Whether moto answers in this process at the moment."""
    return bool(getattr(_moto(), "enabled", False))


def _moto() -> object:
    models = sys.modules.get("moto.core.models")
    return None if models is None else getattr(models, "botocore_stubber", None)


def _search(events: object) -> Callable[[str], Any] | None:
    # botocore has no public list of handlers; where this is not it, there might be some.
    emitter = getattr(events, "_emitter", events)
    found = getattr(getattr(emitter, "_handlers", None), "prefix_search", None)
    return cast("Callable[[str], Any]", found) if callable(found) else None


def _is_botocore_s(value: Any) -> bool:
    # A wrapper tells the module of what it wraps, so that only the kind of the value counts.
    if type(value) is FunctionType:
        return str(value.__globals__.get("__name__", "")).startswith("botocore.")
    return type(value) is type and value.__module__.startswith("botocore.")


def _module_of(handler: Any) -> str:
    while isinstance(handler, partial):
        handler = cast("Any", handler).func
    return str(getattr(handler, "__module__", None) or type(handler).__module__)
