"""Requests and writes of pipeline config: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import DATETIME_MICROSECONDS
from dynarepo.lazy import Later

from .._types import Environment, Place
from . import keys
from .codec import PIPELINE_CONFIG, PIPELINE_SUMMARY_VIEW
from .model import (
    PipelineConfig,
    PipelineConfigChanges,
    PipelineConfigCreate,
    PipelineConfigKey,
    PipelineSummary,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import PipelineConfigFields as F
else:
    F = Later(__package__, ".fields", "PipelineConfigFields")


def get(
    context: Context, key: PipelineConfigKey, *, consistent: bool = False
) -> Request[PipelineConfig | None]:
    """Read the pipeline config with this key."""
    return reads.get_item(PIPELINE_CONFIG, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[PipelineConfigKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[PipelineConfigKey, PipelineConfig]:
    """Read the pipeline configs with these keys, in their order; None where there is none."""
    return batches.get_items(
        PIPELINE_CONFIG,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: PipelineConfigCreate) -> Write[PipelineConfig]:
    """Write a new pipeline config."""
    return writes.create_item(PIPELINE_CONFIG, context, item)


def put(
    context: Context,
    item: PipelineConfigCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[PipelineConfig]:
    """Write this pipeline config, replacing one that exists."""
    return writes.put_item(PIPELINE_CONFIG, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[PipelineConfigCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PipelineConfigCreate]:
    """Write these pipeline configs, replacing those that exist."""
    return batches.put_items(PIPELINE_CONFIG, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: PipelineConfigKey,
    *changes: Change,
    set: PipelineConfigChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[PipelineConfig]:
    """Change some attributes of the pipeline config with this key."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        key,
        changes,
        set,
        when=when,
        expect_version=expect_version,
        create_parents=create_parents,
    )


def delete(
    context: Context,
    key: PipelineConfigKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[PipelineConfig | None]:
    """Delete the pipeline config with this key."""
    return writes.delete_item(
        PIPELINE_CONFIG, context, key, when=when, expect_version=expect_version
    )


def delete_many(
    context: Context,
    keys: Many[PipelineConfigKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PipelineConfigKey]:
    """Delete the pipeline configs with these keys; those that are not there do no harm."""
    return batches.delete_items(PIPELINE_CONFIG, context, keys, at_once=at_once, progress=progress)


def get_pipeline(
    context: Context, pipeline_id: str, *, consistent: bool = False
) -> Request[PipelineConfig | None]:
    """Read a pipeline's configuration."""
    return reads.get_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        consistent=consistent,
        pattern="get_pipeline",
    )


def get_pipeline_summary(
    context: Context, pipeline_id: str, *, consistent: bool = False
) -> Request[PipelineSummary | None]:
    """Read the part of a pipeline's configuration that lists show."""
    return reads.get_view(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        PIPELINE_SUMMARY_VIEW,
        consistent=consistent,
        pattern="get_pipeline_summary",
    )


def get_pipeline_for_run(context: Context, pipeline_id: str) -> Request[PipelineConfig | None]:
    """Read a pipeline's configuration as last written."""
    return reads.get_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        consistent=True,
        pattern="get_pipeline_for_run",
    )


def query_active_pipelines(
    context: Context, is_active: bool, *, updated_at: Range[datetime] | None = None
) -> Query[PipelineConfig]:
    """List the pipelines that are in use or those that are not, last changed first."""
    return reads.Query(
        context=context,
        entity=PIPELINE_CONFIG,
        pattern="query_active_pipelines",
        returns=PIPELINE_CONFIG,
        equals=(("is_active", {"S": keys.is_active_key(is_active)}),),
        index="ActivePipelinesIndex",
        index_key=("is_active", "updated_at"),
        sort=reads.native_range("updated_at", updated_at, DATETIME_MICROSECONDS.encode),
        descending=True,
    )


def list_pipeline_summaries(context: Context, is_active: bool) -> Query[PipelineSummary]:
    """List summaries of pipelines that are in use or not, last changed first."""
    return reads.Query(
        context=context,
        entity=PIPELINE_CONFIG,
        pattern="list_pipeline_summaries",
        returns=PIPELINE_SUMMARY_VIEW,
        equals=(("is_active", {"S": keys.is_active_key(is_active)}),),
        index="ActivePipelinesIndex",
        index_key=("is_active", "updated_at"),
        descending=True,
    )


def list_active_pipelines_of_environment(
    context: Context, is_active: bool, *, environment: Environment
) -> Query[PipelineConfig]:
    """List pipelines of an environment that are in use or not."""
    return reads.Query(
        context=context,
        entity=PIPELINE_CONFIG,
        pattern="list_active_pipelines_of_environment",
        returns=PIPELINE_CONFIG,
        equals=(("is_active", {"S": keys.is_active_key(is_active)}),),
        index="ActivePipelinesIndex",
        index_key=("is_active", "updated_at"),
        where=F.environment.eq(environment),
    )


def query_by_environment(
    context: Context, environment: Environment, *, created_at: Range[datetime] | None = None
) -> Query[PipelineConfig]:
    """List the pipelines of an environment, newest first."""
    return reads.Query(
        context=context,
        entity=PIPELINE_CONFIG,
        pattern="query_by_environment",
        returns=PIPELINE_CONFIG,
        equals=(("environment", {"S": keys.environment_key(environment)}),),
        index="EnvironmentIndex",
        index_key=("environment", "created_at"),
        sort=reads.native_range("created_at", created_at, DATETIME_MICROSECONDS.encode),
        descending=True,
    )


def list_scheduled_pipelines(context: Context, environment: Environment) -> Query[PipelineConfig]:
    """List the pipelines of an environment that run on a schedule."""
    return reads.Query(
        context=context,
        entity=PIPELINE_CONFIG,
        pattern="list_scheduled_pipelines",
        returns=PIPELINE_CONFIG,
        equals=(("environment", {"S": keys.environment_key(environment)}),),
        index="EnvironmentIndex",
        index_key=("environment", "created_at"),
        where=expressions.all_of(F.is_active.eq(True), F.schedule.exists()),
    )


def count_by_environment(context: Context, environment: Environment) -> Query[PipelineConfig]:
    """Count the pipelines of an environment."""
    return reads.Query(
        context=context,
        entity=PIPELINE_CONFIG,
        pattern="count_by_environment",
        returns=PIPELINE_CONFIG,
        equals=(("environment", {"S": keys.environment_key(environment)}),),
        index="EnvironmentIndex",
        index_key=("environment", "created_at"),
    )


def activate(
    context: Context, pipeline_id: str, *, expect_version: int | None = None
) -> Write[PipelineConfig]:
    """Take a pipeline into use."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        (F.is_active.set(True),),
        when=F.is_active.eq(False),
        expect_version=expect_version,
        pattern="activate",
    )


def deactivate(
    context: Context, pipeline_id: str, *, expect_version: int | None = None
) -> Write[PipelineConfig]:
    """Take a pipeline out of use."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        (F.is_active.set(False),),
        when=F.is_active.eq(True),
        expect_version=expect_version,
        pattern="deactivate",
    )


def upsert_pipeline(
    context: Context,
    pipeline_id: str,
    *,
    pipeline_name: str,
    source_type: str,
    destination_type: str,
    environment: Environment,
    is_active: bool,
    expect_version: int | None = None,
) -> Write[PipelineConfig]:
    """Write what every pipeline has, keeping when it was made."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        (
            F.pipeline_name.set(pipeline_name),
            F.source_type.set(source_type),
            F.destination_type.set(destination_type),
            F.environment.set(environment),
            F.is_active.set(is_active),
        ),
        expect_version=expect_version,
        upsert=True,
        pattern="upsert_pipeline",
    )


def reschedule(
    context: Context, pipeline_id: str, *, schedule: str, expect_version: int | None = None
) -> Write[PipelineConfig]:
    """Change when a pipeline runs."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        (F.schedule.set(schedule),),
        expect_version=expect_version,
        pattern="reschedule",
    )


def unschedule(
    context: Context, pipeline_id: str, *, expect_version: int | None = None
) -> Write[PipelineConfig]:
    """Run a pipeline on request only."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        (F.schedule.remove(),),
        expect_version=expect_version,
        pattern="unschedule",
    )


def change_places(
    context: Context,
    pipeline_id: str,
    *,
    expected_version: int,
    source: Place,
    destination: Place,
    expect_version: int | None = None,
) -> Write[PipelineConfig]:
    """Change where a pipeline reads and writes, unless somebody else changed it."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        (F.source.set(source), F.destination.set(destination)),
        when=F.version.eq(expected_version),
        expect_version=expect_version,
        pattern="change_places",
    )


def promote(
    context: Context,
    pipeline_id: str,
    *,
    current_environment: Environment,
    environment: Environment,
    expect_version: int | None = None,
) -> Write[PipelineConfig]:
    """Move a pipeline to another environment."""
    return writes.update_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        (F.environment.set(environment),),
        when=expressions.all_of(F.environment.eq(current_environment), F.is_active.eq(True)),
        expect_version=expect_version,
        pattern="promote",
    )


def delete_inactive(
    context: Context, pipeline_id: str, *, expect_version: int | None = None
) -> Write[PipelineConfig | None]:
    """Delete a pipeline that is out of use."""
    return writes.delete_item(
        PIPELINE_CONFIG,
        context,
        PipelineConfigKey(pipeline_id=pipeline_id),
        when=F.is_active.eq(False),
        expect_version=expect_version,
        pattern="delete_inactive",
    )
