"""Typed paths into the types that the entities of pipelines share."""

from functools import cache
from typing import Final

from pydantic import TypeAdapter

from dynarepo.codecs import BOOLEAN, FLOAT, INTEGER, STRING, Codec, choice_of, map_of, value_of
from dynarepo.fields import BooleanField, MapField, NumberField, TextField, ValueField

from ._types import (
    ApiPlace,
    Column,
    ColumnDataType,
    DatabasePlace,
    Environment,
    Place,
    RunCounts,
    S3Place,
    StageResult,
    Trigger,
    decode_api_place,
    decode_column,
    decode_database_place,
    decode_place,
    decode_run_counts,
    decode_s3_place,
    decode_stage_result,
    encode_api_place,
    encode_column,
    encode_database_place,
    encode_place,
    encode_run_counts,
    encode_s3_place,
    encode_stage_result,
)

ENVIRONMENT_CODEC: Final[Codec[Environment]] = choice_of("dev", "test", "staging", "prod")
TRIGGER_CODEC: Final[Codec[Trigger]] = choice_of("schedule", "manual", "event", "retry")
COLUMN_DATA_TYPE_CODEC: Final[Codec[ColumnDataType]] = choice_of(
    "string", "integer", "decimal", "boolean", "date", "timestamp", "binary"
)
S3_PLACE_CODEC: Final[Codec[S3Place]] = value_of(
    "S3Place", encode_s3_place, lambda stored: S3Place.model_validate(decode_s3_place(stored))
)
DATABASE_PLACE_CODEC: Final[Codec[DatabasePlace]] = value_of(
    "DatabasePlace",
    encode_database_place,
    lambda stored: DatabasePlace.model_validate(decode_database_place(stored)),
)
API_PLACE_CODEC: Final[Codec[ApiPlace]] = value_of(
    "ApiPlace", encode_api_place, lambda stored: ApiPlace.model_validate(decode_api_place(stored))
)
COLUMN_CODEC: Final[Codec[Column]] = value_of(
    "Column", encode_column, lambda stored: Column.model_validate(decode_column(stored))
)
RUN_COUNTS_CODEC: Final[Codec[RunCounts]] = value_of(
    "RunCounts",
    encode_run_counts,
    lambda stored: RunCounts.model_validate(decode_run_counts(stored)),
)
STAGE_RESULT_CODEC: Final[Codec[StageResult]] = value_of(
    "StageResult",
    encode_stage_result,
    lambda stored: StageResult.model_validate(decode_stage_result(stored)),
)


@cache
def _place_adapter() -> TypeAdapter[Place]:
    return TypeAdapter(Place)


PLACE_CODEC: Final[Codec[Place]] = value_of(
    "Place", encode_place, lambda stored: _place_adapter().validate_python(decode_place(stored))
)


class S3PlaceField(ValueField[S3Place]):
    """Typed paths into a S3Place."""

    __slots__ = ()

    @property
    def bucket(self) -> TextField[str]:
        """The path of `bucket`."""
        return TextField[str](self.path.child("bucket"), STRING)

    @property
    def prefix(self) -> TextField[str]:
        """The path of `prefix`."""
        return TextField[str](self.path.child("prefix"), STRING)


class DatabasePlaceField(ValueField[DatabasePlace]):
    """Typed paths into a DatabasePlace."""

    __slots__ = ()

    @property
    def host(self) -> TextField[str]:
        """The path of `host`."""
        return TextField[str](self.path.child("host"), STRING)

    @property
    def port(self) -> NumberField[int]:
        """The path of `port`."""
        return NumberField[int](self.path.child("port"), INTEGER)

    @property
    def database(self) -> TextField[str]:
        """The path of `database`."""
        return TextField[str](self.path.child("database"), STRING)

    @property
    def secret_name(self) -> TextField[str]:
        """The path of `secret_name`."""
        return TextField[str](self.path.child("secret_name"), STRING)


class ApiPlaceField(ValueField[ApiPlace]):
    """Typed paths into a ApiPlace."""

    __slots__ = ()

    @property
    def url(self) -> TextField[str]:
        """The path of `url`."""
        return TextField[str](self.path.child("url"), STRING)

    @property
    def headers(self) -> MapField[str, TextField[str]]:
        """The path of `headers`."""
        return MapField[str, TextField[str]](
            self.path.child("headers"), map_of(STRING), lambda path: TextField[str](path, STRING)
        )


class ColumnField(ValueField[Column]):
    """Typed paths into a Column."""

    __slots__ = ()

    @property
    def name(self) -> TextField[str]:
        """The path of `name`."""
        return TextField[str](self.path.child("name"), STRING)

    @property
    def data_type(self) -> TextField[ColumnDataType]:
        """The path of `data_type`."""
        return TextField[ColumnDataType](self.path.child("data_type"), COLUMN_DATA_TYPE_CODEC)

    @property
    def is_nullable(self) -> BooleanField:
        """The path of `is_nullable`."""
        return BooleanField(self.path.child("is_nullable"), BOOLEAN)

    @property
    def notes(self) -> TextField[str]:
        """The path of `notes`."""
        return TextField[str](self.path.child("notes"), STRING)


class RunCountsField(ValueField[RunCounts]):
    """Typed paths into a RunCounts."""

    __slots__ = ()

    @property
    def read(self) -> NumberField[int]:
        """The path of `read`."""
        return NumberField[int](self.path.child("read"), INTEGER)

    @property
    def written(self) -> NumberField[int]:
        """The path of `written`."""
        return NumberField[int](self.path.child("written"), INTEGER)

    @property
    def failed(self) -> NumberField[int]:
        """The path of `failed`."""
        return NumberField[int](self.path.child("failed"), INTEGER)


class StageResultField(ValueField[StageResult]):
    """Typed paths into a StageResult."""

    __slots__ = ()

    @property
    def stage(self) -> TextField[str]:
        """The path of `stage`."""
        return TextField[str](self.path.child("stage"), STRING)

    @property
    def seconds(self) -> NumberField[float]:
        """The path of `seconds`."""
        return NumberField[float](self.path.child("seconds"), FLOAT)

    @property
    def succeeded(self) -> BooleanField:
        """The path of `succeeded`."""
        return BooleanField(self.path.child("succeeded"), BOOLEAN)


class PlaceField(ValueField[Place]):
    """Typed paths into a Place."""

    __slots__ = ()

    @property
    def type(self) -> TextField[str]:
        """The path of `type`."""
        return TextField[str](self.path.child("type"), STRING)

    @property
    def url(self) -> TextField[str]:
        """The path of `url`."""
        return TextField[str](self.path.child("url"), STRING)

    @property
    def headers(self) -> MapField[str, TextField[str]]:
        """The path of `headers`."""
        return MapField[str, TextField[str]](
            self.path.child("headers"), map_of(STRING), lambda path: TextField[str](path, STRING)
        )

    @property
    def host(self) -> TextField[str]:
        """The path of `host`."""
        return TextField[str](self.path.child("host"), STRING)

    @property
    def port(self) -> NumberField[int]:
        """The path of `port`."""
        return NumberField[int](self.path.child("port"), INTEGER)

    @property
    def database(self) -> TextField[str]:
        """The path of `database`."""
        return TextField[str](self.path.child("database"), STRING)

    @property
    def secret_name(self) -> TextField[str]:
        """The path of `secret_name`."""
        return TextField[str](self.path.child("secret_name"), STRING)

    @property
    def bucket(self) -> TextField[str]:
        """The path of `bucket`."""
        return TextField[str](self.path.child("bucket"), STRING)

    @property
    def prefix(self) -> TextField[str]:
        """The path of `prefix`."""
        return TextField[str](self.path.child("prefix"), STRING)
