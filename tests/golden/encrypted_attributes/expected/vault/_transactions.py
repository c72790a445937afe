"""The transactions of vault, planned: nothing here sends anything."""

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Context, Write, writes
from dynarepo.lazy import Later

from .box.codec import BOX
from .box.model import Box, BoxKey
from .letter.codec import LETTER
from .letter.model import Letter, LetterCreate

if TYPE_CHECKING:
    from .box.fields import BoxFields as F
else:
    F = Later(__package__, ".box.fields", "BoxFields")


def put_in(
    context: Context, box_id: UUID, letter: LetterCreate, *, code: str
) -> tuple[Write[Box], Write[Letter]]:
    """Put in."""
    return (
        writes.update_item(
            BOX,
            context,
            BoxKey(box_id=box_id),
            (F.code.set(code),),
            when=F.code.exists(),
            pattern="put_in",
        ),
        writes.create_item(LETTER, context, letter, pattern="put_in"),
    )
