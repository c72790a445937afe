"""The stored form of thing, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text

from .._types import Part, decode_part, encode_part
from . import keys
from .model import Thing, ThingKey, ThingNote

if TYPE_CHECKING:
    from dynarepo import WireItem


def encode(item: Thing) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["thing_id"])},
        "sk": {"S": keys.sk(held["thing_id"])},
        "_type": {"S": 'thing\'s "type"\\'},
        "thing_id": {"S": uuid_text(held["thing_id"], "thing_id")},
        "label": {"S": held["label"]},
        "mood": {"S": held["mood"]},
        "code": {"S": held["code"]},
    }
    if held["part"] is not None:
        stored["part"] = encode_part(held["part"])
    if held["note"] is not None:
        stored['odd "name" {{ x }}'] = {"S": held["note"]}
    stored.update(keys.by_label(held["label"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["thing_id"]) is UUID
        and type(held["label"]) is str
        and type(held["mood"]) is str
        and held["mood"]
        in (
            "it's",
            'say "hi"',
            '"""',
            "two\nlines",
            "back\\slash",
            "{brace}",
            "{{ jinja }}",
            "",
            "caf\xe9 \u2615",
        )
        and type(held["code"]) is str
        and unchanged(Thing, "code", held["code"])
        and (held["part"] is None or type(held["part"]) is Part)
        and (held["note"] is None or type(held["note"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "thing_id": stored["thing_id"]["S"],
    }
    if "label" in stored:
        found["label"] = stored["label"]["S"]
    if "mood" in stored:
        found["mood"] = stored["mood"]["S"]
    if "code" in stored:
        found["code"] = stored["code"]["S"]
    if "part" in stored:
        found["part"] = decode_part(stored["part"])
    if 'odd "name" {{ x }}' in stored:
        found["note"] = stored['odd "name" {{ x }}']["S"]
    return found


def decode_thing_note(stored: WireItem) -> dict[str, object]:
    """The attributes of a ThingNote by name, for the model to validate."""
    found: dict[str, object] = {
        "thing_id": stored["thing_id"]["S"],
    }
    if 'odd "name" {{ x }}' in stored:
        found["note"] = stored['odd "name" {{ x }}']["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ThingFields

    return ThingFields


THING: Final[EntitySpec[Thing, ThingKey]] = EntitySpec(
    name="Thing",
    table="things",
    model=Thing,
    key_attributes=("pk", "sk"),
    key_parts=("thing_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", 'thing\'s "type"\\'),
    indexes=(
        IndexEntry(
            name="by_label", attributes=("label_key",), parts=("label",), build=keys.by_label
        ),
    ),
    required=frozenset({"thing_id", "label", "mood", "code"}),
    fixed=frozenset({"thing_id"}),
    defaults={"label": lambda: '"""', "mood": lambda: "two\nlines", "code": lambda: ""},
)
"""What the runtime needs to know of Thing."""

THING_NOTE_VIEW: Final[View[ThingNote]] = View(
    model=ThingNote,
    decode=decode_thing_note,
    projection=("thing_id", 'odd "name" {{ x }}'),
    reader=None,
)
"""How a ThingNote is read."""
