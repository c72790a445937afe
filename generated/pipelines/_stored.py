"""What makes shared types of pipelines of the JSON text of stored items."""

from typing import Annotated, Final

from msgspec import UNSET, Meta, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, checked, made, rough
from dynarepo.wire.tagged import Mapped, Number, Text, Truth

from ._types import ApiPlace, Column, ColumnDataType, DatabasePlace, RunCounts, S3Place, StageResult


class StoredS3Place(Struct, gc=False, kw_only=True):
    """The stored form of S3Place, as types."""

    bucket: Text[Annotated[str, Meta(min_length=3, max_length=63)]]
    prefix: Text[str] | UnsetType = UNSET


class StoredDatabasePlace(Struct, gc=False, kw_only=True):
    """The stored form of DatabasePlace, as types."""

    host: Text[str]
    port: Number
    database: Text[str]
    secret_name: Text[str]


class StoredApiPlace(Struct, gc=False, kw_only=True):
    """The stored form of ApiPlace, as types."""

    url: Text[str]
    headers: Mapped[dict[str, Text[str]]] | UnsetType = UNSET


class StoredColumn(Struct, gc=False, kw_only=True):
    """The stored form of Column, as types."""

    name: Text[Annotated[str, Meta(min_length=1)]]
    data_type: Text[ColumnDataType]
    is_nullable: Truth | UnsetType = UNSET
    notes: Text[str] | UnsetType = UNSET


class StoredRunCounts(Struct, gc=False, kw_only=True):
    """The stored form of RunCounts, as types."""

    read: Number | UnsetType = UNSET
    written: Number | UnsetType = UNSET
    failed: Number | UnsetType = UNSET


class StoredStageResult(Struct, gc=False, kw_only=True):
    """The stored form of StageResult, as types."""

    stage: Text[str]
    seconds: Number
    succeeded: Truth


_S3_PLACE_NAMES: Final = GivenNames(("bucket",), "prefix")
_DATABASE_PLACE_NAMES: Final = {"host", "port", "database", "secret_name"}
_API_PLACE_NAMES: Final = GivenNames(("url",), "headers")
_COLUMN_NAMES: Final = GivenNames(("name", "data_type"), "is_nullable", "notes")
_RUN_COUNTS_NAMES: Final = GivenNames((), "read", "written", "failed")
_STAGE_RESULT_NAMES: Final = {"stage", "seconds", "succeeded"}


def s3_place_of(stored: StoredS3Place) -> S3Place:
    """What was stored as S3Place; an error where that is not certain."""
    absent = 0
    if stored.prefix is UNSET:
        prefix_: str = ""
        absent |= 1
    else:
        prefix_ = stored.prefix.S
    return made(
        S3Place,
        {
            "type": "s3",
            "bucket": stored.bucket.S,
            "prefix": prefix_,
        },
        _S3_PLACE_NAMES[absent],
    )


def database_place_of(stored: StoredDatabasePlace) -> DatabasePlace:
    """What was stored as DatabasePlace; an error where that is not certain."""
    port_ = int(stored.port.N)
    if not 1 <= port_ <= 65535:
        raise ValueError("port")
    return made(
        DatabasePlace,
        {
            "type": "database",
            "host": stored.host.S,
            "port": port_,
            "database": stored.database.S,
            "secret_name": stored.secret_name.S,
        },
        _DATABASE_PLACE_NAMES,
    )


def api_place_of(stored: StoredApiPlace) -> ApiPlace:
    """What was stored as ApiPlace; an error where that is not certain."""
    absent = 0
    if stored.headers is UNSET:
        headers_: dict[str, str] | None = None
        absent |= 1
    else:
        headers_ = {element_name: element.S for element_name, element in stored.headers.M.items()}
    return made(
        ApiPlace,
        {
            "type": "api",
            "url": checked(ApiPlace, "url", stored.url.S),
            "headers": headers_,
        },
        _API_PLACE_NAMES[absent],
    )


def column_of(stored: StoredColumn) -> Column:
    """What was stored as Column; an error where that is not certain."""
    absent = 0
    if stored.is_nullable is UNSET:
        is_nullable_: bool = True
        absent |= 1
    else:
        is_nullable_ = stored.is_nullable.BOOL
    if stored.notes is UNSET:
        notes_: str | None = None
        absent |= 2
    else:
        notes_ = stored.notes.S
    return made(
        Column,
        {
            "name": stored.name.S,
            "data_type": stored.data_type.S,
            "is_nullable": is_nullable_,
            "notes": notes_,
        },
        _COLUMN_NAMES[absent],
    )


def run_counts_of(stored: StoredRunCounts) -> RunCounts:
    """What was stored as RunCounts; an error where that is not certain."""
    absent = 0
    if stored.read is UNSET:
        read_: int = 0
        absent |= 1
    else:
        read_ = int(stored.read.N)
        if not read_ >= 0:
            raise ValueError("read")
    if stored.written is UNSET:
        written_: int = 0
        absent |= 2
    else:
        written_ = int(stored.written.N)
        if not written_ >= 0:
            raise ValueError("written")
    if stored.failed is UNSET:
        failed_: int = 0
        absent |= 4
    else:
        failed_ = int(stored.failed.N)
        if not failed_ >= 0:
            raise ValueError("failed")
    return made(
        RunCounts,
        {
            "read": read_,
            "written": written_,
            "failed": failed_,
        },
        _RUN_COUNTS_NAMES[absent],
    )


def stage_result_of(stored: StoredStageResult) -> StageResult:
    """What was stored as StageResult; an error where that is not certain."""
    seconds_ = rough(stored.seconds.N)
    if not seconds_ >= 0.0:
        raise ValueError("seconds")
    return made(
        StageResult,
        {
            "stage": stored.stage.S,
            "seconds": seconds_,
            "succeeded": stored.succeeded.BOOL,
        },
        _STAGE_RESULT_NAMES,
    )
