"""What one transaction of saas writes."""

from uuid import UUID

from dynarepo import Intents

from ._transactions import invite_user as plan_invite_user
from ._transactions import remove_user as plan_remove_user
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
        return TenantWrites(self._collector)

    @property
    def users(self) -> UserWrites:
        """Writes User items."""
        return UserWrites(self._collector)

    @property
    def groups(self) -> GroupWrites:
        """Writes Group items."""
        return GroupWrites(self._collector)

    @property
    def audit_logs(self) -> AuditLogWrites:
        """Writes AuditLog items."""
        return AuditLogWrites(self._collector)

    def invite_user(self, tenant_id: UUID, user: UserCreate) -> None:
        """Add a user to a tenant, and count the seat; the plan must have one left."""
        self._collector.add_all(plan_invite_user(self._collector.context, tenant_id, user))

    def remove_user(self, tenant_id: UUID, id: UUID) -> None:
        """Delete a user of a tenant, and release the seat."""
        self._collector.add_all(plan_remove_user(self._collector.context, tenant_id, id))
