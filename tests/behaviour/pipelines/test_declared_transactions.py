"""A run that loaded a table ends together with the table's record of it, or not at all."""

from datetime import timedelta
from uuid import uuid4

import pytest

from dynarepo import ConditionFailed, NotFound, TransactionCancelled
from generated.pipelines import Pipelines
from tests.behaviour.clock import Clock
from tests.behaviour.pipelines.run_logs import new_run
from tests.behaviour.pipelines.test_table_configs import new_table
from tests.engines.engine import unique_name


def test_a_run_ends_together_with_the_load_of_its_table(db: Pipelines, clock: Clock) -> None:
    pipeline = unique_name("pipeline")
    table = new_table(db, pipeline, "orders")
    run = new_run(db, pipeline, status="running")
    ended = clock.advance(seconds=30)
    finished, loaded = db.finish_load(run.run_id, pipeline, "orders", ended_at=ended)
    assert (finished.status, finished.end_time) == ("succeeded", ended)
    assert (loaded.last_loaded_at, loaded.version) == (ended, table.version + 1)
    assert db.runs.get(run.key, consistent=True) == finished
    assert db.table_configs.get(table.key, consistent=True) == loaded

    with pytest.raises(TransactionCancelled) as again:
        db.finish_load(run.run_id, pipeline, "orders", ended_at=clock.advance(seconds=1))
    failure = again.value.reasons[0].error
    assert isinstance(failure, ConditionFailed)
    assert failure.current == finished
    assert db.table_configs.get(table.key, consistent=True) == loaded


def test_a_run_goes_on_where_its_load_cannot_be_recorded(db: Pipelines, clock: Clock) -> None:
    pipeline = unique_name("pipeline")
    table = new_table(db, pipeline, "orders", last_loaded_at=clock.now)
    run = new_run(db, pipeline, status="running")
    with pytest.raises(TransactionCancelled) as earlier:
        db.finish_load(run.run_id, pipeline, "orders", ended_at=clock.now - timedelta(hours=1))
    assert [(r.index, type(r.error)) for r in earlier.value.reasons] == [(1, ConditionFailed)]
    with pytest.raises(TransactionCancelled) as missing:
        db.finish_load(run.run_id, pipeline, "lines", ended_at=clock.now)
    assert [type(reason.error) for reason in missing.value.reasons] == [NotFound]
    with pytest.raises(TransactionCancelled):
        db.finish_load(uuid4(), pipeline, "orders", ended_at=clock.advance(seconds=1))
    assert db.runs.get(run.key, consistent=True) == run
    assert db.table_configs.get(table.key, consistent=True) == table
