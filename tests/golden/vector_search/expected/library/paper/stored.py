"""What makes paper models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StoredUlid, StraightReader, checked, made, plain
from dynarepo.wire import vector_from_wire
from dynarepo.wire.tagged import Text

from .model import Paper


class StoredPaper(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Paper, as types."""

    pk: Text[str]
    tenant_id: Text[str] = field(name="tenantId")
    paper_id: Text[StoredUlid] = field(name="paperId")
    author_id: Text[str] = field(name="authorId")
    text: Raw
    item_type: Text[Literal["Paper"]] | UnsetType = field(default=UNSET, name="_type")


_PAPER_NAMES: Final = {"tenant_id", "paper_id", "author_id", "text"}


def paper_of(stored: StoredPaper) -> Paper:
    """What was stored as Paper; an error where that is not certain."""
    text_text = plain(stored.text)
    text_ = checked(Paper, "text", vector_from_wire(text_text, 2, "text"))
    return made(
        Paper,
        {
            "tenant_id": stored.tenant_id.S,
            "paper_id": stored.paper_id.S,
            "author_id": stored.author_id.S,
            "text": text_,
        },
        _PAPER_NAMES,
    )


PAPER_READER: Final[StraightReader[Paper]] = StraightReader(
    StoredPaper, paper_of, lambda stored: (stored.pk.S,)
)
