"""The stored form of pipeline config, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, View
from dynarepo.exact_values import is_map, unchanged
from dynarepo.keys import boolean_from_text, boolean_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    datetime_from_text,
    datetime_text,
    int_from_text,
    number_text,
)

from .._types import decode_place, encode_place
from . import keys
from .model import PipelineConfig, PipelineConfigKey, PipelineSummary

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: PipelineConfig) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pipeline_id": {"S": keys.pipeline_id_key(held["pipeline_id"])},
        "pipeline_name": {"S": held["pipeline_name"]},
        "source_type": {"S": held["source_type"]},
        "destination_type": {"S": held["destination_type"]},
        "environment": {"S": held["environment"]},
        "is_active": {"S": boolean_text(held["is_active"], "is_active")},
        "settings": {
            "M": {
                element_name: any_value(element, "settings")
                for element_name, element in held["settings"].items()
            }
        },
        "version": {"N": number_text(held["version"], "version")},
        "created_at": {"S": datetime_text(held["created_at"], "microseconds", "created_at")},
        "updated_at": {"S": datetime_text(held["updated_at"], "microseconds", "updated_at")},
        "tags": {
            "M": {element_name: {"S": element} for element_name, element in held["tags"].items()}
        },
    }
    if held["source"] is not None:
        stored["source"] = encode_place(held["source"])
    if held["destination"] is not None:
        stored["destination"] = encode_place(held["destination"])
    if held["schedule"] is not None:
        stored["schedule"] = {"S": held["schedule"]}
    if held["owner_team"] is not None:
        stored["owner_team"] = {"S": held["owner_team"]}
    if held["description"] is not None:
        stored["description"] = {"S": held["description"]}
    if held["created_by"] is not None:
        stored["created_by"] = {"S": held["created_by"]}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["pipeline_id"]) is str
        and len(held["pipeline_id"]) >= 1
        and len(held["pipeline_id"]) <= 100
        and unchanged(PipelineConfig, "pipeline_id", held["pipeline_id"])
        and type(held["pipeline_name"]) is str
        and len(held["pipeline_name"]) >= 1
        and len(held["pipeline_name"]) <= 200
        and (held["source"] is None or unchanged(PipelineConfig, "source", held["source"]))
        and (
            held["destination"] is None
            or unchanged(PipelineConfig, "destination", held["destination"])
        )
        and type(held["source_type"]) is str
        and len(held["source_type"]) >= 1
        and len(held["source_type"]) <= 50
        and type(held["destination_type"]) is str
        and len(held["destination_type"]) >= 1
        and len(held["destination_type"]) <= 50
        and type(held["environment"]) is str
        and held["environment"] in ("dev", "test", "staging", "prod")
        and type(held["is_active"]) is bool
        and (held["schedule"] is None or type(held["schedule"]) is str)
        and (
            held["owner_team"] is None
            or (type(held["owner_team"]) is str and len(held["owner_team"]) <= 100)
        )
        and is_map(held["settings"])
        and type(held["version"]) is int
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and (
            held["description"] is None
            or (type(held["description"]) is str and len(held["description"]) <= 1000)
        )
        and (
            held["created_by"] is None
            or (type(held["created_by"]) is str and len(held["created_by"]) <= 100)
        )
        and is_map(held["tags"], str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "pipeline_id": stored["pipeline_id"]["S"],
        "pipeline_name": stored["pipeline_name"]["S"],
        "source_type": stored["source_type"]["S"],
        "destination_type": stored["destination_type"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
        "created_at": datetime_from_text(stored["created_at"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
    }
    if "source" in stored:
        found["source"] = decode_place(stored["source"])
    if "destination" in stored:
        found["destination"] = decode_place(stored["destination"])
    if "environment" in stored:
        found["environment"] = stored["environment"]["S"]
    if "is_active" in stored:
        found["is_active"] = boolean_from_text(stored["is_active"]["S"], "is_active")
    if "schedule" in stored:
        found["schedule"] = stored["schedule"]["S"]
    if "owner_team" in stored:
        found["owner_team"] = stored["owner_team"]["S"]
    if "settings" in stored:
        found["settings"] = {
            element_name: any_from_wire(element, "settings")
            for element_name, element in stored["settings"]["M"].items()
        }
    if "description" in stored:
        found["description"] = stored["description"]["S"]
    if "created_by" in stored:
        found["created_by"] = stored["created_by"]["S"]
    if "tags" in stored:
        found["tags"] = {
            element_name: element["S"] for element_name, element in stored["tags"]["M"].items()
        }
    return found


def decode_pipeline_summary(stored: WireItem) -> dict[str, object]:
    """The attributes of a PipelineSummary by name, for the model to validate."""
    found: dict[str, object] = {
        "pipeline_id": stored["pipeline_id"]["S"],
        "pipeline_name": stored["pipeline_name"]["S"],
        "updated_at": datetime_from_text(stored["updated_at"]["S"], "updated_at"),
    }
    if "environment" in stored:
        found["environment"] = stored["environment"]["S"]
    if "is_active" in stored:
        found["is_active"] = boolean_from_text(stored["is_active"]["S"], "is_active")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PipelineConfigFields

    return PipelineConfigFields


def _pipeline_config_reader() -> StraightReader[PipelineConfig]:
    """What reads the text of a stored PipelineConfig, loaded with the first one."""
    from .stored import PIPELINE_CONFIG_READER

    return PIPELINE_CONFIG_READER


def _pipeline_summary_reader() -> StraightReader[PipelineSummary]:
    """What reads the text of a stored PipelineSummary, loaded with the first one."""
    from .stored import PIPELINE_SUMMARY_READER

    return PIPELINE_SUMMARY_READER


PIPELINE_CONFIG: Final[EntitySpec[PipelineConfig, PipelineConfigKey]] = EntitySpec(
    name="PipelineConfig",
    table="pipeline_config",
    model=PipelineConfig,
    key_attributes=("pipeline_id",),
    key_parts=("pipeline_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "pipeline_id",
            "pipeline_name",
            "source_type",
            "destination_type",
            "environment",
            "is_active",
            "settings",
            "version",
            "created_at",
            "updated_at",
            "tags",
        }
    ),
    fixed=frozenset({"pipeline_id", "version", "created_at", "updated_at", "created_by"}),
    defaults={
        "environment": lambda: "dev",
        "is_active": lambda: True,
        "settings": dict[str, Any],
        "tags": dict[str, str],
    },
    reader=_pipeline_config_reader,
)
"""What the runtime needs to know of PipelineConfig."""

PIPELINE_SUMMARY_VIEW: Final[View[PipelineSummary]] = View(
    model=PipelineSummary,
    decode=decode_pipeline_summary,
    projection=("pipeline_id", "pipeline_name", "environment", "is_active", "updated_at"),
    reader=_pipeline_summary_reader,
)
"""How a PipelineSummary is read."""
