"""Models of branch: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict

from pydantic import AwareDatetime

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class BranchKey(Key, frozen=True):
    """Names one Branch: the attributes in its table key."""

    branch_id: str


class BranchCreate(Record):
    """What a caller gives for a new Branch."""

    branch_id: Ulid
    country: str
    city: str
    kind: str = "branch"
    placed_at: AwareDatetime


class Branch(BranchCreate):
    """A stored Branch."""

    @property
    def key(self) -> BranchKey:
        """What names this item."""
        return BranchKey(branch_id=self.branch_id)


class BranchChanges(TypedDict, total=False):
    """Attributes of Branch that an update can set."""

    country: str
    city: str
    kind: str
    placed_at: datetime
