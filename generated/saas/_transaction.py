"""What one transaction of saas writes."""

from dynarepo import Intents

from .audit_log.writes import AuditLogWrites
from .group.writes import GroupWrites
from .tenant.writes import TenantWrites
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
