"""Tenants, their users, the groups that users collect things in, and an audit log."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncSaas
    from ._batch import SaasBatch
    from ._facade import Saas
    from ._fields import PrivacySettingsField, TenantLimitsField, UserContactField
    from ._stream import SaasStream
    from ._transaction import SaasTransaction
    from ._types import (
        PrivacySettings,
        PrivacySettingsVisibility,
        Status,
        TenantLimits,
        UserContact,
    )
    from .audit_log.async_repository import (
        AsyncAuditLogReader,
        AsyncAuditLogRepository,
        AsyncAuditLogWriter,
    )
    from .audit_log.fields import AuditLogFields
    from .audit_log.model import AuditLine, AuditLog, AuditLogAction, AuditLogCreate, AuditLogKey
    from .audit_log.repository import AuditLogReader, AuditLogRepository, AuditLogWriter
    from .audit_log.writes import AuditLogWrites
    from .group.async_repository import AsyncGroupReader, AsyncGroupRepository, AsyncGroupWriter
    from .group.fields import GroupFields
    from .group.model import (
        Group,
        GroupChanges,
        GroupCreate,
        GroupKey,
        GroupName,
        GroupRecordVersion,
    )
    from .group.repository import GroupReader, GroupRepository, GroupWriter
    from .group.writes import GroupWrites
    from .tenant.async_repository import AsyncTenantReader, AsyncTenantRepository, AsyncTenantWriter
    from .tenant.fields import TenantFields
    from .tenant.model import (
        Tenant,
        TenantChanges,
        TenantCreate,
        TenantKey,
        TenantLine,
        TenantPlan,
        TenantRecordVersion,
    )
    from .tenant.repository import TenantReader, TenantRepository, TenantWriter
    from .tenant.writes import TenantWrites
    from .user.async_repository import AsyncUserReader, AsyncUserRepository, AsyncUserWriter
    from .user.fields import UserFields
    from .user.model import User, UserChanges, UserCreate, UserKey, UserName, UserRecordVersion
    from .user.repository import UserReader, UserRepository, UserWriter
    from .user.writes import UserWrites

__all__ = [
    "AsyncAuditLogReader",
    "AsyncAuditLogRepository",
    "AsyncAuditLogWriter",
    "AsyncGroupReader",
    "AsyncGroupRepository",
    "AsyncGroupWriter",
    "AsyncSaas",
    "AsyncTenantReader",
    "AsyncTenantRepository",
    "AsyncTenantWriter",
    "AsyncUserReader",
    "AsyncUserRepository",
    "AsyncUserWriter",
    "AuditLine",
    "AuditLog",
    "AuditLogAction",
    "AuditLogCreate",
    "AuditLogFields",
    "AuditLogKey",
    "AuditLogReader",
    "AuditLogRepository",
    "AuditLogWriter",
    "AuditLogWrites",
    "Group",
    "GroupChanges",
    "GroupCreate",
    "GroupFields",
    "GroupKey",
    "GroupName",
    "GroupReader",
    "GroupRecordVersion",
    "GroupRepository",
    "GroupWriter",
    "GroupWrites",
    "PrivacySettings",
    "PrivacySettingsField",
    "PrivacySettingsVisibility",
    "Saas",
    "SaasBatch",
    "SaasStream",
    "SaasTransaction",
    "Status",
    "Tenant",
    "TenantChanges",
    "TenantCreate",
    "TenantFields",
    "TenantKey",
    "TenantLimits",
    "TenantLimitsField",
    "TenantLine",
    "TenantPlan",
    "TenantReader",
    "TenantRecordVersion",
    "TenantRepository",
    "TenantWriter",
    "TenantWrites",
    "User",
    "UserChanges",
    "UserContact",
    "UserContactField",
    "UserCreate",
    "UserFields",
    "UserKey",
    "UserName",
    "UserReader",
    "UserRecordVersion",
    "UserRepository",
    "UserWriter",
    "UserWrites",
]

_HOMES = {
    "AsyncAuditLogReader": ".audit_log.async_repository",
    "AsyncAuditLogRepository": ".audit_log.async_repository",
    "AsyncAuditLogWriter": ".audit_log.async_repository",
    "AsyncGroupReader": ".group.async_repository",
    "AsyncGroupRepository": ".group.async_repository",
    "AsyncGroupWriter": ".group.async_repository",
    "AsyncSaas": "._async_facade",
    "AsyncTenantReader": ".tenant.async_repository",
    "AsyncTenantRepository": ".tenant.async_repository",
    "AsyncTenantWriter": ".tenant.async_repository",
    "AsyncUserReader": ".user.async_repository",
    "AsyncUserRepository": ".user.async_repository",
    "AsyncUserWriter": ".user.async_repository",
    "AuditLine": ".audit_log.model",
    "AuditLog": ".audit_log.model",
    "AuditLogAction": ".audit_log.model",
    "AuditLogCreate": ".audit_log.model",
    "AuditLogFields": ".audit_log.fields",
    "AuditLogKey": ".audit_log.model",
    "AuditLogReader": ".audit_log.repository",
    "AuditLogRepository": ".audit_log.repository",
    "AuditLogWriter": ".audit_log.repository",
    "AuditLogWrites": ".audit_log.writes",
    "Group": ".group.model",
    "GroupChanges": ".group.model",
    "GroupCreate": ".group.model",
    "GroupFields": ".group.fields",
    "GroupKey": ".group.model",
    "GroupName": ".group.model",
    "GroupReader": ".group.repository",
    "GroupRecordVersion": ".group.model",
    "GroupRepository": ".group.repository",
    "GroupWriter": ".group.repository",
    "GroupWrites": ".group.writes",
    "PrivacySettings": "._types",
    "PrivacySettingsField": "._fields",
    "PrivacySettingsVisibility": "._types",
    "Saas": "._facade",
    "SaasBatch": "._batch",
    "SaasStream": "._stream",
    "SaasTransaction": "._transaction",
    "Status": "._types",
    "Tenant": ".tenant.model",
    "TenantChanges": ".tenant.model",
    "TenantCreate": ".tenant.model",
    "TenantFields": ".tenant.fields",
    "TenantKey": ".tenant.model",
    "TenantLimits": "._types",
    "TenantLimitsField": "._fields",
    "TenantLine": ".tenant.model",
    "TenantPlan": ".tenant.model",
    "TenantReader": ".tenant.repository",
    "TenantRecordVersion": ".tenant.model",
    "TenantRepository": ".tenant.repository",
    "TenantWriter": ".tenant.repository",
    "TenantWrites": ".tenant.writes",
    "User": ".user.model",
    "UserChanges": ".user.model",
    "UserContact": "._types",
    "UserContactField": "._fields",
    "UserCreate": ".user.model",
    "UserFields": ".user.fields",
    "UserKey": ".user.model",
    "UserName": ".user.model",
    "UserReader": ".user.repository",
    "UserRecordVersion": ".user.model",
    "UserRepository": ".user.repository",
    "UserWriter": ".user.repository",
    "UserWrites": ".user.writes",
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
