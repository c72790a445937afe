"""Conditions, changes and their rendering as DynamoDB expressions."""

from .changes import DeleteChange
from .conditions import Compare
from .operands import Size

__all__ = [
    "Compare",
    "DeleteChange",
    "Size",
]
