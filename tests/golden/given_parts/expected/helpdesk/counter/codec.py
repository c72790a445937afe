"""The stored form of counter, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, IndexEntry
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Counter, CounterKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Counter) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["name"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Counter"},
        "name": {"S": held["name"]},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["note"] is not None:
        stored["note"] = {"S": held["note"]}
    stored.update(keys.gsi3(held["version"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["name"]) is str
        and (held["note"] is None or type(held["note"]) is str)
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "name": stored["name"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "note" in stored:
        found["note"] = stored["note"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import CounterFields

    return CounterFields


def _counter_reader() -> StraightReader[Counter]:
    """What reads the text of a stored Counter, loaded with the first one."""
    from .stored import COUNTER_READER

    return COUNTER_READER


COUNTER: Final[EntitySpec[Counter, CounterKey]] = EntitySpec(
    name="Counter",
    table="helpdesk",
    model=Counter,
    key_attributes=("pk", "sk"),
    key_parts=("name",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Counter"),
    key_shape=(("pk", "counter#.+"), ("sk", "counter")),
    indexes=(
        IndexEntry(
            name="gsi3",
            attributes=("gsi3pk", "gsi3sk"),
            parts=("version",),
            build=keys.gsi3,
            on_partial="require",
        ),
    ),
    version="version",
    required=frozenset({"name", "version"}),
    fixed=frozenset({"name", "version"}),
    reader=_counter_reader,
)
"""What the runtime needs to know of Counter."""
