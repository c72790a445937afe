"""Conditions, changes and their rendering as DynamoDB expressions."""

from typing import TYPE_CHECKING

from ..lazy import loads

if TYPE_CHECKING:
    from .changes import DeleteChange
    from .conditions import Compare, all_of, any_of
    from .operands import Size

__all__ = [
    "Compare",
    "DeleteChange",
    "Size",
    "all_of",
    "any_of",
]

if not TYPE_CHECKING:
    __getattr__ = loads(
        __name__,
        {
            ".changes": ("DeleteChange",),
            ".conditions": ("Compare", "all_of", "any_of"),
            ".operands": ("Size",),
        },
    )
