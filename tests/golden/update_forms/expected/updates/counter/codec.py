"""The stored form of counter, both ways."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, is_map, is_set
from dynarepo.wire import (
    any_from_wire,
    any_value,
    int_from_text,
    number_set,
    number_text,
    string_set,
)

from .._types import Limits, Note, decode_limits, decode_note, encode_limits, encode_note
from . import keys
from .model import Counter, CounterKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Counter) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "id": {"S": keys.id_key(held["id"])},
        "_type": {"S": "Counter"},
        "name": {"S": held["name"]},
        "status": {"S": held["status"]},
        "total": {"N": number_text(held["total"], "total")},
        "rate": {"N": number_text(held["rate"], "rate")},
        "ready": {"BOOL": held["ready"]},
        "notes": {"L": [encode_note(element) for element in held["notes"]]},
        "words": {"L": [{"S": element} for element in held["words"]]},
        "limits": encode_limits(held["limits"]),
        "quotas": {
            "M": {
                element_name: {"N": number_text(element, "quotas")}
                for element_name, element in held["quotas"].items()
            }
        },
    }
    if held["label"] is not None:
        stored["label"] = {"S": held["label"]}
    if held["previous"] is not None:
        stored["previous"] = {"N": number_text(held["previous"], "previous")}
    if held["tags"]:
        stored["tags"] = string_set(held["tags"], "tags")
    if held["marks"]:
        stored["marks"] = number_set(held["marks"], "marks")
    if held["extra"] is not None:
        stored["extra"] = any_value(held["extra"], "extra")
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["id"]) is str
        and type(held["name"]) is str
        and (held["label"] is None or type(held["label"]) is str)
        and type(held["status"]) is str
        and held["status"] in ("on", "off")
        and type(held["total"]) is int
        and type(held["rate"]) is Decimal
        and (held["previous"] is None or type(held["previous"]) is int)
        and type(held["ready"]) is bool
        and (held["tags"] is None or is_set(held["tags"], str))
        and (held["marks"] is None or is_set(held["marks"], int))
        and is_list(held["notes"], Note)
        and is_list(held["words"], str)
        and type(held["limits"]) is Limits
        and is_map(held["quotas"], int)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "id": stored["id"]["S"],
        "name": stored["name"]["S"],
        "limits": decode_limits(stored["limits"]),
    }
    if "label" in stored:
        found["label"] = stored["label"]["S"]
    if "status" in stored:
        found["status"] = stored["status"]["S"]
    if "total" in stored:
        found["total"] = int_from_text(stored["total"]["N"], "total")
    if "rate" in stored:
        found["rate"] = stored["rate"]["N"]
    if "previous" in stored:
        found["previous"] = int_from_text(stored["previous"]["N"], "previous")
    if "ready" in stored:
        found["ready"] = stored["ready"]["BOOL"]
    if "tags" in stored:
        found["tags"] = stored["tags"]["SS"]
    if "marks" in stored:
        found["marks"] = [int_from_text(element, "marks") for element in stored["marks"]["NS"]]
    if "notes" in stored:
        found["notes"] = [decode_note(element) for element in stored["notes"]["L"]]
    if "words" in stored:
        found["words"] = [element["S"] for element in stored["words"]["L"]]
    if "quotas" in stored:
        found["quotas"] = {
            element_name: int_from_text(element["N"], "quotas")
            for element_name, element in stored["quotas"]["M"].items()
        }
    if "extra" in stored:
        found["extra"] = any_from_wire(stored["extra"], "extra")
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
    key_attributes=("id",),
    key_parts=("id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Counter"),
    required=frozenset(
        {"id", "name", "status", "total", "rate", "ready", "notes", "words", "limits", "quotas"}
    ),
    fixed=frozenset({"id"}),
    defaults={
        "status": lambda: "on",
        "total": lambda: 0,
        "rate": lambda: Decimal("1"),
        "ready": lambda: False,
        "notes": list[Note],
        "words": list[str],
        "quotas": dict[str, int],
    },
    reader=_counter_reader,
)
"""What the runtime needs to know of Counter."""
