"""Signs requests to DynamoDB with AWS Signature Version 4; the key of a day is derived once."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Final

_CONTENT_TYPE: Final = "application/x-amz-json-1.0"
_SERVICE: Final = "dynamodb"


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a request is signed with."""

    access_key: str
    secret_key: str
    token: str | None = None


@dataclass(frozen=True, slots=True)
class _DayKey:
    credentials: Credentials
    day: str
    key: bytes


class Signer:
    """Makes the head of signed requests to one host in one region; usable from any thread."""

    def __init__(self, host: str, region: str, path: str = "/") -> None:
        self._host = host
        self._path = path
        self._region = region
        self._day_key: _DayKey | None = None

    def head(
        self, target: str, body: bytes, credentials: Credentials, moment: datetime, agent: str
    ) -> bytes:
        """The head of a POST of this body: request line and headers."""
        stamp = moment.strftime("%Y%m%dT%H%M%SZ")
        day = stamp[:8]
        token = credentials.token
        token_header = "" if token is None else f"x-amz-security-token:{token}\n"
        names = (
            "content-type;host;x-amz-date;x-amz-target"
            if token is None
            else "content-type;host;x-amz-date;x-amz-security-token;x-amz-target"
        )
        canonical = (
            f"POST\n{self._path}\n\ncontent-type:{_CONTENT_TYPE}\nhost:{self._host}\n"
            f"x-amz-date:{stamp}\n{token_header}x-amz-target:{target}\n\n{names}\n"
            f"{sha256(body).hexdigest()}"
        )
        scope = f"{day}/{self._region}/{_SERVICE}/aws4_request"
        digest = sha256(canonical.encode()).hexdigest()
        to_sign = f"AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{digest}"
        signature = hmac.digest(self._key(credentials, day), to_sign.encode(), "sha256").hex()
        token_line = "" if token is None else f"X-Amz-Security-Token: {token}\r\n"
        return (
            f"POST {self._path} HTTP/1.1\r\nHost: {self._host}\r\n"
            f"Content-Type: {_CONTENT_TYPE}\r\nX-Amz-Target: {target}\r\nX-Amz-Date: {stamp}\r\n"
            f"{token_line}Authorization: AWS4-HMAC-SHA256 "
            f"Credential={credentials.access_key}/{scope}, SignedHeaders={names}, "
            f"Signature={signature}\r\nUser-Agent: {agent}\r\nAccept-Encoding: identity\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode("ascii")

    def _key(self, credentials: Credentials, day: str) -> bytes:
        known = self._day_key
        if known is not None and known.day == day and known.credentials == credentials:
            return known.key
        key = f"AWS4{credentials.secret_key}".encode()
        for part in (day, self._region, _SERVICE, "aws4_request"):
            key = hmac.digest(key, part.encode(), "sha256")
        self._day_key = _DayKey(credentials, day, key)
        return key
