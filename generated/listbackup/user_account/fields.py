"""Typed paths into a stored user account."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MILLISECONDS, STRING, UUID_TEXT
from dynarepo.fields import TextField

from .._fields import ROLE_CODEC
from .._types import Role


class UserAccountFields:
    """Typed paths into a stored UserAccount, for conditions and changes."""

    user_id: Final = TextField[str]("userId", STRING)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    role: Final = TextField[Role]("role", ROLE_CODEC)
    invited_by: Final = TextField[str]("invitedBy", STRING)
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
