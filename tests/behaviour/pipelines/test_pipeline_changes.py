"""What is done to pipelines: taken into use, promoted, rewritten; and where they are listed then."""

from typing import Any
from uuid import uuid4

import pytest

from dynarepo import AtLeast, ConditionFailed, NotFound
from generated.pipelines import ApiPlace, PipelineConfig, Pipelines, S3Place
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.behaviour.pipelines.configurations import new_pipeline, own
from tests.engines.engine import unique_name


def test_a_pipeline_is_taken_out_of_use_and_into_use(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    name, start = unique_name("pipeline"), clock.now
    pipeline = new_pipeline(db, name)

    def listed(is_active: bool) -> list[PipelineConfig]:
        return db.pipelines.query_active_pipelines(is_active, updated_at=AtLeast(start)).all()

    expect([pipeline], lambda: listed(True))
    with pytest.raises(ConditionFailed):
        db.pipelines.activate(name)
    with pytest.raises(ConditionFailed):
        db.pipelines.delete_inactive(name)
    clock.advance(seconds=1)
    inactive = db.pipelines.deactivate(name)
    assert (inactive.is_active, inactive.updated_at) == (False, clock.now)
    expect([], lambda: listed(True))
    expect([inactive], lambda: listed(False))
    with pytest.raises(ConditionFailed) as failure:
        db.pipelines.deactivate(name)
    assert failure.value.current == inactive
    expect([db.pipelines.activate(name)], lambda: listed(True))
    last = db.pipelines.deactivate(name)
    assert db.pipelines.delete_inactive(name) == last
    for change in (
        db.pipelines.activate,
        db.pipelines.deactivate,
        db.pipelines.delete_inactive,
        db.pipelines.unschedule,
    ):
        with pytest.raises(NotFound):
            change(name)


def test_a_pipeline_is_written_whether_or_not_it_is_there(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    name, start = unique_name("pipeline"), clock.now

    def write(**given: Any) -> PipelineConfig:
        values = {
            "pipeline_name": "Orders",
            "source_type": "api",
            "destination_type": "s3",
            "environment": "staging",
            "is_active": True,
            **given,
        }
        return db.pipelines.upsert_pipeline(name, **values)

    created = write()
    assert (created.pipeline_id, created.source_type, created.environment) == (
        name,
        "api",
        "staging",
    )
    assert (created.version, created.created_at, created.updated_at) == (1, start, start)
    assert (created.settings, created.tags, created.schedule) == ({}, {}, None)
    assert db.pipelines.get_pipeline(name) == created
    expect([created], lambda: own(name, db.pipelines.query_by_environment("staging")))
    db.pipelines.update(created.key, set={"tags": {"a": "b"}})
    later = clock.advance(seconds=3)
    changed = write(environment="dev", is_active=False)
    assert (changed.version, changed.created_at, changed.updated_at) == (3, start, later)
    assert changed.tags == {"a": "b"}
    expect([], lambda: own(name, db.pipelines.query_by_environment("staging")))
    expect([changed], lambda: own(name, db.pipelines.query_by_environment("dev")))
    expect([changed], lambda: own(name, db.pipelines.query_active_pipelines(False)))


def test_places_change_under_the_expected_version(db: Pipelines) -> None:
    name = unique_name("pipeline")
    pipeline = new_pipeline(db, name)
    source = ApiPlace(url="https://example.com/orders", headers={"accept": "text/csv"})
    target = S3Place(bucket="lake", prefix="orders/")
    changed = db.pipelines.change_places(
        name, source=source, destination=target, expected_version=pipeline.version
    )
    assert (changed.source, changed.destination) == (source, target)
    assert db.pipelines.get_pipeline(name) == changed
    with pytest.raises(ConditionFailed) as failure:
        db.pipelines.change_places(
            name, source=target, destination=target, expected_version=pipeline.version
        )
    assert failure.value.current == changed


def test_a_pipeline_in_use_is_promoted(db: Pipelines, expect: Expect) -> None:
    name = unique_name("pipeline")
    pipeline = new_pipeline(db, name)

    def listed(environment: Any) -> list[PipelineConfig]:
        return own(name, db.pipelines.query_by_environment(environment))

    expect([pipeline], lambda: listed("dev"))
    promoted = db.pipelines.promote(name, environment="staging", current_environment="dev")
    expect([promoted], lambda: listed("staging"))
    expect([], lambda: listed("dev"))
    with pytest.raises(ConditionFailed):
        db.pipelines.promote(name, environment="test", current_environment="dev")
    db.pipelines.deactivate(name)
    with pytest.raises(ConditionFailed):
        db.pipelines.promote(name, environment="test", current_environment="staging")
    with pytest.raises(NotFound):
        db.pipelines.promote(f"p{uuid4()}", environment="test", current_environment="dev")
