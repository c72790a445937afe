"""What a read makes of stored items: an entity, or a view of some of its attributes."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from pydantic import BaseModel

from .values import Value
from .wire import WireItem

if TYPE_CHECKING:
    from .decoding.item_texts import StraightReader

V = TypeVar("V", bound=BaseModel)
V_co = TypeVar("V_co", bound=BaseModel, covariant=True)


class Returns(Protocol[V_co]):
    """The model to make, and how its attributes are found in a stored item."""

    @property
    def model(self) -> type[V_co]: ...

    @property
    def decode(self) -> Callable[[WireItem], dict[str, object]]: ...

    @property
    def reader(self) -> "Callable[[], StraightReader[V_co]] | None": ...


class View(Value, Generic[V], frozen=True):
    """A model of some attributes; `projection` has the stored names of what it needs, and `reader`
    loads what reads their JSON text without a step between."""

    model: type[V]
    decode: Callable[[WireItem], dict[str, object]]
    projection: tuple[str, ...]
    reader: "Callable[[], StraightReader[V]] | None" = None
