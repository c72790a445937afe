"""The stored form of counter, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
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
        "name": {"S": keys.name_key(held["name"])},
        "_type": {"S": "Counter"},
        "count": {"N": number_text(held["count"], "count")},
    }
    if held["last_write"] is not None:
        stored["last_write"] = {"S": held["last_write"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["name"]) is str
        and type(held["count"]) is int
        and (held["last_write"] is None or type(held["last_write"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "name": stored["name"]["S"],
    }
    if "count" in stored:
        found["count"] = int_from_text(stored["count"]["N"], "count")
    if "last_write" in stored:
        found["last_write"] = stored["last_write"]["S"]
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
    table="counters",
    model=Counter,
    key_attributes=("name",),
    key_parts=("name",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Counter"),
    write_id="last_write",
    required=frozenset({"name", "count"}),
    fixed=frozenset({"name", "last_write"}),
    defaults={"count": lambda: 0},
    reader=_counter_reader,
)
"""What the runtime needs to know of Counter."""
