"""The transactions of shelf, planned: nothing here sends anything."""

from uuid import UUID

from dynarepo import Context, Write, writes
from dynarepo.tenancy import tenant_of

from .note.codec import NOTE
from .note.model import Note, NoteKey


def swap(
    context: Context, folder_id: UUID, number: int, other: int
) -> tuple[Write[Note | None], Write[None]]:
    """Swap."""
    firm_id = tenant_of(context, str)
    return (
        writes.delete_item(
            NOTE,
            context,
            NoteKey(firm_id=firm_id, folder_id=folder_id, number=number),
            pattern="swap",
        ),
        writes.check_item(
            NOTE,
            context,
            NoteKey(firm_id=firm_id, folder_id=folder_id, number=other),
            pattern="swap",
        ),
    )
