"""What makes report models of the JSON text of stored items."""

from typing import Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    Tagged,
    checked,
    exact,
    made,
    plain,
    rough,
)
from dynarepo.wire import any_from_wire, date_from_text, datetime_from_text
from dynarepo.wire.tagged import Binary, Listed, Mapped, Number, Text, TextSet, Truth

from .. import _stored
from .model import Report, ReportQuality


class StoredReport(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Report, as types."""

    station: Text[str]
    reported_at: Text[str]
    operator: Text[str] | UnsetType = UNSET
    remarks: Listed[Text[str]] | UnsetType = UNSET
    quality: Text[ReportQuality] | UnsetType = UNSET
    corrected: Raw | UnsetType = UNSET
    sensors: TextSet | UnsetType = UNSET
    wind: Mapped[_stored.StoredWind] | UnsetType = UNSET
    gusts: Listed[Mapped[_stored.StoredWind]] | UnsetType = UNSET
    code: Text[str] | UnsetType = UNSET
    humidity: Number | UnsetType = UNSET
    pressure: Number | UnsetType = UNSET
    temperature: Number | UnsetType = UNSET
    temperature_at_ground: Number | UnsetType = UNSET
    temperature_of_water: Number | UnsetType = UNSET
    dew_point: Number | UnsetType = UNSET
    visibility: Number | UnsetType = UNSET
    ceiling: Number | UnsetType = UNSET
    clouds: Number | UnsetType = UNSET
    rain: Number | UnsetType = UNSET
    snow: Number | UnsetType = UNSET
    hail: Truth | UnsetType = UNSET
    sunshine: Number | UnsetType = UNSET
    radiation: Number | UnsetType = UNSET
    ozone: Number | UnsetType = UNSET
    particles: Number | UnsetType = UNSET
    pollen: Mapped[dict[str, Number]] | UnsetType = UNSET
    waves: Number | UnsetType = UNSET
    tide: Number | UnsetType = UNSET
    lightning_at: Text[str] | UnsetType = UNSET
    checked_on: Text[str] | UnsetType = UNSET
    checked_by: Text[UUID] | UnsetType = UNSET
    picture: Binary | UnsetType = UNSET
    raw: Tagged | UnsetType = UNSET
    item_type: Text[Literal["Report"]] | UnsetType = field(default=UNSET, name="_type")


_REPORT_NAMES: Final = GivenNames(
    ("station", "reported_at", "quality", "sensors"),
    "operator",
    "remarks",
    "corrected",
    "wind",
    "gusts",
    "code",
    "humidity",
    "pressure",
    "temperature",
    "temperature_at_ground",
    "temperature_of_water",
    "dew_point",
    "visibility",
    "ceiling",
    "clouds",
    "rain",
    "snow",
    "hail",
    "sunshine",
    "radiation",
    "ozone",
    "particles",
    "pollen",
    "waves",
    "tide",
    "lightning_at",
    "checked_on",
    "checked_by",
    "picture",
    "raw",
)
_REPORT_ABSENT: Final[dict[str, Any]] = dict.fromkeys(
    (
        "station",
        "reported_at",
        "operator",
        "remarks",
        "quality",
        "corrected",
        "sensors",
        "wind",
        "gusts",
        "code",
        "humidity",
        "pressure",
        "temperature",
        "temperature_at_ground",
        "temperature_of_water",
        "dew_point",
        "visibility",
        "ceiling",
        "clouds",
        "rain",
        "snow",
        "hail",
        "sunshine",
        "radiation",
        "ozone",
        "particles",
        "pollen",
        "waves",
        "tide",
        "lightning_at",
        "checked_on",
        "checked_by",
        "picture",
        "raw",
    )
)


def report_of(stored: StoredReport) -> Report:
    """What was stored as Report; an error where that is not certain."""
    values = _REPORT_ABSENT.copy()
    absent = 1073741820
    values["station"] = stored.station.S
    values["reported_at"] = datetime_from_text(stored.reported_at.S)
    if stored.operator is UNSET:
        operator_: str = "nobody"
        absent |= 1
    else:
        operator_ = stored.operator.S
    values["operator"] = operator_
    if stored.remarks is UNSET:
        remarks_: list[str] = []
        absent |= 2
    else:
        remarks_ = [element.S for element in stored.remarks.L]
    values["remarks"] = remarks_
    if stored.quality is not UNSET:
        quality_ = stored.quality.S
        values["quality"] = quality_
    if stored.corrected is not UNSET:
        corrected_text = plain(stored.corrected)
        corrected_ = checked(
            Report, "corrected", None if "NULL" in corrected_text else corrected_text["S"]
        )
        values["corrected"] = corrected_
        absent ^= 4
    if stored.sensors is UNSET:
        sensors_: set[str] = set()
    else:
        sensors_ = stored.sensors.SS
    values["sensors"] = sensors_
    if stored.wind is not UNSET:
        wind_ = _stored.wind_of(stored.wind.M)
        values["wind"] = wind_
        absent ^= 8
    if stored.gusts is not UNSET:
        gusts_ = [_stored.wind_of(element.M) for element in stored.gusts.L]
        values["gusts"] = gusts_
        absent ^= 16
    if stored.code is not UNSET:
        code_ = checked(Report, "code", stored.code.S)
        values["code"] = code_
        absent ^= 32
    if stored.humidity is not UNSET:
        humidity_ = int(stored.humidity.N)
        if not 0 <= humidity_ <= 100:
            raise ValueError("humidity")
        values["humidity"] = humidity_
        absent ^= 64
    if stored.pressure is not UNSET:
        pressure_ = exact(stored.pressure.N)
        values["pressure"] = pressure_
        absent ^= 128
    if stored.temperature is not UNSET:
        temperature_ = exact(stored.temperature.N)
        values["temperature"] = temperature_
        absent ^= 256
    if stored.temperature_at_ground is not UNSET:
        temperature_at_ground_ = exact(stored.temperature_at_ground.N)
        values["temperature_at_ground"] = temperature_at_ground_
        absent ^= 512
    if stored.temperature_of_water is not UNSET:
        temperature_of_water_ = exact(stored.temperature_of_water.N)
        values["temperature_of_water"] = temperature_of_water_
        absent ^= 1024
    if stored.dew_point is not UNSET:
        dew_point_ = exact(stored.dew_point.N)
        values["dew_point"] = dew_point_
        absent ^= 2048
    if stored.visibility is not UNSET:
        visibility_ = int(stored.visibility.N)
        values["visibility"] = visibility_
        absent ^= 4096
    if stored.ceiling is not UNSET:
        ceiling_ = int(stored.ceiling.N)
        values["ceiling"] = ceiling_
        absent ^= 8192
    if stored.clouds is not UNSET:
        clouds_ = int(stored.clouds.N)
        values["clouds"] = clouds_
        absent ^= 16384
    if stored.rain is not UNSET:
        rain_ = exact(stored.rain.N)
        values["rain"] = rain_
        absent ^= 32768
    if stored.snow is not UNSET:
        snow_ = exact(stored.snow.N)
        values["snow"] = snow_
        absent ^= 65536
    if stored.hail is not UNSET:
        hail_ = stored.hail.BOOL
        values["hail"] = hail_
        absent ^= 131072
    if stored.sunshine is not UNSET:
        sunshine_ = int(stored.sunshine.N)
        values["sunshine"] = sunshine_
        absent ^= 262144
    if stored.radiation is not UNSET:
        radiation_ = rough(stored.radiation.N)
        values["radiation"] = radiation_
        absent ^= 524288
    if stored.ozone is not UNSET:
        ozone_ = rough(stored.ozone.N)
        values["ozone"] = ozone_
        absent ^= 1048576
    if stored.particles is not UNSET:
        particles_ = rough(stored.particles.N)
        values["particles"] = particles_
        absent ^= 2097152
    if stored.pollen is not UNSET:
        pollen_ = {
            element_name: int(element.N) for element_name, element in stored.pollen.M.items()
        }
        values["pollen"] = pollen_
        absent ^= 4194304
    if stored.waves is not UNSET:
        waves_ = exact(stored.waves.N)
        values["waves"] = waves_
        absent ^= 8388608
    if stored.tide is not UNSET:
        tide_ = exact(stored.tide.N)
        values["tide"] = tide_
        absent ^= 16777216
    if stored.lightning_at is not UNSET:
        lightning_at_ = datetime_from_text(stored.lightning_at.S)
        values["lightning_at"] = lightning_at_
        absent ^= 33554432
    if stored.checked_on is not UNSET:
        checked_on_ = date_from_text(stored.checked_on.S)
        values["checked_on"] = checked_on_
        absent ^= 67108864
    if stored.checked_by is not UNSET:
        checked_by_ = stored.checked_by.S
        values["checked_by"] = checked_by_
        absent ^= 134217728
    if stored.picture is not UNSET:
        picture_ = stored.picture.B
        values["picture"] = picture_
        absent ^= 268435456
    if stored.raw is not UNSET:
        raw_ = any_from_wire(stored.raw)
        values["raw"] = raw_
        absent ^= 536870912
    return made(Report, values, _REPORT_NAMES[absent])


REPORT_READER: Final[StraightReader[Report]] = StraightReader(
    StoredReport, report_of, lambda stored: (stored.station.S, stored.reported_at.S)
)
