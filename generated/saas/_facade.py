"""The facade of saas."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .audit_log.model import AuditLine, AuditLog, AuditLogCreate
from .audit_log.repository import AuditLogRepository
from .group.model import Group, GroupCreate, GroupName
from .group.repository import GroupRepository
from .tenant.model import Tenant, TenantCreate, TenantLine
from .tenant.repository import TenantRepository
from .user.model import User, UserCreate, UserName
from .user.repository import UserRepository


class Saas(Facade):
    """Tenants, their users, the groups that users collect things in, and an audit log."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        TenantRepository,
        Tenant,
        TenantCreate,
        TenantLine,
        UserRepository,
        User,
        UserCreate,
        UserName,
        GroupRepository,
        Group,
        GroupCreate,
        GroupName,
        AuditLogRepository,
        AuditLog,
        AuditLogCreate,
        AuditLine,
    )

    @cached_property
    def tenants(self) -> TenantRepository:
        """A customer, whose data is kept apart from that of others."""
        return self._repository(TenantRepository)

    @cached_property
    def users(self) -> UserRepository:
        """A person in a tenant; a person in two tenants is two users."""
        return self._repository(UserRepository)

    @cached_property
    def groups(self) -> GroupRepository:
        """Things a user keeps together, such as favorites or a watchlist."""
        return self._repository(GroupRepository)

    @cached_property
    def audit_logs(self) -> AuditLogRepository:
        """What somebody did to an item, with its values before and after."""
        return self._repository(AuditLogRepository)
