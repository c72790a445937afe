"""How a language record's fields are declared: documentation, spelling and leniency."""

from collections.abc import Mapping
from dataclasses import MISSING, field
from typing import Any


def entry(
    doc: str,
    *,
    example: str = "",
    default: Any = MISSING,
    name: str = "",
    one_or_many: bool = False,
    rest: bool = False,
) -> Any:
    """Declare one key of a record.

    `name` is its spelling in YAML where Python cannot spell it. `one_or_many` also accepts a single
    value where a list is meant. `rest` collects every key that no other field claims.
    Without `default` the key is required.
    """
    metadata = {
        "doc": doc,
        "example": example,
        "name": name,
        "one_or_many": one_or_many,
        "rest": rest,
    }
    if default is MISSING:
        return field(metadata=metadata)
    if isinstance(default, Mapping):
        return field(default_factory=dict[Any, Any], metadata=metadata)
    return field(default=default, metadata=metadata)
