"""Runs one test body on a function that waits and on the same one awaited."""

import asyncio
import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

import pytest
from botocore.exceptions import ClientError

Kind = Callable[[Callable[..., Any]], Callable[..., Any]]
"""Makes of a function what is tested: itself, or one that is awaited."""


def itself(function: Callable[..., Any]) -> Callable[..., Any]:
    return function


def awaited(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    async def awaiting(*args: Any, **kwargs: Any) -> Any:
        await asyncio.sleep(0)
        return function(*args, **kwargs)

    return awaiting


both = pytest.mark.parametrize("kind", [itself, awaited])


def result(value: Any) -> Any:
    """What a call of either kind comes to."""
    if asyncio.iscoroutine(value):
        return asyncio.run(value)
    return value


def facts(record: logging.LogRecord) -> dict[str, Any]:
    """What a record of the log says beside its text."""
    plain = vars(logging.makeLogRecord({})).keys() | {"message", "asctime", "taskName"}
    return {name: value for name, value in vars(record).items() if name not in plain}


def throttled(retries: int = 0, code: str = "ThrottlingException") -> ClientError:
    """What boto3 raises when it has given up."""
    metadata: Any = {"RetryAttempts": retries, "HTTPStatusCode": 400}
    return ClientError(
        {"Error": {"Code": code, "Message": "slow down"}, "ResponseMetadata": metadata}, "Query"
    )
