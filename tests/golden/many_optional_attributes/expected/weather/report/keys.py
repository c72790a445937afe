"""Keys of report: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text
from dynarepo.wire import datetime_text

from .model import Report, ReportKey


def table_key(key: ReportKey | Report) -> WireItem:
    """The table key: `station` = `{station}` and `reported_at` = `{reported_at}`."""
    return {
        "station": {"S": station_key(key.station)},
        "reported_at": {"S": datetime_text(key.reported_at, "microseconds", "reported_at")},
    }


def station_key(station: str) -> str:
    """`station` = `{station}`."""
    return partition_text(open_text(station, "station"), "station")


def reported_at_key(reported_at: datetime) -> str:
    """`reported_at` = `{reported_at}`."""
    return datetime_text(reported_at, "microseconds", "reported_at")
