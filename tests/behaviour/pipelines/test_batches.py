"""Pipelines in bulk: upserts of their tables, and all of them gone with their pipeline."""

from dynarepo import Swept
from generated.pipelines import Pipelines, TableConfigCreate
from tests.engines.engine import unique_name


def test_tables_of_a_pipeline_are_written_in_bulk_and_deleted_with_it(db: Pipelines) -> None:
    pipeline, other = unique_name("pipeline"), unique_name("pipeline")
    rows = [
        TableConfigCreate(pipeline_id=owner, table_name=f"t{number}")
        for owner in (pipeline, other)
        for number in range(30)
    ]
    assert db.table_configs.put_many(rows, at_once=3).written == 60
    # Rows that are written again replace themselves.
    assert db.table_configs.put_many(rows[:2]).written == 2
    assert len(db.table_configs.query_by_pipeline(pipeline).all()) == 30
    assert db.table_configs.delete_pipeline_tables(pipeline) == Swept(30)
    assert db.table_configs.query_by_pipeline(pipeline).all() == []
    assert len(db.table_configs.query_by_pipeline(other).all()) == 30
