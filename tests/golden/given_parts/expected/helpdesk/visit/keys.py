"""Keys of visit: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text
from dynarepo.wire import datetime_text

from .model import Visit, VisitKey


def table_key(key: VisitKey | Visit) -> WireItem:
    """The table key: `pk` = `visit#{visitor}` and `sk` = `visit`."""
    return {"pk": {"S": pk(key.visitor)}, "sk": {"S": sk()}}


def pk(visitor: str) -> str:
    """`pk` = `visit#{visitor}`."""
    return partition_text(f"visit#{open_text(visitor, 'visitor')}", "pk")


def sk() -> str:
    """`sk` = `visit`."""
    return "visit"


def gsi1pk(host: str) -> str:
    """`gsi1pk` = `host#{host}`."""
    return partition_text(f"host#{open_text(host, 'host')}", "gsi1pk")


def gsi1sk(seen_at: datetime) -> str:
    """`gsi1sk` = `{seen_at}`."""
    return datetime_text(seen_at, "microseconds", "seen_at")


def gsi2pk() -> str:
    """`gsi2pk` = `visits`."""
    return "visits"


def gsi2sk(version: int) -> str:
    """`gsi2sk` = `{version:06d}`."""
    return padded(version, 6, "version")


def gsi1(host: str | None, seen_at: datetime | None, deleted_at: datetime | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `host#{host}` and `gsi1sk` = `{seen_at}`; none while a
    part is absent, and only under its condition.
    """
    if host is None or seen_at is None:
        return {}
    if deleted_at is None:
        return {"gsi1pk": {"S": gsi1pk(host)}, "gsi1sk": {"S": gsi1sk(seen_at)}}
    return {}


def gsi2(version: int | None) -> WireItem:
    """The entry in index `gsi2`: `gsi2pk` = `visits` and `gsi2sk` = `{version:06d}`; none while a
    part is absent.
    """
    if version is None:
        return {}
    return {"gsi2pk": {"S": gsi2pk()}, "gsi2sk": {"S": gsi2sk(version)}}


def unique_code(code: str | None) -> WireItem:
    """What keeps `code` unique: `pk` = `unique#Visit#code#{code}` and `sk` = `unique`; none while a
    part is absent.
    """
    if code is None:
        return {}
    return {
        "pk": {"S": partition_text(f"unique#Visit#code#{open_text(code, 'code')}", "pk")},
        "sk": {"S": "unique"},
    }
