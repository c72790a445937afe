import string
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any, cast

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dynarepo import CursorMismatch
from dynarepo.reads.cursors import Position, binding_of, read_cursor, write_cursor

BINDING = binding_of({"TableName": "t"})
KEY = frozenset({"pk", "n"})


def forged(payload: str) -> str:
    """A cursor with a true checksum, as nobody but a forger would write it."""
    content = payload.encode()
    return "1." + urlsafe_b64encode(sha256(content).digest()[:12] + content).decode().rstrip("=")


key_values = st.one_of(
    st.text(st.characters(codec="utf-8"), min_size=1).map(lambda text: {"S": text}),
    st.integers().map(lambda number: {"N": str(number)}),
    st.binary(min_size=1).map(lambda data: {"B": data}),
)


@given(pk=key_values, n=key_values, left=st.none() | st.integers(min_value=0))
def test_a_position_comes_back_exactly_from_url_safe_text(
    pk: dict[str, Any], n: dict[str, Any], left: int | None
) -> None:
    position = Position({"pk": pk, "n": n}, left)
    cursor = write_cursor(BINDING, position)
    assert read_cursor(BINDING, cursor, KEY) == position
    assert set(cursor) <= set(string.ascii_letters + string.digits + "-_.")


def test_the_binding_tells_every_part_apart() -> None:
    assert binding_of({"a": {"B": b"1"}}) != binding_of({"a": {"B": b"2"}})
    assert binding_of({"a": 1, "b": 2}) == binding_of({"b": 2, "a": 1})


def test_a_cursor_of_another_query_is_refused() -> None:
    cursor = write_cursor(BINDING, Position({"pk": {"S": "a"}, "n": {"N": "1"}}))
    with pytest.raises(CursorMismatch, match="another access pattern"):
        read_cursor(binding_of({"TableName": "u"}), cursor, KEY)


@given(st.text() | st.text(string.ascii_letters + "0123456789-_=.").map(lambda text: f"1.{text}"))
@example("")
@example("1.")
@example("1.bnVsbA")
@example("1." + "W1tb" * 20_000)
@example("9.e30")
def test_anything_else_is_refused_without_a_trace_of_how_it_was_read(cursor: str) -> None:
    with pytest.raises(CursorMismatch) as caught:
        read_cursor(BINDING, cursor, KEY)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    "key",
    [
        '{"pk":{"S":"a"}}',
        '{"pk":{"S":"a"},"n":{"N":"1"},"more":{"S":"x"}}',
        '{"pk":{"S":1},"n":{"N":"1"}}',
        '{"pk":{"M":{}},"n":{"N":"1"}}',
        '{"pk":{"B":"?"},"n":{"N":"1"}}',
        '{"pk":{"S":"a"},"n":{"N":"ten"}}',
        '{"pk":{},"n":{"N":"1"}}',
        '{"pk":"a","n":{"N":"1"}}',
        "[]",
    ],
)
def test_a_key_of_another_shape_is_refused(key: str) -> None:
    payload = f'{{"q":"{BINDING}","k":{key}}}'
    with pytest.raises(CursorMismatch):
        read_cursor(BINDING, forged(payload), KEY)


def test_every_change_of_one_character_is_damage() -> None:
    cursor = write_cursor(BINDING, Position({"pk": {"S": "a"}, "n": {"N": "1"}}, 7))
    for place, character in enumerate(cursor):
        for other in {"A", "b", "0", "_", "-", ".", "=", "\n", "", character * 2} - {character}:
            with pytest.raises(CursorMismatch) as caught:
                read_cursor(BINDING, cursor[:place] + other + cursor[place + 1 :], KEY)
            assert caught.value.code == "CURSOR_DAMAGED"


@pytest.mark.parametrize("addition", ["\n", " ", "=", "==", "A", ".", "!", "\0"])
@pytest.mark.parametrize("length", [1, 2, 3])
def test_nothing_may_stand_around_a_cursor(addition: str, length: int) -> None:
    cursor = write_cursor(BINDING, Position({"pk": {"S": "a" * length}, "n": {"N": "1"}}))
    assert read_cursor(BINDING, cursor, KEY).left is None
    for changed in (cursor + addition, addition + cursor, cursor.replace(".", f".{addition}")):
        with pytest.raises(CursorMismatch):
            read_cursor(BINDING, changed, KEY)


def test_bits_left_at_the_end_are_damage() -> None:
    # Of the last character of a text whose length is no multiple of four, not all bits count.
    cursors = [
        write_cursor(BINDING, Position({"pk": {"S": "a" * length}, "n": {"N": "1"}}))
        for length in (1, 2, 3)
    ]
    letters = string.ascii_uppercase + string.ascii_lowercase + string.digits + "-_"
    for cursor in cursors:
        for letter in set(letters) - {cursor[-1]}:
            with pytest.raises(CursorMismatch):
                read_cursor(BINDING, cursor[:-1] + letter, KEY)


@pytest.mark.parametrize("left", ["-1", '"1"', "true", "1.5"])
def test_a_number_left_that_counts_nothing_is_refused(left: str) -> None:
    payload = f'{{"q":"{BINDING}","k":{{"pk":{{"S":"a"}},"n":{{"N":"1"}}}},"n":{left}}}'
    with pytest.raises(CursorMismatch):
        read_cursor(BINDING, forged(payload), KEY)


def test_a_cursor_that_is_no_text_is_refused() -> None:
    with pytest.raises(CursorMismatch):
        read_cursor(BINDING, cast("str", 5), KEY)


def test_a_position_shows_no_key() -> None:
    assert "secret" not in repr(Position({"pk": {"S": "secret"}}))
