"""Typed paths into a stored note."""

from typing import Final

from dynarepo.codecs import STRING, ULID_TEXT, vector_of
from dynarepo.fields import Field, TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    tenant_id: Final = TextField[str]("tenantId", STRING)
    note_id: Final = TextField[str]("noteId", ULID_TEXT)
    embedding: Final = Field[list[float]]("embedding", vector_of(4))
