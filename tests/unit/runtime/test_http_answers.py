"""Answers are read the same however they arrive, and what is no answer is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as changed

from dynarepo.transport.direct.http_answer import (
    AnswerReader,
    BadAnswer,
    HttpAnswer,
    usual_answer,
)

PLAIN = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-Amz-Crc32: 1\r\n\r\nhello"
CHUNKED = b"HTTP/1.1 400 Bad Request\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n"

USUAL = (
    b"HTTP/1.1 200 OK\r\nServer: Server\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\n"
    b"Content-Type: application/x-amz-json-1.0\r\nContent-Length: 5\r\nConnection: keep-alive\r\n"
    b"x-amzn-RequestId: 0000000000000000000000000000\r\nx-amz-crc32: 907060870\r\n\r\nhello"
)
LINES = tuple(line + b"\r\n" for line in USUAL.split(b"\r\n")[1:-2])


def read(pieces: list[bytes]) -> HttpAnswer | None:
    reader = AnswerReader()
    for piece in pieces:
        answer = reader.feed(piece)
        if answer is not None:
            return answer
    return None


@st.composite
def cut(draw: st.DrawFn) -> tuple[bytes, list[bytes]]:
    whole = draw(st.sampled_from([PLAIN, CHUNKED, b"HTTP/1.1 100 Continue\r\n\r\n" + PLAIN]))
    places = sorted(draw(st.sets(st.integers(1, len(whole) - 1))))
    return whole, [whole[a:b] for a, b in zip([0, *places], [*places, len(whole)], strict=True)]


@given(cut())
def test_pieces_make_no_difference(given: tuple[bytes, list[bytes]]) -> None:
    whole, pieces = given
    answer = read(pieces)
    assert answer == read([whole])
    assert answer is not None
    assert answer.body == b"hello"
    assert answer.reusable


@given(cut(), st.data())
def test_an_answer_that_ends_early_is_refused(
    given: tuple[bytes, list[bytes]], data: st.DataObject
) -> None:
    whole, _ = given
    end = data.draw(st.integers(0, len(whole) - 1))
    reader = AnswerReader()
    if end:
        assert reader.feed(whole[:end]) is None
    with pytest.raises(BadAnswer):
        reader.feed(b"")


@given(st.binary(min_size=1, max_size=300))
def test_noise_is_refused_or_waited_for(noise: bytes) -> None:
    with suppress(BadAnswer):
        assert AnswerReader().feed(noise) is None


@given(cut(), st.integers(0, 200), st.integers(0, 255))
def test_one_wrong_byte_never_shifts_an_answer(
    given: tuple[bytes, list[bytes]], place: int, byte: int
) -> None:
    whole, _ = given
    damaged = bytearray(whole)
    damaged[place % len(whole)] = byte
    try:
        answer = read([bytes(damaged)])
    except BadAnswer:
        return
    # A body is never longer than what was sent for it.
    assert answer is None or len(answer.body) <= len(whole)


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/2 200 OK\r\n\r\n",
        b"HTTP/1.1 20 OK\r\n\r\n",
        b"HTTP/1.1 101 Switching\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nA: b\r\n folded\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\ntoo long",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nTrailer: x\r\n\r\n",
        b"x" * 70_000,
    ],
)
def test_what_is_no_answer_is_refused(answer: bytes) -> None:
    with pytest.raises(BadAnswer):
        read([answer])


def test_a_body_without_a_length_ends_with_the_connection() -> None:
    reader = AnswerReader()
    assert reader.feed(b"HTTP/1.1 200 OK\r\n\r\nhel") is None
    assert reader.feed(b"lo") is None
    answer = reader.feed(b"")
    assert answer is not None
    assert (answer.body, answer.reusable) == (b"hello", False)


def test_the_usual_answer_is_read_at_once() -> None:
    assert usual_answer(USUAL) == HttpAnswer(200, {b"x-amz-crc32": b"907060870"}, b"hello", True)
    assert usual_answer(USUAL[:-1]) is None
    assert usual_answer(USUAL + b"x") is None


@st.composite
def nearly_usual(draw: st.DrawFn) -> bytes:
    """Lines of the usual answer in any order, some missing or twice, and bytes that are changed."""
    lines = draw(st.lists(st.sampled_from(LINES), min_size=4, max_size=9))
    answer = bytearray(b"HTTP/1.1 200 OK\r\n" + b"".join(lines) + b"\r\nhello")
    for place in draw(st.lists(st.integers(0, len(answer) - 1), max_size=2)):
        answer[place] = draw(st.sampled_from(b"\r\n\0 :5aA,-"))
    return bytes(answer)


@given(
    nearly_usual()
    | st.permutations(LINES)
    .map(b"".join)
    .map(lambda lines: b"HTTP/1.1 200 OK\r\n" + lines + b"\r\nhello")
)
def test_what_is_read_at_once_is_what_is_read_in_pieces(answer: bytes) -> None:
    at_once = usual_answer(answer)
    if at_once is None:
        return
    whole = read([answer])
    assert whole is not None
    assert changed(whole, headers=at_once.headers) == at_once
    assert whole.headers[b"x-amz-crc32"] == at_once.headers[b"x-amz-crc32"]
