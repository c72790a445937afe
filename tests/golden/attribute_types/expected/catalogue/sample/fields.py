"""Typed paths into a stored sample."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from dynarepo.codecs import (
    ANY,
    BINARY,
    BINARY_SET,
    BOOLEAN,
    DATE,
    DATETIME_MICROSECONDS,
    DATETIME_MILLISECONDS,
    DATETIME_SECONDS,
    DECIMAL,
    DECIMAL_SET,
    EPOCH_MILLISECONDS,
    EPOCH_SECONDS,
    FLOAT,
    INTEGER,
    INTEGER_SET,
    STRING,
    STRING_SET,
    ULID_TEXT,
    UUID_TEXT,
    Codec,
    choice_of,
    list_of,
    map_of,
    nullable,
)
from dynarepo.fields import (
    AnyField,
    BinaryField,
    BooleanField,
    ListField,
    MapField,
    NumberField,
    OrderedField,
    SetField,
    SizedField,
    TextField,
)

from .._fields import GRADE_CODEC, SIZE_CODEC, SizeField
from .._types import Grade, Size
from .model import SampleChoice, SampleListOfChoices

SAMPLE_CHOICE_CODEC: Final[Codec[SampleChoice]] = choice_of("red", "green", "NO", "12:30")
SAMPLE_LIST_OF_CHOICES_CODEC: Final[Codec[SampleListOfChoices]] = choice_of("north", "south")


class SampleFields:
    """Typed paths into a stored Sample, for conditions and changes."""

    id: Final = TextField[UUID]("id", UUID_TEXT)
    text: Final = TextField[str]("text", STRING)
    text_id: Final = TextField[str]("text_id", STRING)
    whole: Final = NumberField[int]("whole", INTEGER)
    exact: Final = NumberField[Decimal]("exact", DECIMAL)
    rough: Final = NumberField[float]("rough", FLOAT)
    flag: Final = BooleanField("flag", BOOLEAN)
    bytes_: Final = BinaryField("bytes_", BINARY)
    moment: Final = TextField[datetime]("moment", DATETIME_MICROSECONDS)
    moment_in_seconds: Final = TextField[datetime]("moment_in_seconds", DATETIME_SECONDS)
    moment_in_milliseconds: Final = TextField[datetime](
        "moment_in_milliseconds", DATETIME_MILLISECONDS
    )
    epoch: Final = OrderedField[datetime]("epoch", EPOCH_SECONDS)
    epoch_milliseconds: Final = OrderedField[datetime]("epoch_milliseconds", EPOCH_MILLISECONDS)
    day: Final = TextField[date]("day", DATE)
    random_id: Final = TextField[UUID]("random_id", UUID_TEXT)
    sortable_id: Final = TextField[str]("sortable_id", ULID_TEXT)
    choice: Final = TextField[SampleChoice]("choice", SAMPLE_CHOICE_CODEC)
    grade: Final = TextField[Grade]("grade", GRADE_CODEC)
    words: Final = SetField[str]("words", STRING_SET)
    numbers: Final = SetField[Decimal]("numbers", DECIMAL_SET)
    wholes: Final = SetField[int]("wholes", INTEGER_SET)
    exacts: Final = SetField[Decimal]("exacts", DECIMAL_SET)
    blobs: Final = SetField[bytes]("blobs", BINARY_SET)
    list_of_text: Final = ListField[str, TextField[str]](
        "list_of_text", list_of(STRING), lambda path: TextField[str](path, STRING)
    )
    list_of_lists: Final = ListField[list[int], ListField[int, NumberField[int]]](
        "list_of_lists",
        list_of(list_of(INTEGER)),
        lambda path: ListField[int, NumberField[int]](
            path, list_of(INTEGER), lambda path: NumberField[int](path, INTEGER)
        ),
    )
    list_of_choices: Final = ListField[SampleListOfChoices, TextField[SampleListOfChoices]](
        "list_of_choices",
        list_of(SAMPLE_LIST_OF_CHOICES_CODEC),
        lambda path: TextField[SampleListOfChoices](path, SAMPLE_LIST_OF_CHOICES_CODEC),
    )
    map_of_numbers: Final = MapField[Decimal, NumberField[Decimal]](
        "map_of_numbers", map_of(DECIMAL), lambda path: NumberField[Decimal](path, DECIMAL)
    )
    map_of_days: Final = MapField[list[date], ListField[date, TextField[date]]](
        "map_of_days",
        map_of(list_of(DATE)),
        lambda path: ListField[date, TextField[date]](
            path, list_of(DATE), lambda path: TextField[date](path, DATE)
        ),
    )
    size: Final = SizeField("size", SIZE_CODEC)
    sizes: Final = MapField[Size, SizeField](
        "sizes", map_of(SIZE_CODEC), lambda path: SizeField(path, SIZE_CODEC)
    )
    anything: Final = AnyField("anything")
    open_map: Final = MapField[Any, AnyField]("open_map", map_of(ANY), lambda path: AnyField(path))
    absent_or_null: Final = TextField[str | None]("absent_or_null", nullable(STRING))
    number_or_null: Final = NumberField[int | None]("number_or_null", nullable(INTEGER))
    words_or_null: Final = SizedField[set[str] | None]("words_or_null", nullable(STRING_SET))
    text_at_first: Final = TextField[str]("text_at_first", STRING)
    secret: Final = TextField[str]("secret", STRING)
    origin: Final = TextField[str]("origin", STRING)
