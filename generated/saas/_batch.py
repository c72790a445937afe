"""What one batch of saas writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .group.model import GroupCreate, GroupKey
    from .tenant.model import TenantCreate, TenantKey
    from .user.model import UserCreate, UserKey


class SaasBatch(Gathering):
    """What one batch of saas writes."""

    @property
    def tenants(self) -> BatchPutsAndDeletes[TenantCreate, TenantKey]:
        """Puts and deletes Tenant items."""
        from .tenant.codec import TENANT
        from .tenant.model import TenantCreate, TenantKey

        return BatchPutsAndDeletes[TenantCreate, TenantKey](self._gatherer, TENANT)

    @property
    def users(self) -> BatchPutsAndDeletes[UserCreate, UserKey]:
        """Puts and deletes User items."""
        from .user.codec import USER
        from .user.model import UserCreate, UserKey

        return BatchPutsAndDeletes[UserCreate, UserKey](self._gatherer, USER)

    @property
    def groups(self) -> BatchPutsAndDeletes[GroupCreate, GroupKey]:
        """Puts and deletes Group items."""
        from .group.codec import GROUP
        from .group.model import GroupCreate, GroupKey

        return BatchPutsAndDeletes[GroupCreate, GroupKey](self._gatherer, GROUP)
