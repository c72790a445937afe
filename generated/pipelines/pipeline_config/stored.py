"""What makes pipeline config models of the JSON text of stored items."""

from typing import Annotated, Any, Final

from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    Tagged,
    blank,
    blank_of,
    checked,
)
from dynarepo.keys import boolean_from_text
from dynarepo.wire import any_from_wire, datetime_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .. import _stored
from .._types import Environment, Place
from .model import PipelineConfig, PipelineSummary


class StoredPipelineConfig(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of PipelineConfig, as types."""

    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    pipeline_name: Text[Annotated[str, Meta(min_length=1, max_length=200)]]
    source: Mapped[Raw] | UnsetType = UNSET
    destination: Mapped[Raw] | UnsetType = UNSET
    source_type: Text[Annotated[str, Meta(min_length=1, max_length=50)]]
    destination_type: Text[Annotated[str, Meta(min_length=1, max_length=50)]]
    environment: Text[Environment] | UnsetType = UNSET
    is_active: Text[str] | UnsetType = UNSET
    schedule: Text[str] | UnsetType = UNSET
    owner_team: Text[Annotated[str, Meta(max_length=100)]] | UnsetType = UNSET
    settings: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    description: Text[Annotated[str, Meta(max_length=1000)]] | UnsetType = UNSET
    created_by: Text[Annotated[str, Meta(max_length=100)]] | UnsetType = UNSET
    tags: Mapped[dict[str, Text[str]]] | UnsetType = UNSET
    version: Number
    created_at: Text[str]
    updated_at: Text[str]


class StoredPipelineSummary(Struct, gc=False, kw_only=True):
    """The stored form of PipelineSummary, as types."""

    pipeline_id: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    pipeline_name: Text[Annotated[str, Meta(min_length=1, max_length=200)]]
    environment: Text[Environment] | UnsetType = UNSET
    is_active: Text[str] | UnsetType = UNSET
    updated_at: Text[str]


_PIPELINE_CONFIG_NAMES: Final = GivenNames(
    (
        "pipeline_id",
        "pipeline_name",
        "source_type",
        "destination_type",
        "version",
        "created_at",
        "updated_at",
    ),
    "source",
    "destination",
    "environment",
    "is_active",
    "schedule",
    "owner_team",
    "settings",
    "description",
    "created_by",
    "tags",
)
_PIPELINE_SUMMARY_NAMES: Final = GivenNames(
    ("pipeline_id", "pipeline_name", "updated_at"), "environment", "is_active"
)
_BlankPipelineConfig: Final = blank_of(PipelineConfig)
_BlankPipelineSummary: Final = blank_of(PipelineSummary)


def pipeline_config_of(stored: StoredPipelineConfig) -> PipelineConfig:
    """What was stored as PipelineConfig; an error where that is not certain."""
    absent = 0
    if stored.source is UNSET:
        source_: Place | None = None
        absent |= 1
    else:
        source_ = _stored.PLACE_READER(stored.source.M)
    if stored.destination is UNSET:
        destination_: Place | None = None
        absent |= 2
    else:
        destination_ = _stored.PLACE_READER(stored.destination.M)
    if stored.environment is UNSET:
        environment_: Environment = "dev"
        absent |= 4
    else:
        environment_ = stored.environment.S
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 8
    else:
        is_active_ = boolean_from_text(stored.is_active.S, "is_active")
    if stored.schedule is UNSET:
        schedule_: str | None = None
        absent |= 16
    else:
        schedule_ = stored.schedule.S
    if stored.owner_team is UNSET:
        owner_team_: str | None = None
        absent |= 32
    else:
        owner_team_ = stored.owner_team.S
    if stored.settings is UNSET:
        settings_: dict[str, Any] = {}
        absent |= 64
    else:
        settings_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.settings.M.items()
        }
    if stored.description is UNSET:
        description_: str | None = None
        absent |= 128
    else:
        description_ = stored.description.S
    if stored.created_by is UNSET:
        created_by_: str | None = None
        absent |= 256
    else:
        created_by_ = stored.created_by.S
    if stored.tags is UNSET:
        tags_: dict[str, str] = {}
        absent |= 512
    else:
        tags_ = {element_name: element.S for element_name, element in stored.tags.M.items()}
    record = blank(_BlankPipelineConfig)
    record.pipeline_id = checked(PipelineConfig, "pipeline_id", stored.pipeline_id.S)
    record.pipeline_name = stored.pipeline_name.S
    record.source = source_
    record.destination = destination_
    record.source_type = stored.source_type.S
    record.destination_type = stored.destination_type.S
    record.environment = environment_
    record.is_active = is_active_
    record.schedule = schedule_
    record.owner_team = owner_team_
    record.settings = settings_
    record.description = description_
    record.created_by = created_by_
    record.tags = tags_
    record.version = int(stored.version.N)
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _PIPELINE_CONFIG_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = PipelineConfig
    return record


def pipeline_summary_of(stored: StoredPipelineSummary) -> PipelineSummary:
    """What was stored as PipelineSummary; an error where that is not certain."""
    absent = 0
    if stored.environment is UNSET:
        environment_: Environment = "dev"
        absent |= 1
    else:
        environment_ = stored.environment.S
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 2
    else:
        is_active_ = boolean_from_text(stored.is_active.S, "is_active")
    record = blank(_BlankPipelineSummary)
    record.pipeline_id = checked(PipelineSummary, "pipeline_id", stored.pipeline_id.S)
    record.pipeline_name = stored.pipeline_name.S
    record.environment = environment_
    record.is_active = is_active_
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _PIPELINE_SUMMARY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = PipelineSummary
    return record


PIPELINE_CONFIG_READER: Final[StraightReader[PipelineConfig]] = StraightReader(
    StoredPipelineConfig, pipeline_config_of, lambda stored: (stored.pipeline_id.S,)
)

PIPELINE_SUMMARY_READER: Final[StraightReader[PipelineSummary]] = StraightReader(
    StoredPipelineSummary, pipeline_summary_of, lambda stored: (stored.pipeline_id.S,)
)
