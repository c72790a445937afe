"""Models of item: its key, input, item, views and changes."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import Ulid

from .._types import Size

ItemStatus: TypeAlias = Literal["draft", "live", "gone"]
"""One of the values of an attribute of Item."""


class ItemKey(Key, frozen=True):
    """Names one Item: the attributes in its table key."""

    owner: str
    item_id: str


class ItemCreate(Record):
    """What a caller gives for a new Item."""

    owner: str
    item_id: Ulid
    name: str
    nickname: str | None = None
    status: ItemStatus = "draft"
    price: Decimal | None = None
    cost: Decimal
    stock: int
    ready: bool = False
    seen_at: AwareDatetime | None = None
    data: bytes | None = None
    tags: set[str] | None = None
    parts: list[str] = Field(default_factory=list[str])
    size: Size | None = None
    ratings: dict[str, int] = Field(default_factory=dict[str, int])


class Item(ItemCreate):
    """A stored Item."""

    @property
    def key(self) -> ItemKey:
        """What names this item."""
        return ItemKey(owner=self.owner, item_id=self.item_id)


class ItemChanges(TypedDict, total=False):
    """Attributes of Item that an update can set; None removes an optional one."""

    name: str
    nickname: str | None
    status: ItemStatus
    price: Decimal | None
    cost: Decimal
    stock: int
    ready: bool
    seen_at: datetime | None
    data: bytes | None
    tags: set[str] | None
    parts: list[str]
    size: Size | None
    ratings: dict[str, int]
