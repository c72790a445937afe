"""Makes papers and notes, and looks at what is stored of them."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID, uuid4

from tests.engines.engine import unique_name
from tests.golden.hidden_items.expected.shelf import (
    Note,
    NoteCreate,
    NoteKey,
    Paper,
    PaperCreate,
    PaperKey,
    TenantShelf,
)

KEPT: Final = timedelta(days=30)
"""How long a deleted paper is kept."""


def new_paper(firm: TenantShelf, **given: Any) -> Paper:
    values = {"folder_id": uuid4(), "author": "ada", "name": unique_name("name"), **given}
    return firm.papers.create(PaperCreate(firm_id=firm.tenant, **values))


def deleted_paper(firm: TenantShelf, **given: Any) -> Paper:
    deleted = firm.papers.delete(new_paper(firm, **given).key)
    assert deleted is not None
    return deleted


def same_place(paper: Paper, **given: Any) -> PaperCreate:
    """A new paper for the key of another one."""
    values = {"author": paper.author, "name": paper.name, **given}
    return PaperCreate(
        firm_id=paper.firm_id, folder_id=paper.folder_id, paper_id=paper.paper_id, **values
    )


def stored_paper(firm: TenantShelf, key: PaperKey) -> Paper | None:
    return firm.papers.including_deleted().get(key, consistent=True)


def shown_paper(firm: TenantShelf, key: PaperKey) -> Paper | None:
    return firm.papers.get(key, consistent=True)


def new_note(firm: TenantShelf, folder: UUID, number: int, **given: Any) -> Note:
    values = {"text": f"{number:03d}", **given}
    return firm.notes.create(
        NoteCreate(firm_id=firm.tenant, folder_id=folder, number=number, **values)
    )


def note_key(firm: TenantShelf, folder: UUID, number: int) -> NoteKey:
    return NoteKey(firm_id=firm.tenant, folder_id=folder, number=number)


def stored_note(firm: TenantShelf, key: NoteKey) -> Note | None:
    return firm.notes.including_deleted().get(key, consistent=True)
