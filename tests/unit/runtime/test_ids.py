"""Identifiers are well formed, unique, and grow in the order they were made."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from uuid import RFC_4122

import pytest
from pydantic import TypeAdapter, ValidationError

from dynarepo.ids import Ulid, now, ulid, uuid4, uuid7


def test_uuid7_has_version_variant_and_time() -> None:
    before = time.time_ns() // 1_000_000
    identifier = uuid7()
    assert identifier.version == 7
    assert identifier.variant == RFC_4122
    assert before - 1 <= identifier.int >> 80 <= before + 1_000


def test_uuid7_grows() -> None:
    made = [uuid7() for _ in range(2_000)]
    assert made == sorted(set(made))


def test_ulid_is_valid_and_grows() -> None:
    made = [ulid() for _ in range(2_000)]
    assert made == sorted(set(made))
    assert TypeAdapter(Ulid).validate_python(made[0]) == made[0]


def test_ulid_carries_its_time() -> None:
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    before = time.time_ns() // 1_000_000
    milliseconds = 0
    for character in ulid()[:10]:
        milliseconds = milliseconds * 32 + alphabet.index(character)
    assert before - 1 <= milliseconds <= time.time_ns() // 1_000_000 + 1_000


def test_a_clock_that_jumps_back_does_not_break_the_order(monkeypatch: pytest.MonkeyPatch) -> None:
    first = ulid(), uuid7()
    monkeypatch.setattr(time, "time_ns", lambda: 1)
    assert ulid() > first[0]
    assert uuid7() > first[1]


def test_threads_never_share_an_identifier() -> None:
    with ThreadPoolExecutor(4) as pool:
        batches = list(pool.map(lambda _: [(ulid(), uuid7()) for _ in range(300)], range(4)))
    for position in (0, 1):
        assert len({pair[position] for batch in batches for pair in batch}) == 1_200
        for batch in batches:
            assert [pair[position] for pair in batch] == sorted(pair[position] for pair in batch)


@pytest.mark.parametrize("text", ["", "8" + "0" * 25, "0" * 25, "I" * 26, "0" * 26 + "\n"])
def test_other_texts_are_no_ulids(text: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Ulid).validate_python(text)


def test_now_is_in_utc() -> None:
    assert now().tzinfo is UTC
    assert uuid4().version == 4
