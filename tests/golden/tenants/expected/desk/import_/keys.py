"""Keys of import: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Import, ImportKey


def table_key(key: ImportKey | Import) -> WireItem:
    """The table key: `pk` = `import#{import_id}` and `sk` = `import`."""
    return {"pk": {"S": pk(key.import_id)}, "sk": {"S": sk()}}


def pk(import_id: UUID) -> str:
    """`pk` = `import#{import_id}`."""
    return f"import#{uuid_text(import_id, 'import_id')}"


def sk() -> str:
    """`sk` = `import`."""
    return "import"
