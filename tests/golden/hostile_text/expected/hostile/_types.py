"""Types that the entities of hostile share."""

from typing import Final, Literal, TypeAlias

from dynarepo import Value, WireItem, WireValue
from dynarepo.codecs import STRING, Codec, choice_of, value_of
from dynarepo.fields import TextField, ValueField

Mood: TypeAlias = Literal[
    "it's",
    'say "hi"',
    '"""',
    "two\nlines",
    "back\\slash",
    "{brace}",
    "{{ jinja }}",
    "",
    "caf\xe9 \u2615",
]
"""One of the values that the schema lists."""

PartShape: TypeAlias = Literal["#", "{}", "'"]
"""One of the values that the schema lists."""


class Part(Value):
    """A value of the type Part."""

    text: str = "a\"b'c\\d\ne{f}{{ g }}"
    shape: PartShape = "#"


def encode_part(value: Part) -> WireValue:
    """The stored form of a Part."""
    held = value.__dict__
    return {
        "M": {
            "text": {"S": held["text"]},
            "shape": {"S": held["shape"]},
        }
    }


def decode_part(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Part, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "text" in parts:
        found["text"] = parts["text"]["S"]
    if "shape" in parts:
        found["shape"] = parts["shape"]["S"]
    return found


MOOD_CODEC: Final[Codec[Mood]] = choice_of(
    "it's",
    'say "hi"',
    '"""',
    "two\nlines",
    "back\\slash",
    "{brace}",
    "{{ jinja }}",
    "",
    "caf\xe9 \u2615",
)
PART_SHAPE_CODEC: Final[Codec[PartShape]] = choice_of("#", "{}", "'")
PART_CODEC: Final[Codec[Part]] = value_of(
    "Part", encode_part, lambda stored: Part.model_validate(decode_part(stored))
)


class PartField(ValueField[Part]):
    """Typed paths into a Part."""

    __slots__ = ()

    @property
    def text(self) -> TextField[str]:
        """The path of `text`."""
        return TextField[str](self.path.child("text"), STRING)

    @property
    def shape(self) -> TextField[PartShape]:
        """The path of `shape`."""
        return TextField[PartShape](self.path.child("shape"), PART_SHAPE_CODEC)
