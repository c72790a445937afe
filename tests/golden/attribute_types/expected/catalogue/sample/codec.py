"""The stored form of sample, both ways."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, is_map, is_set, unchanged
from dynarepo.ids import now, ulid, uuid4
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    binary_from_wire,
    binary_set,
    date_from_text,
    date_text,
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    float_text,
    int_from_text,
    number_set,
    number_text,
    string_set,
)

from .._types import Size, decode_size, encode_size
from . import keys
from .model import Sample, SampleKey, SampleListOfChoices

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Sample) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "id": {"S": uuid_text(held["id"], "id")},
        "_type": {"S": "Sample"},
        "text": {"S": held["text"]},
        "text_id": {"S": held["text_id"]},
        "whole": {"N": number_text(held["whole"], "whole")},
        "exact": {"N": number_text(held["exact"], "exact")},
        "rough": {"N": float_text(held["rough"], "rough")},
        "flag": {"BOOL": held["flag"]},
        "bytes_": {"B": held["bytes_"]},
        "moment": {"S": datetime_text(held["moment"], "microseconds", "moment")},
        "moment_in_seconds": {
            "S": datetime_text(held["moment_in_seconds"], "seconds", "moment_in_seconds")
        },
        "epoch": {"N": epoch_text(held["epoch"], "seconds", "epoch")},
        "day": {"S": date_text(held["day"], "day")},
        "random_id": {"S": uuid_text(held["random_id"], "random_id")},
        "sortable_id": {"S": held["sortable_id"]},
        "choice": {"S": held["choice"]},
        "grade": {"S": held["grade"]},
        "list_of_text": {"L": [{"S": element} for element in held["list_of_text"]]},
        "list_of_lists": {
            "L": [
                {"L": [{"N": number_text(inner, "list_of_lists")} for inner in element]}
                for element in held["list_of_lists"]
            ]
        },
        "list_of_choices": {"L": [{"S": element} for element in held["list_of_choices"]]},
        "map_of_numbers": {
            "M": {
                element_name: {"N": number_text(element, "map_of_numbers")}
                for element_name, element in held["map_of_numbers"].items()
            }
        },
        "sizes": {
            "M": {
                element_name: encode_size(element)
                for element_name, element in held["sizes"].items()
            }
        },
        "open_map": {
            "M": {
                element_name: any_value(element, "open_map")
                for element_name, element in held["open_map"].items()
            }
        },
        "number_or_null": (
            {"NULL": True}
            if held["number_or_null"] is None
            else {"N": number_text(held["number_or_null"], "number_or_null")}
        ),
        "origin": {"S": held["origin"]},
    }
    if held["moment_in_milliseconds"] is not None:
        stored["moment_in_milliseconds"] = {
            "S": datetime_text(
                held["moment_in_milliseconds"], "milliseconds", "moment_in_milliseconds"
            )
        }
    if held["epoch_milliseconds"] is not None:
        stored["epoch_milliseconds"] = {
            "N": epoch_text(held["epoch_milliseconds"], "milliseconds", "epoch_milliseconds")
        }
    if held["words"]:
        stored["words"] = string_set(held["words"], "words")
    if held["numbers"]:
        stored["numbers"] = number_set(held["numbers"], "numbers")
    if held["wholes"]:
        stored["wholes"] = number_set(held["wholes"], "wholes")
    if held["exacts"]:
        stored["exacts"] = number_set(held["exacts"], "exacts")
    if held["blobs"]:
        stored["blobs"] = binary_set(held["blobs"], "blobs")
    if held["map_of_days"] is not None:
        stored["map_of_days"] = {
            "M": {
                element_name: {"L": [{"S": date_text(inner, "map_of_days")} for inner in element]}
                for element_name, element in held["map_of_days"].items()
            }
        }
    if held["size"] is not None:
        stored["size"] = encode_size(held["size"])
    if held["anything"] is not None:
        stored["anything"] = any_value(held["anything"], "anything")
    if held["absent_or_null"] is not None:
        stored["absent_or_null"] = {"S": held["absent_or_null"]}
    elif "absent_or_null" in item.model_fields_set:
        stored["absent_or_null"] = {"NULL": True}
    if held["words_or_null"]:
        stored["words_or_null"] = string_set(held["words_or_null"], "words_or_null")
    elif held["words_or_null"] is None:
        stored["words_or_null"] = {"NULL": True}
    if held["text_at_first"] is not None:
        stored["text_at_first"] = {"S": held["text_at_first"]}
    if held["secret"] is not None:
        stored["secret"] = {"S": held["secret"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["id"]) is UUID
        and type(held["text"]) is str
        and len(held["text"]) >= 1
        and len(held["text"]) <= 100
        and unchanged(Sample, "text", held["text"])
        and type(held["text_id"]) is str
        and type(held["whole"]) is int
        and held["whole"] >= -10
        and held["whole"] <= 10
        and type(held["exact"]) is Decimal
        and held["exact"] >= Decimal("0.01")
        and type(held["rough"]) is float
        and held["rough"] <= 1000000.0
        and type(held["flag"]) is bool
        and type(held["bytes_"]) is bytes
        and len(held["bytes_"]) <= 1024
        and type(held["moment"]) is datetime
        and type(held["moment_in_seconds"]) is datetime
        and held["moment_in_seconds"] >= datetime(2020, 1, 1, tzinfo=UTC)
        and (
            held["moment_in_milliseconds"] is None
            or type(held["moment_in_milliseconds"]) is datetime
        )
        and type(held["epoch"]) is datetime
        and (held["epoch_milliseconds"] is None or type(held["epoch_milliseconds"]) is datetime)
        and type(held["day"]) is date
        and type(held["random_id"]) is UUID
        and type(held["sortable_id"]) is str
        and unchanged(Sample, "sortable_id", held["sortable_id"])
        and type(held["choice"]) is str
        and held["choice"] in ("red", "green", "NO", "12:30")
        and type(held["grade"]) is str
        and held["grade"] in ("low", "medium", "high")
        and (held["words"] is None or (is_set(held["words"], str) and len(held["words"]) >= 1))
        and (held["numbers"] is None or is_set(held["numbers"], Decimal))
        and is_set(held["wholes"], int)
        and (held["exacts"] is None or is_set(held["exacts"], Decimal))
        and (held["blobs"] is None or is_set(held["blobs"], bytes))
        and is_list(held["list_of_text"], str)
        and is_list(held["list_of_lists"], list)
        and all(is_list(element, int) for element in held["list_of_lists"])
        and len(held["list_of_lists"]) <= 3
        and is_list(held["list_of_choices"], str)
        and {"north", "south"}.issuperset(held["list_of_choices"])
        and is_map(held["map_of_numbers"], Decimal)
        and (
            held["map_of_days"] is None
            or (
                is_map(held["map_of_days"], list)
                and all(is_list(element, date) for element in held["map_of_days"].values())
            )
        )
        and (held["size"] is None or type(held["size"]) is Size)
        and is_map(held["sizes"], Size)
        and is_map(held["open_map"])
        and (held["absent_or_null"] is None or type(held["absent_or_null"]) is str)
        and (held["number_or_null"] is None or type(held["number_or_null"]) is int)
        and (held["words_or_null"] is None or is_set(held["words_or_null"], str))
        and (held["text_at_first"] is None or type(held["text_at_first"]) is str)
        and (held["secret"] is None or type(held["secret"]) is str)
        and type(held["origin"]) is str
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "id": stored["id"]["S"],
        "text": stored["text"]["S"],
        "text_id": stored["text_id"]["S"],
        "moment": datetime_from_text(stored["moment"]["S"], "moment"),
        "moment_in_seconds": datetime_from_text(
            stored["moment_in_seconds"]["S"], "moment_in_seconds"
        ),
        "random_id": stored["random_id"]["S"],
        "sortable_id": stored["sortable_id"]["S"],
        "wholes": (
            [int_from_text(element, "wholes") for element in stored["wholes"]["NS"]]
            if "wholes" in stored
            else []
        ),
        "words_or_null": (
            (None if "NULL" in stored["words_or_null"] else stored["words_or_null"]["SS"])
            if "words_or_null" in stored
            else []
        ),
        "text_at_first": stored["text_at_first"]["S"] if "text_at_first" in stored else None,
    }
    if "whole" in stored:
        found["whole"] = int_from_text(stored["whole"]["N"], "whole")
    if "exact" in stored:
        found["exact"] = stored["exact"]["N"]
    if "rough" in stored:
        found["rough"] = stored["rough"]["N"]
    if "flag" in stored:
        found["flag"] = stored["flag"]["BOOL"]
    if "bytes_" in stored:
        found["bytes_"] = binary_from_wire(stored["bytes_"]["B"], "bytes_")
    if "moment_in_milliseconds" in stored:
        found["moment_in_milliseconds"] = datetime_from_text(
            stored["moment_in_milliseconds"]["S"], "moment_in_milliseconds"
        )
    if "epoch" in stored:
        found["epoch"] = epoch_from_text(stored["epoch"]["N"], "seconds", "epoch")
    if "epoch_milliseconds" in stored:
        found["epoch_milliseconds"] = epoch_from_text(
            stored["epoch_milliseconds"]["N"], "milliseconds", "epoch_milliseconds"
        )
    if "day" in stored:
        found["day"] = date_from_text(stored["day"]["S"], "day")
    if "choice" in stored:
        found["choice"] = stored["choice"]["S"]
    if "grade" in stored:
        found["grade"] = stored["grade"]["S"]
    if "words" in stored:
        found["words"] = stored["words"]["SS"]
    if "numbers" in stored:
        found["numbers"] = stored["numbers"]["NS"]
    if "exacts" in stored:
        found["exacts"] = stored["exacts"]["NS"]
    if "blobs" in stored:
        found["blobs"] = [binary_from_wire(element, "blobs") for element in stored["blobs"]["BS"]]
    if "list_of_text" in stored:
        found["list_of_text"] = [element["S"] for element in stored["list_of_text"]["L"]]
    if "list_of_lists" in stored:
        found["list_of_lists"] = [
            [int_from_text(inner["N"], "list_of_lists") for inner in element["L"]]
            for element in stored["list_of_lists"]["L"]
        ]
    if "list_of_choices" in stored:
        found["list_of_choices"] = [element["S"] for element in stored["list_of_choices"]["L"]]
    if "map_of_numbers" in stored:
        found["map_of_numbers"] = {
            element_name: element["N"]
            for element_name, element in stored["map_of_numbers"]["M"].items()
        }
    if "map_of_days" in stored:
        found["map_of_days"] = {
            element_name: [date_from_text(inner["S"], "map_of_days") for inner in element["L"]]
            for element_name, element in stored["map_of_days"]["M"].items()
        }
    if "size" in stored:
        found["size"] = decode_size(stored["size"])
    if "sizes" in stored:
        found["sizes"] = {
            element_name: decode_size(element)
            for element_name, element in stored["sizes"]["M"].items()
        }
    if "anything" in stored:
        found["anything"] = any_from_wire(stored["anything"], "anything")
    if "open_map" in stored:
        found["open_map"] = {
            element_name: any_from_wire(element, "open_map")
            for element_name, element in stored["open_map"]["M"].items()
        }
    if "absent_or_null" in stored:
        found["absent_or_null"] = (
            None if "NULL" in stored["absent_or_null"] else stored["absent_or_null"]["S"]
        )
    if "number_or_null" in stored:
        found["number_or_null"] = (
            None
            if "NULL" in stored["number_or_null"]
            else int_from_text(stored["number_or_null"]["N"], "number_or_null")
        )
    if "secret" in stored:
        found["secret"] = stored["secret"]["S"]
    if "origin" in stored:
        found["origin"] = stored["origin"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import SampleFields

    return SampleFields


def _sample_reader() -> StraightReader[Sample]:
    """What reads the text of a stored Sample, loaded with the first one."""
    from .stored import SAMPLE_READER

    return SAMPLE_READER


SAMPLE: Final[EntitySpec[Sample, SampleKey]] = EntitySpec(
    name="Sample",
    table="samples",
    model=Sample,
    key_attributes=("id",),
    key_parts=("id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Sample"),
    required=frozenset(
        {
            "id",
            "text",
            "text_id",
            "whole",
            "exact",
            "rough",
            "flag",
            "bytes_",
            "moment",
            "moment_in_seconds",
            "epoch",
            "day",
            "random_id",
            "sortable_id",
            "choice",
            "grade",
            "list_of_text",
            "list_of_lists",
            "list_of_choices",
            "map_of_numbers",
            "sizes",
            "open_map",
            "number_or_null",
            "origin",
        }
    ),
    fixed=frozenset({"id", "origin"}),
    sensitive=frozenset({"secret"}),
    defaults={
        "text_id": ulid,
        "whole": lambda: 0,
        "exact": lambda: Decimal("1.50"),
        "rough": lambda: 0.5,
        "flag": lambda: False,
        "bytes_": lambda: b"hello",
        "moment": now,
        "epoch": lambda: datetime(2026, 1, 1, tzinfo=UTC),
        "day": lambda: date(2026, 1, 31),
        "random_id": uuid4,
        "sortable_id": ulid,
        "choice": lambda: "red",
        "grade": lambda: "medium",
        "list_of_text": list[str],
        "list_of_lists": list[list[int]],
        "list_of_choices": list[SampleListOfChoices],
        "map_of_numbers": dict[str, Decimal],
        "sizes": dict[str, Size],
        "open_map": dict[str, Any],
        "number_or_null": lambda: 1,
        "text_at_first": lambda: "new",
        "origin": lambda: "unknown",
    },
    reader=_sample_reader,
)
"""What the runtime needs to know of Sample."""
