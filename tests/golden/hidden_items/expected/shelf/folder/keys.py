"""Keys of folder: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, partition_text, uuid_text

from .model import Folder, FolderKey


def table_key(key: FolderKey | Folder) -> WireItem:
    """The table key: `pk` = `firm#{firm_id}#folder#{folder_id}` and `sk` = `folder`."""
    return {"pk": {"S": pk(key.firm_id, key.folder_id)}, "sk": {"S": sk()}}


def pk(firm_id: str, folder_id: UUID) -> str:
    """`pk` = `firm#{firm_id}#folder#{folder_id}`."""
    return partition_text(
        f"firm#{closed(firm_id, '#', 'firm_id')}#folder#{uuid_text(folder_id, 'folder_id')}", "pk"
    )


def sk() -> str:
    """`sk` = `folder`."""
    return "folder"
