"""Types that the entities of pipelines share."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from dynarepo import InvalidValue, Value, WireItem, WireValue
from dynarepo.wire import float_text, int_from_text, number_text

Environment: TypeAlias = Literal["dev", "test", "staging", "prod"]
"""One of the values that the schema lists."""

Trigger: TypeAlias = Literal["schedule", "manual", "event", "retry"]
"""One of the values that the schema lists."""

ColumnDataType: TypeAlias = Literal[
    "string", "integer", "decimal", "boolean", "date", "timestamp", "binary"
]
"""One of the values that the schema lists."""


class S3Place(Value):
    """A value of the type S3Place."""

    type: Literal["s3"] = "s3"
    bucket: str = Field(min_length=3, max_length=63)
    prefix: str = ""


class DatabasePlace(Value):
    """A value of the type DatabasePlace."""

    type: Literal["database"] = "database"
    host: str
    port: int = Field(ge=1, le=65535)
    database: str
    secret_name: str = Field(repr=False, description="Where the password is kept.")


class ApiPlace(Value):
    """A value of the type ApiPlace."""

    type: Literal["api"] = "api"
    url: str = Field(pattern="^(?:https?://.+)$")
    headers: dict[str, str] | None = None


class Column(Value):
    """A value of the type Column."""

    name: str = Field(min_length=1)
    data_type: ColumnDataType
    is_nullable: bool = True
    notes: str | None = None


class RunCounts(Value):
    """A value of the type RunCounts."""

    read: int = Field(default=0, ge=0)
    written: int = Field(default=0, ge=0)
    failed: int = Field(default=0, ge=0)


class StageResult(Value):
    """A value of the type StageResult."""

    stage: str
    seconds: float = Field(ge=0.0)
    succeeded: bool


Place: TypeAlias = Annotated[S3Place | DatabasePlace | ApiPlace, Field(discriminator="type")]
"""Where data comes from or goes to."""


def encode_s3_place(value: S3Place) -> WireValue:
    """The stored form of a S3Place."""
    held = value.__dict__
    return {
        "M": {
            "bucket": {"S": held["bucket"]},
            "prefix": {"S": held["prefix"]},
        }
    }


def decode_s3_place(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored S3Place, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "bucket": parts["bucket"]["S"],
    }
    if "prefix" in parts:
        found["prefix"] = parts["prefix"]["S"]
    return found


def encode_database_place(value: DatabasePlace) -> WireValue:
    """The stored form of a DatabasePlace."""
    held = value.__dict__
    return {
        "M": {
            "host": {"S": held["host"]},
            "port": {"N": number_text(held["port"], "port")},
            "database": {"S": held["database"]},
            "secret_name": {"S": held["secret_name"]},
        }
    }


def decode_database_place(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored DatabasePlace, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "host": parts["host"]["S"],
        "port": int_from_text(parts["port"]["N"], "port"),
        "database": parts["database"]["S"],
        "secret_name": parts["secret_name"]["S"],
    }


def encode_api_place(value: ApiPlace) -> WireValue:
    """The stored form of a ApiPlace."""
    held = value.__dict__
    stored: WireItem = {
        "url": {"S": held["url"]},
    }
    if held["headers"] is not None:
        stored["headers"] = {
            "M": {element_name: {"S": element} for element_name, element in held["headers"].items()}
        }
    return {"M": stored}


def decode_api_place(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored ApiPlace, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "url": parts["url"]["S"],
    }
    if "headers" in parts:
        found["headers"] = {
            element_name: element["S"] for element_name, element in parts["headers"]["M"].items()
        }
    return found


def encode_column(value: Column) -> WireValue:
    """The stored form of a Column."""
    held = value.__dict__
    stored: WireItem = {
        "name": {"S": held["name"]},
        "data_type": {"S": held["data_type"]},
        "is_nullable": {"BOOL": held["is_nullable"]},
    }
    if held["notes"] is not None:
        stored["notes"] = {"S": held["notes"]}
    return {"M": stored}


def decode_column(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Column, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "name": parts["name"]["S"],
        "data_type": parts["data_type"]["S"],
    }
    if "is_nullable" in parts:
        found["is_nullable"] = parts["is_nullable"]["BOOL"]
    if "notes" in parts:
        found["notes"] = parts["notes"]["S"]
    return found


def encode_run_counts(value: RunCounts) -> WireValue:
    """The stored form of a RunCounts."""
    held = value.__dict__
    return {
        "M": {
            "read": {"N": number_text(held["read"], "read")},
            "written": {"N": number_text(held["written"], "written")},
            "failed": {"N": number_text(held["failed"], "failed")},
        }
    }


def decode_run_counts(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored RunCounts, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {}
    if "read" in parts:
        found["read"] = int_from_text(parts["read"]["N"], "read")
    if "written" in parts:
        found["written"] = int_from_text(parts["written"]["N"], "written")
    if "failed" in parts:
        found["failed"] = int_from_text(parts["failed"]["N"], "failed")
    return found


def encode_stage_result(value: StageResult) -> WireValue:
    """The stored form of a StageResult."""
    held = value.__dict__
    return {
        "M": {
            "stage": {"S": held["stage"]},
            "seconds": {"N": float_text(held["seconds"], "seconds")},
            "succeeded": {"BOOL": held["succeeded"]},
        }
    }


def decode_stage_result(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored StageResult, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "stage": parts["stage"]["S"],
        "seconds": parts["seconds"]["N"],
        "succeeded": parts["succeeded"]["BOOL"],
    }


def encode_place(value: Place) -> WireValue:
    """The stored form of a Place."""
    if isinstance(value, S3Place):
        return {"M": {**encode_s3_place(value)["M"], "type": {"S": "s3"}}}
    if isinstance(value, DatabasePlace):
        return {"M": {**encode_database_place(value)["M"], "type": {"S": "database"}}}
    return {"M": {**encode_api_place(value)["M"], "type": {"S": "api"}}}


def decode_place(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Place, for the model to validate."""
    kind = stored["M"]["type"]["S"]
    if kind == "s3":
        return {**decode_s3_place(stored), "type": kind}
    if kind == "database":
        return {**decode_database_place(stored), "type": kind}
    if kind == "api":
        return {**decode_api_place(stored), "type": kind}
    raise InvalidValue("names no member of the union", attribute="type")
