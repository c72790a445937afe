"""The stored form of report, both ways."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, is_map, is_set, unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    binary_from_wire,
    date_from_text,
    date_text,
    datetime_from_text,
    datetime_text,
    float_text,
    int_from_text,
    number_text,
    string_set,
)

from .._types import Wind, decode_wind, encode_wind
from . import keys
from .model import Report, ReportKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Report) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "station": {"S": keys.station_key(held["station"])},
        "reported_at": {"S": datetime_text(held["reported_at"], "microseconds", "reported_at")},
        "_type": {"S": "Report"},
        "operator": {"S": held["operator"]},
        "remarks": {"L": [{"S": element} for element in held["remarks"]]},
    }
    if held["quality"] is not None:
        stored["quality"] = {"S": held["quality"]}
    if held["corrected"] is not None:
        stored["corrected"] = {"S": held["corrected"]}
    elif "corrected" in item.model_fields_set:
        stored["corrected"] = {"NULL": True}
    if held["sensors"]:
        stored["sensors"] = string_set(held["sensors"], "sensors")
    if held["wind"] is not None:
        stored["wind"] = encode_wind(held["wind"])
    if held["gusts"] is not None:
        stored["gusts"] = {"L": [encode_wind(element) for element in held["gusts"]]}
    if held["code"] is not None:
        stored["code"] = {"S": held["code"]}
    if held["humidity"] is not None:
        stored["humidity"] = {"N": number_text(held["humidity"], "humidity")}
    if held["pressure"] is not None:
        stored["pressure"] = {"N": number_text(held["pressure"], "pressure")}
    if held["temperature"] is not None:
        stored["temperature"] = {"N": number_text(held["temperature"], "temperature")}
    if held["temperature_at_ground"] is not None:
        stored["temperature_at_ground"] = {
            "N": number_text(held["temperature_at_ground"], "temperature_at_ground")
        }
    if held["temperature_of_water"] is not None:
        stored["temperature_of_water"] = {
            "N": number_text(held["temperature_of_water"], "temperature_of_water")
        }
    if held["dew_point"] is not None:
        stored["dew_point"] = {"N": number_text(held["dew_point"], "dew_point")}
    if held["visibility"] is not None:
        stored["visibility"] = {"N": number_text(held["visibility"], "visibility")}
    if held["ceiling"] is not None:
        stored["ceiling"] = {"N": number_text(held["ceiling"], "ceiling")}
    if held["clouds"] is not None:
        stored["clouds"] = {"N": number_text(held["clouds"], "clouds")}
    if held["rain"] is not None:
        stored["rain"] = {"N": number_text(held["rain"], "rain")}
    if held["snow"] is not None:
        stored["snow"] = {"N": number_text(held["snow"], "snow")}
    if held["hail"] is not None:
        stored["hail"] = {"BOOL": held["hail"]}
    if held["sunshine"] is not None:
        stored["sunshine"] = {"N": number_text(held["sunshine"], "sunshine")}
    if held["radiation"] is not None:
        stored["radiation"] = {"N": float_text(held["radiation"], "radiation")}
    if held["ozone"] is not None:
        stored["ozone"] = {"N": float_text(held["ozone"], "ozone")}
    if held["particles"] is not None:
        stored["particles"] = {"N": float_text(held["particles"], "particles")}
    if held["pollen"] is not None:
        stored["pollen"] = {
            "M": {
                element_name: {"N": number_text(element, "pollen")}
                for element_name, element in held["pollen"].items()
            }
        }
    if held["waves"] is not None:
        stored["waves"] = {"N": number_text(held["waves"], "waves")}
    if held["tide"] is not None:
        stored["tide"] = {"N": number_text(held["tide"], "tide")}
    if held["lightning_at"] is not None:
        stored["lightning_at"] = {
            "S": datetime_text(held["lightning_at"], "microseconds", "lightning_at")
        }
    if held["checked_on"] is not None:
        stored["checked_on"] = {"S": date_text(held["checked_on"], "checked_on")}
    if held["checked_by"] is not None:
        stored["checked_by"] = {"S": uuid_text(held["checked_by"], "checked_by")}
    if held["picture"] is not None:
        stored["picture"] = {"B": held["picture"]}
    if held["raw"] is not None:
        stored["raw"] = any_value(held["raw"], "raw")
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["station"]) is str
        and type(held["reported_at"]) is datetime
        and type(held["operator"]) is str
        and is_list(held["remarks"], str)
        and (
            held["quality"] is None
            or (type(held["quality"]) is str and held["quality"] in ("good", "doubtful"))
        )
        and (held["corrected"] is None or type(held["corrected"]) is str)
        and is_set(held["sensors"], str)
        and (held["wind"] is None or type(held["wind"]) is Wind)
        and (held["gusts"] is None or is_list(held["gusts"], Wind))
        and (
            held["code"] is None
            or (type(held["code"]) is str and unchanged(Report, "code", held["code"]))
        )
        and (
            held["humidity"] is None
            or (type(held["humidity"]) is int and held["humidity"] >= 0 and held["humidity"] <= 100)
        )
        and (held["pressure"] is None or type(held["pressure"]) is Decimal)
        and (held["temperature"] is None or type(held["temperature"]) is Decimal)
        and (
            held["temperature_at_ground"] is None or type(held["temperature_at_ground"]) is Decimal
        )
        and (held["temperature_of_water"] is None or type(held["temperature_of_water"]) is Decimal)
        and (held["dew_point"] is None or type(held["dew_point"]) is Decimal)
        and (held["visibility"] is None or type(held["visibility"]) is int)
        and (held["ceiling"] is None or type(held["ceiling"]) is int)
        and (held["clouds"] is None or type(held["clouds"]) is int)
        and (held["rain"] is None or type(held["rain"]) is Decimal)
        and (held["snow"] is None or type(held["snow"]) is Decimal)
        and (held["hail"] is None or type(held["hail"]) is bool)
        and (held["sunshine"] is None or type(held["sunshine"]) is int)
        and (held["radiation"] is None or type(held["radiation"]) is float)
        and (held["ozone"] is None or type(held["ozone"]) is float)
        and (held["particles"] is None or type(held["particles"]) is float)
        and (held["pollen"] is None or is_map(held["pollen"], int))
        and (held["waves"] is None or type(held["waves"]) is Decimal)
        and (held["tide"] is None or type(held["tide"]) is Decimal)
        and (held["lightning_at"] is None or type(held["lightning_at"]) is datetime)
        and (held["checked_on"] is None or type(held["checked_on"]) is date)
        and (held["checked_by"] is None or type(held["checked_by"]) is UUID)
        and (held["picture"] is None or type(held["picture"]) is bytes)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "station": stored["station"]["S"],
        "reported_at": datetime_from_text(stored["reported_at"]["S"], "reported_at"),
        "quality": stored["quality"]["S"] if "quality" in stored else None,
        "sensors": stored["sensors"]["SS"] if "sensors" in stored else [],
    }
    if "operator" in stored:
        found["operator"] = stored["operator"]["S"]
    if "remarks" in stored:
        found["remarks"] = [element["S"] for element in stored["remarks"]["L"]]
    if "corrected" in stored:
        found["corrected"] = None if "NULL" in stored["corrected"] else stored["corrected"]["S"]
    if "wind" in stored:
        found["wind"] = decode_wind(stored["wind"])
    if "gusts" in stored:
        found["gusts"] = [decode_wind(element) for element in stored["gusts"]["L"]]
    if "code" in stored:
        found["code"] = stored["code"]["S"]
    if "humidity" in stored:
        found["humidity"] = int_from_text(stored["humidity"]["N"], "humidity")
    if "pressure" in stored:
        found["pressure"] = stored["pressure"]["N"]
    if "temperature" in stored:
        found["temperature"] = stored["temperature"]["N"]
    if "temperature_at_ground" in stored:
        found["temperature_at_ground"] = stored["temperature_at_ground"]["N"]
    if "temperature_of_water" in stored:
        found["temperature_of_water"] = stored["temperature_of_water"]["N"]
    if "dew_point" in stored:
        found["dew_point"] = stored["dew_point"]["N"]
    if "visibility" in stored:
        found["visibility"] = int_from_text(stored["visibility"]["N"], "visibility")
    if "ceiling" in stored:
        found["ceiling"] = int_from_text(stored["ceiling"]["N"], "ceiling")
    if "clouds" in stored:
        found["clouds"] = int_from_text(stored["clouds"]["N"], "clouds")
    if "rain" in stored:
        found["rain"] = stored["rain"]["N"]
    if "snow" in stored:
        found["snow"] = stored["snow"]["N"]
    if "hail" in stored:
        found["hail"] = stored["hail"]["BOOL"]
    if "sunshine" in stored:
        found["sunshine"] = int_from_text(stored["sunshine"]["N"], "sunshine")
    if "radiation" in stored:
        found["radiation"] = stored["radiation"]["N"]
    if "ozone" in stored:
        found["ozone"] = stored["ozone"]["N"]
    if "particles" in stored:
        found["particles"] = stored["particles"]["N"]
    if "pollen" in stored:
        found["pollen"] = {
            element_name: int_from_text(element["N"], "pollen")
            for element_name, element in stored["pollen"]["M"].items()
        }
    if "waves" in stored:
        found["waves"] = stored["waves"]["N"]
    if "tide" in stored:
        found["tide"] = stored["tide"]["N"]
    if "lightning_at" in stored:
        found["lightning_at"] = datetime_from_text(stored["lightning_at"]["S"], "lightning_at")
    if "checked_on" in stored:
        found["checked_on"] = date_from_text(stored["checked_on"]["S"], "checked_on")
    if "checked_by" in stored:
        found["checked_by"] = stored["checked_by"]["S"]
    if "picture" in stored:
        found["picture"] = binary_from_wire(stored["picture"]["B"], "picture")
    if "raw" in stored:
        found["raw"] = any_from_wire(stored["raw"], "raw")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ReportFields

    return ReportFields


def _report_reader() -> StraightReader[Report]:
    """What reads the text of a stored Report, loaded with the first one."""
    from .stored import REPORT_READER

    return REPORT_READER


REPORT: Final[EntitySpec[Report, ReportKey]] = EntitySpec(
    name="Report",
    table="reports",
    model=Report,
    key_attributes=("station", "reported_at"),
    key_parts=("station", "reported_at"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Report"),
    required=frozenset({"station", "reported_at", "operator", "remarks"}),
    fixed=frozenset({"station", "reported_at"}),
    defaults={"operator": lambda: "nobody", "remarks": list[str], "quality": lambda: "good"},
    reader=_report_reader,
)
"""What the runtime needs to know of Report."""
