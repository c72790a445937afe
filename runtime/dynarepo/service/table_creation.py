"""Creates the tables of a service, and leaves alone those that are there already."""

import logging
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from botocore.exceptions import BotoCoreError, ClientError
from msgspec.structs import replace

from ..errors import DynarepoError, ServiceError
from ..requests import Request
from ..transport.boto.bypassed import moto_answers
from ..transport.boto.client import DynamoDBClient, require_operation
from ..transport.boto.service_errors import error_of
from .definitions import (
    Payload,
    TableDefinition,
    create_table_payload,
    recovery_payload,
    time_to_live_payload,
)

_LOG: Final = logging.getLogger("dynarepo")
_NAME: Final = frozenset({"TableName"})
_AWS: Final = ".amazonaws.com"
_FIRST_PAUSE: Final = 0.05
_LONGEST_PAUSE: Final = 3.0
_PATIENCE_SECONDS: Final = 600.0


def create_tables(
    client: DynamoDBClient,
    definitions: Iterable[TableDefinition],
    names: Mapping[str, str],
    *,
    wait: bool = True,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Create what is missing, and set expiry and recovery.

    A table that exists with the same keys and indexes is left as it is; one that differs is an
    error. Expiry and recovery need a table that is active: without waiting, a later call sets them
    on tables that are not yet.
    """
    boto: Any = client
    tables = [(_served(definition, boto), names[definition.name]) for definition in definitions]
    if any(definition.vector_indexes for definition, _ in tables):
        # A client that knows no vector indexes would leave them out without a word.
        require_operation(client, "SearchVectors")
    for definition, name in tables:
        _create(boto, definition, name)
    for definition, name in tables:
        if _is_active(boto, name) or (wait and _wait(boto, name, sleep)):
            _set_up(boto, definition, name)


def _served(definition: TableDefinition, boto: Any) -> TableDefinition:
    """The table without what the engine in this process refuses, though no read but one needs it."""
    # What goes elsewhere than to AWS passes by it.
    if not (definition.vector_indexes and moto_answers() and _AWS in boto.meta.endpoint_url):
        return definition
    _LOG.warning("%s: moto has no vector indexes, and cannot search", definition.name)
    return replace(definition, vector_indexes=())


def _create(boto: Any, definition: TableDefinition, name: str) -> None:
    payload = create_table_payload(definition, name)
    try:
        _call(boto.create_table, payload)
    except DynarepoError as error:
        if error.service_code != "ResourceInUseException":
            raise
        found = _structure(described(boto, name))
        wanted = _structure(payload)
        different = [part for part in wanted if wanted[part] != found[part]]
        if different:
            raise ServiceError(
                f"the table exists with other {' and '.join(different)} than the schema declares",
                code="TABLE_DIFFERS",
                table=name,
                hint="choose another table name, or migrate the existing table",
            ) from None


def _structure(table: Mapping[str, Any]) -> dict[str, Any]:
    """What of a table cannot change without moving its data, in a form that compares."""
    indexes = {
        kind: {
            index["IndexName"]: (
                _key(index),
                index["Projection"]["ProjectionType"],
                frozenset(index["Projection"].get("NonKeyAttributes") or ()),
            )
            for index in table.get(kind) or ()
        }
        for kind in ("LocalSecondaryIndexes", "GlobalSecondaryIndexes")
    }
    vectors = {
        index["IndexName"]: (
            index["VectorAttribute"]["AttributeName"],
            index["Dimensions"],
            index["DistanceFunction"],
            frozenset(
                (part["AttributeName"], part["SearchSchemaElementType"])
                for part in index.get("SearchSchema") or ()
            ),
            index["Projection"]["ProjectionType"],
            frozenset(index["Projection"].get("NonKeyAttributes") or ()),
        )
        for index in table.get("VectorIndexes") or ()
    }
    return {
        "keys": _key(table),
        "key types": {
            part["AttributeName"]: part["AttributeType"] for part in table["AttributeDefinitions"]
        },
        "local indexes": indexes["LocalSecondaryIndexes"],
        "global indexes": indexes["GlobalSecondaryIndexes"],
        "vector indexes": vectors,
    }


def _key(described: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(part["AttributeName"], part["KeyType"]) for part in described["KeySchema"]]


def described(boto: Any, name: str) -> Mapping[str, Any]:
    """What DescribeTable answers; raises TableMissing where there is no such table."""
    answer: Mapping[str, Any] = _call(boto.describe_table, {"TableName": name})["Table"]
    return answer


def _is_active(boto: Any, name: str) -> bool:
    table = described(boto, name)
    indexes = table.get("GlobalSecondaryIndexes") or ()
    states = [table["TableStatus"], *(index.get("IndexStatus", "ACTIVE") for index in indexes)]
    return all(state == "ACTIVE" for state in states)


def _wait(boto: Any, name: str, sleep: Callable[[float], None]) -> bool:
    pause, waited = _FIRST_PAUSE, 0.0
    while not _is_active(boto, name):
        if waited > _PATIENCE_SECONDS:
            raise ServiceError(
                f"the table is not active after {_PATIENCE_SECONDS:.0f} seconds",
                code="TABLE_NOT_READY",
                table=name,
            )
        sleep(pause)
        waited, pause = waited + pause, min(_LONGEST_PAUSE, pause * 1.5)
    return True


def _set_up(boto: Any, definition: TableDefinition, name: str) -> None:
    expiry = time_to_live_payload(definition, name)
    recovery = recovery_payload(definition, name)
    for payload, set_up in ((expiry, _set_expiry), (recovery, _set_recovery)):
        if payload is None:
            continue
        try:
            set_up(boto, payload)
        except DynarepoError as error:
            # Engines for development leave out what makes no difference there.
            if error.service_code != "UnknownOperationException":
                raise
            _LOG.warning("%s: this engine cannot set %s", name, ", ".join(payload.keys() - _NAME))


# The service refuses to set what is set already, so each is asked for first.


def _set_expiry(boto: Any, payload: Payload) -> None:
    found = _call(boto.describe_time_to_live, {"TableName": payload["TableName"]})
    known = found["TimeToLiveDescription"]
    enabled = known.get("TimeToLiveStatus") in ("ENABLED", "ENABLING")
    wanted = payload["TimeToLiveSpecification"]["AttributeName"]
    if not enabled or known.get("AttributeName") != wanted:
        _call(boto.update_time_to_live, payload)


def _set_recovery(boto: Any, payload: Payload) -> None:
    found = _call(boto.describe_continuous_backups, {"TableName": payload["TableName"]})
    known = found["ContinuousBackupsDescription"].get("PointInTimeRecoveryDescription", {})
    if known.get("PointInTimeRecoveryStatus") != "ENABLED":
        _call(boto.update_continuous_backups, payload)


def _call(method: Callable[..., Any], payload: Payload) -> Any:
    try:
        return method(**payload)
    except (ClientError, BotoCoreError) as error:
        name = payload["TableName"]
        raise error_of(error, _request_for_errors(name, payload)) from error


def _request_for_errors(name: str, payload: Payload) -> Request[Any]:
    return Request("GetItem", payload, dict[str, Any], "table definition", name)
