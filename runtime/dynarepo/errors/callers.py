"""The error of a caller who asks for what belongs to another tenant; it tells nothing of it."""

from typing import ClassVar

from .kinds import NotAuthorized


class TenantMismatch(NotAuthorized):
    """A key, an item or a request of another tenant than the one that repositories are bound to."""

    default_code: ClassVar[str] = "TENANT_MISMATCH"
    default_hint: ClassVar[str] = "pass only what belongs to the tenant of `for_tenant`"
