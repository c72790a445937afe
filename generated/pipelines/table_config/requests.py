"""Requests and writes of table config: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.codecs import DATETIME_MICROSECONDS, INTEGER
from dynarepo.lazy import Later

from .._types import Column
from . import keys
from .codec import TABLE_COLUMNS_VIEW, TABLE_CONFIG, TABLE_SUMMARY_VIEW
from .model import (
    TableColumns,
    TableConfig,
    TableConfigChanges,
    TableConfigCreate,
    TableConfigKey,
    TableConfigTableType,
    TableSummary,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import TableConfigFields as F
else:
    F = Later(__package__, ".fields", "TableConfigFields")


def get(
    context: Context, key: TableConfigKey, *, consistent: bool = False
) -> Request[TableConfig | None]:
    """Read the table config with this key."""
    return reads.get_item(TABLE_CONFIG, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[TableConfigKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[TableConfigKey, TableConfig]:
    """Read the table configs with these keys, in their order; None where there is none."""
    return batches.get_items(
        TABLE_CONFIG,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: TableConfigCreate) -> Write[TableConfig]:
    """Write a new table config."""
    return writes.create_item(TABLE_CONFIG, context, item)


def put(
    context: Context,
    item: TableConfigCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[TableConfig]:
    """Write this table config, replacing one that exists."""
    return writes.put_item(TABLE_CONFIG, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[TableConfigCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TableConfigCreate]:
    """Write these table configs, replacing those that exist."""
    return batches.put_items(TABLE_CONFIG, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: TableConfigKey,
    *changes: Change,
    set: TableConfigChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    create_parents: bool = False,
) -> Write[TableConfig]:
    """Change some attributes of the table config with this key."""
    return writes.update_item(
        TABLE_CONFIG,
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
    key: TableConfigKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[TableConfig | None]:
    """Delete the table config with this key."""
    return writes.delete_item(TABLE_CONFIG, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[TableConfigKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[TableConfigKey]:
    """Delete the table configs with these keys; those that are not there do no harm."""
    return batches.delete_items(TABLE_CONFIG, context, keys, at_once=at_once, progress=progress)


def get_table(
    context: Context, pipeline_id: str, table_name: str, *, consistent: bool = False
) -> Request[TableConfig | None]:
    """Read a table's configuration."""
    return reads.get_item(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        consistent=consistent,
        pattern="get_table",
    )


def get_table_columns(
    context: Context, pipeline_id: str, table_name: str, *, consistent: bool = False
) -> Request[TableColumns | None]:
    """Read a table's columns only."""
    return reads.get_view(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        TABLE_COLUMNS_VIEW,
        consistent=consistent,
        pattern="get_table_columns",
    )


def query_by_pipeline(
    context: Context,
    pipeline_id: str,
    *,
    table_type: TableConfigTableType | None = None,
    is_active: bool | None = None,
) -> Query[TableConfig]:
    """List the tables of a pipeline by name."""
    return reads.Query(
        context=context,
        entity=TABLE_CONFIG,
        pattern="query_by_pipeline",
        returns=TABLE_CONFIG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        where=expressions.all_of(
            None if table_type is None else F.table_type.eq(table_type),
            None if is_active is None else F.is_active.eq(is_active),
        ),
    )


def list_in_load_order(
    context: Context, pipeline_id: str, *, load_order: Range[int] | None = None
) -> Query[TableConfig]:
    """List the tables of a pipeline that are in use, in the order they are loaded."""
    return reads.Query(
        context=context,
        entity=TABLE_CONFIG,
        pattern="list_in_load_order",
        returns=TABLE_CONFIG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        index="LoadOrderIndex",
        index_key=("pipeline_id", "load_order"),
        sort=reads.native_range("load_order", load_order, INTEGER.encode),
        where=F.is_active.eq(True),
    )


def find_by_start_of_name(context: Context, pipeline_id: str, *, start: str) -> Query[TableConfig]:
    """List the tables of a pipeline whose names start with a text."""
    return reads.Query(
        context=context,
        entity=TABLE_CONFIG,
        pattern="find_by_start_of_name",
        returns=TABLE_CONFIG,
        equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        sort=reads.sort_prefix("table_name", start),
    )


def query_active_tables(
    context: Context, is_active: bool, *, updated_at: Range[datetime] | None = None
) -> Query[TableSummary]:
    """List the tables that are in use or not, last changed first."""
    return reads.Query(
        context=context,
        entity=TABLE_CONFIG,
        pattern="query_active_tables",
        returns=TABLE_SUMMARY_VIEW,
        equals=(("is_active", {"S": keys.is_active_key(is_active)}),),
        index="ActiveTablesIndex",
        index_key=("is_active", "updated_at"),
        sort=reads.native_range("updated_at", updated_at, DATETIME_MICROSECONDS.encode),
        descending=True,
    )


def delete_pipeline_tables(
    context: Context,
    pipeline_id: str,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete the configurations of all tables of a pipeline."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=TABLE_CONFIG,
            pattern="delete_pipeline_tables",
            returns=TABLE_CONFIG,
            equals=(("pipeline_id", {"S": keys.pipeline_id_key(pipeline_id)}),),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def activate_table(
    context: Context, pipeline_id: str, table_name: str, *, expect_version: int | None = None
) -> Write[TableConfig]:
    """Take a table into use."""
    return writes.update_item(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        (F.is_active.set(True),),
        when=F.is_active.eq(False),
        expect_version=expect_version,
        pattern="activate_table",
    )


def deactivate_table(
    context: Context, pipeline_id: str, table_name: str, *, expect_version: int | None = None
) -> Write[TableConfig]:
    """Take a table out of use."""
    return writes.update_item(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        (F.is_active.set(False),),
        when=F.is_active.eq(True),
        expect_version=expect_version,
        pattern="deactivate_table",
    )


def replace_columns(
    context: Context,
    pipeline_id: str,
    table_name: str,
    *,
    expected_version: int,
    columns: list[Column],
    partition_columns: list[str],
    expect_version: int | None = None,
) -> Write[TableConfig]:
    """Replace the columns, unless somebody else changed the table."""
    return writes.update_item(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        (F.columns.set(columns), F.partition_columns.set(partition_columns)),
        when=F.version.eq(expected_version),
        expect_version=expect_version,
        pattern="replace_columns",
    )


def append_columns(
    context: Context,
    pipeline_id: str,
    table_name: str,
    *,
    columns: list[Column],
    expect_version: int | None = None,
) -> Write[TableConfig]:
    """Add columns after the existing ones."""
    return writes.update_item(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        (F.columns.set(F.columns.appended(columns)),),
        expect_version=expect_version,
        pattern="append_columns",
    )


def record_load(
    context: Context,
    pipeline_id: str,
    table_name: str,
    *,
    loaded_at: datetime,
    expect_version: int | None = None,
) -> Write[TableConfig]:
    """Record that a table was loaded, unless a later load is known."""
    return writes.update_item(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        (F.last_loaded_at.set(loaded_at),),
        when=expressions.any_of(F.last_loaded_at.missing(), F.last_loaded_at.lt(loaded_at)),
        expect_version=expect_version,
        pattern="record_load",
    )


def delete_inactive_table(
    context: Context, pipeline_id: str, table_name: str, *, expect_version: int | None = None
) -> Write[TableConfig | None]:
    """Delete a table that is out of use."""
    return writes.delete_item(
        TABLE_CONFIG,
        context,
        TableConfigKey(pipeline_id=pipeline_id, table_name=table_name),
        when=F.is_active.eq(False),
        expect_version=expect_version,
        pattern="delete_inactive_table",
    )
