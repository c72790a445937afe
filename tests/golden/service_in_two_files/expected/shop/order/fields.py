"""Typed paths into a stored order."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MICROSECONDS, ULID_TEXT, UUID_TEXT, list_of
from dynarepo.fields import ListField, TextField

from .._fields import LINE_CODEC, LineField
from .._types import Line


class OrderFields:
    """Typed paths into a stored Order, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    order_id: Final = TextField[str]("order_id", ULID_TEXT)
    lines: Final = ListField[Line, LineField](
        "lines", list_of(LINE_CODEC), lambda path: LineField(path, LINE_CODEC)
    )
    created_at: Final = TextField[datetime]("created_at", DATETIME_MICROSECONDS)
