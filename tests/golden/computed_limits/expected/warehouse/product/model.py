"""Models of product: its key, input, item, views and changes."""

from decimal import Decimal
from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record

from .._types import Levels


class ProductKey(Key, frozen=True):
    """Names one Product: the attributes in its table key."""

    sku: str


class ProductCreate(Record):
    """What a caller gives for a new Product."""

    sku: str
    shelf: str | None = None
    on_hand: int = Field(default=0, ge=0, le=100)
    reserved: int | None = Field(default=None, ge=0, le=20)
    least: int | None = Field(default=None, ge=3)
    weight: Decimal = Field(default=Decimal("1"), ge=Decimal("0.5"), le=Decimal("99.5"))
    rating: float = Field(default=0.0, ge=0.0, le=5.0)
    labels: set[str] | None = Field(default=None, max_length=3)
    sizes: set[str] = Field(min_length=1)
    seen: list[str] = Field(default_factory=list[str], max_length=3)
    quotas: dict[str, int] = Field(default_factory=dict[str, int], max_length=2)
    levels: Levels


class Product(ProductCreate):
    """A stored Product."""

    @property
    def key(self) -> ProductKey:
        """What names this item."""
        return ProductKey(sku=self.sku)


class ProductChanges(TypedDict, total=False):
    """Attributes of Product that an update can set; None removes an optional one."""

    shelf: str | None
    on_hand: int
    reserved: int | None
    least: int | None
    weight: Decimal
    rating: float
    labels: set[str] | None
    sizes: set[str]
    seen: list[str]
    quotas: dict[str, int]
    levels: Levels
