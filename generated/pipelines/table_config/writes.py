"""Writes of table config in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .._types import Column
from . import requests
from .codec import TABLE_CONFIG
from .model import TableConfig, TableConfigChanges, TableConfigCreate, TableConfigKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class TableConfigWrites(Intents):
    """Writes of TableConfig items in a transaction."""

    def create(self, item: TableConfigCreate) -> Pending[TableConfig]:
        """Write a new table config."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: TableConfigCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[TableConfig]:
        """Write this table config, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: TableConfigKey,
        *changes: Change,
        set: TableConfigChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[TableConfig]:
        """Change some attributes of the table config with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
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
    ) -> Pending[TableConfig | None]:
        """Delete the table config with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: TableConfigKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                TABLE_CONFIG,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def activate_table(
        self, pipeline_id: str, table_name: str, *, expect_version: int | None = None
    ) -> Pending[TableConfig]:
        """Take a table into use."""
        return self._collector.add(
            requests.activate_table(
                self._collector.context, pipeline_id, table_name, expect_version=expect_version
            )
        )

    def deactivate_table(
        self, pipeline_id: str, table_name: str, *, expect_version: int | None = None
    ) -> Pending[TableConfig]:
        """Take a table out of use."""
        return self._collector.add(
            requests.deactivate_table(
                self._collector.context, pipeline_id, table_name, expect_version=expect_version
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
    ) -> Pending[TableConfig]:
        """Replace the columns, unless somebody else changed the table."""
        return self._collector.add(
            requests.replace_columns(
                self._collector.context,
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
    ) -> Pending[TableConfig]:
        """Add columns after the existing ones."""
        return self._collector.add(
            requests.append_columns(
                self._collector.context,
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
    ) -> Pending[TableConfig]:
        """Record that a table was loaded, unless a later load is known."""
        return self._collector.add(
            requests.record_load(
                self._collector.context,
                pipeline_id,
                table_name,
                loaded_at=loaded_at,
                expect_version=expect_version,
            )
        )

    def delete_inactive_table(
        self, pipeline_id: str, table_name: str, *, expect_version: int | None = None
    ) -> Pending[TableConfig | None]:
        """Delete a table that is out of use."""
        return self._collector.add(
            requests.delete_inactive_table(
                self._collector.context, pipeline_id, table_name, expect_version=expect_version
            )
        )
