"""Keys of paper: pure functions between attributes and keys."""

import re
from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo import InvalidKey, WireItem
from dynarepo.keys import closed, escaped, open_text, partition_text, sort_text, uuid_text
from dynarepo.wire import datetime_text

from .model import Paper, PaperKey, PaperKind

_SK: Final = re.compile("paper\\#(?P<paper_id>.{36})", re.DOTALL)


def table_key(key: PaperKey | Paper) -> WireItem:
    """The table key: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `paper#{paper_id}`."""
    return {"pk": {"S": pk(key.firm_id, key.folder_id)}, "sk": {"S": sk(key.paper_id)}}


def pk(firm_id: str, folder_id: UUID) -> str:
    """`pk` = `firm#{firm_id}#folder#{folder_id}`."""
    return partition_text(
        f"firm#{closed(firm_id, '#', 'firm_id')}#folder#{uuid_text(folder_id, 'folder_id')}", "pk"
    )


def sk(paper_id: UUID) -> str:
    """`sk` = `paper#{paper_id}`."""
    return f"paper#{uuid_text(paper_id, 'paper_id')}"


def gsi1pk(firm_id: str, author: str) -> str:
    """`gsi1pk` = `firm#{firm_id}#author#{author}`."""
    return partition_text(
        f"firm#{closed(firm_id, '#', 'firm_id')}#author#{open_text(author, 'author')}", "gsi1pk"
    )


def gsi1sk(name: str) -> str:
    """`gsi1sk` = `{name}`."""
    return sort_text(open_text(name, "name"), "gsi1sk")


def kind_pk(firm_id: str, kind: PaperKind) -> str:
    """`kind_pk` = `firm#{firm_id}#kind#{kind}`."""
    return partition_text(
        f"firm#{closed(firm_id, '#', 'firm_id')}#kind#{open_text(kind, 'kind')}", "kind_pk"
    )


def kind_sk(name: str) -> str:
    """`kind_sk` = `{name}`."""
    return sort_text(open_text(name, "name"), "kind_sk")


def trash_pk(firm_id: str) -> str:
    """`trash_pk` = `firm#{firm_id}#trash`."""
    return partition_text(f"firm#{closed(firm_id, '#', 'firm_id')}#trash", "trash_pk")


def trash_sk(deleted_at: datetime, paper_id: UUID) -> str:
    """`trash_sk` = `{deleted_at}#{paper_id}`."""
    return f"{datetime_text(deleted_at, 'microseconds', 'deleted_at')}#{uuid_text(paper_id, 'paper_id')}"


def gsi1(firm_id: str | None, author: str | None, name: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `firm#{firm_id}#author#{author}` and `gsi1sk` =
    `{name}`; none while a part is absent.
    """
    if firm_id is None or author is None or name is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(firm_id, author)}, "gsi1sk": {"S": gsi1sk(name)}}


def by_kind(firm_id: str | None, kind: PaperKind | None, name: str | None) -> WireItem:
    """The entry in index `by_kind`: `kind_pk` = `firm#{firm_id}#kind#{kind}` and `kind_sk` =
    `{name}`; none while a part is absent.
    """
    if firm_id is None or kind is None or name is None:
        return {}
    return {"kind_pk": {"S": kind_pk(firm_id, kind)}, "kind_sk": {"S": kind_sk(name)}}


def trash(firm_id: str | None, deleted_at: datetime | None, paper_id: UUID | None) -> WireItem:
    """The entry in index `trash`: `trash_pk` = `firm#{firm_id}#trash` and `trash_sk` =
    `{deleted_at}#{paper_id}`; none while a part is absent.
    """
    if firm_id is None or deleted_at is None or paper_id is None:
        return {}
    return {"trash_pk": {"S": trash_pk(firm_id)}, "trash_sk": {"S": trash_sk(deleted_at, paper_id)}}


def unique_firm_id_name(firm_id: str | None, name: str | None) -> WireItem:
    """What keeps `firm_id` and `name` unique: `pk` = `unique#Paper#firm_id+name#{firm_id}#{name}`
    and `sk` = `unique`; none while a part is absent.
    """
    if firm_id is None or name is None:
        return {}
    return {
        "pk": {
            "S": partition_text(
                f"unique#Paper#firm_id+name#{escaped(firm_id, '#', 'firm_id')}#{open_text(name, 'name')}",
                "pk",
            )
        },
        "sk": {"S": "unique"},
    }


def parse_sk(text: str) -> dict[str, str]:
    """The placeholders of `sk` = `paper#{paper_id}`, as the text that stands for each."""
    found = _SK.fullmatch(text)
    if found is None:
        raise InvalidKey("is not of the form paper#{paper_id}", attribute="sk")
    return found.groupdict()
