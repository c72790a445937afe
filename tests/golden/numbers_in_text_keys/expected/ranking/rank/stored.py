"""What makes rank models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of, exact
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Rank


class StoredRank(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Rank, as types."""

    pk: Text[str]
    sk: Text[str]
    season: Number
    rank: Number
    player: Text[str]
    balance: Number
    joined: Number
    item_type: Text[Literal["Rank"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_RANK_NAMES: Final = {"season", "rank", "player", "balance", "joined"}
_BlankRank: Final = blank_of(Rank)


def rank_of(stored: StoredRank) -> Rank:
    """What was stored as Rank; an error where that is not certain."""
    season_ = int(stored.season.N)
    if not 2000 <= season_ <= 2999:
        raise ValueError("season")
    rank_ = int(stored.rank.N)
    if not 1 <= rank_ <= 999999:
        raise ValueError("rank")
    record = blank(_BlankRank)
    record.season = season_
    record.rank = rank_
    record.player = stored.player.S
    record.balance = exact(stored.balance.N)
    record.joined = epoch_from_text(stored.joined.N, "seconds")
    record.__pydantic_fields_set__ = _RANK_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Rank
    return record


RANK_READER: Final[StraightReader[Rank]] = StraightReader(
    StoredRank, rank_of, lambda stored: (stored.pk.S, stored.sk.S)
)
