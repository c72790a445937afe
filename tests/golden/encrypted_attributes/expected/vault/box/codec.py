"""The stored form of box, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, writes
from dynarepo.keys import uuid_text
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Box, BoxKey

if TYPE_CHECKING:
    from dynarepo import WireItem


def encode(item: Box) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["box_id"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Box"},
        "box_id": {"S": uuid_text(held["box_id"], "box_id")},
        "holder": {"S": held["holder"]},
        "code": {"S": held["code"]},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["word"] is not None:
        stored["word"] = {"S": held["word"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["box_id"]) is UUID
        and type(held["holder"]) is str
        and type(held["code"]) is str
        and (held["word"] is None or type(held["word"]) is str)
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "box_id": stored["box_id"]["S"],
        "holder": stored["holder"]["S"],
        "code": stored["code"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "word" in stored:
        found["word"] = stored["word"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import BoxFields

    return BoxFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Trail(
            table="safe",
            key_attributes=("pk", "sk"),
            beginning="audit#Box#",
            roots=("box_id", "holder", "code", "word"),
            secret=frozenset({"code", "word"}),
            type_attribute=("_type", "_audit"),
        ),
    )


BOX: Final[EntitySpec[Box, BoxKey]] = EntitySpec(
    name="Box",
    table="safe",
    model=Box,
    key_attributes=("pk", "sk"),
    key_parts=("box_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Box"),
    key_shape=(("pk", "box#[0-9a-f-]{36}"), ("sk", "box")),
    besides=_companions,
    version="version",
    required=frozenset({"box_id", "holder", "code", "version"}),
    fixed=frozenset({"box_id", "version"}),
    sensitive=frozenset({"code", "word"}),
    encrypted=frozenset({"code"}),
)
"""What the runtime needs to know of Box."""
