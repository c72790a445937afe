"""The collections of vault: several entities of one partition."""

from uuid import UUID

from dynarepo import CollectionQuery, Context, Member, Value

from .box import keys as box_keys
from .box.codec import BOX
from .box.model import Box
from .letter.codec import LETTER
from .letter.model import Letter


class OpenedBox(Value):
    """What collection `opened_box` reads: `box`, `letters`."""

    box: Box | None
    letters: list[Letter]


def opened_box(context: Context, box_id: UUID) -> CollectionQuery[Box | Letter, OpenedBox]:
    """Opened box."""
    return CollectionQuery(
        context=context,
        entity=BOX,
        pattern="opened_box",
        returns=BOX,
        equals=(("pk", {"S": box_keys.pk(box_id)}),),
        members=(Member(BOX, "box", single=True), Member(LETTER, "letters")),
        result=OpenedBox,
    )
