"""Tables of pipelines: by name, in load order through a local index, and those in use."""

from datetime import timedelta
from typing import Any

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    AtMost,
    Between,
    ConditionFailed,
    CursorMismatch,
    Exactly,
    InvalidValue,
    LessThan,
    MoreThan,
    NotFound,
    VersionConflict,
)
from generated.pipelines import (
    Column,
    Pipelines,
    S3Place,
    TableColumns,
    TableConfig,
    TableConfigCreate,
    TableSummary,
)
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name

IDENTIFIER = Column(name="id", data_type="integer", is_nullable=False)
AMOUNT = Column(name="amount", data_type="decimal", notes="in cents")
DAY = Column(name="day", data_type="date")


def new_table(db: Pipelines, pipeline_id: str, table_name: str, **given: Any) -> TableConfig:
    return db.table_configs.create(
        TableConfigCreate(pipeline_id=pipeline_id, table_name=table_name, **given)
    )


def summary(table: TableConfig) -> TableSummary:
    return TableSummary(
        pipeline_id=table.pipeline_id,
        table_name=table.table_name,
        table_type=table.table_type,
        data_format=table.data_format,
        is_active=table.is_active,
        updated_at=table.updated_at,
    )


def test_a_table_is_created_read_replaced_updated_and_deleted(db: Pipelines, clock: Clock) -> None:
    pipeline = unique_name("pipeline")
    table = new_table(
        db,
        pipeline,
        "orders",
        columns=[IDENTIFIER, AMOUNT],
        partition_columns=["day"],
        location=S3Place(bucket="lake", prefix="orders"),
        tags={"pii": "no"},
    )
    assert (table.table_type, table.data_format, table.load_order) == ("raw", "parquet", 0)
    assert (table.is_active, table.version, table.last_loaded_at) == (True, 1, None)
    assert db.table_configs.get_table(pipeline, "orders") == table
    assert db.table_configs.get(table.key, consistent=True) == table
    assert db.table_configs.get_table(pipeline, "order") is None
    columns = TableColumns(
        pipeline_id=pipeline,
        table_name="orders",
        columns=[IDENTIFIER, AMOUNT],
        partition_columns=["day"],
    )
    assert db.table_configs.get_table_columns(pipeline, "orders") == columns
    assert db.table_configs.get_table_columns(pipeline, "none") is None
    with pytest.raises(AlreadyExists):
        db.table_configs.create(table)

    later = clock.advance(seconds=1)
    replaced = db.table_configs.put(table.model_copy(update={"description": "all"}))
    assert (replaced.description, replaced.updated_at) == ("all", later)
    updated = db.table_configs.update(
        table.key, set={"description": None, "load_order": 4}, expect_version=2
    )
    assert (updated.description, updated.load_order, updated.version) == (None, 4, 3)
    assert db.table_configs.get_table(pipeline, "orders") == updated
    with pytest.raises(VersionConflict):
        db.table_configs.delete(table.key, expect_version=2)
    assert db.table_configs.delete(table.key, expect_version=3) == updated
    with pytest.raises(NotFound):
        db.table_configs.update(table.key, set={"load_order": 5})


def test_tables_of_a_pipeline_are_listed_by_name(db: Pipelines) -> None:
    pipeline = unique_name("pipeline")
    madisonville, boston, madison, lower = (
        new_table(db, pipeline, name, **given)
        for name, given in (
            ("Madisonville", {"table_type": "fact"}),
            ("Boston", {"is_active": False}),
            ("Madison", {"table_type": "fact", "is_active": False}),
            ("mad", {}),
        )
    )
    new_table(db, f"{pipeline}2", "Madison")
    listed = db.table_configs.query_by_pipeline
    everything = [boston, madison, madisonville, lower]
    assert listed(pipeline).all() == everything
    assert listed(pipeline, table_type="fact").all() == [madison, madisonville]
    assert listed(pipeline, is_active=True).all() == [madisonville, lower]
    assert listed(pipeline, table_type="fact", is_active=False).all() == [madison]
    assert listed(pipeline, table_type="staging").all() == []
    page = listed(pipeline).page(3)
    assert listed(pipeline).page(3, page.cursor).items == (lower,)
    with pytest.raises(CursorMismatch):
        listed(f"{pipeline}2").page(3, page.cursor)


@pytest.mark.needs("exact_prefixes")
def test_tables_of_a_pipeline_are_found_by_the_start_of_their_name(db: Pipelines) -> None:
    pipeline = unique_name("pipeline")
    madison, madisonville, lower = (
        new_table(db, pipeline, name) for name in ("Madison", "Madisonville", "mad")
    )
    new_table(db, f"{pipeline}2", "Madison")
    for start, expected in (
        ("Mad", [madison, madisonville]),
        ("Madisonv", [madisonville]),
        ("m", [lower]),
        ("x", []),
        ("", [madison, madisonville, lower]),
    ):
        found = db.table_configs.find_by_start_of_name(pipeline, start=start)
        assert found.all() == expected


def test_tables_in_use_are_listed_in_load_order(db: Pipelines, expect: Expect) -> None:
    pipeline = unique_name("pipeline")
    tenth, second, third = (
        new_table(db, pipeline, name, load_order=order)
        for name, order in (("a", 10), ("b", 2), ("c", 3))
    )
    new_table(db, pipeline, "d", load_order=3, is_active=False)
    new_table(db, f"{pipeline}2", "b", load_order=2)

    def listed(order: Any = None) -> list[TableConfig]:
        return db.table_configs.list_in_load_order(pipeline, load_order=order).all()

    expect([second, third, tenth], listed)
    expect([third, tenth], lambda: listed(Between(3, 10)))
    expect([third], lambda: listed(Exactly(3)))
    expect([third, tenth], lambda: listed(AtLeast(3)))
    expect([tenth], lambda: listed(MoreThan(3)))
    expect([second, third], lambda: listed(AtMost(3)))
    expect([second], lambda: listed(LessThan(3)))
    with pytest.raises(InvalidValue, match="`load_order` is between ends that are swapped"):
        listed(Between(10, 2))
    with pytest.raises(InvalidValue, match="`load_order` is of type int, which is no range"):
        listed(3)
    first = db.table_configs.update(tenth.key, set={"load_order": 0})
    expect([first, second, third], listed)
    page = db.table_configs.list_in_load_order(pipeline).page(2)
    rest = db.table_configs.list_in_load_order(pipeline).page(2, page.cursor)
    assert (page.items, rest.items, rest.cursor) == ((first, second), (third,), None)


def test_a_table_is_taken_out_of_use_and_into_use(
    db: Pipelines, clock: Clock, expect: Expect
) -> None:
    pipeline, start = unique_name("pipeline"), clock.now
    older = new_table(db, pipeline, "a", table_type="fact")
    clock.advance(milliseconds=1)
    newer = new_table(db, pipeline, "b", data_format="csv")

    def listed(is_active: bool, updated_at: Any) -> list[TableSummary]:
        return db.table_configs.query_active_tables(is_active, updated_at=updated_at).all()

    since = AtLeast(start)
    expect([summary(newer), summary(older)], lambda: listed(True, since))
    expect([summary(older)], lambda: listed(True, Between(start, older.updated_at)))
    expect([summary(newer)], lambda: listed(True, MoreThan(older.updated_at)))
    with pytest.raises(ConditionFailed):
        db.table_configs.activate_table(pipeline, "a")
    with pytest.raises(ConditionFailed):
        db.table_configs.delete_inactive_table(pipeline, "a")
    clock.advance(seconds=1)
    inactive = db.table_configs.deactivate_table(pipeline, "a")
    expect([summary(newer)], lambda: listed(True, since))
    expect([summary(inactive)], lambda: listed(False, since))
    with pytest.raises(ConditionFailed) as failure:
        db.table_configs.deactivate_table(pipeline, "a")
    assert failure.value.current == inactive
    active = db.table_configs.activate_table(pipeline, "a")
    expect([summary(active), summary(newer)], lambda: listed(True, since))
    expect([], lambda: listed(False, since))
    last = db.table_configs.deactivate_table(pipeline, "a")
    assert db.table_configs.delete_inactive_table(pipeline, "a") == last
    with pytest.raises(NotFound):
        db.table_configs.delete_inactive_table(pipeline, "a")
    with pytest.raises(NotFound):
        db.table_configs.activate_table(pipeline, "a")


def test_columns_are_replaced_and_appended(db: Pipelines) -> None:
    pipeline = unique_name("pipeline")
    table = new_table(db, pipeline, "orders")
    replaced = db.table_configs.replace_columns(
        pipeline,
        "orders",
        columns=[IDENTIFIER],
        partition_columns=["day"],
        expected_version=table.version,
    )
    assert (replaced.columns, replaced.partition_columns) == ([IDENTIFIER], ["day"])
    with pytest.raises(ConditionFailed) as failure:
        db.table_configs.replace_columns(
            pipeline,
            "orders",
            columns=[],
            partition_columns=[],
            expected_version=table.version,
        )
    assert failure.value.current == replaced
    appended = db.table_configs.append_columns(pipeline, "orders", columns=[AMOUNT, DAY])
    assert appended.columns == [IDENTIFIER, AMOUNT, DAY]
    with pytest.raises(NotFound):
        db.table_configs.append_columns(pipeline, "none", columns=[DAY])


def test_only_a_later_load_is_recorded(db: Pipelines, clock: Clock) -> None:
    pipeline, loaded = unique_name("pipeline"), clock.now
    new_table(db, pipeline, "orders")
    for minutes in (0, 1):
        at = loaded + timedelta(minutes=minutes)
        recorded = db.table_configs.record_load(pipeline, "orders", loaded_at=at)
        assert recorded.last_loaded_at == at
    for minutes in (0, 1):
        at = loaded + timedelta(minutes=minutes)
        with pytest.raises(ConditionFailed):
            db.table_configs.record_load(pipeline, "orders", loaded_at=at)
