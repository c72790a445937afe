"""What one batch of saas writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .group.codec import GROUP
from .group.model import GroupCreate, GroupKey
from .tenant.codec import TENANT
from .tenant.model import TenantCreate, TenantKey
from .user.codec import USER
from .user.model import UserCreate, UserKey


class SaasBatch(Gathering):
    """What one batch of saas writes."""

    @property
    def tenants(self) -> BatchPutsAndDeletes[TenantCreate, TenantKey]:
        """Puts and deletes Tenant items."""
        return BatchPutsAndDeletes[TenantCreate, TenantKey](self._gatherer, TENANT)

    @property
    def users(self) -> BatchPutsAndDeletes[UserCreate, UserKey]:
        """Puts and deletes User items."""
        return BatchPutsAndDeletes[UserCreate, UserKey](self._gatherer, USER)

    @property
    def groups(self) -> BatchPutsAndDeletes[GroupCreate, GroupKey]:
        """Puts and deletes Group items."""
        return BatchPutsAndDeletes[GroupCreate, GroupKey](self._gatherer, GROUP)
