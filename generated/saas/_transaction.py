"""What one transaction of saas writes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
    from .audit_log.writes import AuditLogWrites
    from .group.writes import GroupWrites
    from .tenant.writes import TenantWrites
    from .user.model import UserCreate
    from .user.writes import UserWrites


class SaasTransaction(Intents):
    """What one transaction of saas writes."""

    @property
    def tenants(self) -> TenantWrites:
        """Writes Tenant items."""
        from .tenant.writes import TenantWrites

        return TenantWrites(self._collector)

    @property
    def users(self) -> UserWrites:
        """Writes User items."""
        from .user.writes import UserWrites

        return UserWrites(self._collector)

    @property
    def groups(self) -> GroupWrites:
        """Writes Group items."""
        from .group.writes import GroupWrites

        return GroupWrites(self._collector)

    @property
    def audit_logs(self) -> AuditLogWrites:
        """Writes AuditLog items."""
        from .audit_log.writes import AuditLogWrites

        return AuditLogWrites(self._collector)

    def invite_user(self, tenant_id: UUID, user: UserCreate) -> None:
        """Add a user to a tenant, and count the seat; the plan must have one left."""
        from ._transactions import invite_user as plan_invite_user

        self._collector.add_all(plan_invite_user(self._collector.context, tenant_id, user))

    def remove_user(self, tenant_id: UUID, id: UUID) -> None:
        """Delete a user of a tenant, and release the seat."""
        from ._transactions import remove_user as plan_remove_user

        self._collector.add_all(plan_remove_user(self._collector.context, tenant_id, id))
