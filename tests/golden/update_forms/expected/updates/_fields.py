"""Typed paths into the types that the entities of updates share."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING, Codec, value_of
from dynarepo.fields import NumberField, TextField, ValueField

from ._types import Limits, Note, decode_limits, decode_note, encode_limits, encode_note

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
