"""Typed paths into a stored ticket."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DATE,
    DATETIME_MICROSECONDS,
    EPOCH_SECONDS,
    INTEGER,
    STRING,
    STRING_SET,
    UUID_TEXT,
    Codec,
    choice_of,
)
from dynarepo.fields import NumberField, OrderedField, SetField, TextField

from .._fields import PLACE_CODEC, PlaceField
from .model import TicketStatus

TICKET_STATUS_CODEC: Final[Codec[TicketStatus]] = choice_of("open", "held", "done")


class TicketFields:
    """Typed paths into a stored Ticket, for conditions and changes."""

    desk: Final = TextField[str]("desk", STRING)
    ticket_id: Final = TextField[UUID]("ticket_id", UUID_TEXT)
    team: Final = TextField[str]("team", STRING)
    agent: Final = TextField[str]("ag", STRING)
    backup: Final = TextField[str]("backup", STRING)
    due: Final = TextField[date]("due", DATE)
    rank: Final = NumberField[int]("rank", INTEGER)
    status: Final = TextField[TicketStatus]("status", TICKET_STATUS_CODEC)
    priority: Final = NumberField[int]("priority", INTEGER)
    place: Final = PlaceField("place", PLACE_CODEC)
    watchers: Final = SetField[str]("watchers", STRING_SET)
    opened_at: Final = TextField[datetime]("opened_at", DATETIME_MICROSECONDS)
    ends_at: Final = OrderedField[datetime]("ends_at", EPOCH_SECONDS)
