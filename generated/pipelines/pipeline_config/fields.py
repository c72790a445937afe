"""Typed paths into a stored pipeline config."""

from datetime import datetime
from typing import Any, Final

from dynarepo.codecs import ANY, BOOLEAN_TEXT, DATETIME_MICROSECONDS, INTEGER, STRING, map_of
from dynarepo.fields import AnyField, BooleanField, MapField, NumberField, TextField

from .._fields import ENVIRONMENT_CODEC, PLACE_CODEC, PlaceField
from .._types import Environment


class PipelineConfigFields:
    """Typed paths into a stored PipelineConfig, for conditions and changes."""

    pipeline_id: Final = TextField[str]("pipeline_id", STRING)
    pipeline_name: Final = TextField[str]("pipeline_name", STRING)
    source: Final = PlaceField("source", PLACE_CODEC)
    destination: Final = PlaceField("destination", PLACE_CODEC)
    source_type: Final = TextField[str]("source_type", STRING)
    destination_type: Final = TextField[str]("destination_type", STRING)
    environment: Final = TextField[Environment]("environment", ENVIRONMENT_CODEC)
    is_active: Final = BooleanField("is_active", BOOLEAN_TEXT)
    schedule: Final = TextField[str]("schedule", STRING)
    owner_team: Final = TextField[str]("owner_team", STRING)
    settings: Final = MapField[Any, AnyField]("settings", map_of(ANY), lambda path: AnyField(path))
    version: Final = NumberField[int]("version", INTEGER)
    created_at: Final = TextField[datetime]("created_at", DATETIME_MICROSECONDS)
    updated_at: Final = TextField[datetime]("updated_at", DATETIME_MICROSECONDS)
    description: Final = TextField[str]("description", STRING)
    created_by: Final = TextField[str]("created_by", STRING)
    tags: Final = MapField[str, TextField[str]](
        "tags", map_of(STRING), lambda path: TextField[str](path, STRING)
    )
