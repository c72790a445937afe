"""Repositories of tenant, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from .._types import Status, TenantLimits
from . import requests
from .model import Tenant, TenantChanges, TenantCreate, TenantKey, TenantLine, TenantPlan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class TenantReader(Shell):
    """Reads Tenant items."""

    def at(self, key: TenantKey) -> Request[Tenant | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: TenantKey, *, consistent: bool = False) -> Tenant | None:
        """Read the tenant with this key.

        Reads table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[TenantKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Tenant | None]:
        """Read the tenants with these keys, in their order; None where there is none.

        Reads table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`. A key that comes twice is
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
        keys: Iterable[TenantKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Tenant | None]:
        """Read the tenants with these keys as they are taken, in constant memory.

        Reads table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`. Gives an item, or None,
        for each key in order.
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

    def get_tenant(self, id: UUID, *, consistent: bool = False) -> Tenant | None:
        """Read a tenant.

        Access pattern `get_tenant` reads table `app`: `pk` = `tenant#{id}` and `sk` =
        `tenant#{id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(requests.get_tenant(self._link.context, id, consistent=consistent))

    def list_owned_tenants(self, owner_user_id: str) -> Pages[Tenant]:
        """List the tenants that a user owns, by name.

        Access pattern `list_owned_tenants` queries index `gsi1`: `gsi1_pk` =
        `tenant##user#{owner_user_id}` and `gsi1_sk` within `name#{name}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Tenant` items, read lazily.
        """
        return self._link.pages(requests.list_owned_tenants(self._link.context, owner_user_id))

    def list_tenants_by_status(self, status: Status) -> Pages[TenantLine]:
        """List the tenants of a status by name.

        Access pattern `list_tenants_by_status` queries index `gsi2`: `gsi2_pk` =
        `tenant##status#{status}` and `gsi2_sk` within `name#{name}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `TenantLine` items, read lazily.
        """
        return self._link.pages(requests.list_tenants_by_status(self._link.context, status))

    def find_tenants_by_name(self, status: Status, *, name: str | None = None) -> Pages[Tenant]:
        """List the tenants of a status whose names start with a text.

        Access pattern `find_tenants_by_name` queries index `gsi2`: `gsi2_pk` =
        `tenant##status#{status}` and `gsi2_sk` within `name#{name}` (`name` beginning with a text
        if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Tenant` items, read lazily, at most 50 of them.
        """
        return self._link.pages(
            requests.find_tenants_by_name(self._link.context, status, name=name)
        )

    def list_tenants_by_plan(
        self, plan: TenantPlan, *, created_utc: Range[datetime] | None = None
    ) -> Pages[Tenant]:
        """List the tenants on a plan, newest first.

        Access pattern `list_tenants_by_plan` queries index `gsi3`: `gsi3_pk` =
        `tenant##plan#{plan}` and `gsi3_sk` within `created#{created_utc:010d}` (a range of
        `created_utc` if given).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Tenant` items, read lazily.
        """
        return self._link.pages(
            requests.list_tenants_by_plan(self._link.context, plan, created_utc=created_utc)
        )

    def scan_outdated_tenants(
        self, *, segments: int = 1, max_units_per_second: float | None = None
    ) -> Pages[Tenant]:
        """Find the tenants whose items have an older shape, to migrate them.

        Access pattern `scan_outdated_tenants` scans table `app`: every item there is read and paid
        for.
        Keeps items where `record_version <> 'v3'`.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; strongly consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Tenant` items, read lazily.
        """
        return self._link.pages(
            requests.scan_outdated_tenants(
                self._link.context, segments=segments, max_units_per_second=max_units_per_second
            )
        )


class TenantWriter(Shell):
    """Writes Tenant items."""

    def create(self, item: TenantCreate) -> Tenant:
        """Write a new tenant.

        Writes to table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(
        self,
        item: TenantCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Tenant:
        """Write this tenant, replacing one that exists.

        Writes to table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    def put_many(
        self, items: Iterable[TenantCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these tenants, replacing those that exist.

        Writes to table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`. Takes any iterable,
        one item at a time: memory stays constant.
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
        key: TenantKey,
        *changes: Change,
        set: TenantChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        create_parents: bool = False,
    ) -> Tenant:
        """Change some attributes of the tenant with this key.

        Updates table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`.
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
        self, key: TenantKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Tenant | None:
        """Delete the tenant with this key.

        Deletes from table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    def delete_many(
        self, keys: Iterable[TenantKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the tenants with these keys; those that are not there do no harm.

        Deletes from table `app`: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`. Takes any iterable,
        one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def change_plan(
        self,
        id: UUID,
        *,
        current_plan: TenantPlan,
        plan: TenantPlan,
        limits: TenantLimits,
        expect_version: int | None = None,
    ) -> Tenant:
        """Move an active tenant to another plan.

        Access pattern `change_plan` updates table `app`: `pk` = `tenant#{id}` and `sk` =
        `tenant#{id}`.
        Does `SET plan = :plan, limits = :limits`.
        Only while `status = 'active' AND plan = :current_plan`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi3` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.change_plan(
                self._link.context,
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
    ) -> Tenant:
        """Suspend, reactivate or close a tenant.

        Access pattern `change_tenant_status` updates table `app`: `pk` = `tenant#{id}` and `sk` =
        `tenant#{id}`.
        Does `SET status = :status`.
        Only while `status IN (:allowed_from...)`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi2` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.change_tenant_status(
                self._link.context,
                id,
                allowed_from=allowed_from,
                status=status,
                expect_version=expect_version,
            )
        )

    def take_user_seat(self, id: UUID, *, expect_version: int | None = None) -> Tenant:
        """Count one more user, if the plan allows it.

        Access pattern `take_user_seat` updates table `app`: `pk` = `tenant#{id}` and `sk` =
        `tenant#{id}`.
        Does `SET user_count = user_count + 1`.
        Only while `status = 'active' AND user_count < limits.users`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Raises OutOfRange when `user_count` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.take_user_seat(self._link.context, id, expect_version=expect_version)
        )

    def release_user_seat(self, id: UUID, *, expect_version: int | None = None) -> Tenant:
        """Count one user less.

        Access pattern `release_user_seat` updates table `app`: `pk` = `tenant#{id}` and `sk` =
        `tenant#{id}`.
        Does `SET user_count = user_count - 1`.
        Only while `user_count > 0`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Raises OutOfRange when `user_count` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.release_user_seat(self._link.context, id, expect_version=expect_version)
        )

    def hand_over(
        self, id: UUID, *, current_owner: str, new_owner: str, expect_version: int | None = None
    ) -> Tenant:
        """Give a tenant to another owner.

        Access pattern `hand_over` updates table `app`: `pk` = `tenant#{id}` and `sk` =
        `tenant#{id}`.
        Does `SET owner_user_id = :new_owner`.
        Only while `owner_user_id = :current_owner`, else raises ConditionFailed.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi1` in step.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.hand_over(
                self._link.context,
                id,
                current_owner=current_owner,
                new_owner=new_owner,
                expect_version=expect_version,
            )
        )


class TenantRepository(TenantReader, TenantWriter):
    """Reads and writes Tenant items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
