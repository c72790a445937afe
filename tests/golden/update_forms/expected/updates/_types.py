"""Types that the entities of updates share."""

from typing import Final

from dynarepo import Value, WireItem, WireValue
from dynarepo.codecs import INTEGER, STRING, Codec, value_of
from dynarepo.fields import NumberField, TextField, ValueField
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


LIMITS_CODEC: Final[Codec[Limits]] = value_of(
    "Limits", encode_limits, lambda stored: Limits.model_validate(decode_limits(stored))
)
NOTE_CODEC: Final[Codec[Note]] = value_of(
    "Note", encode_note, lambda stored: Note.model_validate(decode_note(stored))
)


class LimitsField(ValueField[Limits]):
    """Typed paths into a Limits."""

    __slots__ = ()

    @property
    def daily(self) -> NumberField[int]:
        """The path of `daily`."""
        return NumberField[int](self.path.child("daily"), INTEGER)

    @property
    def monthly(self) -> NumberField[int]:
        """The path of `monthly`."""
        return NumberField[int](self.path.child("monthly"), INTEGER)


class NoteField(ValueField[Note]):
    """Typed paths into a Note."""

    __slots__ = ()

    @property
    def text(self) -> TextField[str]:
        """The path of `text`."""
        return TextField[str](self.path.child("text"), STRING)

    @property
    def stars(self) -> NumberField[int]:
        """The path of `stars`."""
        return NumberField[int](self.path.child("stars"), INTEGER)
