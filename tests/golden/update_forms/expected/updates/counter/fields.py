"""Typed paths into a stored counter."""

from decimal import Decimal
from typing import Final

from dynarepo.codecs import (
    BOOLEAN,
    DECIMAL,
    INTEGER,
    INTEGER_SET,
    STRING,
    STRING_SET,
    Codec,
    choice_of,
    list_of,
    map_of,
)
from dynarepo.fields import (
    AnyField,
    BooleanField,
    ListField,
    MapField,
    NumberField,
    SetField,
    TextField,
)

from .._fields import LIMITS_CODEC, NOTE_CODEC, LimitsField, NoteField
from .._types import Note
from .model import CounterStatus

COUNTER_STATUS_CODEC: Final[Codec[CounterStatus]] = choice_of("on", "off")


class CounterFields:
    """Typed paths into a stored Counter, for conditions and changes."""

    id: Final = TextField[str]("id", STRING)
    name: Final = TextField[str]("name", STRING)
    label: Final = TextField[str]("label", STRING)
    status: Final = TextField[CounterStatus]("status", COUNTER_STATUS_CODEC)
    total: Final = NumberField[int]("total", INTEGER)
    rate: Final = NumberField[Decimal]("rate", DECIMAL)
    previous: Final = NumberField[int]("previous", INTEGER)
    ready: Final = BooleanField("ready", BOOLEAN)
    tags: Final = SetField[str]("tags", STRING_SET)
    marks: Final = SetField[int]("marks", INTEGER_SET)
    notes: Final = ListField[Note, NoteField](
        "notes", list_of(NOTE_CODEC), lambda path: NoteField(path, NOTE_CODEC)
    )
    words: Final = ListField[str, TextField[str]](
        "words", list_of(STRING), lambda path: TextField[str](path, STRING)
    )
    limits: Final = LimitsField("limits", LIMITS_CODEC)
    quotas: Final = MapField[int, NumberField[int]](
        "quotas", map_of(INTEGER), lambda path: NumberField[int](path, INTEGER)
    )
    extra: Final = AnyField("extra")
