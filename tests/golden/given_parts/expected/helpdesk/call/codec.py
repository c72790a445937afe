"""The stored form of call, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, EntryTerm, IndexEntry
from dynarepo.wire import int_from_text, number_text

from . import keys
from .model import Call, CallKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Call) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["line"])},
        "sk": {"S": keys.sk()},
        "_type": {"S": "Call"},
        "line": {"S": held["line"]},
        "queue": {"S": held["queue"]},
        "weight": {"N": number_text(held["weight"], "weight")},
    }
    if held["topic"] is not None:
        stored["topic"] = {"S": held["topic"]}
    if held["result"] is not None:
        stored["result"] = {"S": held["result"]}
    stored.update(keys.gsi1(held["queue"], held["weight"], held["result"], held["topic"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["line"]) is str
        and type(held["queue"]) is str
        and type(held["weight"]) is int
        and (held["topic"] is None or type(held["topic"]) is str)
        and (held["result"] is None or type(held["result"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "line": stored["line"]["S"],
    }
    if "queue" in stored:
        found["queue"] = stored["queue"]["S"]
    if "weight" in stored:
        found["weight"] = int_from_text(stored["weight"]["N"], "weight")
    if "topic" in stored:
        found["topic"] = stored["topic"]["S"]
    if "result" in stored:
        found["result"] = stored["result"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import CallFields

    return CallFields


def _call_reader() -> StraightReader[Call]:
    """What reads the text of a stored Call, loaded with the first one."""
    from .stored import CALL_READER

    return CALL_READER


CALL: Final[EntitySpec[Call, CallKey]] = EntitySpec(
    name="Call",
    table="helpdesk",
    model=Call,
    key_attributes=("pk", "sk"),
    key_parts=("line",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Call"),
    key_shape=(("pk", "call#.+"), ("sk", "call")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("queue", "weight", "result", "topic"),
            build=keys.gsi1,
            when_parts=("result", "topic"),
            terms=(
                EntryTerm("result", "missing"),
                EntryTerm("topic", "exists"),
                EntryTerm("queue", "in", ("all", "new")),
            ),
            on_partial="require",
        ),
    ),
    required=frozenset({"line", "queue", "weight"}),
    fixed=frozenset({"line"}),
    defaults={"queue": lambda: "all", "weight": lambda: 1},
    reader=_call_reader,
)
"""What the runtime needs to know of Call."""
