"""Keys of rank: pure functions between attributes and keys."""

from datetime import datetime
from decimal import Decimal

from dynarepo import WireItem
from dynarepo.keys import open_text, ordered_text, padded, partition_text
from dynarepo.wire import epoch_text, number_text

from .model import Rank, RankKey


def table_key(key: RankKey | Rank) -> WireItem:
    """The table key: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`."""
    return {"pk": {"S": pk(key.season)}, "sk": {"S": sk(key.rank)}}


def pk(season: int) -> str:
    """`pk` = `season#{season}`."""
    return f"season#{number_text(season, 'season')}"


def sk(rank: int) -> str:
    """`sk` = `rank#{rank:06d}`."""
    return f"rank#{padded(rank, 6, 'rank')}"


def gsi1pk(player: str) -> str:
    """`gsi1pk` = `player#{player}`."""
    return partition_text(f"player#{open_text(player, 'player')}", "gsi1pk")


def gsi1sk(balance: Decimal, joined: datetime) -> str:
    """`gsi1sk` = `balance#{balance:ordered}#{joined:010d}`."""
    return f"balance#{ordered_text(balance, 'balance')}#{padded(int(epoch_text(joined, 'seconds', 'joined')), 10, 'joined')}"


def gsi1(player: str | None, balance: Decimal | None, joined: datetime | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `player#{player}` and `gsi1sk` =
    `balance#{balance:ordered}#{joined:010d}`; none while a part is absent.
    """
    if player is None or balance is None or joined is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(player)}, "gsi1sk": {"S": gsi1sk(balance, joined)}}
