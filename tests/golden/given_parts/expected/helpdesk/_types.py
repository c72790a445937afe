"""Types that the entities of helpdesk share."""

from dynarepo import Value, WireItem, WireValue
from dynarepo.wire import int_from_text, number_text


class Place(Value):
    """A value of the type Place."""

    floor: int
    room: str | None = None


def encode_place(value: Place) -> WireValue:
    """The stored form of a Place."""
    held = value.__dict__
    stored: WireItem = {
        "floor": {"N": number_text(held["floor"], "floor")},
    }
    if held["room"] is not None:
        stored["room"] = {"S": held["room"]}
    return {"M": stored}


def decode_place(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Place, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "floor": int_from_text(parts["floor"]["N"], "floor"),
    }
    if "room" in parts:
        found["room"] = parts["room"]["S"]
    return found
