"""The async facade of saas."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .audit_log.async_repository import AsyncAuditLogRepository
from .audit_log.model import AuditLine, AuditLog, AuditLogCreate
from .group.async_repository import AsyncGroupRepository
from .group.model import Group, GroupCreate, GroupName
from .tenant.async_repository import AsyncTenantRepository
from .tenant.model import Tenant, TenantCreate, TenantLine
from .user.async_repository import AsyncUserRepository
from .user.model import User, UserCreate, UserName


class AsyncSaas(AsyncFacade):
    """Tenants, their users, the groups that users collect things in, and an audit log."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
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

    @cached_property
    def tenants(self) -> AsyncTenantRepository:
        """A customer, whose data is kept apart from that of others."""
        return self._repository(AsyncTenantRepository)

    @cached_property
    def users(self) -> AsyncUserRepository:
        """A person in a tenant; a person in two tenants is two users."""
        return self._repository(AsyncUserRepository)

    @cached_property
    def groups(self) -> AsyncGroupRepository:
        """Things a user keeps together, such as favorites or a watchlist."""
        return self._repository(AsyncGroupRepository)

    @cached_property
    def audit_logs(self) -> AsyncAuditLogRepository:
        """What somebody did to an item, with its values before and after."""
        return self._repository(AsyncAuditLogRepository)
