"""A customer, whose data is kept apart from that of others."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncTenantReader, AsyncTenantRepository, AsyncTenantWriter
    from .fields import TenantFields
    from .model import (
        Tenant,
        TenantChanges,
        TenantCreate,
        TenantKey,
        TenantLine,
        TenantPlan,
        TenantRecordVersion,
    )
    from .repository import TenantReader, TenantRepository, TenantWriter

__all__ = [
    "AsyncTenantReader",
    "AsyncTenantRepository",
    "AsyncTenantWriter",
    "Tenant",
    "TenantChanges",
    "TenantCreate",
    "TenantFields",
    "TenantKey",
    "TenantLine",
    "TenantPlan",
    "TenantReader",
    "TenantRecordVersion",
    "TenantRepository",
    "TenantWriter",
]

_HOMES = {
    "AsyncTenantReader": ".async_repository",
    "AsyncTenantRepository": ".async_repository",
    "AsyncTenantWriter": ".async_repository",
    "Tenant": ".model",
    "TenantChanges": ".model",
    "TenantCreate": ".model",
    "TenantFields": ".fields",
    "TenantKey": ".model",
    "TenantLine": ".model",
    "TenantPlan": ".model",
    "TenantReader": ".repository",
    "TenantRecordVersion": ".model",
    "TenantRepository": ".repository",
    "TenantWriter": ".repository",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
