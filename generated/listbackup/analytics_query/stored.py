"""What makes analytics query models of the JSON text of stored items."""

from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StoredUlid,
    StraightReader,
    blank,
    blank_of,
    rough,
)
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text, Truth

from .model import AnalyticsQuery


class StoredAnalyticsQuery(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of AnalyticsQuery, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]] = field(name="userId")
    asked_at: Text[str] = field(name="askedAt")
    query_id: Text[StoredUlid] = field(name="queryId")
    account_id: Text[UUID] = field(name="accountId")
    question: Text[Annotated[str, Meta(max_length=4000)]]
    statement: Text[str] | UnsetType = UNSET
    row_count: Number | UnsetType = field(default=UNSET, name="rowCount")
    milliseconds: Number | UnsetType = UNSET
    succeeded: Truth | UnsetType = UNSET
    expires_at: Number = field(name="expiresAt")
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    item_type: Text[Literal["analytics_query"]] | UnsetType = field(
        default=UNSET, name="entityType"
    )
    gsi1_pk: Raw | UnsetType = field(default=UNSET, name="GSI1PK")
    gsi1_sk: Raw | UnsetType = field(default=UNSET, name="GSI1SK")


_ANALYTICS_QUERY_NAMES: Final = GivenNames(
    (
        "user_id",
        "asked_at",
        "query_id",
        "account_id",
        "question",
        "expires_at",
        "created_at",
        "updated_at",
    ),
    "statement",
    "row_count",
    "milliseconds",
    "succeeded",
)
_BlankAnalyticsQuery: Final = blank_of(AnalyticsQuery)


def analytics_query_of(stored: StoredAnalyticsQuery) -> AnalyticsQuery:
    """What was stored as AnalyticsQuery; an error where that is not certain."""
    absent = 0
    if stored.statement is UNSET:
        statement_: str | None = None
        absent |= 1
    else:
        statement_ = stored.statement.S
    if stored.row_count is UNSET:
        row_count_: int | None = None
        absent |= 2
    else:
        row_count_ = int(stored.row_count.N)
        if not row_count_ >= 0:
            raise ValueError("row_count")
    if stored.milliseconds is UNSET:
        milliseconds_: float | None = None
        absent |= 4
    else:
        milliseconds_ = rough(stored.milliseconds.N)
        if not milliseconds_ >= 0.0:
            raise ValueError("milliseconds")
    if stored.succeeded is UNSET:
        succeeded_: bool = True
        absent |= 8
    else:
        succeeded_ = stored.succeeded.BOOL
    record = blank(_BlankAnalyticsQuery)
    record.user_id = stored.user_id.S
    record.asked_at = datetime_from_text(stored.asked_at.S)
    record.query_id = stored.query_id.S
    record.account_id = stored.account_id.S
    record.question = stored.question.S
    record.statement = statement_
    record.row_count = row_count_
    record.milliseconds = milliseconds_
    record.succeeded = succeeded_
    record.expires_at = epoch_from_text(stored.expires_at.N, "seconds")
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _ANALYTICS_QUERY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AnalyticsQuery
    return record


ANALYTICS_QUERY_READER: Final[StraightReader[AnalyticsQuery]] = StraightReader(
    StoredAnalyticsQuery, analytics_query_of, lambda stored: (stored.pk.S, stored.sk.S)
)
