"""Signs requests to DynamoDB with AWS Signature Version 4; what stays the same is made once."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final, NamedTuple

_CONTENT_TYPE: Final = "application/x-amz-json-1.0"
_SERVICE: Final = "dynamodb"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a request is signed with."""

    access_key: str
    secret_key: str
    token: str | None = None


class NoCredentials(Exception):
    """There is nothing to sign with; its text says why."""


class _Texts(NamedTuple):
    """What is the same in all requests of one action, around what differs."""

    canonical: str
    after_stamp: str
    head: str
    head_after_stamp: str
    tail: str


@dataclass(frozen=True, slots=True)
class _Day:
    """What is the same in all requests of one day: the key, its scope, and texts by action."""

    credentials: Credentials
    day: str
    scope: str
    keyed: hmac.HMAC
    texts: dict[tuple[str, str], _Texts]

    def serves(self, credentials: Credentials, stamp: str) -> bool:
        """Whether it is the day of a request that is signed with these."""
        same = self.credentials is credentials or self.credentials == credentials
        return same and stamp.startswith(self.day)


class _Second(NamedTuple):
    """A moment as it is signed."""

    number: int
    stamp: str


class Signer:
    """Makes the head of signed requests to one host in one region; usable from any thread."""

    def __init__(self, host: str, region: str, path: str = "/") -> None:
        self._host = host
        self._path = path
        self._region = region
        # Replaced as a whole, so that threads never see half of one.
        self._day: _Day | None = None
        self._second = _Second(-1, "")

    def head(
        self, target: str, body: bytes, credentials: Credentials, moment: datetime, agent: str
    ) -> bytes:
        """The head of a POST of this body: request line and headers."""
        stamp = self._stamp(moment)
        day = self._day
        if day is None or not day.serves(credentials, stamp):
            day = self._day = self._new_day(credentials, stamp[:8])
        texts = day.texts.get((target, agent))
        if texts is None:
            texts = day.texts[target, agent] = self._texts(day, target, agent)
        canonical = f"{texts.canonical}{stamp}{texts.after_stamp}{sha256(body).hexdigest()}"
        to_sign = (
            f"AWS4-HMAC-SHA256\n{stamp}\n{day.scope}\n{sha256(canonical.encode()).hexdigest()}"
        )
        # A copy of one that knows the key, which takes a fraction of beginning anew.
        signature = day.keyed.copy()
        signature.update(to_sign.encode())
        return (
            f"{texts.head}{stamp}{texts.head_after_stamp}{signature.hexdigest()}{texts.tail}"
            f"{len(body)}\r\n\r\n"
        ).encode("ascii")

    def _stamp(self, moment: datetime) -> str:
        number = int(moment.timestamp())
        second = self._second
        if second.number != number:
            second = self._second = _Second(number, moment.strftime("%Y%m%dT%H%M%SZ"))
        return second.stamp

    def _new_day(self, credentials: Credentials, day: str) -> _Day:
        key = f"AWS4{credentials.secret_key}".encode()
        for part in (day, self._region, _SERVICE, "aws4_request"):
            key = hmac.digest(key, part.encode(), "sha256")
        scope = f"{day}/{self._region}/{_SERVICE}/aws4_request"
        return _Day(credentials, day, scope, hmac.new(key, digestmod="sha256"), {})

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
