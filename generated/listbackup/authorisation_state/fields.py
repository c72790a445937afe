"""Typed paths into a stored authorisation state."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import EPOCH_SECONDS, STRING, UUID_TEXT
from dynarepo.fields import OrderedField, TextField


class AuthorisationStateFields:
    """Typed paths into a stored AuthorisationState, for conditions and changes."""

    state: Final = TextField[str]("state", STRING)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    platform: Final = TextField[str]("platform", STRING)
    code_verifier: Final = TextField[str]("codeVerifier", STRING)
    return_to: Final = TextField[str]("returnTo", STRING)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
