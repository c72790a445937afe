"""Types that the entities of helpdesk share."""

from typing import Final

from dynarepo import Value, WireItem, WireValue
from dynarepo.codecs import INTEGER, STRING, Codec, value_of
from dynarepo.fields import NumberField, TextField, ValueField
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


PLACE_CODEC: Final[Codec[Place]] = value_of(
    "Place", encode_place, lambda stored: Place.model_validate(decode_place(stored))
)


class PlaceField(ValueField[Place]):
    """Typed paths into a Place."""

    __slots__ = ()

    @property
    def floor(self) -> NumberField[int]:
        """The path of `floor`."""
        return NumberField[int](self.path.child("floor"), INTEGER)

    @property
    def room(self) -> TextField[str]:
        """The path of `room`."""
        return TextField[str](self.path.child("room"), STRING)
