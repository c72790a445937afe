"""The stored form of paper, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.exact_values import is_list, unchanged
from dynarepo.wire import vector_from_wire, vector_value

from . import keys
from .model import Paper, PaperKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Paper) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    return {
        "pk": {"S": keys.pk(held["tenant_id"], held["paper_id"])},
        "_type": {"S": "Paper"},
        "tenantId": {"S": held["tenant_id"]},
        "paperId": {"S": held["paper_id"]},
        "authorId": {"S": held["author_id"]},
        "text": vector_value(held["text"], 2, "text"),
    }


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["tenant_id"]) is str
        and type(held["paper_id"]) is str
        and unchanged(Paper, "paper_id", held["paper_id"])
        and type(held["author_id"]) is str
        and is_list(held["text"], float)
        and len(held["text"]) >= 2
        and len(held["text"]) <= 2
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    return {
        "tenant_id": stored["tenantId"]["S"],
        "paper_id": stored["paperId"]["S"],
        "author_id": stored["authorId"]["S"],
        "text": vector_from_wire(stored["text"], 2, "text"),
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PaperFields

    return PaperFields


def _paper_reader() -> StraightReader[Paper]:
    """What reads the text of a stored Paper, loaded with the first one."""
    from .stored import PAPER_READER

    return PAPER_READER


PAPER: Final[EntitySpec[Paper, PaperKey]] = EntitySpec(
    name="Paper",
    table="papers",
    model=Paper,
    key_attributes=("pk",),
    key_parts=("tenant_id", "paper_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Paper"),
    required=frozenset({"tenant_id", "paper_id", "author_id", "text"}),
    fixed=frozenset({"tenant_id", "paper_id"}),
    tenant="tenant_id",
    owner="author_id",
    reader=_paper_reader,
)
"""What the runtime needs to know of Paper."""
