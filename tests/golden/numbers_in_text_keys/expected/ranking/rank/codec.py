"""The stored form of rank, both ways."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, IndexEntry
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from . import keys
from .model import Rank, RankKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Rank) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["season"])},
        "sk": {"S": keys.sk(held["rank"])},
        "_type": {"S": "Rank"},
        "season": {"N": number_text(held["season"], "season")},
        "rank": {"N": number_text(held["rank"], "rank")},
        "player": {"S": held["player"]},
        "balance": {"N": number_text(held["balance"], "balance")},
        "joined": {"N": epoch_text(held["joined"], "seconds", "joined")},
    }
    stored.update(keys.gsi1(held["player"], held["balance"], held["joined"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["season"]) is int
        and held["season"] >= 2000
        and held["season"] <= 2999
        and type(held["rank"]) is int
        and held["rank"] >= 1
        and held["rank"] <= 999999
        and type(held["player"]) is str
        and type(held["balance"]) is Decimal
        and type(held["joined"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "season": int_from_text(stored["season"]["N"], "season"),
        "rank": int_from_text(stored["rank"]["N"], "rank"),
        "player": stored["player"]["S"],
        "balance": stored["balance"]["N"],
        "joined": epoch_from_text(stored["joined"]["N"], "seconds", "joined"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import RankFields

    return RankFields


def _rank_reader() -> StraightReader[Rank]:
    """What reads the text of a stored Rank, loaded with the first one."""
    from .stored import RANK_READER

    return RANK_READER


RANK: Final[EntitySpec[Rank, RankKey]] = EntitySpec(
    name="Rank",
    table="ranking",
    model=Rank,
    key_attributes=("pk", "sk"),
    key_parts=("season", "rank"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Rank"),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("player", "balance", "joined"),
            build=keys.gsi1,
        ),
    ),
    required=frozenset({"season", "rank", "player", "balance", "joined"}),
    fixed=frozenset({"season", "rank"}),
    reader=_rank_reader,
)
"""What the runtime needs to know of Rank."""
