"""Writes of tenant in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from .._types import Status, TenantLimits
from . import requests
from .codec import TENANT
from .model import Tenant, TenantChanges, TenantCreate, TenantKey, TenantPlan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dynarepo import Change, Condition, Pending


class TenantWrites(Intents):
    """Writes of Tenant items in a transaction."""

    def create(self, item: TenantCreate) -> Pending[Tenant]:
        """Write a new tenant."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self,
        item: TenantCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Tenant]:
        """Write this tenant, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: TenantKey,
        *changes: Change,
        set: TenantChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Pending[Tenant]:
        """Change some attributes of the tenant with this key."""
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
        self, key: TenantKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Tenant | None]:
        """Delete the tenant with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: TenantKey,
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
                TENANT,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def change_plan(
        self,
        id: UUID,
        *,
        current_plan: TenantPlan,
        plan: TenantPlan,
        limits: TenantLimits,
        expect_version: int | None = None,
    ) -> Pending[Tenant]:
        """Move an active tenant to another plan."""
        return self._collector.add(
            requests.change_plan(
                self._collector.context,
                id,
                current_plan=current_plan,
                plan=plan,
                limits=limits,
                expect_version=expect_version,
            )
        )

    def change_tenant_status(
        self,
        id: UUID,
        *,
        allowed_from: Sequence[Status],
        status: Status,
        expect_version: int | None = None,
    ) -> Pending[Tenant]:
        """Suspend, reactivate or close a tenant."""
        return self._collector.add(
            requests.change_tenant_status(
                self._collector.context,
                id,
                allowed_from=allowed_from,
                status=status,
                expect_version=expect_version,
            )
        )

    def take_user_seat(self, id: UUID, *, expect_version: int | None = None) -> Pending[Tenant]:
        """Count one more user, if the plan allows it."""
        return self._collector.add(
            requests.take_user_seat(self._collector.context, id, expect_version=expect_version)
        )

    def release_user_seat(self, id: UUID, *, expect_version: int | None = None) -> Pending[Tenant]:
        """Count one user less."""
        return self._collector.add(
            requests.release_user_seat(self._collector.context, id, expect_version=expect_version)
        )

    def hand_over(
        self, id: UUID, *, current_owner: str, new_owner: str, expect_version: int | None = None
    ) -> Pending[Tenant]:
        """Give a tenant to another owner."""
        return self._collector.add(
            requests.hand_over(
                self._collector.context,
                id,
                current_owner=current_owner,
                new_owner=new_owner,
                expect_version=expect_version,
            )
        )
