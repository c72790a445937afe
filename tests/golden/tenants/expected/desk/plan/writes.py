"""Writes of plan in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import PLAN
from .model import Plan, PlanChanges, PlanCreate, PlanKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class PlanWrites(Intents):
    """Writes of Plan items in a transaction."""

    def create(self, item: PlanCreate) -> Pending[Plan]:
        """Write a new plan."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: PlanCreate, *, when: Condition | None = None) -> Pending[Plan]:
        """Write this plan, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: PlanKey,
        *changes: Change,
        set: PlanChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Plan]:
        """Change some attributes of the plan with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: PlanKey, *, when: Condition | None = None) -> Pending[Plan | None]:
        """Delete the plan with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: PlanKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(PLAN, self._collector.context, key, when=when, exists=exists)
        )
