"""Models of pipeline config: what a pipeline reads and writes, and when."""

from typing import Any, TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value

from .._types import Environment, Place


class PipelineConfigKey(Key, frozen=True):
    """Names one PipelineConfig: the attributes in its table key."""

    pipeline_id: str


class PipelineConfigCreate(Record):
    """What a caller gives for a new PipelineConfig; `version`, `created_at` and `updated_at` are
    set on writing.
    """

    pipeline_id: str = Field(min_length=1, max_length=100, pattern="^(?:[a-z0-9][a-z0-9_-]*)$")
    pipeline_name: str = Field(min_length=1, max_length=200)
    source: Place | None = None
    destination: Place | None = None
    source_type: str = Field(min_length=1, max_length=50)
    destination_type: str = Field(min_length=1, max_length=50)
    environment: Environment = "dev"
    is_active: bool = True
    schedule: str | None = Field(default=None, description="Cron expression.")
    owner_team: str | None = Field(default=None, max_length=100)
    settings: dict[str, Any] = Field(default_factory=dict[str, Any])
    description: str | None = Field(default=None, max_length=1000)
    created_by: str | None = Field(default=None, max_length=100)
    tags: dict[str, str] = Field(default_factory=dict[str, str])


class PipelineConfig(PipelineConfigCreate):
    """What a pipeline reads and writes, and when."""

    version: int
    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> PipelineConfigKey:
        """What names this item."""
        return PipelineConfigKey(pipeline_id=self.pipeline_id)


class PipelineSummary(Value):
    """View of PipelineConfig: `pipeline_id`, `pipeline_name`, `environment`, `is_active` and
    `updated_at`.
    """

    pipeline_id: str = Field(min_length=1, max_length=100, pattern="^(?:[a-z0-9][a-z0-9_-]*)$")
    pipeline_name: str = Field(min_length=1, max_length=200)
    environment: Environment = "dev"
    is_active: bool = True
    updated_at: AwareDatetime


class PipelineConfigChanges(TypedDict, total=False):
    """Attributes of PipelineConfig that an update can set; None removes an optional one."""

    pipeline_name: str
    source: Place | None
    destination: Place | None
    source_type: str
    destination_type: str
    environment: Environment
    is_active: bool
    schedule: str | None
    owner_team: str | None
    settings: dict[str, Any]
    description: str | None
    tags: dict[str, str]
