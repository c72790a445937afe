"""Models of paper: its key, input, item, views and changes."""

from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

PaperKind: TypeAlias = Literal["plan", "bill"]
"""One of the values of an attribute of Paper."""


class PaperKey(Key, frozen=True):
    """Names one Paper: the attributes in its table key."""

    firm_id: str
    folder_id: UUID
    paper_id: UUID


class PaperCreate(Record):
    """What a caller gives for a new Paper; `version`, `deleted_at`, `deleted_by` and `expires_at`
    are set on writing.
    """

    firm_id: str
    folder_id: UUID
    paper_id: UUID = Field(default_factory=uuid7)
    author: str
    name: str
    kind: PaperKind = "plan"
    places: dict[str, dict[str, str]] | None = None


class Paper(PaperCreate):
    """A stored Paper."""

    version: int
    deleted_at: AwareDatetime | None = None
    deleted_by: str | None = None
    expires_at: AwareDatetime | None = None

    @property
    def key(self) -> PaperKey:
        """What names this item."""
        return PaperKey(firm_id=self.firm_id, folder_id=self.folder_id, paper_id=self.paper_id)


class PaperName(Value):
    """View of Paper: `name`."""

    name: str


class PaperChanges(TypedDict, total=False):
    """Attributes of Paper that an update can set; None removes an optional one."""

    author: str
    name: str
    kind: PaperKind
    places: dict[str, dict[str, str]] | None
