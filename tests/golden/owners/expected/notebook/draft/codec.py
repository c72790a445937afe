"""The stored form of draft, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.keys import uuid_text

from . import keys
from .model import Draft, DraftKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Draft) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["writer_id"])},
        "sk": {"S": keys.sk(held["draft_id"])},
        "_type": {"S": "Draft"},
        "writer_id": {"S": held["writer_id"]},
        "draft_id": {"S": uuid_text(held["draft_id"], "draft_id")},
        "text": {"S": held["text"]},
    }
    if held["subject"] is not None:
        stored["subject"] = {"S": held["subject"]}
    stored.update(keys.gsi1(held["subject"], held["draft_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["writer_id"]) is str
        and type(held["draft_id"]) is UUID
        and type(held["text"]) is str
        and (held["subject"] is None or type(held["subject"]) is str)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "writer_id": stored["writer_id"]["S"],
        "draft_id": stored["draft_id"]["S"],
        "text": stored["text"]["S"],
    }
    if "subject" in stored:
        found["subject"] = stored["subject"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import DraftFields

    return DraftFields


def _draft_reader() -> StraightReader[Draft]:
    """What reads the text of a stored Draft, loaded with the first one."""
    from .stored import DRAFT_READER

    return DRAFT_READER


DRAFT: Final[EntitySpec[Draft, DraftKey]] = EntitySpec(
    name="Draft",
    table="notes",
    model=Draft,
    key_attributes=("pk", "sk"),
    key_parts=("writer_id", "draft_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Draft"),
    key_shape=(("pk", "drafts#.+"), ("sk", "[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("subject", "draft_id"),
            build=keys.gsi1,
        ),
    ),
    required=frozenset({"writer_id", "draft_id", "text"}),
    fixed=frozenset({"writer_id", "draft_id"}),
    owner="writer_id",
    reader=_draft_reader,
)
"""What the runtime needs to know of Draft."""
