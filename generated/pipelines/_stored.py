"""What makes shared types of pipelines of the JSON text of stored items."""

from typing import Annotated, Final

from msgspec import UNSET, Meta, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, OneOf, blank, blank_of, checked, rough
from dynarepo.wire.tagged import Mapped, Number, Text, Truth

from ._types import (
    ApiPlace,
    Column,
    ColumnDataType,
    DatabasePlace,
    Place,
    RunCounts,
    S3Place,
    StageResult,
)


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
_BlankS3Place: Final = blank_of(S3Place)
_BlankDatabasePlace: Final = blank_of(DatabasePlace)
_BlankApiPlace: Final = blank_of(ApiPlace)
_BlankColumn: Final = blank_of(Column)
_BlankRunCounts: Final = blank_of(RunCounts)
_BlankStageResult: Final = blank_of(StageResult)


def s3_place_of(stored: StoredS3Place) -> S3Place:
    """What was stored as S3Place; an error where that is not certain."""
    absent = 0
    if stored.prefix is UNSET:
        prefix_: str = ""
        absent |= 1
    else:
        prefix_ = stored.prefix.S
    record = blank(_BlankS3Place)
    record.type = "s3"
    record.bucket = stored.bucket.S
    record.prefix = prefix_
    record.__pydantic_fields_set__ = _S3_PLACE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = S3Place
    return record


def database_place_of(stored: StoredDatabasePlace) -> DatabasePlace:
    """What was stored as DatabasePlace; an error where that is not certain."""
    port_ = int(stored.port.N)
    if not 1 <= port_ <= 65535:
        raise ValueError("port")
    record = blank(_BlankDatabasePlace)
    record.type = "database"
    record.host = stored.host.S
    record.port = port_
    record.database = stored.database.S
    record.secret_name = stored.secret_name.S
    record.__pydantic_fields_set__ = _DATABASE_PLACE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = DatabasePlace
    return record


def api_place_of(stored: StoredApiPlace) -> ApiPlace:
    """What was stored as ApiPlace; an error where that is not certain."""
    absent = 0
    if stored.headers is UNSET:
        headers_: dict[str, str] | None = None
        absent |= 1
    else:
        headers_ = {element_name: element.S for element_name, element in stored.headers.M.items()}
    record = blank(_BlankApiPlace)
    record.type = "api"
    record.url = checked(ApiPlace, "url", stored.url.S)
    record.headers = headers_
    record.__pydantic_fields_set__ = _API_PLACE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = ApiPlace
    return record


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
    record = blank(_BlankColumn)
    record.name = stored.name.S
    record.data_type = stored.data_type.S
    record.is_nullable = is_nullable_
    record.notes = notes_
    record.__pydantic_fields_set__ = _COLUMN_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Column
    return record


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
    record = blank(_BlankRunCounts)
    record.read = read_
    record.written = written_
    record.failed = failed_
    record.__pydantic_fields_set__ = _RUN_COUNTS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = RunCounts
    return record


def stage_result_of(stored: StoredStageResult) -> StageResult:
    """What was stored as StageResult; an error where that is not certain."""
    seconds_ = rough(stored.seconds.N)
    if not seconds_ >= 0.0:
        raise ValueError("seconds")
    record = blank(_BlankStageResult)
    record.stage = stored.stage.S
    record.seconds = seconds_
    record.succeeded = stored.succeeded.BOOL
    record.__pydantic_fields_set__ = _STAGE_RESULT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = StageResult
    return record


PLACE_READER: Final[OneOf[Place]] = OneOf(
    "type",
    {
        "s3": (StoredS3Place, s3_place_of),
        "database": (StoredDatabasePlace, database_place_of),
        "api": (StoredApiPlace, api_place_of),
    },
)
