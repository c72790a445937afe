"""What makes paper models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, checked
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from . import keys
from .model import Paper, PaperKind, PaperName


class StoredPaper(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Paper, as types."""

    pk: Text[str]
    sk: Text[str]
    firm_id: Text[str]
    folder_id: Text[UUID]
    author: Text[str]
    name: Text[str]
    kind: Text[PaperKind] | UnsetType = UNSET
    places: Mapped[dict[str, Mapped[dict[str, Text[str]]]]] | UnsetType = UNSET
    version: Number
    deleted_at: Text[str] | UnsetType = UNSET
    deleted_by: Text[str] | UnsetType = UNSET
    expires_at: Number | UnsetType = UNSET
    item_type: Text[Literal["Paper"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET
    kind_pk: Raw | UnsetType = UNSET
    kind_sk: Raw | UnsetType = UNSET
    trash_pk: Raw | UnsetType = UNSET
    trash_sk: Raw | UnsetType = UNSET


class StoredPaperName(Struct, gc=False, kw_only=True):
    """The stored form of PaperName, as types."""

    pk: Text[str]
    sk: Text[str]
    name: Text[str]


_PAPER_NAMES: Final = GivenNames(
    ("firm_id", "folder_id", "paper_id", "author", "name", "version"),
    "kind",
    "places",
    "deleted_at",
    "deleted_by",
    "expires_at",
)
_PAPER_NAME_NAMES: Final = {"name"}
_BlankPaper: Final = blank_of(Paper)
_BlankPaperName: Final = blank_of(PaperName)


def paper_of(stored: StoredPaper) -> Paper:
    """What was stored as Paper; an error where that is not certain."""
    absent = 0
    sk_parts = keys.parse_sk(stored.sk.S)
    if stored.kind is UNSET:
        kind_: PaperKind = "plan"
        absent |= 1
    else:
        kind_ = stored.kind.S
    if stored.places is UNSET:
        places_: dict[str, dict[str, str]] | None = None
        absent |= 2
    else:
        places_ = {
            element_name: {inner_name: inner.S for inner_name, inner in element.M.items()}
            for element_name, element in stored.places.M.items()
        }
    if stored.deleted_at is UNSET:
        deleted_at_: datetime | None = None
        absent |= 4
    else:
        deleted_at_ = datetime_from_text(stored.deleted_at.S)
    if stored.deleted_by is UNSET:
        deleted_by_: str | None = None
        absent |= 8
    else:
        deleted_by_ = stored.deleted_by.S
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 16
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankPaper)
    record.firm_id = stored.firm_id.S
    record.folder_id = stored.folder_id.S
    record.paper_id = checked(Paper, "paper_id", sk_parts["paper_id"])
    record.author = stored.author.S
    record.name = stored.name.S
    record.kind = kind_
    record.places = places_
    record.version = int(stored.version.N)
    record.deleted_at = deleted_at_
    record.deleted_by = deleted_by_
    record.expires_at = expires_at_
    record.__pydantic_fields_set__ = _PAPER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Paper
    return record


def paper_name_of(stored: StoredPaperName) -> PaperName:
    """What was stored as PaperName; an error where that is not certain."""
    record = blank(_BlankPaperName)
    record.name = stored.name.S
    record.__pydantic_fields_set__ = _PAPER_NAME_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = PaperName
    return record


PAPER_READER: Final[StraightReader[Paper]] = StraightReader(
    StoredPaper, paper_of, lambda stored: (stored.pk.S, stored.sk.S)
)

PAPER_NAME_READER: Final[StraightReader[PaperName]] = StraightReader(
    StoredPaperName, paper_name_of, lambda stored: (stored.pk.S, stored.sk.S)
)
