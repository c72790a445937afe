"""Writes of pipeline config in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .._types import Environment, Place
from . import requests
from .codec import PIPELINE_CONFIG
from .model import PipelineConfig, PipelineConfigChanges, PipelineConfigCreate, PipelineConfigKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class PipelineConfigWrites(Intents):
    """Writes of PipelineConfig items in a transaction."""

    def create(self, item: PipelineConfigCreate) -> Pending[PipelineConfig]:
        """Write a new pipeline config."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: PipelineConfigCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[PipelineConfig]:
        """Write this pipeline config, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: PipelineConfigKey,
        *changes: Change,
        set: PipelineConfigChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[PipelineConfig]:
        """Change some attributes of the pipeline config with this key."""
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
        key: PipelineConfigKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[PipelineConfig | None]:
        """Delete the pipeline config with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: PipelineConfigKey,
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
                PIPELINE_CONFIG,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def activate(
        self, pipeline_id: str, *, expect_version: int | None = None
    ) -> Pending[PipelineConfig]:
        """Take a pipeline into use."""
        return self._collector.add(
            requests.activate(self._collector.context, pipeline_id, expect_version=expect_version)
        )

    def deactivate(
        self, pipeline_id: str, *, expect_version: int | None = None
    ) -> Pending[PipelineConfig]:
        """Take a pipeline out of use."""
        return self._collector.add(
            requests.deactivate(self._collector.context, pipeline_id, expect_version=expect_version)
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
    ) -> Pending[PipelineConfig]:
        """Write what every pipeline has, keeping when it was made."""
        return self._collector.add(
            requests.upsert_pipeline(
                self._collector.context,
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
    ) -> Pending[PipelineConfig]:
        """Change when a pipeline runs."""
        return self._collector.add(
            requests.reschedule(
                self._collector.context,
                pipeline_id,
                schedule=schedule,
                expect_version=expect_version,
            )
        )

    def unschedule(
        self, pipeline_id: str, *, expect_version: int | None = None
    ) -> Pending[PipelineConfig]:
        """Run a pipeline on request only."""
        return self._collector.add(
            requests.unschedule(self._collector.context, pipeline_id, expect_version=expect_version)
        )

    def change_places(
        self,
        pipeline_id: str,
        *,
        expected_version: int,
        source: Place,
        destination: Place,
        expect_version: int | None = None,
    ) -> Pending[PipelineConfig]:
        """Change where a pipeline reads and writes, unless somebody else changed it."""
        return self._collector.add(
            requests.change_places(
                self._collector.context,
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
    ) -> Pending[PipelineConfig]:
        """Move a pipeline to another environment."""
        return self._collector.add(
            requests.promote(
                self._collector.context,
                pipeline_id,
                current_environment=current_environment,
                environment=environment,
                expect_version=expect_version,
            )
        )

    def delete_inactive(
        self, pipeline_id: str, *, expect_version: int | None = None
    ) -> Pending[PipelineConfig | None]:
        """Delete a pipeline that is out of use."""
        return self._collector.add(
            requests.delete_inactive(
                self._collector.context, pipeline_id, expect_version=expect_version
            )
        )
