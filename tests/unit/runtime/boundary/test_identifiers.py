from uuid import UUID, uuid4

import pytest

from dynarepo import InvalidValue
from dynarepo.boundary import as_ulid, as_uuid, ulid_from_uuid, uuid_from_ulid
from dynarepo.ids import ulid

ID = UUID("12345678-1234-5678-1234-567812345678")


@pytest.mark.parametrize("text", [str(ID), ID.hex, str(ID).upper(), f"{{{ID}}}", ID.urn])
def test_a_text_becomes_the_uuid_it_stands_for(text: str) -> None:
    assert as_uuid(text) == ID


def test_none_and_uuids_stay_what_they_are() -> None:
    assert as_uuid(None) is None
    assert as_ulid(None) is None
    assert as_uuid(ID) is ID


@pytest.mark.parametrize("text", ["", "secret", str(ID)[:-1], 7])
def test_no_uuid_is_refused_by_name_and_without_its_text(text: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        as_uuid(text, "account_id")
    assert refused.value.attribute == "account_id"
    assert "secret" not in str(refused.value)


def test_ulids_are_written_in_capitals() -> None:
    known = ulid()
    assert as_ulid(known.lower()) == known
    for text in ("", known[:-1], "8" + known[1:], known[:-1] + "U", known + "\n", "\u0131" * 26, 7):
        with pytest.raises(InvalidValue):
            as_ulid(text)  # type: ignore[arg-type]


def test_uuids_and_ulids_are_the_same_bits_in_the_same_order() -> None:
    known = sorted(uuid4() for _ in range(50))
    ulids = [ulid_from_uuid(each) for each in known]
    assert ulids == sorted(ulids)
    assert [uuid_from_ulid(as_ulid(each)) for each in ulids] == known
