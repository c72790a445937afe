"""Typed paths into the types that the entities of hostile share."""

from typing import Final

from dynarepo.codecs import STRING, Codec, choice_of, value_of
from dynarepo.fields import TextField, ValueField

from ._types import Mood, Part, PartShape, decode_part, encode_part

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
