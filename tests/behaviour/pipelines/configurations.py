"""Pipelines that tests start from, and how a test finds its own among those of all tests."""

from collections.abc import Iterable
from typing import Any, TypeVar

from generated.pipelines import PipelineConfig, PipelineConfigCreate, Pipelines, PipelineSummary

Listed = TypeVar("Listed", PipelineConfig, PipelineSummary)


def new_pipeline(db: Pipelines, pipeline_id: str, **given: Any) -> PipelineConfig:
    values = {
        "pipeline_name": "Orders",
        "source_type": "database",
        "destination_type": "s3",
        **given,
    }
    return db.pipelines.create(PipelineConfigCreate(pipeline_id=pipeline_id, **values))


def summary(pipeline: PipelineConfig) -> PipelineSummary:
    return PipelineSummary(
        pipeline_id=pipeline.pipeline_id,
        pipeline_name=pipeline.pipeline_name,
        environment=pipeline.environment,
        is_active=pipeline.is_active,
        updated_at=pipeline.updated_at,
    )


def own(name: str, pipelines: Iterable[Listed]) -> list[Listed]:
    """Those of one test, whose identifiers begin with its name."""
    return [pipeline for pipeline in pipelines if pipeline.pipeline_id.startswith(name)]
