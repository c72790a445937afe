"""Reads one HTTP/1.1 answer out of the bytes that arrive: strict, and without any I/O.

What an answer may be is narrow, so whatever else arrives is an error: a connection on which bytes
are misread would give one caller the answer of another.
"""

import re
from typing import Final

from ...values import Value

_MOST_HEAD_BYTES: Final = 65_536
# A page is at most 1 MB of items, which JSON and base64 make a few times as long.
_MOST_BODY_BYTES: Final = 64 * 1024 * 1024
_MOST_CHUNK_LINE: Final = 1_024

_STATUS: Final = re.compile(rb"HTTP/1\.([01]) ([1-5][0-9][0-9])(?: [^\r\n\0]*)?")
_NAME: Final = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_LENGTH: Final = re.compile(rb"[0-9]{1,12}")
_CHUNK: Final = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n\0]*)?")
# As DynamoDB spells them, so that the usual ones need neither a check nor another spelling.
_USUAL_NAMES: Final = {
    name: name.lower()
    for name in (
        b"Server", b"Date", b"Content-Type", b"Content-Length", b"Connection",
        b"x-amzn-RequestId", b"x-amz-crc32", b"Transfer-Encoding",
    )
}  # fmt: skip


# What DynamoDB answers to most requests, whole: each header once, and none that changes anything.
_PLAIN_HEADERS: Final = (
    rb"(?:(?:Server|Date|Content-Type|x-amzn-RequestId): [^\r\n\0]*\r\n"
    rb"|Connection: keep-alive\r\n)*+"
)
_MATCH_USUAL: Final = re.compile(
    rb"HTTP/1\.1 200 OK\r\n"
    + _PLAIN_HEADERS
    + rb"Content-Length: ([0-9]{1,7})\r\n"
    + _PLAIN_HEADERS
    + rb"x-amz-crc32: ([0-9]{1,10})\r\n"
    + _PLAIN_HEADERS
    + rb"\r\n"
).match


class BadAnswer(Exception):
    """What arrived is no HTTP answer; its text says why."""


class HttpAnswer(Value, frozen=True):
    """One answer. `reusable` says whether the connection may carry another request."""

    status: int
    headers: dict[bytes, bytes]
    body: bytes
    reusable: bool


def usual_answer(data: bytes) -> HttpAnswer | None:
    """A success in one piece, in the form that most have; None for AnswerReader to read the rest.

    Of its headers it has those alone that somebody asks a success for: its checksum.
    """
    head = _MATCH_USUAL(data)
    if head is None:
        return None
    length, checksum = head.groups()
    end = head.end()
    if len(data) != end + int(length) or end > _MOST_HEAD_BYTES:
        return None
    return HttpAnswer(200, {b"x-amz-crc32": checksum}, data[end:], True)


class AnswerReader:
    """Takes bytes until one answer is whole; one reader reads one answer."""

    __slots__ = (
        "_buffer",
        "_chunks",
        "_headers",
        "_keep",
        "_length",
        "_missing",
        "_pieces",
        "_status",
    )

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._headers: dict[bytes, bytes] | None = None
        self._status = 0
        self._keep = False
        # The length of the body, -1 where it comes in chunks, -2 where it ends with the connection.
        self._length = 0
        self._chunks = bytearray()
        # Of a body whose length is known: what has arrived, which is joined once, and how much has not.
        self._pieces: list[bytes | memoryview] = []
        self._missing = 0

    @property
    def has_begun(self) -> bool:
        """Whether any byte has arrived."""
        return self._headers is not None or bool(self._buffer)

    def feed(self, data: bytes) -> HttpAnswer | None:
        """The answer, once these bytes make it whole; no bytes mean the end of the connection."""
        if not data:
            return self._ended()
        if self._missing:
            return self._more(data)
        if self._headers is None and not self._buffer:
            # Most answers arrive in one piece, of which nothing has to be kept.
            end = data.find(b"\r\n\r\n", 0, _MOST_HEAD_BYTES + 4)
            if end >= 0:
                is_last = self._read_head(data[:end])
                end += 4
                if is_last and len(data) - end == self._length:
                    return self._answer(data[end:])
                if is_last and len(data) - end < self._length:
                    self._begin(memoryview(data)[end:])
                    return None
                data = data[end:]
        self._buffer += data
        while self._headers is None:
            end = self._buffer.find(b"\r\n\r\n", 0, _MOST_HEAD_BYTES + 4)
            if end < 0:
                if len(self._buffer) > _MOST_HEAD_BYTES:
                    raise BadAnswer("its head is too long")
                return None
            head = bytes(self._buffer[:end])
            del self._buffer[: end + 4]
            self._read_head(head)
        if self._length >= 0:
            return self._whole_body()
        if self._length == -1:
            return self._chunked_body()
        if len(self._buffer) > _MOST_BODY_BYTES:
            raise BadAnswer("its body is too long")
        return None

    def _read_head(self, head: bytes) -> bool:
        """Take note of a head; whether it is that of the answer, not of an interim one."""
        lines = head.split(b"\r\n")
        ends = len(lines) - 1
        status = _STATUS.fullmatch(lines[0])
        if status is None:
            raise BadAnswer("its status line is not HTTP/1.1")
        if b"\0" in head or head.count(b"\r") != ends or head.count(b"\n") != ends:
            raise BadAnswer("it has a header that is none")
        self._status = int(status[2])
        headers: dict[bytes, bytes] = {}
        del lines[0]
        for line in lines:
            spelt, colon, value = line.partition(b":")
            name = _USUAL_NAMES.get(spelt)
            if name is None or not colon:
                if not colon or _NAME.fullmatch(spelt) is None:
                    raise BadAnswer("it has a header that is none")
                name = spelt.lower()
            if name in headers and name in (b"content-length", b"transfer-encoding"):
                raise BadAnswer(f"it has several headers `{name.decode()}`")
            headers[name] = value.strip(b" \t")
        if 100 <= self._status < 200:
            if self._status == 101:
                raise BadAnswer("it switches to another protocol")
            return False
        self._headers = headers
        connection = headers.get(b"connection", b"").lower()
        self._keep = connection != b"close" if status[1] == b"1" else connection == b"keep-alive"
        self._length = _body_length(self._status, headers)
        return True

    def _whole_body(self) -> HttpAnswer | None:
        arrived = len(self._buffer)
        if arrived < self._length:
            self._begin(bytes(self._buffer))
            return None
        if arrived > self._length:
            raise BadAnswer("it is longer than it says")
        return self._answer(bytes(self._buffer))

    def _begin(self, body: bytes | memoryview) -> None:
        self._pieces.append(body)
        self._missing = self._length - len(body)

    def _more(self, data: bytes) -> HttpAnswer | None:
        self._pieces.append(data)
        self._missing -= len(data)
        if self._missing > 0:
            return None
        if self._missing < 0:
            raise BadAnswer("it is longer than it says")
        return self._answer(b"".join(self._pieces))

    def _chunked_body(self) -> HttpAnswer | None:
        while True:
            end = self._buffer.find(b"\r\n", 0, _MOST_CHUNK_LINE + 2)
            if end < 0:
                if len(self._buffer) > _MOST_CHUNK_LINE:
                    raise BadAnswer("a chunk has no length")
                return None
            line = _CHUNK.fullmatch(self._buffer[:end])
            if line is None:
                raise BadAnswer("a chunk has no length")
            size = int(line[1], 16)
            if size + len(self._chunks) > _MOST_BODY_BYTES:
                raise BadAnswer("its body is too long")
            if len(self._buffer) < end + 2 + size + 2:
                return None
            after = end + 2 + size
            if not self._buffer.startswith(b"\r\n", after):
                # Trailers belong to nothing that DynamoDB sends.
                raise BadAnswer("a chunk is longer than it says" if size else "it has trailers")
            self._chunks += self._buffer[end + 2 : after]
            del self._buffer[: after + 2]
            if size == 0:
                if self._buffer:
                    raise BadAnswer("it is longer than it says")
                return self._answer(bytes(self._chunks))

    def _ended(self) -> HttpAnswer | None:
        if self._headers is not None and self._length == -2:
            self._keep = False
            return self._answer(bytes(self._buffer))
        raise BadAnswer("the connection ended within it" if self.has_begun else "there is none")

    def _answer(self, body: bytes) -> HttpAnswer:
        assert self._headers is not None, "the head was read"
        return HttpAnswer(self._status, self._headers, body, self._keep)


def _body_length(status: int, headers: dict[bytes, bytes]) -> int:
    coding = headers.get(b"transfer-encoding")
    length = headers.get(b"content-length")
    if status in (204, 304):
        return 0
    if coding is not None:
        if length is not None:
            raise BadAnswer("it has both a length and chunks")
        if coding.lower() != b"chunked":
            raise BadAnswer("it has a transfer encoding other than chunks")
        return -1
    if length is None:
        return -2
    if _LENGTH.fullmatch(length) is None or int(length) > _MOST_BODY_BYTES:
        raise BadAnswer("its length is not one")
    return int(length)
