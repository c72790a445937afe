"""Unique attributes as the model has them: which, and how the item that holds a value is stored."""

from dataclasses import dataclass

from ..diagnostics import Mark
from ..source.language import KeySource
from .values import Case, KeyTemplate

SENTINEL_TYPE = "_unique"
REFERENCE = "_of"


@dataclass(frozen=True, slots=True)
class Unique:
    """Attributes whose values, taken together, one item alone may have.

    Each value in use is an item of its own, the sentinel. `partition` and `sort` are the templates
    of its key; `case` and `hashed` say what is done to text before it stands there. `reference` is
    the stored name under which it keeps the key of the item that has the value, "" for nowhere,
    and `type_value` the value of its type attribute. `source` is its key where the schema writes it.
    """

    name: str
    attributes: tuple[str, ...]
    partition: KeyTemplate
    sort: KeyTemplate | None
    mark: Mark
    case: Case = "keep"
    hashed: tuple[str, ...] = ()
    reference: str = REFERENCE
    type_value: str = SENTINEL_TYPE
    source: KeySource | None = None

    @property
    def templates(self) -> tuple[KeyTemplate, ...]:
        """The templates of its key, in the order of the table's."""
        return (self.partition,) if self.sort is None else (self.partition, self.sort)
