"""The stored form of branch, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import unchanged
from dynarepo.wire import datetime_from_text, datetime_text

from . import keys
from .model import Branch, BranchKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Branch) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["branch_id"])},
        "sk": {"S": keys.sk()},
        "branch_id": {"S": held["branch_id"]},
        "country": {"S": held["country"]},
        "city": {"S": held["city"]},
        "kind": {"S": held["kind"]},
        "placed_at": {"S": datetime_text(held["placed_at"], "microseconds", "placed_at")},
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["branch_id"]) is str
        and unchanged(Branch, "branch_id", held["branch_id"])
        and type(held["country"]) is str
        and type(held["city"]) is str
        and type(held["kind"]) is str
        and type(held["placed_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "branch_id": stored["branch_id"]["S"],
        "country": stored["country"]["S"],
        "city": stored["city"]["S"],
        "placed_at": datetime_from_text(stored["placed_at"]["S"], "placed_at"),
    }
    if "kind" in stored:
        found["kind"] = stored["kind"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import BranchFields

    return BranchFields


def _branch_reader() -> StraightReader[Branch]:
    """What reads the text of a stored Branch, loaded with the first one."""
    from .stored import BRANCH_READER

    return BRANCH_READER


BRANCH: Final[EntitySpec[Branch, BranchKey]] = EntitySpec(
    name="Branch",
    table="shop",
    model=Branch,
    key_attributes=("pk", "sk"),
    key_parts=("branch_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    key_shape=(("pk", "branch#[0-9A-HJKMNP-TV-Z]{26}"), ("sk", "branch")),
    required=frozenset({"branch_id", "country", "city", "kind", "placed_at"}),
    fixed=frozenset({"branch_id"}),
    defaults={"kind": lambda: "branch"},
    reader=_branch_reader,
)
"""What the runtime needs to know of Branch."""
