"""Typed paths into a stored paper."""

from typing import Final

from dynarepo.codecs import STRING, ULID_TEXT, vector_of
from dynarepo.fields import Field, TextField


class PaperFields:
    """Typed paths into a stored Paper, for conditions and changes."""

    tenant_id: Final = TextField[str]("tenantId", STRING)
    paper_id: Final = TextField[str]("paperId", ULID_TEXT)
    author_id: Final = TextField[str]("authorId", STRING)
    text: Final = Field[list[float]]("text", vector_of(2))
