"""What a worker says of one write: it was done, or may have been."""

import json
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Self

Step = tuple[str, str, Any]


@dataclass(slots=True)
class Line:
    """One write. `note` names it, `based_on` the write that it came after, where that is known.

    `result` is the item as the write returned it.
    """

    kind: str
    tenant: str
    subject: str
    note: str
    steps: list[Step] = field(default_factory=list)
    given: dict[str, Any] = field(default_factory=dict)
    owner: str | None = None
    based_on: str | None = None
    amount: int = 0
    is_sure: bool = True
    entity: str = ""
    result: dict[str, Any] = field(default_factory=dict)
    writer: str = ""
    knows_all: bool = False

    @classmethod
    def of_item(cls, kind: str, item: Any, subject: str) -> Self:
        """The write of a whole item."""
        return cls(kind, item.tenant_id, subject, item.note, given=shown(item))

    def returned(self, item: Any) -> None:
        """Note what the write returned."""
        self.result = shown(item)

    def unknown(self) -> Self:
        """The same write, of which nobody knows whether it was done."""
        self.is_sure = False
        return self

    def as_json(self) -> str:
        return json.dumps(asdict(self), default=_plain)

    @classmethod
    def read(cls, text: str) -> Self:
        return cls(**json.loads(text))


def shown(item: Any) -> dict[str, Any]:
    """The attributes of a record."""
    return {name: getattr(item, name) for name in type(item).model_fields}


def _plain(value: Any) -> Any:
    """Times as the epoch seconds that `ends_at` is stored in, sets in order, all else as text."""
    match value:
        case datetime():
            return int(value.timestamp())
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case _:
            return sorted(value)
