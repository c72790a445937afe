"""The stored form of usage day, both ways."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec
from dynarepo.keys import uuid_text
from dynarepo.wire import date_from_text, date_text, epoch_from_text, epoch_text, number_text

from . import keys
from .model import UsageDay, UsageDayKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: UsageDay) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["account_id"])},
        "SK": {"S": keys.sk(held["metric"], held["day"])},
        "entityType": {"S": "usage_day"},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "metric": {"S": held["metric"]},
        "day": {"S": date_text(held["day"], "day")},
        "total": {"N": number_text(held["total"], "total")},
    }
    if held["last_user_id"] is not None:
        stored["lastUserId"] = {"S": held["last_user_id"]}
    if held["expires_at"] is not None:
        stored["expiresAt"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["account_id"]) is UUID
        and type(held["metric"]) is str
        and held["metric"] in ("queries", "messages", "backups", "items", "bytes")
        and type(held["day"]) is date
        and type(held["total"]) is Decimal
        and (held["last_user_id"] is None or type(held["last_user_id"]) is str)
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "account_id": stored["accountId"]["S"],
        "metric": stored["metric"]["S"],
        "day": date_from_text(stored["day"]["S"], "day"),
    }
    if "total" in stored:
        found["total"] = stored["total"]["N"]
    if "lastUserId" in stored:
        found["last_user_id"] = stored["lastUserId"]["S"]
    if "expiresAt" in stored:
        found["expires_at"] = epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import UsageDayFields

    return UsageDayFields


def _usage_day_reader() -> StraightReader[UsageDay]:
    """What reads the text of a stored UsageDay, loaded with the first one."""
    from .stored import USAGE_DAY_READER

    return USAGE_DAY_READER


USAGE_DAY: Final[EntitySpec[UsageDay, UsageDayKey]] = EntitySpec(
    name="UsageDay",
    table="listbackup",
    model=UsageDay,
    key_attributes=("PK", "SK"),
    key_parts=("account_id", "metric", "day"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "usage_day"),
    key_shape=(("PK", "ACCOUNT#[0-9a-f-]{36}"), ("SK", "USAGE#[a-cegikmp-uy]+#[0-9-]{10}")),
    ttl="expiresAt",
    required=frozenset({"account_id", "metric", "day", "total"}),
    fixed=frozenset({"account_id", "metric", "day"}),
    defaults={"total": lambda: Decimal("0")},
    reader=_usage_day_reader,
)
"""What the runtime needs to know of UsageDay."""
