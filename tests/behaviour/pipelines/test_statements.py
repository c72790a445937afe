"""Statements of PartiQL: typed on what they return, and around everything that the schema says."""

import pytest

from dynarepo import ConditionFailed, ConfigurationError, CursorMismatch, InvalidValue
from generated.pipelines import (
    Pipelines,
    TableColumns,
    TableConfig,
    TableConfigCreate,
)
from tests.engines.engine import Capability, Engine, unique_name


@pytest.fixture(autouse=True)
def statements(engine: Engine) -> None:
    if Capability.PARTIQL not in engine.capabilities:
        pytest.skip(f"{engine.name} has no PartiQL")


def new_tables(db: Pipelines, pipeline: str, count: int) -> list[TableConfig]:
    return [
        db.table_configs.create(
            TableConfigCreate(pipeline_id=pipeline, table_name=f"t{number}", load_order=number)
        )
        for number in range(count)
    ]


def selection(db: Pipelines, what: str = "*") -> str:
    return f'SELECT {what} FROM "{db.table_names["table_config"]}" WHERE pipeline_id = ?'


def test_a_selection_returns_models_views_or_dictionaries(db: Pipelines) -> None:
    pipeline = unique_name("pipeline")
    tables = new_tables(db, pipeline, 3)
    whole = db.partiql(selection(db), [pipeline], returns=TableConfig, consistent=True)
    assert whole.all() == tables
    assert list(whole) == tables
    assert whole.first() == tables[0]
    what = "pipeline_id, table_name, columns, partition_columns"
    views = db.partiql(selection(db, what), [pipeline], returns=TableColumns).all()
    assert [view.table_name for view in views] == ["t0", "t1", "t2"]
    raw = db.partiql(
        f"{selection(db, 'table_name, load_order')} AND table_name > ?", (pipeline, "t0")
    )
    assert raw.all() == [
        {"table_name": "t1", "load_order": 1},
        {"table_name": "t2", "load_order": 2},
    ]
    nothing = db.partiql(selection(db), [unique_name("pipeline")], returns=TableConfig)
    assert (nothing.all(), nothing.first(), nothing.page(3).cursor) == ([], None, None)


def test_a_selection_is_read_in_pages(db: Pipelines) -> None:
    pipeline = unique_name("pipeline")
    tables = new_tables(db, pipeline, 5)
    found = db.partiql(selection(db), [pipeline], returns=TableConfig)
    read: list[TableConfig] = []
    page = found.page(2)
    while page.cursor is not None:
        assert len(page.items) == 2
        read += page.items
        other = db.partiql(selection(db), [pipeline + "x"], returns=TableConfig)
        with pytest.raises(CursorMismatch):
            other.page(2, page.cursor)
        page = found.page(2, page.cursor)
    assert [*read, *page.items] == tables


def test_a_statement_that_writes_is_sent_once_and_keeps_nothing_in_step(db: Pipelines) -> None:
    pipeline = unique_name("pipeline")
    (table,) = new_tables(db, pipeline, 1)
    name = db.table_names["table_config"]
    update = f'UPDATE "{name}" SET load_order = ? WHERE pipeline_id = ? AND table_name = ?'
    assert db.partiql(update, [7, pipeline, "t0"]).all() == []
    changed = db.table_configs.get(table.key, consistent=True)
    assert changed == table.model_copy(update={"load_order": 7})
    failing = f"{update} AND load_order = 1"
    with pytest.raises(ConditionFailed):
        db.partiql(failing, [8, pipeline, "t0"]).all()
    delete = f'DELETE FROM "{name}" WHERE pipeline_id = ? AND table_name = ?'
    db.partiql(delete, [pipeline, "t0"]).all()
    assert db.table_configs.get(table.key, consistent=True) is None


def test_an_index_that_lacks_something_of_a_view_is_refused_before_anything_is_sent(
    db: Pipelines,
) -> None:
    table = db.table_names["table_config"]
    lacking = f'SELECT * FROM "{table}"."ActiveTablesIndex" WHERE active_status = ?'
    for model in (TableConfig, TableColumns):
        with pytest.raises(ConfigurationError, match=r"does not project .*`columns`") as refused:
            db.partiql(lacking, ["x"], returns=model)
        assert refused.value.code == "NOT_PROJECTED"
    whole = f'select * from "{table}"."LoadOrderIndex" where pipeline_id = ?'
    pipeline = unique_name("pipeline")
    assert db.partiql(whole, [pipeline], returns=TableConfig).all() == []


def test_what_cannot_be_a_statement_is_refused(db: Pipelines) -> None:
    with pytest.raises(InvalidValue, match="8192"):
        db.partiql("SELECT" + " " * 9000)
    with pytest.raises(InvalidValue, match="parameters"):
        db.partiql(selection(db), "one")
    with pytest.raises(ConfigurationError, match="TableConfigCreate"):
        db.partiql(selection(db), ["a"], returns=TableConfigCreate)
