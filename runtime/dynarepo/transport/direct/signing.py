"""Signs requests to DynamoDB with AWS Signature Version 4; what stays the same is made once."""

import hmac
import time
from hashlib import sha256
from typing import TYPE_CHECKING, ClassVar, Final, Protocol, Self

from ...values import Value

_CONTENT_TYPE: Final = "application/x-amz-json-1.0"
_SERVICE: Final = "dynamodb"

if TYPE_CHECKING:

    class _Hash(Protocol):
        """A hash of what it was given so far."""

        def copy(self) -> Self: ...

        def update(self, data: bytes, /) -> None: ...

        def digest(self) -> bytes: ...

        def hexdigest(self) -> str: ...


class Credentials(Value, frozen=True):
    """What a request is signed with."""

    hidden: ClassVar[frozenset[str]] = frozenset({"secret_key", "token"})
    access_key: str
    secret_key: str
    token: str | None = None


class NoCredentials(Exception):
    """There is nothing to sign with; its text says why."""


class _Texts(Value, frozen=True):
    """What is the same in all requests of one action on one day, around the time."""

    canonical: str
    after_stamp: str
    head: str
    head_after_stamp: str
    tail: str


class _Action(Value, frozen=True):
    """What is the same in all requests of one action in one second, hashed as far as it goes."""

    canonical: "_Hash"
    to_sign: "_Hash"
    head: bytes
    tail: bytes


class _Day(Value, frozen=True):
    """What is the same in all requests of one day: the key, its scope, and texts by action.

    `inner` and `outer` are the two hashes of an HMAC, which know the key already.
    """

    credentials: Credentials
    day: str
    scope: str
    inner: "_Hash"
    outer: "_Hash"
    texts: dict[tuple[str, str], _Texts]


class _Second(Value, frozen=True):
    """What is the same in all requests of one second."""

    number: int
    stamp: str
    day: _Day
    actions: dict[tuple[str, str], _Action]


class Signer:
    """Makes the head of signed requests to one host in one region; usable from any thread."""

    def __init__(self, host: str, region: str, path: str = "/") -> None:
        self._host = host
        self._path = path
        self._region = region
        # Replaced as a whole, so that threads never see half of one.
        self._second: _Second | None = None

    def head(
        self, target: str, body: bytes, credentials: Credentials, moment: float, agent: str
    ) -> bytes:
        """The head of a POST of this body, request line and headers; `moment` are seconds of Unix
        time."""
        number, second = int(moment), self._second
        if second is None or second.number != number or not _same(second.day, credentials):
            second = self._second = self._new_second(number, credentials)
        action = second.actions.get((target, agent))
        if action is None:
            action = second.actions[target, agent] = self._new_action(second, target, agent)
        # Copies of hashes that know what comes first, which take a fraction of beginning anew.
        canonical, inner = action.canonical.copy(), action.to_sign.copy()
        canonical.update(sha256(body).hexdigest().encode())
        inner.update(canonical.hexdigest().encode())
        outer = second.day.outer.copy()
        outer.update(inner.digest())
        return b"%b%b%b%d\r\n\r\n" % (
            action.head,
            outer.hexdigest().encode(),
            action.tail,
            len(body),
        )

    def _new_second(self, number: int, credentials: Credentials) -> _Second:
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(number))
        last = self._second
        if last is not None and stamp.startswith(last.day.day) and _same(last.day, credentials):
            return _Second(number, stamp, last.day, {})
        return _Second(number, stamp, self._new_day(credentials, stamp[:8]), {})

    def _new_action(self, second: _Second, target: str, agent: str) -> _Action:
        day, stamp = second.day, second.stamp
        texts = day.texts.get((target, agent))
        if texts is None:
            texts = day.texts[target, agent] = self._texts(day, target, agent)
        to_sign = day.inner.copy()
        to_sign.update(f"AWS4-HMAC-SHA256\n{stamp}\n{day.scope}\n".encode())
        return _Action(
            sha256(f"{texts.canonical}{stamp}{texts.after_stamp}".encode()),
            to_sign,
            f"{texts.head}{stamp}{texts.head_after_stamp}".encode("ascii"),
            texts.tail.encode("ascii"),
        )

    def _new_day(self, credentials: Credentials, day: str) -> _Day:
        key = f"AWS4{credentials.secret_key}".encode()
        for part in (day, self._region, _SERVICE, "aws4_request"):
            key = hmac.digest(key, part.encode(), "sha256")
        scope = f"{day}/{self._region}/{_SERVICE}/aws4_request"
        block = key.ljust(sha256().block_size, b"\0")
        inner, outer = (sha256(bytes(byte ^ pad for byte in block)) for pad in (0x36, 0x5C))
        return _Day(credentials, day, scope, inner, outer, {})

    def _texts(self, day: _Day, target: str, agent: str) -> _Texts:
        token = day.credentials.token
        token_header = "" if token is None else f"x-amz-security-token:{token}\n"
        token_line = "" if token is None else f"X-Amz-Security-Token: {token}\r\n"
        names = (
            "content-type;host;x-amz-date;x-amz-target"
            if token is None
            else "content-type;host;x-amz-date;x-amz-security-token;x-amz-target"
        )
        return _Texts(
            canonical=f"POST\n{self._path}\n\ncontent-type:{_CONTENT_TYPE}\nhost:{self._host}\nx-amz-date:",
            after_stamp=f"\n{token_header}x-amz-target:{target}\n\n{names}\n",
            head=(
                f"POST {self._path} HTTP/1.1\r\nHost: {self._host}\r\nContent-Type: {_CONTENT_TYPE}\r\n"
                f"X-Amz-Target: {target}\r\nX-Amz-Date: "
            ),
            head_after_stamp=(
                f"\r\n{token_line}Authorization: AWS4-HMAC-SHA256 "
                f"Credential={day.credentials.access_key}/{day.scope}, SignedHeaders={names}, "
                "Signature="
            ),
            tail=f"\r\nUser-Agent: {agent}\r\nAccept-Encoding: identity\r\nContent-Length: ",
        )


def _same(day: _Day, credentials: Credentials) -> bool:
    return day.credentials is credentials or day.credentials == credentials
