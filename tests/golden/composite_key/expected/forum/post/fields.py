"""Typed paths into a stored post."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_SECONDS, STRING, UUID_TEXT
from dynarepo.fields import TextField


class PostFields:
    """Typed paths into a stored Post, for conditions and changes."""

    thread_id: Final = TextField[UUID]("thread_id", UUID_TEXT)
    posted_at: Final = TextField[datetime]("posted_at", DATETIME_SECONDS)
    author: Final = TextField[str]("author", STRING)
    text: Final = TextField[str]("text", STRING)
