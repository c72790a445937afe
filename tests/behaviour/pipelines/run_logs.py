"""Runs that tests start from, and how a test finds its own among those of all tests."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

from generated.pipelines import (
    PipelineRunLog,
    PipelineRunLogCreate,
    Pipelines,
    RunFailure,
    RunSummary,
)
from tests.behaviour.clock import Clock

# Engines that delete expired items must not do so during a test.
FAR: Final = datetime(2100, 1, 1, tzinfo=UTC)

Listed = TypeVar("Listed", RunSummary, RunFailure)


def new_run(db: Pipelines, pipeline_id: str, **given: Any) -> PipelineRunLog:
    values = {"start_time": db.context.clock(), **given}
    return db.runs.create(PipelineRunLogCreate(pipeline_id=pipeline_id, **values))


def new_runs(db: Pipelines, clock: Clock, pipeline: str, *runs: Any) -> list[PipelineRunLog]:
    """Runs that started a second apart."""
    made: list[PipelineRunLog] = []
    for given in runs:
        made.append(new_run(db, pipeline, **given))
        clock.advance(seconds=1)
    return made


def summary(run: PipelineRunLog) -> RunSummary:
    return RunSummary(
        run_id=run.run_id,
        pipeline_id=run.pipeline_id,
        status=run.status,
        start_time=run.start_time,
        end_time=run.end_time,
    )


def failure(run: PipelineRunLog) -> RunFailure:
    return RunFailure(
        run_id=run.run_id,
        pipeline_id=run.pipeline_id,
        start_time=run.start_time,
        error_message=run.error_message,
    )


def of(pipeline_id: str, runs: Iterable[Listed]) -> list[Listed]:
    """Those of one pipeline."""
    return [run for run in runs if run.pipeline_id == pipeline_id]
