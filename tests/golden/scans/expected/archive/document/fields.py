"""Typed paths into a stored document."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import INTEGER, STRING, UUID_TEXT, Codec, choice_of
from dynarepo.fields import NumberField, TextField

from .model import DocumentState

DOCUMENT_STATE_CODEC: Final[Codec[DocumentState]] = choice_of("draft", "final")


class DocumentFields:
    """Typed paths into a stored Document, for conditions and changes."""

    document_id: Final = TextField[UUID]("document_id", UUID_TEXT)
    title: Final = TextField[str]("title", STRING)
    state: Final = TextField[DocumentState]("state", DOCUMENT_STATE_CODEC)
    pages: Final = NumberField[int]("pages", INTEGER)
