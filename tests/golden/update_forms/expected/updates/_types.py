"""Types that the entities of updates share."""

from dynarepo import Value, WireItem, WireValue
from dynarepo.wire import int_from_text, number_text


class Limits(Value):
    """A value of the type Limits."""

    daily: int
    monthly: int | None = None


class Note(Value):
    """A value of the type Note."""

    text: str
    stars: int = 0


def encode_limits(value: Limits) -> WireValue:
    """The stored form of a Limits."""
    held = value.__dict__
    stored: WireItem = {
        "daily": {"N": number_text(held["daily"], "daily")},
    }
    if held["monthly"] is not None:
        stored["monthly"] = {"N": number_text(held["monthly"], "monthly")}
    return {"M": stored}


def decode_limits(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Limits, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "daily": int_from_text(parts["daily"]["N"], "daily"),
    }
    if "monthly" in parts:
        found["monthly"] = int_from_text(parts["monthly"]["N"], "monthly")
    return found


def encode_note(value: Note) -> WireValue:
    """The stored form of a Note."""
    held = value.__dict__
    return {
        "M": {
            "text": {"S": held["text"]},
            "stars": {"N": number_text(held["stars"], "stars")},
        }
    }


def decode_note(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Note, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "text": parts["text"]["S"],
    }
    if "stars" in parts:
        found["stars"] = int_from_text(parts["stars"]["N"], "stars")
    return found
