"""Typed paths into a stored branch."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import DATETIME_MICROSECONDS, STRING, ULID_TEXT
from dynarepo.fields import TextField


class BranchFields:
    """Typed paths into a stored Branch, for conditions and changes."""

    branch_id: Final = TextField[str]("branch_id", ULID_TEXT)
    country: Final = TextField[str]("country", STRING)
    city: Final = TextField[str]("city", STRING)
    kind: Final = TextField[str]("kind", STRING)
    placed_at: Final = TextField[datetime]("placed_at", DATETIME_MICROSECONDS)
