"""Typed paths into a stored thread."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class ThreadFields:
    """Typed paths into a stored Thread, for conditions and changes."""

    thread_id: Final = TextField[UUID]("thread_id", UUID_TEXT)
    title: Final = TextField[str]("title", STRING)
