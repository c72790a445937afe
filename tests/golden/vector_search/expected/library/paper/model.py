"""Models of paper: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class PaperKey(Key, frozen=True):
    """Names one Paper: the attributes in its table key."""

    tenant_id: str
    paper_id: str


class PaperCreate(Record):
    """What a caller gives for a new Paper."""

    tenant_id: str
    paper_id: Ulid
    author_id: str
    text: list[float] = Field(min_length=2, max_length=2)


class Paper(PaperCreate):
    """A stored Paper."""

    @property
    def key(self) -> PaperKey:
        """What names this item."""
        return PaperKey(tenant_id=self.tenant_id, paper_id=self.paper_id)


class PaperChanges(TypedDict, total=False):
    """Attributes of Paper that an update can set."""

    author_id: str
    text: list[float]
