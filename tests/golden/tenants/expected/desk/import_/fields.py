"""Typed paths into a stored import."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import INTEGER, STRING, UUID_TEXT
from dynarepo.fields import NumberField, TextField


class ImportFields:
    """Typed paths into a stored Import, for conditions and changes."""

    company_id: Final = TextField[str]("company_id", STRING)
    import_id: Final = TextField[UUID]("import_id", UUID_TEXT)
    rows: Final = NumberField[int]("rows", INTEGER)
