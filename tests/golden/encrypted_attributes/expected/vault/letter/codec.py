"""The stored form of letter, both ways."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, writes
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, int_from_text, number_text

from . import keys
from .model import Letter, LetterKey

if TYPE_CHECKING:
    from dynarepo import WireItem


def encode(item: Letter) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["box_id"])},
        "sk": {"S": keys.sk(held["number"])},
        "_type": {"S": "Letter"},
        "box_id": {"S": uuid_text(held["box_id"], "box_id")},
        "number": {"N": number_text(held["number"], "number")},
        "day": {"S": date_text(held["day"], "day")},
    }
    if held["text"] is not None:
        stored["text"] = {"S": held["text"]}
    stored.update(keys.by_day(held["day"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["box_id"]) is UUID
        and type(held["number"]) is int
        and held["number"] >= 0
        and held["number"] <= 999
        and type(held["day"]) is date
        and (held["text"] is None or type(held["text"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "box_id": stored["box_id"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "day": date_from_text(stored["day"]["S"], "day"),
    }
    if "text" in stored:
        found["text"] = stored["text"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import LetterFields

    return LetterFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Trail(
            table="safe",
            key_attributes=("pk", "sk"),
            beginning="audit#Letter#",
            roots=("box_id", "number", "day", "text"),
            secret=frozenset({"text"}),
            type_attribute=("_type", "_audit"),
        ),
    )


LETTER: Final[EntitySpec[Letter, LetterKey]] = EntitySpec(
    name="Letter",
    table="safe",
    model=Letter,
    key_attributes=("pk", "sk"),
    key_parts=("box_id", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Letter"),
    key_shape=(("pk", "box#[0-9a-f-]{36}"), ("sk", "letter#[0-9][0-9][0-9]")),
    indexes=(IndexEntry(name="by_day", attributes=("day_pk",), parts=("day",), build=keys.by_day),),
    besides=_companions,
    required=frozenset({"box_id", "number", "day"}),
    fixed=frozenset({"box_id", "number"}),
    sensitive=frozenset({"text"}),
    encrypted=frozenset({"text"}),
)
"""What the runtime needs to know of Letter."""
