"""Repositories of pipeline config, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import Shell

from .._types import Environment, Place
from . import requests
from .model import (
    PipelineConfig,
    PipelineConfigChanges,
    PipelineConfigCreate,
    PipelineConfigKey,
    PipelineSummary,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class PipelineConfigReader(Shell):
    """Reads PipelineConfig items."""

    def at(self, key: PipelineConfigKey) -> Request[PipelineConfig | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: PipelineConfigKey, *, consistent: bool = False) -> PipelineConfig | None:
        """Read the pipeline config with this key.

        Reads table `pipeline_config`: `pipeline_id` = `{pipeline_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[PipelineConfigKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[PipelineConfig | None]:
        """Read the pipeline configs with these keys, in their order; None where there is none.

        Reads table `pipeline_config`: `pipeline_id` = `{pipeline_id}`. A key that comes twice is
        read once.
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
        keys: Iterable[PipelineConfigKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[PipelineConfig | None]:
        """Read the pipeline configs with these keys as they are taken, in constant memory.

        Reads table `pipeline_config`: `pipeline_id` = `{pipeline_id}`. Gives an item, or None, for
        each key in order.
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

    def get_pipeline(self, pipeline_id: str, *, consistent: bool = False) -> PipelineConfig | None:
        """Read a pipeline's configuration.

        Access pattern `get_pipeline` reads table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_pipeline(self._link.context, pipeline_id, consistent=consistent)
        )

    def get_pipeline_summary(
        self, pipeline_id: str, *, consistent: bool = False
    ) -> PipelineSummary | None:
        """Read the part of a pipeline's configuration that lists show.

        Access pattern `get_pipeline_summary` reads table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_pipeline_summary(self._link.context, pipeline_id, consistent=consistent)
        )

    def get_pipeline_for_run(self, pipeline_id: str) -> PipelineConfig | None:
        """Read a pipeline's configuration as last written.

        Access pattern `get_pipeline_for_run` reads table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Costs one round trip; strongly consistent. Returns None when there is no such item.
        """
        return self._link.send(requests.get_pipeline_for_run(self._link.context, pipeline_id))

    def query_active_pipelines(
        self, is_active: bool, *, updated_at: Range[datetime] | None = None
    ) -> Pages[PipelineConfig]:
        """List the pipelines that are in use or those that are not, last changed first.

        Access pattern `query_active_pipelines` queries index `ActivePipelinesIndex`: `is_active` =
        `{is_active}` and `updated_at` within `{updated_at}` (a range of `updated_at` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PipelineConfig` items, read lazily.
        """
        return self._link.pages(
            requests.query_active_pipelines(self._link.context, is_active, updated_at=updated_at)
        )

    def list_pipeline_summaries(self, is_active: bool) -> Pages[PipelineSummary]:
        """List summaries of pipelines that are in use or not, last changed first.

        Access pattern `list_pipeline_summaries` queries index `ActivePipelinesIndex`: `is_active` =
        `{is_active}`.
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PipelineSummary` items, read lazily.
        """
        return self._link.pages(requests.list_pipeline_summaries(self._link.context, is_active))

    def list_active_pipelines_of_environment(
        self, is_active: bool, *, environment: Environment
    ) -> Pages[PipelineConfig]:
        """List pipelines of an environment that are in use or not.

        Access pattern `list_active_pipelines_of_environment` queries index `ActivePipelinesIndex`:
        `is_active` = `{is_active}`.
        Results come in ascending order of the sort key.
        Keeps items where `environment = :environment`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PipelineConfig` items, read lazily.
        """
        return self._link.pages(
            requests.list_active_pipelines_of_environment(
                self._link.context, is_active, environment=environment
            )
        )

    def query_by_environment(
        self, environment: Environment, *, created_at: Range[datetime] | None = None
    ) -> Pages[PipelineConfig]:
        """List the pipelines of an environment, newest first.

        Access pattern `query_by_environment` queries index `EnvironmentIndex`: `environment` =
        `{environment}` and `created_at` within `{created_at}` (a range of `created_at` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PipelineConfig` items, read lazily.
        """
        return self._link.pages(
            requests.query_by_environment(self._link.context, environment, created_at=created_at)
        )

    def list_scheduled_pipelines(self, environment: Environment) -> Pages[PipelineConfig]:
        """List the pipelines of an environment that run on a schedule.

        Access pattern `list_scheduled_pipelines` queries index `EnvironmentIndex`: `environment` =
        `{environment}`.
        Results come in ascending order of the sort key.
        Keeps items where `is_active = true AND attribute_exists(schedule)`; the others are read,
        and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `PipelineConfig` items, read lazily.
        """
        return self._link.pages(requests.list_scheduled_pipelines(self._link.context, environment))

    def count_by_environment(self, environment: Environment) -> int:
        """Count the pipelines of an environment.

        Access pattern `count_by_environment` queries index `EnvironmentIndex`: `environment` =
        `{environment}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_by_environment(self._link.context, environment)
        ).count()


class PipelineConfigWriter(Shell):
    """Writes PipelineConfig items."""

    def create(self, item: PipelineConfigCreate) -> PipelineConfig:
        """Write a new pipeline config.

        Writes to table `pipeline_config`: `pipeline_id` = `{pipeline_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self,
        item: PipelineConfigCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> PipelineConfig:
        """Write this pipeline config, replacing one that exists.

        Writes to table `pipeline_config`: `pipeline_id` = `{pipeline_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self,
        items: Iterable[PipelineConfigCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these pipeline configs, replacing those that exist.

        Writes to table `pipeline_config`: `pipeline_id` = `{pipeline_id}`. Takes any iterable, one
        item at a time: memory stays constant.
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
        key: PipelineConfigKey,
        *changes: Change,
        set: PipelineConfigChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> PipelineConfig:
        """Change some attributes of the pipeline config with this key.

        Updates table `pipeline_config`: `pipeline_id` = `{pipeline_id}`.
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
        key: PipelineConfigKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> PipelineConfig | None:
        """Delete the pipeline config with this key.

        Deletes from table `pipeline_config`: `pipeline_id` = `{pipeline_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self,
        keys: Iterable[PipelineConfigKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the pipeline configs with these keys; those that are not there do no harm.

        Deletes from table `pipeline_config`: `pipeline_id` = `{pipeline_id}`. Takes any iterable,
        one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def activate(self, pipeline_id: str, *, expect_version: int | None = None) -> PipelineConfig:
        """Take a pipeline into use.

        Access pattern `activate` updates table `pipeline_config`: `pipeline_id` = `{pipeline_id}`.
        Does `SET is_active = true`.
        Only while `is_active = false`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.activate(self._link.context, pipeline_id, expect_version=expect_version)
        )

    def deactivate(self, pipeline_id: str, *, expect_version: int | None = None) -> PipelineConfig:
        """Take a pipeline out of use.

        Access pattern `deactivate` updates table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Does `SET is_active = false`.
        Only while `is_active = true`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.deactivate(self._link.context, pipeline_id, expect_version=expect_version)
        )

    def upsert_pipeline(
        self,
        pipeline_id: str,
        *,
        pipeline_name: str,
        source_type: str,
        destination_type: str,
        environment: Environment,
        is_active: bool,
        expect_version: int | None = None,
    ) -> PipelineConfig:
        """Write what every pipeline has, keeping when it was made.

        Access pattern `upsert_pipeline` updates table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Does `SET pipeline_name = :pipeline_name, source_type = :source_type, destination_type =
        :destination_type, environment = :environment, is_active = :is_active`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; creates the item when there is none.
        """
        return self._link.run(
            requests.upsert_pipeline(
                self._link.context,
                pipeline_id,
                pipeline_name=pipeline_name,
                source_type=source_type,
                destination_type=destination_type,
                environment=environment,
                is_active=is_active,
                expect_version=expect_version,
            )
        )

    def reschedule(
        self, pipeline_id: str, *, schedule: str, expect_version: int | None = None
    ) -> PipelineConfig:
        """Change when a pipeline runs.

        Access pattern `reschedule` updates table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Does `SET schedule = :schedule`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.reschedule(
                self._link.context, pipeline_id, schedule=schedule, expect_version=expect_version
            )
        )

    def unschedule(self, pipeline_id: str, *, expect_version: int | None = None) -> PipelineConfig:
        """Run a pipeline on request only.

        Access pattern `unschedule` updates table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Does `REMOVE schedule`.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.unschedule(self._link.context, pipeline_id, expect_version=expect_version)
        )

    def change_places(
        self,
        pipeline_id: str,
        *,
        expected_version: int,
        source: Place,
        destination: Place,
        expect_version: int | None = None,
    ) -> PipelineConfig:
        """Change where a pipeline reads and writes, unless somebody else changed it.

        Access pattern `change_places` updates table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Does `SET source = :source, destination = :destination`.
        Only while `version = :expected_version`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.change_places(
                self._link.context,
                pipeline_id,
                expected_version=expected_version,
                source=source,
                destination=destination,
                expect_version=expect_version,
            )
        )

    def promote(
        self,
        pipeline_id: str,
        *,
        current_environment: Environment,
        environment: Environment,
        expect_version: int | None = None,
    ) -> PipelineConfig:
        """Move a pipeline to another environment.

        Access pattern `promote` updates table `pipeline_config`: `pipeline_id` = `{pipeline_id}`.
        Does `SET environment = :environment`.
        Only while `environment = :current_environment AND is_active = true`, else raises
        ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.promote(
                self._link.context,
                pipeline_id,
                current_environment=current_environment,
                environment=environment,
                expect_version=expect_version,
            )
        )

    def delete_inactive(
        self, pipeline_id: str, *, expect_version: int | None = None
    ) -> PipelineConfig | None:
        """Delete a pipeline that is out of use.

        Access pattern `delete_inactive` deletes from table `pipeline_config`: `pipeline_id` =
        `{pipeline_id}`.
        Only while `is_active = false`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(
            requests.delete_inactive(self._link.context, pipeline_id, expect_version=expect_version)
        )


class PipelineConfigRepository(PipelineConfigReader, PipelineConfigWriter):
    """Reads and writes PipelineConfig items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
