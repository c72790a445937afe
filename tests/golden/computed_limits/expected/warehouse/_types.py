"""Types that the entities of warehouse share."""

from pydantic import Field

from dynarepo import Value, WireItem, WireValue
from dynarepo.wire import int_from_text, number_text


class Levels(Value):
    """A value of the type Levels."""

    reorder: int = Field(default=5, ge=1, le=50)


def encode_levels(value: Levels) -> WireValue:
    """The stored form of a Levels."""
    held = value.__dict__
    return {
        "M": {
            "reorder": {"N": number_text(held["reorder"], "reorder")},
        }
    }


def decode_levels(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Levels, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "reorder" in parts:
        found["reorder"] = int_from_text(parts["reorder"]["N"], "reorder")
    return found
