"""Repositories of table config, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import Shell

from .._types import Column
from . import requests
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
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress, Swept


class TableConfigReader(Shell):
    """Reads TableConfig items."""

    def at(self, key: TableConfigKey) -> Request[TableConfig | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: TableConfigKey, *, consistent: bool = False) -> TableConfig | None:
        """Read the table config with this key.

        Reads table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[TableConfigKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[TableConfig | None]:
        """Read the table configs with these keys, in their order; None where there is none.

        Reads table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Iterable[TableConfigKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[TableConfig | None]:
        """Read the table configs with these keys as they are taken, in constant memory.

        Reads table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`. Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def get_table(
        self, pipeline_id: str, table_name: str, *, consistent: bool = False
    ) -> TableConfig | None:
        """Read a table's configuration.

        Access pattern `get_table` reads table `table_config`: `pipeline_id` = `{pipeline_id}` and
        `table_name` = `{table_name}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_table(self._link.context, pipeline_id, table_name, consistent=consistent)
        )

    def get_table_columns(
        self, pipeline_id: str, table_name: str, *, consistent: bool = False
    ) -> TableColumns | None:
        """Read a table's columns only.

        Access pattern `get_table_columns` reads table `table_config`: `pipeline_id` =
        `{pipeline_id}` and `table_name` = `{table_name}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_table_columns(
                self._link.context, pipeline_id, table_name, consistent=consistent
            )
        )

    def query_by_pipeline(
        self,
        pipeline_id: str,
        *,
        table_type: TableConfigTableType | None = None,
        is_active: bool | None = None,
    ) -> Pages[TableConfig]:
        """List the tables of a pipeline by name.

        Access pattern `query_by_pipeline` queries table `table_config`: `pipeline_id` =
        `{pipeline_id}`.
        Results come in ascending order of the sort key.
        Keeps items where `table_type = :table_type? AND is_active = :is_active?`; the others are
        read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TableConfig` items, read lazily.
        """
        return self._link.pages(
            requests.query_by_pipeline(
                self._link.context, pipeline_id, table_type=table_type, is_active=is_active
            )
        )

    def list_in_load_order(
        self, pipeline_id: str, *, load_order: Range[int] | None = None
    ) -> Pages[TableConfig]:
        """List the tables of a pipeline that are in use, in the order they are loaded.

        Access pattern `list_in_load_order` queries index `LoadOrderIndex`: `pipeline_id` =
        `{pipeline_id}` and `load_order` within `{load_order}` (a range of `load_order` if given).
        Results come in ascending order of the sort key.
        Keeps items where `is_active = true`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TableConfig` items, read lazily.
        """
        return self._link.pages(
            requests.list_in_load_order(self._link.context, pipeline_id, load_order=load_order)
        )

    def find_by_start_of_name(self, pipeline_id: str, *, start: str) -> Pages[TableConfig]:
        """List the tables of a pipeline whose names start with a text.

        Access pattern `find_by_start_of_name` queries table `table_config`: `pipeline_id` =
        `{pipeline_id}` and `table_name` within `{table_name}` (`table_name begins_with :start`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TableConfig` items, read lazily.
        """
        return self._link.pages(
            requests.find_by_start_of_name(self._link.context, pipeline_id, start=start)
        )

    def query_active_tables(
        self, is_active: bool, *, updated_at: Range[datetime] | None = None
    ) -> Pages[TableSummary]:
        """List the tables that are in use or not, last changed first.

        Access pattern `query_active_tables` queries index `ActiveTablesIndex`: `is_active` =
        `{is_active}` and `updated_at` within `{updated_at}` (a range of `updated_at` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TableSummary` items, read lazily.
        """
        return self._link.pages(
            requests.query_active_tables(self._link.context, is_active, updated_at=updated_at)
        )


class TableConfigWriter(Shell):
    """Writes TableConfig items."""

    def create(self, item: TableConfigCreate) -> TableConfig:
        """Write a new table config.

        Writes to table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self,
        item: TableConfigCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> TableConfig:
        """Write this table config, replacing one that exists.

        Writes to table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self,
        items: Iterable[TableConfigCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these table configs, replacing those that exist.

        Writes to table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`. Takes any iterable, one item at a time: memory stays constant.
        Versions need conditions, which batches do not have: each item goes by itself. Costs one
        round trip an item, or two where it replaces another, `at_once` of them at a time. One that
        was read before is written only over the version that was read. Raises BatchIncomplete with
        all that remains.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: TableConfigKey,
        *changes: Change,
        set: TableConfigChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> TableConfig:
        """Change some attributes of the table config with this key.

        Updates table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.update(
                self._link.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                create_parents=create_parents,
            )
        )

    def delete(
        self,
        key: TableConfigKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> TableConfig | None:
        """Delete the table config with this key.

        Deletes from table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self,
        keys: Iterable[TableConfigKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the table configs with these keys; those that are not there do no harm.

        Deletes from table `table_config`: `pipeline_id` = `{pipeline_id}` and `table_name` =
        `{table_name}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def delete_pipeline_tables(
        self,
        pipeline_id: str,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete the configurations of all tables of a pipeline.

        Access pattern `delete_pipeline_tables` deletes all that it finds in table `table_config`:
        `pipeline_id` = `{pipeline_id}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return self._link.run(
            requests.delete_pipeline_tables(
                self._link.context,
                pipeline_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    def activate_table(
        self, pipeline_id: str, table_name: str, *, expect_version: int | None = None
    ) -> TableConfig:
        """Take a table into use.

        Access pattern `activate_table` updates table `table_config`: `pipeline_id` =
        `{pipeline_id}` and `table_name` = `{table_name}`.
        Does `SET is_active = true`.
        Only while `is_active = false`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.activate_table(
                self._link.context, pipeline_id, table_name, expect_version=expect_version
            )
        )

    def deactivate_table(
        self, pipeline_id: str, table_name: str, *, expect_version: int | None = None
    ) -> TableConfig:
        """Take a table out of use.

        Access pattern `deactivate_table` updates table `table_config`: `pipeline_id` =
        `{pipeline_id}` and `table_name` = `{table_name}`.
        Does `SET is_active = false`.
        Only while `is_active = true`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.deactivate_table(
                self._link.context, pipeline_id, table_name, expect_version=expect_version
            )
        )

    def replace_columns(
        self,
        pipeline_id: str,
        table_name: str,
        *,
        expected_version: int,
        columns: list[Column],
        partition_columns: list[str],
        expect_version: int | None = None,
    ) -> TableConfig:
        """Replace the columns, unless somebody else changed the table.

        Access pattern `replace_columns` updates table `table_config`: `pipeline_id` =
        `{pipeline_id}` and `table_name` = `{table_name}`.
        Does `SET columns = :columns, partition_columns = :partition_columns`.
        Only while `version = :expected_version`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.replace_columns(
                self._link.context,
                pipeline_id,
                table_name,
                expected_version=expected_version,
                columns=columns,
                partition_columns=partition_columns,
                expect_version=expect_version,
            )
        )

    def append_columns(
        self,
        pipeline_id: str,
        table_name: str,
        *,
        columns: list[Column],
        expect_version: int | None = None,
    ) -> TableConfig:
        """Add columns after the existing ones.

        Access pattern `append_columns` updates table `table_config`: `pipeline_id` =
        `{pipeline_id}` and `table_name` = `{table_name}`.
        Does `SET columns = list_append(columns, :columns)`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.append_columns(
                self._link.context,
                pipeline_id,
                table_name,
                columns=columns,
                expect_version=expect_version,
            )
        )

    def record_load(
        self,
        pipeline_id: str,
        table_name: str,
        *,
        loaded_at: datetime,
        expect_version: int | None = None,
    ) -> TableConfig:
        """Record that a table was loaded, unless a later load is known.

        Access pattern `record_load` updates table `table_config`: `pipeline_id` = `{pipeline_id}`
        and `table_name` = `{table_name}`.
        Does `SET last_loaded_at = :loaded_at`.
        Only while `attribute_not_exists(last_loaded_at) OR last_loaded_at < :loaded_at`, else
        raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_load(
                self._link.context,
                pipeline_id,
                table_name,
                loaded_at=loaded_at,
                expect_version=expect_version,
            )
        )

    def delete_inactive_table(
        self, pipeline_id: str, table_name: str, *, expect_version: int | None = None
    ) -> TableConfig | None:
        """Delete a table that is out of use.

        Access pattern `delete_inactive_table` deletes from table `table_config`: `pipeline_id` =
        `{pipeline_id}` and `table_name` = `{table_name}`.
        Only while `is_active = false`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(
            requests.delete_inactive_table(
                self._link.context, pipeline_id, table_name, expect_version=expect_version
            )
        )


class TableConfigRepository(TableConfigReader, TableConfigWriter):
    """Reads and writes TableConfig items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
