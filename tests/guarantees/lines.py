"""What a worker says of one write: it was done, or may have been."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Self


@dataclass(slots=True)
class Line:
    """One write. `note` names it, `based_on` the write that it came after, where that is known."""

    kind: str
    tenant: str
    subject: str
    note: str
    steps: list[tuple[str, str, Any]] = field(default_factory=list)
    given: dict[str, Any] = field(default_factory=dict)
    owner: str | None = None
    based_on: str | None = None
    amount: int = 0
    is_sure: bool = True

    @classmethod
    def of_item(cls, kind: str, item: Any) -> Self:
        """The write of a whole item."""
        given = {name: getattr(item, name) for name in type(item).model_fields}
        return cls(kind, item.tenant_id, item.account_id, item.note, given=given)

    def unknown(self) -> Self:
        """The same write, of which nobody knows whether it was done."""
        self.is_sure = False
        return self

    def as_json(self) -> str:
        return json.dumps(asdict(self), default=_plain)

    @classmethod
    def read(cls, text: str) -> Self:
        return cls(**json.loads(text))


def _plain(value: Any) -> Any:
    """Times as the epoch seconds that `ends_at` is stored in; sets in order."""
    return int(value.timestamp()) if isinstance(value, datetime) else sorted(value)
