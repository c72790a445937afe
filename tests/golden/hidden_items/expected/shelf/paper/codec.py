"""The stored form of paper, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, EntryTerm, IndexEntry, SoftDelete, View, writes
from dynarepo.exact_values import is_map
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    datetime_from_text,
    datetime_text,
    epoch_from_text,
    epoch_text,
    int_from_text,
    number_text,
)

from . import keys
from .model import Paper, PaperKey, PaperName

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Paper) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "pk": {"S": keys.pk(held["firm_id"], held["folder_id"])},
        "sk": {"S": keys.sk(held["paper_id"])},
        "_type": {"S": "Paper"},
        "firm_id": {"S": held["firm_id"]},
        "folder_id": {"S": uuid_text(held["folder_id"], "folder_id")},
        "author": {"S": held["author"]},
        "name": {"S": held["name"]},
        "kind": {"S": held["kind"]},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["places"] is not None:
        stored["places"] = {
            "M": {
                element_name: {
                    "M": {inner_name: {"S": inner} for inner_name, inner in element.items()}
                }
                for element_name, element in held["places"].items()
            }
        }
    if held["deleted_at"] is not None:
        stored["deleted_at"] = {
            "S": datetime_text(held["deleted_at"], "microseconds", "deleted_at")
        }
    if held["deleted_by"] is not None:
        stored["deleted_by"] = {"S": held["deleted_by"]}
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    stored.update(keys.gsi1(held["firm_id"], held["author"], held["name"]))
    stored.update(keys.by_kind(held["firm_id"], held["kind"], held["name"]))
    stored.update(keys.trash(held["firm_id"], held["deleted_at"], held["paper_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["firm_id"]) is str
        and type(held["folder_id"]) is UUID
        and type(held["paper_id"]) is UUID
        and type(held["author"]) is str
        and type(held["name"]) is str
        and type(held["kind"]) is str
        and held["kind"] in ("plan", "bill")
        and (
            held["places"] is None
            or (
                is_map(held["places"], dict)
                and all(is_map(element, str) for element in held["places"].values())
            )
        )
        and type(held["version"]) is int
        and (held["deleted_at"] is None or type(held["deleted_at"]) is datetime)
        and (held["deleted_by"] is None or type(held["deleted_by"]) is str)
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    sk_parts = keys.parse_sk(stored["sk"]["S"])
    found: dict[str, object] = {
        "firm_id": stored["firm_id"]["S"],
        "folder_id": stored["folder_id"]["S"],
        "paper_id": sk_parts["paper_id"],
        "author": stored["author"]["S"],
        "name": stored["name"]["S"],
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "kind" in stored:
        found["kind"] = stored["kind"]["S"]
    if "places" in stored:
        found["places"] = {
            element_name: {inner_name: inner["S"] for inner_name, inner in element["M"].items()}
            for element_name, element in stored["places"]["M"].items()
        }
    if "deleted_at" in stored:
        found["deleted_at"] = datetime_from_text(stored["deleted_at"]["S"], "deleted_at")
    if "deleted_by" in stored:
        found["deleted_by"] = stored["deleted_by"]["S"]
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    return found


def decode_paper_name(stored: WireItem) -> dict[str, object]:
    """The attributes of a PaperName by name, for the model to validate."""
    return {
        "name": stored["name"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import PaperFields

    return PaperFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("firm_id", "name"),
            roots=("firm_id", "name", "expires_at"),
            key=keys.unique_firm_id_name,
            reference="_of",
            beginning=("unique#Paper#firm_id+name#", "unique"),
            type_attribute=("_type", "_unique"),
        ),
        writes.Trail(
            table="shelf",
            key_attributes=("pk", "sk"),
            beginning="audit#Paper#",
            roots=(
                "firm_id",
                "folder_id",
                "author",
                "name",
                "kind",
                "places",
                "deleted_at",
                "deleted_by",
                "expires_at",
            ),
            type_attribute=("_type", "_audit"),
        ),
    )


def _paper_reader() -> StraightReader[Paper]:
    """What reads the text of a stored Paper, loaded with the first one."""
    from .stored import PAPER_READER

    return PAPER_READER


def _paper_name_reader() -> StraightReader[PaperName]:
    """What reads the text of a stored PaperName, loaded with the first one."""
    from .stored import PAPER_NAME_READER

    return PAPER_NAME_READER


PAPER: Final[EntitySpec[Paper, PaperKey]] = EntitySpec(
    name="Paper",
    table="shelf",
    model=Paper,
    key_attributes=("pk", "sk"),
    key_parts=("firm_id", "folder_id", "paper_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Paper"),
    key_shape=(("pk", "firm#[^#]+#folder#[0-9a-f-]{36}"), ("sk", "paper#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="gsi1",
            attributes=("gsi1pk", "gsi1sk"),
            parts=("firm_id", "author", "name"),
            build=keys.gsi1,
        ),
        IndexEntry(
            name="by_kind",
            attributes=("kind_pk", "kind_sk"),
            parts=("firm_id", "kind", "name"),
            build=keys.by_kind,
        ),
        IndexEntry(
            name="trash",
            attributes=("trash_pk", "trash_sk"),
            parts=("firm_id", "deleted_at", "paper_id"),
            build=keys.trash,
            terms=(EntryTerm("deleted_at", "exists"),),
        ),
    ),
    besides=_companions,
    version="version",
    ttl="expires_at",
    soft_delete=SoftDelete("deleted_at", "deleted_at", by="deleted_by", purge_after=2592000),
    required=frozenset({"firm_id", "folder_id", "author", "name", "kind", "version"}),
    fixed=frozenset(
        {"firm_id", "folder_id", "paper_id", "version", "deleted_at", "deleted_by", "expires_at"}
    ),
    tenant="firm_id",
    owner="author",
    defaults={"kind": lambda: "plan"},
    reader=_paper_reader,
)
"""What the runtime needs to know of Paper."""

PAPER_NAME_VIEW: Final[View[PaperName]] = View(
    model=PaperName, decode=decode_paper_name, projection=("name",), reader=_paper_name_reader
)
"""How a PaperName is read."""
