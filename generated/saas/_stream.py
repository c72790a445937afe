"""The stream of saas."""

from typing import Any, ClassVar

from dynarepo import EntitySpec, Stream, TableDefinition

from ._tables import TABLES
from .audit_log.codec import AUDIT_LOG
from .audit_log.model import AuditLog
from .group.codec import GROUP
from .group.model import Group
from .tenant.codec import TENANT
from .tenant.model import Tenant
from .user.codec import USER
from .user.model import User


class SaasStream(Stream):
    """The changes of the items of saas, as its streams report them.

    Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` with the
    event of a Lambda function or the answer to GetRecords. It needs no connection.
    """

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _entities: ClassVar[tuple[EntitySpec[Any, Any], ...]] = (
        TENANT,
        USER,
        GROUP,
        AUDIT_LOG,
    )
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        Tenant,
        User,
        Group,
        AuditLog,
    )
