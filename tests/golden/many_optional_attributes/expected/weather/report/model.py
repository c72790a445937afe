"""Models of report: its key, input, item, views and changes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record

from .._types import Wind

ReportQuality: TypeAlias = Literal["good", "doubtful"]
"""One of the values of an attribute of Report."""


class ReportKey(Key, frozen=True):
    """Names one Report: the attributes in its table key."""

    station: str
    reported_at: datetime


class ReportCreate(Record):
    """What a caller gives for a new Report."""

    station: str
    reported_at: AwareDatetime
    operator: str = "nobody"
    remarks: list[str] = Field(default_factory=list[str])
    quality: ReportQuality | None = "good"
    corrected: str | None = None
    sensors: set[str]
    wind: Wind | None = None
    gusts: list[Wind] | None = None
    code: str | None = Field(default=None, pattern="^(?:[A-Z]{2})$")
    humidity: int | None = Field(default=None, ge=0, le=100)
    pressure: Decimal | None = None
    temperature: Decimal | None = None
    temperature_at_ground: Decimal | None = None
    temperature_of_water: Decimal | None = None
    dew_point: Decimal | None = None
    visibility: int | None = None
    ceiling: int | None = None
    clouds: int | None = None
    rain: Decimal | None = None
    snow: Decimal | None = None
    hail: bool | None = None
    sunshine: int | None = None
    radiation: float | None = None
    ozone: float | None = None
    particles: float | None = None
    pollen: dict[str, int] | None = None
    waves: Decimal | None = None
    tide: Decimal | None = None
    lightning_at: AwareDatetime | None = None
    checked_on: date | None = None
    checked_by: UUID | None = None
    picture: bytes | None = None
    raw: Any = None


class Report(ReportCreate):
    """A stored Report."""

    @property
    def key(self) -> ReportKey:
        """What names this item."""
        return ReportKey(station=self.station, reported_at=self.reported_at)
