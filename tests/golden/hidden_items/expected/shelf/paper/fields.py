"""Typed paths into a stored paper."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DATETIME_MICROSECONDS,
    EPOCH_SECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
    map_of,
)
from dynarepo.fields import MapField, NumberField, OrderedField, TextField

from .model import PaperKind

PAPER_KIND_CODEC: Final[Codec[PaperKind]] = choice_of("plan", "bill")


class PaperFields:
    """Typed paths into a stored Paper, for conditions and changes."""

    firm_id: Final = TextField[str]("firm_id", STRING)
    folder_id: Final = TextField[UUID]("folder_id", UUID_TEXT)
    author: Final = TextField[str]("author", STRING)
    name: Final = TextField[str]("name", STRING)
    kind: Final = TextField[PaperKind]("kind", PAPER_KIND_CODEC)
    places: Final = MapField[dict[str, str], MapField[str, TextField[str]]](
        "places",
        map_of(map_of(STRING)),
        lambda path: MapField[str, TextField[str]](
            path, map_of(STRING), lambda path: TextField[str](path, STRING)
        ),
    )
    version: Final = NumberField[int]("version", INTEGER)
    deleted_at: Final = TextField[datetime]("deleted_at", DATETIME_MICROSECONDS)
    deleted_by: Final = TextField[str]("deleted_by", STRING)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
