"""The stored form of analytics query, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.exact_values import unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    float_text,
    int_from_text,
    number_text,
)

from . import keys
from .model import AnalyticsQuery, AnalyticsQueryKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: AnalyticsQuery) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["user_id"])},
        "SK": {"S": keys.sk(held["asked_at"], held["query_id"])},
        "entityType": {"S": "analytics_query"},
        "userId": {"S": held["user_id"]},
        "askedAt": {"S": datetime_text(held["asked_at"], "milliseconds", "asked_at")},
        "queryId": {"S": held["query_id"]},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "question": {"S": held["question"]},
        "succeeded": {"BOOL": held["succeeded"]},
        "expiresAt": {"N": epoch_text(held["expires_at"], "seconds", "expires_at")},
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["statement"] is not None:
        stored["statement"] = {"S": held["statement"]}
    if held["row_count"] is not None:
        stored["rowCount"] = {"N": number_text(held["row_count"], "row_count")}
    if held["milliseconds"] is not None:
        stored["milliseconds"] = {"N": float_text(held["milliseconds"], "milliseconds")}
    stored.update(keys.gsi1(held["account_id"], held["asked_at"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and len(held["user_id"]) <= 128
        and type(held["asked_at"]) is datetime
        and type(held["query_id"]) is str
        and unchanged(AnalyticsQuery, "query_id", held["query_id"])
        and type(held["account_id"]) is UUID
        and type(held["question"]) is str
        and len(held["question"]) <= 4000
        and (held["statement"] is None or type(held["statement"]) is str)
        and (
            held["row_count"] is None or (type(held["row_count"]) is int and held["row_count"] >= 0)
        )
        and (
            held["milliseconds"] is None
            or (type(held["milliseconds"]) is float and held["milliseconds"] >= 0.0)
        )
        and type(held["succeeded"]) is bool
        and type(held["expires_at"]) is datetime
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "user_id": stored["userId"]["S"],
        "asked_at": datetime_from_text(stored["askedAt"]["S"], "asked_at"),
        "query_id": stored["queryId"]["S"],
        "account_id": stored["accountId"]["S"],
        "question": stored["question"]["S"],
        "expires_at": epoch_from_text(stored["expiresAt"]["N"], "seconds", "expires_at"),
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
    }
    if "statement" in stored:
        found["statement"] = stored["statement"]["S"]
    if "rowCount" in stored:
        found["row_count"] = int_from_text(stored["rowCount"]["N"], "row_count")
    if "milliseconds" in stored:
        found["milliseconds"] = stored["milliseconds"]["N"]
    if "succeeded" in stored:
        found["succeeded"] = stored["succeeded"]["BOOL"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import AnalyticsQueryFields

    return AnalyticsQueryFields


def _analytics_query_reader() -> StraightReader[AnalyticsQuery]:
    """What reads the text of a stored AnalyticsQuery, loaded with the first one."""
    from .stored import ANALYTICS_QUERY_READER

    return ANALYTICS_QUERY_READER


ANALYTICS_QUERY: Final[EntitySpec[AnalyticsQuery, AnalyticsQueryKey]] = EntitySpec(
    name="AnalyticsQuery",
    table="listbackup",
    model=AnalyticsQuery,
    key_attributes=("PK", "SK"),
    key_parts=("user_id", "asked_at", "query_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "analytics_query"),
    key_shape=(("PK", "USER#.+"), ("SK", "QUERY#[.0-:TZ-]{24}#[0-9A-HJKMNP-TV-Z]{26}")),
    indexes=(
        IndexEntry(
            name="GSI1",
            attributes=("GSI1PK", "GSI1SK"),
            parts=("account_id", "asked_at"),
            build=keys.gsi1,
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    ttl="expiresAt",
    required=frozenset(
        {
            "user_id",
            "asked_at",
            "query_id",
            "account_id",
            "question",
            "succeeded",
            "expires_at",
            "created_at",
            "updated_at",
        }
    ),
    fixed=frozenset({"user_id", "asked_at", "query_id", "account_id", "created_at", "updated_at"}),
    defaults={"succeeded": lambda: True},
    reader=_analytics_query_reader,
)
"""What the runtime needs to know of AnalyticsQuery."""
