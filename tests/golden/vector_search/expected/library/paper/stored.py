"""What makes paper models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StoredUlid, StraightReader, blank, blank_of, components
from dynarepo.wire.tagged import Listed, Number, Text

from .model import Paper


class StoredPaper(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Paper, as types."""

    pk: Text[str]
    tenant_id: Text[str] = field(name="tenantId")
    paper_id: Text[StoredUlid] = field(name="paperId")
    author_id: Text[str] = field(name="authorId")
    text: Listed[Number]
    item_type: Text[Literal["Paper"]] | UnsetType = field(default=UNSET, name="_type")


_PAPER_NAMES: Final = {"tenant_id", "paper_id", "author_id", "text"}
_BlankPaper: Final = blank_of(Paper)


def paper_of(stored: StoredPaper) -> Paper:
    """What was stored as Paper; an error where that is not certain."""
    text_ = components(stored.text.L, 2)
    if not 2 <= len(text_) <= 2:
        raise ValueError("text")
    record = blank(_BlankPaper)
    record.tenant_id = stored.tenant_id.S
    record.paper_id = stored.paper_id.S
    record.author_id = stored.author_id.S
    record.text = text_
    record.__pydantic_fields_set__ = _PAPER_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Paper
    return record


PAPER_READER: Final[StraightReader[Paper]] = StraightReader(
    StoredPaper, paper_of, lambda stored: (stored.pk.S,)
)
