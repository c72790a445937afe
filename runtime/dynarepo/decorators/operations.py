"""Logs each call in the same structured way, and raises only errors of dynarepo's."""

import logging
import re
import time
from collections.abc import Callable
from typing import Any, Final, ParamSpec, TypeVar

from botocore.exceptions import BotoCoreError, ClientError
from pydantic import ValidationError

from ..errors import DynarepoError
from ..service.connection import AsyncShell, Shell
from .translation import as_dynarepo_error
from .wrapping import Call, Steps, name_of, operation_of, wrapped

P = ParamSpec("P")
R = TypeVar("R")

_LOG: Final = logging.getLogger("dynarepo.operations")
_TRANSLATED: Final = (DynarepoError, ClientError, BotoCoreError, ValidationError)
# What generated repositories and their halves are called after their entity.
_REPOSITORY: Final = re.compile(r"(?:Async)?(\w+?)(?:Reader|Writer|Repository)")


def dynamodb_operation(
    name: str | None = None,
    *,
    entity: str = "",
    logger: logging.Logger = _LOG,
    level: int = logging.DEBUG,
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Log every call with its duration and outcome, and translate the errors of boto3 and Pydantic.

    The record has as attributes `operation`, `entity`, `pattern`, `outcome` ("ok" or "failed") and
    `seconds`; of a failure also `error_code`, `service_code`, `table` and `request_id`. Neither
    arguments nor results are logged, nor an error's text where it may quote a value. Success is
    logged at `level`, an error of dynarepo's as a warning, any other as an error.

    Without a name the function's own is used; of a method of a generated repository the entity is
    known. Raises what the function raises, but ClientError, BotoCoreError and ValidationError as
    the DynarepoError that they mean. Costs no request.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        operation = name or operation_of(function)
        about = _Facts(operation, entity or _entity_of(function), operation.rpartition(".")[2])

        def around(call: Call, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Steps:
            start = time.perf_counter()
            try:
                result = yield call
            except _TRANSLATED as error:
                translated = as_dynarepo_error(error, operation)
                facts = about.failed(time.perf_counter() - start, translated)
                logger.warning("%s failed: %s", operation, translated.code, extra=facts)
                if translated is error:
                    raise
                # Pydantic's errors quote the values that they refuse.
                cause = None if isinstance(error, ValidationError) else error
                raise translated from cause
            except Exception as error:
                facts = about.broken(time.perf_counter() - start, error)
                # Without its traceback, whose texts may quote values.
                logger.error("%s failed: %s", operation, type(error).__name__, extra=facts)
                raise
            facts = about.at(time.perf_counter() - start, "ok")
            logger.log(level, "%s took %.1f ms", operation, facts["seconds"] * 1e3, extra=facts)
            return result

        return wrapped(function, around, name)

    return decorate


class _Facts:
    """What the records of one function say."""

    def __init__(self, operation: str, entity: str, pattern: str) -> None:
        self._known = {"operation": operation, "entity": entity, "pattern": pattern}

    def at(self, seconds: float, outcome: str) -> dict[str, Any]:
        return {**self._known, "outcome": outcome, "seconds": seconds}

    def failed(self, seconds: float, error: DynarepoError) -> dict[str, Any]:
        found = self.at(seconds, "failed")
        found["entity"] = found["entity"] or error.entity.partition(".")[0]
        return {
            **found,
            "error_code": error.code,
            "service_code": error.service_code,
            "table": error.table,
            "request_id": error.request_id,
        }

    def broken(self, seconds: float, error: Exception) -> dict[str, Any]:
        return {**self.at(seconds, "failed"), "error_code": type(error).__name__}


def _entity_of(function: Callable[..., Any]) -> str:
    owner: object = getattr(function, "__self__", None)
    if not isinstance(owner, Shell | AsyncShell):
        return ""
    # The generated half that defines the method, whatever a subclass of the user's is called.
    defined_in = name_of(function).rpartition(".")[0]
    found = _REPOSITORY.fullmatch(defined_in)
    return found[1] if found else defined_in
