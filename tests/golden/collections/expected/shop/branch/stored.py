"""What makes branch models of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Text

from .model import Branch


class StoredBranch(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Branch, as types."""

    pk: Text[str]
    sk: Text[str]
    branch_id: Text[StoredUlid]
    country: Text[str]
    city: Text[str]
    kind: Text[str] | UnsetType = UNSET
    placed_at: Text[str]


_BRANCH_NAMES: Final = GivenNames(("branch_id", "country", "city", "placed_at"), "kind")
_BlankBranch: Final = blank_of(Branch)


def branch_of(stored: StoredBranch) -> Branch:
    """What was stored as Branch; an error where that is not certain."""
    absent = 0
    if stored.kind is UNSET:
        kind_: str = "branch"
        absent |= 1
    else:
        kind_ = stored.kind.S
    record = blank(_BlankBranch)
    record.branch_id = stored.branch_id.S
    record.country = stored.country.S
    record.city = stored.city.S
    record.kind = kind_
    record.placed_at = datetime_from_text(stored.placed_at.S)
    record.__pydantic_fields_set__ = _BRANCH_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Branch
    return record


BRANCH_READER: Final[StraightReader[Branch]] = StraightReader(
    StoredBranch, branch_of, lambda stored: (stored.pk.S, stored.sk.S)
)
