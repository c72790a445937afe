"""Pipelines: in use or not by last change, of an environment by creation, changed under guard.

All tests share the items of an index partition such as `true`: each looks at its own day or names.
"""

from typing import Any

import pytest
from pydantic import ValidationError

from dynarepo import (
    AlreadyExists,
    AtLeast,
    Between,
    ConditionFailed,
    CursorMismatch,
    InvalidValue,
    MoreThan,
    NotFound,
    VersionConflict,
)
from generated.pipelines import (
    DatabasePlace,
    PipelineConfig,
    PipelineConfigFields,
    Pipelines,
    S3Place,
)
from generated.pipelines.pipeline_config import requests
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.pipelines.configurations import new_pipeline, own, summary
from tests.engines.engine import Engine, unique_name


def test_a_pipeline_is_created_read_replaced_updated_and_deleted(
    db: Pipelines, clock: Clock, engine: Engine
) -> None:
    name = unique_name("pipeline")
    source = DatabasePlace(host="db", port=5432, database="orders", secret_name="very-secret")
    pipeline = new_pipeline(
        db,
        name,
        source=source,
        destination=S3Place(bucket="lake"),
        settings={"batch": 10, "deep": {"list": [1, "a", None]}},
        tags={"team": "a"},
        created_by="ada",
    )
    assert (pipeline.environment, pipeline.is_active, pipeline.version) == ("dev", True, 1)
    assert pipeline.created_at == pipeline.updated_at == clock.now
    assert "very-secret" not in repr(pipeline)
    assert db.pipelines.get_pipeline(name) == pipeline
    assert db.pipelines.get_pipeline_for_run(name) == pipeline
    assert requests.get_pipeline_for_run(db.context, name).payload["ConsistentRead"]
    assert db.pipelines.get(pipeline.key, consistent=True) == pipeline
    assert db.pipelines.get_pipeline_summary(name) == summary(pipeline)
    assert db.pipelines.get_pipeline(f"{name}2") is None
    assert db.pipelines.get_pipeline_summary(f"{name}2") is None
    assert db.pipelines.get_pipeline_for_run(f"{name}2") is None
    stored = engine.client().get_item(
        TableName=db.table_names["pipeline_config"], Key={"pipeline_id": {"S": name}}
    )["Item"]
    assert stored["is_active"] == {"S": "true"}
    with pytest.raises(AlreadyExists):
        db.pipelines.create(pipeline)
    with pytest.raises(ValidationError):
        new_pipeline(db, "Upper Case")

    clock.advance(seconds=1)
    replaced = db.pipelines.put(pipeline.model_copy(update={"settings": {}, "source": None}))
    assert (replaced.settings, replaced.source, replaced.version) == ({}, None, 2)
    updated = db.pipelines.update(
        pipeline.key, set={"tags": {"team": "b"}, "owner_team": "core"}, expect_version=2
    )
    assert (updated.tags, updated.owner_team, updated.version) == ({"team": "b"}, "core", 3)
    with pytest.raises(VersionConflict):
        db.pipelines.update(pipeline.key, set={"owner_team": "late"}, expect_version=2)
    read_only: Any = {"created_by": "bob"}
    with pytest.raises(InvalidValue, match="created_by"):
        db.pipelines.update(pipeline.key, set=read_only)
    with pytest.raises(ConditionFailed):
        db.pipelines.delete(pipeline.key, when=PipelineConfigFields.is_active.eq(False))
    assert db.pipelines.delete(pipeline.key) == updated
    assert db.pipelines.delete(pipeline.key) is None


def test_pipelines_in_use_are_listed_last_changed_first(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    name, start = unique_name("pipeline"), clock.now
    made: list[PipelineConfig] = []
    for letter in "abc":
        made.append(new_pipeline(db, f"{name}-{letter}", environment="test"))
        clock.advance(seconds=1)
    idle = new_pipeline(db, f"{name}-d", is_active=False, environment="test")
    newest = made[::-1]

    def listed(is_active: bool, updated_at: Any) -> list[PipelineConfig]:
        return db.pipelines.query_active_pipelines(is_active, updated_at=updated_at).all()

    expect(newest, lambda: listed(True, AtLeast(start)))
    expect([idle], lambda: listed(False, AtLeast(start)))
    expect(newest[1:], lambda: listed(True, Between(start, made[1].updated_at)))
    expect(newest[:1], lambda: listed(True, MoreThan(made[1].updated_at)))
    expect(newest, lambda: own(name, db.pipelines.query_active_pipelines(True)))
    expect(
        [summary(pipeline) for pipeline in newest],
        lambda: own(name, db.pipelines.list_pipeline_summaries(True)),
    )
    expect([summary(idle)], lambda: own(name, db.pipelines.list_pipeline_summaries(False)))
    of_environment = db.pipelines.list_active_pipelines_of_environment
    assert own(name, of_environment(True, environment="test")) == made
    assert own(name, of_environment(True, environment="dev")) == []
    assert own(name, of_environment(False, environment="test")) == [idle]

    pages = db.pipelines.query_active_pipelines(True, updated_at=AtLeast(start))
    page = pages.page(2)
    rest = pages.page(2, page.cursor)
    assert (page.items, rest.items, rest.cursor) == (tuple(newest[:2]), (newest[2],), None)
    with pytest.raises(CursorMismatch):
        db.pipelines.query_active_pipelines(True).page(2, page.cursor)

    # A change of any attribute moves a pipeline up: the time of the change is the sort key.
    clock.advance(seconds=1)
    changed = db.pipelines.update(made[0].key, set={"owner_team": "core"})
    expect([changed, *newest[:2]], lambda: listed(True, AtLeast(start)))


def test_pipelines_of_an_environment_are_listed_newest_first(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    name, start = unique_name("pipeline"), clock.now
    first = new_pipeline(db, f"{name}-a", schedule="0 5 * * *")
    between = clock.advance(seconds=1)
    second = new_pipeline(db, f"{name}-b")
    clock.advance(seconds=1)
    third = new_pipeline(db, f"{name}-c", schedule="@daily", is_active=False)
    new_pipeline(db, f"{name}-d", environment="test")

    def listed(created_at: Any) -> list[PipelineConfig]:
        return db.pipelines.query_by_environment("dev", created_at=created_at).all()

    expect([third, second, first], lambda: listed(AtLeast(start)))
    expect([third, second], lambda: listed(AtLeast(between)))
    expect([third], lambda: listed(MoreThan(between)))
    expect([second, first], lambda: listed(Between(start, between)))
    expect([first], lambda: own(name, db.pipelines.list_scheduled_pipelines("dev")))
    unscheduled = db.pipelines.unschedule(first.pipeline_id)
    assert unscheduled.schedule is None
    expect([], lambda: own(name, db.pipelines.list_scheduled_pipelines("dev")))
    scheduled = db.pipelines.reschedule(second.pipeline_id, schedule="@hourly")
    expect([scheduled], lambda: own(name, db.pipelines.list_scheduled_pipelines("dev")))
    with pytest.raises(NotFound):
        db.pipelines.reschedule(f"{name}-e", schedule="@hourly")


def test_pipelines_of_an_environment_are_counted(db: Pipelines, expect: Expect) -> None:
    # No other test uses this environment.
    name = unique_name("pipeline")
    pipelines = [new_pipeline(db, f"{name}-{n}", environment="prod") for n in range(3)]
    expect(3, lambda: db.pipelines.count_by_environment("prod"))
    db.pipelines.delete(pipelines[0].key)
    expect(2, lambda: db.pipelines.count_by_environment("prod"))
