"""Typed paths into a stored visit."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import BOOLEAN, DATETIME_MICROSECONDS, UUID_TEXT
from dynarepo.fields import BooleanField, TextField


class VisitFields:
    """Typed paths into a stored Visit, for conditions and changes."""

    person_id: Final = TextField[UUID]("PersonId", UUID_TEXT)
    visited_at: Final = TextField[datetime]("VisitedAt", DATETIME_MICROSECONDS)
    is_first: Final = BooleanField("IsFirst", BOOLEAN)
