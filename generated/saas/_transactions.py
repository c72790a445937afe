"""The transactions of saas, planned: nothing here sends anything."""

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, expressions, writes
from dynarepo.lazy import Later

from .tenant.codec import TENANT
from .tenant.model import Tenant, TenantKey
from .user.codec import USER
from .user.model import User, UserCreate, UserKey

if TYPE_CHECKING:
    from .tenant.fields import TenantFields as F
    from .user.fields import UserFields
else:
    F = Later(__package__, ".tenant.fields", "TenantFields")
    UserFields = Later(__package__, ".user.fields", "UserFields")


def invite_user(
    context: Context, tenant_id: UUID, user: UserCreate
) -> tuple[Write[Tenant], Write[User]]:
    """Add a user to a tenant, and count the seat; the plan must have one left."""
    return (
        writes.update_item(
            TENANT,
            context,
            TenantKey(id=tenant_id),
            (F.user_count.set(F.user_count.plus(1)),),
            when=expressions.all_of(F.status.eq("active"), F.user_count.lt(F.limits.users)),
            pattern="invite_user",
        ),
        writes.create_item(USER, context, user, pattern="invite_user"),
    )


def remove_user(
    context: Context, tenant_id: UUID, id: UUID
) -> tuple[Write[Tenant], Write[User | None]]:
    """Delete a user of a tenant, and release the seat."""
    return (
        writes.update_item(
            TENANT,
            context,
            TenantKey(id=tenant_id),
            (F.user_count.set(F.user_count.minus(1)),),
            when=F.user_count.gt(0),
            pattern="remove_user",
        ),
        writes.delete_item(
            USER,
            context,
            UserKey(id=id),
            when=UserFields.tenant_id.eq(tenant_id),
            pattern="remove_user",
        ),
    )
