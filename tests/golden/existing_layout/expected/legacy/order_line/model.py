"""Models of order line: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record


class OrderLineKey(Key, frozen=True):
    """Names one OrderLine: the attributes in its table key."""

    order_number: str
    line: int


class OrderLineCreate(Record):
    """What a caller gives for a new OrderLine."""

    order_number: str
    line: int = Field(ge=1)
    article: str


class OrderLine(OrderLineCreate):
    """A stored OrderLine."""

    @property
    def key(self) -> OrderLineKey:
        """What names this item."""
        return OrderLineKey(order_number=self.order_number, line=self.line)


class OrderLineChanges(TypedDict, total=False):
    """Attributes of OrderLine that an update can set."""

    article: str
