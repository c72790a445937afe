"""Typed paths into a stored report."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    BINARY,
    BOOLEAN,
    DATE,
    DATETIME_MICROSECONDS,
    DECIMAL,
    FLOAT,
    INTEGER,
    STRING,
    STRING_SET,
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
    SetField,
    TextField,
)

from .._fields import WIND_CODEC, WindField
from .._types import Wind
from .model import ReportQuality

REPORT_QUALITY_CODEC: Final[Codec[ReportQuality]] = choice_of("good", "doubtful")


class ReportFields:
    """Typed paths into a stored Report, for conditions and changes."""

    station: Final = TextField[str]("station", STRING)
    reported_at: Final = TextField[datetime]("reported_at", DATETIME_MICROSECONDS)
    operator: Final = TextField[str]("operator", STRING)
    remarks: Final = ListField[str, TextField[str]](
        "remarks", list_of(STRING), lambda path: TextField[str](path, STRING)
    )
    quality: Final = TextField[ReportQuality]("quality", REPORT_QUALITY_CODEC)
    corrected: Final = TextField[str | None]("corrected", nullable(STRING))
    sensors: Final = SetField[str]("sensors", STRING_SET)
    wind: Final = WindField("wind", WIND_CODEC)
    gusts: Final = ListField[Wind, WindField](
        "gusts", list_of(WIND_CODEC), lambda path: WindField(path, WIND_CODEC)
    )
    code: Final = TextField[str]("code", STRING)
    humidity: Final = NumberField[int]("humidity", INTEGER)
    pressure: Final = NumberField[Decimal]("pressure", DECIMAL)
    temperature: Final = NumberField[Decimal]("temperature", DECIMAL)
    temperature_at_ground: Final = NumberField[Decimal]("temperature_at_ground", DECIMAL)
    temperature_of_water: Final = NumberField[Decimal]("temperature_of_water", DECIMAL)
    dew_point: Final = NumberField[Decimal]("dew_point", DECIMAL)
    visibility: Final = NumberField[int]("visibility", INTEGER)
    ceiling: Final = NumberField[int]("ceiling", INTEGER)
    clouds: Final = NumberField[int]("clouds", INTEGER)
    rain: Final = NumberField[Decimal]("rain", DECIMAL)
    snow: Final = NumberField[Decimal]("snow", DECIMAL)
    hail: Final = BooleanField("hail", BOOLEAN)
    sunshine: Final = NumberField[int]("sunshine", INTEGER)
    radiation: Final = NumberField[float]("radiation", FLOAT)
    ozone: Final = NumberField[float]("ozone", FLOAT)
    particles: Final = NumberField[float]("particles", FLOAT)
    pollen: Final = MapField[int, NumberField[int]](
        "pollen", map_of(INTEGER), lambda path: NumberField[int](path, INTEGER)
    )
    waves: Final = NumberField[Decimal]("waves", DECIMAL)
    tide: Final = NumberField[Decimal]("tide", DECIMAL)
    lightning_at: Final = TextField[datetime]("lightning_at", DATETIME_MICROSECONDS)
    checked_on: Final = TextField[date]("checked_on", DATE)
    checked_by: Final = TextField[UUID]("checked_by", UUID_TEXT)
    picture: Final = BinaryField("picture", BINARY)
    raw: Final = AnyField("raw")
