"""The stored form of lending, both ways."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    date_from_text,
    date_text,
    datetime_from_text,
    datetime_text,
    int_from_text,
    number_text,
)

from . import keys
from .model import Lending, LendingInByDay, LendingInByReader, LendingKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Lending) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["lending_id"])},
        "sk": {"S": keys.sk(held["copy_number"])},
        "_type": {"S": "Lending"},
        "lending_id": {"S": uuid_text(held["lending_id"], "lending_id")},
        "c": {"N": number_text(held["copy_number"], "copy_number")},
        "reader": {"S": held["reader"]},
        "due": {"S": date_text(held["due"], "due")},
    }
    if held["returned_at"] is not None:
        stored["returned_at"] = {
            "S": datetime_text(held["returned_at"], "microseconds", "returned_at")
        }
    if held["number"] is not None:
        stored["number"] = {"N": number_text(held["number"], "number")}
    if held["note"] is not None:
        stored["note"] = {"S": held["note"]}
    stored.update(keys.by_reader(held["reader"], held["due"], held["copy_number"]))
    stored.update(keys.by_day(held["returned_at"], held["number"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["lending_id"]) is UUID
        and type(held["copy_number"]) is int
        and held["copy_number"] >= 0
        and held["copy_number"] <= 999
        and type(held["reader"]) is str
        and type(held["due"]) is date
        and (held["returned_at"] is None or type(held["returned_at"]) is datetime)
        and (held["number"] is None or type(held["number"]) is int)
        and (held["note"] is None or type(held["note"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "lending_id": stored["lending_id"]["S"],
        "copy_number": int_from_text(stored["c"]["N"], "copy_number"),
        "reader": stored["reader"]["S"],
        "due": date_from_text(stored["due"]["S"], "due"),
    }
    if "returned_at" in stored:
        found["returned_at"] = datetime_from_text(stored["returned_at"]["S"], "returned_at")
    if "number" in stored:
        found["number"] = int_from_text(stored["number"]["N"], "number")
    if "note" in stored:
        found["note"] = stored["note"]["S"]
    return found


def decode_lending_in_by_reader(stored: WireItem) -> dict[str, object]:
    """The attributes of a LendingInByReader by name, for the model to validate."""
    pk_parts = keys.parse_pk(stored["pk"]["S"])
    sk_parts = keys.parse_sk(stored["sk"]["S"])
    reader_pk_parts = keys.parse_reader_pk(stored["reader_pk"]["S"])
    reader_sk_parts = keys.parse_reader_sk(stored["reader_sk"]["S"])
    return {
        "lending_id": pk_parts["lending_id"],
        "copy_number": int_from_text(sk_parts["copy_number"], "copy_number"),
        "reader": reader_pk_parts["reader"],
        "due": date_from_text(reader_sk_parts["due"], "due"),
    }


def decode_lending_in_by_day(stored: WireItem) -> dict[str, object]:
    """The attributes of a LendingInByDay by name, for the model to validate."""
    pk_parts = keys.parse_pk(stored["pk"]["S"])
    sk_parts = keys.parse_sk(stored["sk"]["S"])
    day_pk_parts = keys.parse_day_pk(stored["day_pk"]["S"])
    return {
        "lending_id": pk_parts["lending_id"],
        "copy_number": int_from_text(sk_parts["copy_number"], "copy_number"),
        "returned_at": datetime_from_text(day_pk_parts["returned_at"], "returned_at"),
        "number": int_from_text(stored["day_number"]["N"], "number"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import LendingFields

    return LendingFields


def _lending_reader() -> StraightReader[Lending]:
    """What reads the text of a stored Lending, loaded with the first one."""
    from .stored import LENDING_READER

    return LENDING_READER


def _lending_in_by_reader_reader() -> StraightReader[LendingInByReader]:
    """What reads the text of a stored LendingInByReader, loaded with the first one."""
    from .stored import LENDING_IN_BY_READER_READER

    return LENDING_IN_BY_READER_READER


def _lending_in_by_day_reader() -> StraightReader[LendingInByDay]:
    """What reads the text of a stored LendingInByDay, loaded with the first one."""
    from .stored import LENDING_IN_BY_DAY_READER

    return LENDING_IN_BY_DAY_READER


LENDING: Final[EntitySpec[Lending, LendingKey]] = EntitySpec(
    name="Lending",
    table="lendings",
    model=Lending,
    key_attributes=("pk", "sk"),
    key_parts=("lending_id", "copy_number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Lending"),
    indexes=(
        IndexEntry(
            name="by_reader",
            attributes=("reader_pk", "reader_sk"),
            parts=("reader", "due", "copy_number"),
            build=keys.by_reader,
        ),
        IndexEntry(
            name="by_day",
            attributes=("day_pk", "day_number"),
            parts=("returned_at", "number"),
            build=keys.by_day,
        ),
    ),
    required=frozenset({"lending_id", "copy_number", "reader", "due"}),
    fixed=frozenset({"lending_id", "copy_number"}),
    reader=_lending_reader,
)
"""What the runtime needs to know of Lending."""

LENDING_IN_BY_READER_VIEW: Final[View[LendingInByReader]] = View(
    model=LendingInByReader,
    decode=decode_lending_in_by_reader,
    projection=("pk", "sk", "reader_pk", "reader_sk"),
    reader=_lending_in_by_reader_reader,
)
"""How a LendingInByReader is read."""

LENDING_IN_BY_DAY_VIEW: Final[View[LendingInByDay]] = View(
    model=LendingInByDay,
    decode=decode_lending_in_by_day,
    projection=("pk", "sk", "day_pk", "day_number"),
    reader=_lending_in_by_day_reader,
)
"""How a LendingInByDay is read."""
