"""What makes branch models of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, made
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


def branch_of(stored: StoredBranch) -> Branch:
    """What was stored as Branch; an error where that is not certain."""
    absent = 0
    if stored.kind is UNSET:
        kind_: str = "branch"
        absent |= 1
    else:
        kind_ = stored.kind.S
    return made(
        Branch,
        {
            "branch_id": stored.branch_id.S,
            "country": stored.country.S,
            "city": stored.city.S,
            "kind": kind_,
            "placed_at": datetime_from_text(stored.placed_at.S),
        },
        _BRANCH_NAMES[absent],
    )


BRANCH_READER: Final[StraightReader[Branch]] = StraightReader(
    StoredBranch, branch_of, lambda stored: (stored.pk.S, stored.sk.S)
)
