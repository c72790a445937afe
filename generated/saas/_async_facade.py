"""The async facade of saas."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import SaasBatch
    from ._transaction import SaasTransaction
    from .audit_log.async_repository import AsyncAuditLogRepository
    from .group.async_repository import AsyncGroupRepository
    from .tenant.async_repository import AsyncTenantRepository
    from .tenant.model import Tenant
    from .user.async_repository import AsyncUserRepository
    from .user.model import User, UserCreate


class AsyncSaas(AsyncFacade):
    """Tenants, their users, the groups that users collect things in, and an audit log."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .audit_log.async_repository import AsyncAuditLogRepository
        from .audit_log.model import AuditLine, AuditLog, AuditLogCreate
        from .group.async_repository import AsyncGroupRepository
        from .group.model import Group, GroupCreate, GroupName
        from .tenant.async_repository import AsyncTenantRepository
        from .tenant.model import Tenant, TenantCreate, TenantLine
        from .user.async_repository import AsyncUserRepository
        from .user.model import User, UserCreate, UserName

        return (
            AsyncTenantRepository,
            Tenant,
            TenantCreate,
            TenantLine,
            AsyncUserRepository,
            User,
            UserCreate,
            UserName,
            AsyncGroupRepository,
            Group,
            GroupCreate,
            GroupName,
            AsyncAuditLogRepository,
            AuditLog,
            AuditLogCreate,
            AuditLine,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .audit_log.codec import AUDIT_LINE_VIEW, AUDIT_LOG
        from .audit_log.model import AuditLine, AuditLog
        from .group.codec import GROUP, GROUP_NAME_VIEW
        from .group.model import Group, GroupName
        from .tenant.codec import TENANT, TENANT_LINE_VIEW
        from .tenant.model import Tenant, TenantLine
        from .user.codec import USER, USER_NAME_VIEW
        from .user.model import User, UserName

        return {
            Tenant: (TENANT, TENANT),
            TenantLine: (TENANT, TENANT_LINE_VIEW),
            User: (USER, USER),
            UserName: (USER, USER_NAME_VIEW),
            Group: (GROUP, GROUP),
            GroupName: (GROUP, GROUP_NAME_VIEW),
            AuditLog: (AUDIT_LOG, AUDIT_LOG),
            AuditLine: (AUDIT_LOG, AUDIT_LINE_VIEW),
        }

    @cached_property
    def tenants(self) -> AsyncTenantRepository:
        """A customer, whose data is kept apart from that of others."""
        from .tenant.async_repository import AsyncTenantRepository

        return self._repository(AsyncTenantRepository)

    @cached_property
    def users(self) -> AsyncUserRepository:
        """A person in a tenant; a person in two tenants is two users."""
        from .user.async_repository import AsyncUserRepository

        return self._repository(AsyncUserRepository)

    @cached_property
    def groups(self) -> AsyncGroupRepository:
        """Things a user keeps together, such as favorites or a watchlist."""
        from .group.async_repository import AsyncGroupRepository

        return self._repository(AsyncGroupRepository)

    @cached_property
    def audit_logs(self) -> AsyncAuditLogRepository:
        """What somebody did to an item, with its values before and after."""
        from .audit_log.async_repository import AsyncAuditLogRepository

        return self._repository(AsyncAuditLogRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[SaasTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        from ._transaction import SaasTransaction

        return self._transact(SaasTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[SaasBatch]:
        """Put and delete many items of any entities and tables.

        What is asked of the batch inside the block is held in memory, and sent when the block ends,
        25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is
        empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be
        done in part.
        Costs one round trip for each 25 items, and a write each. Items with conditions of their
        own, such as versions or unique attributes, go by themselves. `at_once` requests go side by
        side.
        Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written
        or deleted, where the service refuses or does not process them.
        """
        from ._batch import SaasBatch

        return self._batch(SaasBatch, at_once, progress)

    async def invite_user(
        self, tenant_id: UUID, user: UserCreate, *, token: str | None = None
    ) -> tuple[Tenant, User]:
        """Add a user to a tenant, and count the seat; the plan must have one left.

        Updates `Tenant` `:tenant_id`: `SET user_count = user_count + 1`, only while `status =
        'active' AND user_count < limits.users`.
        Creates `User` `:user`.
        All of it happens, or nothing. Costs two round trips, since what is returned is read first,
        and twice the write units of these 2 actions.
        Returns the items as they are after it; of a deletion, the item as it was.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import invite_user as plan_invite_user

        return await self._written_together(
            plan_invite_user(self._link.context, tenant_id, user), token
        )

    async def remove_user(self, tenant_id: UUID, id: UUID, *, token: str | None = None) -> None:
        """Delete a user of a tenant, and release the seat.

        Updates `Tenant` `:tenant_id`: `SET user_count = user_count - 1`, only while `user_count >
        0`.
        Deletes `User` `:id`, only while `tenant_id = :tenant_id`.
        All of it happens, or nothing. Costs one round trip and twice the write units of these 2
        actions.
        Raises TransactionCancelled, whose `reasons` have the error of each action that stopped it.
        With a `token`, the same transaction is not applied again within ten minutes.
        """
        from ._transactions import remove_user as plan_remove_user

        return await self._write_together(
            plan_remove_user(self._link.context, tenant_id, id), token
        )
