"""Decorators for repository methods and plain functions, whether they wait or are awaited.

A decorated function keeps its signature. They stack in any order; what is written last, nearest to
the function, acts first on its errors.
"""

from ..transport.retry import RetryBudget
from .monitoring import SlowCall, monitor_performance
from .operations import dynamodb_operation
from .ownership import require_resource_ownership
from .parameters import validate_params
from .throttling import retry_on_throttle

__all__ = [
    "RetryBudget",
    "SlowCall",
    "dynamodb_operation",
    "monitor_performance",
    "require_resource_ownership",
    "retry_on_throttle",
    "validate_params",
]
