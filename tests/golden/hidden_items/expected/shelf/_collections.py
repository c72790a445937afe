"""The collections of shelf: several entities of one partition."""

from uuid import UUID

from dynarepo import CollectionQuery, Context, Member, Value
from dynarepo.tenancy import tenant_of

from .folder import keys as folder_keys
from .folder.codec import FOLDER
from .folder.model import Folder
from .note.codec import NOTE
from .note.model import Note
from .paper.codec import PAPER
from .paper.model import Paper


class FolderFile(Value):
    """What collection `folder_file` reads: `folder`, `papers`, `notes`."""

    folder: Folder | None
    papers: list[Paper]
    notes: list[Note]


def folder_file(
    context: Context, folder_id: UUID
) -> CollectionQuery[Folder | Paper | Note, FolderFile]:
    """Folder file."""
    firm_id = tenant_of(context, str)
    return CollectionQuery(
        context=context,
        entity=FOLDER,
        pattern="folder_file",
        returns=FOLDER,
        equals=(("pk", {"S": folder_keys.pk(firm_id, folder_id)}),),
        members=(
            Member(FOLDER, "folder", single=True),
            Member(PAPER, "papers"),
            Member(NOTE, "notes"),
        ),
        result=FolderFile,
    )
