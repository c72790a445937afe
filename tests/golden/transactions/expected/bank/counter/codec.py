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
        "pk": {"S": keys.pk(held["name"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Counter"},
        "name": {"S": held["name"]},
    }
    if held["last"] is not None:
        stored["last"] = {"N": number_text(held["last"], "last")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return type(held["name"]) is str and (held["last"] is None or type(held["last"]) is int)


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "name": stored["name"]["S"],
    }
    if "last" in stored:
        found["last"] = int_from_text(stored["last"]["N"], "last")
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
    table="ledger",
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
    required=frozenset({"name"}),
    fixed=frozenset({"name"}),
    reader=_counter_reader,
)
"""What the runtime needs to know of Counter."""
