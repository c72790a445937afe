"""The tables of a service as values, and the requests that create and set them up."""

from typing import Any, Literal, TypeAlias

from ..values import Value

KeyType: TypeAlias = Literal["S", "N", "B"]
KeyRole: TypeAlias = Literal["HASH", "RANGE"]
Projection: TypeAlias = Literal["ALL", "KEYS_ONLY", "INCLUDE"]
Billing: TypeAlias = Literal["PAY_PER_REQUEST", "PROVISIONED"]
StreamView: TypeAlias = Literal["KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"]
Distance: TypeAlias = Literal["COSINE", "EUCLIDEAN", "DOT_PRODUCT"]
Payload: TypeAlias = dict[str, Any]


class KeyAttribute(Value, frozen=True):
    """One attribute of a key: its stored name, its type and its role."""

    name: str
    type: KeyType
    role: KeyRole


class IndexDefinition(Value, frozen=True):
    """A secondary index; a key with several attributes of one role is a multi-attribute key.

    Without units of its own, a global index of a provisioned table has those of the table.
    """

    name: str
    key: tuple[KeyAttribute, ...]
    projection: Projection = "ALL"
    include: tuple[str, ...] = ()
    local: bool = False
    read_units: int | None = None
    write_units: int | None = None


class VectorIndexDefinition(Value, frozen=True):
    """A vector index: searches compare vectors of `attribute`.

    `partition` is fixed in every search, `filters` where the caller wants; both by their stored
    names and types.
    """

    name: str
    attribute: str
    dimensions: int
    distance: Distance
    partition: tuple[str, KeyType] | None = None
    filters: tuple[tuple[str, KeyType], ...] = ()
    projection: Projection = "ALL"
    include: tuple[str, ...] = ()


class TableDefinition(Value, frozen=True):
    """A table as its schema declares it.

    Its name comes from the first variable of `environment` that is set, or else is `default`.
    """

    name: str
    key: tuple[KeyAttribute, ...]
    default: str = ""
    environment: tuple[str, ...] = ()
    indexes: tuple[IndexDefinition, ...] = ()
    vector_indexes: tuple[VectorIndexDefinition, ...] = ()
    billing: Billing = "PAY_PER_REQUEST"
    read_units: int | None = None
    write_units: int | None = None
    ttl_attribute: str | None = None
    stream: StreamView | None = None
    point_in_time_recovery: bool = False
    deletion_protection: bool = False
    tags: tuple[tuple[str, str], ...] = ()
    description: str = ""


def create_table_payload(table: TableDefinition, physical_name: str) -> Payload:
    """The parameters of CreateTable."""
    payload: Payload = {
        "TableName": physical_name,
        "KeySchema": _key_schema(table.key),
        "AttributeDefinitions": _attribute_definitions(table),
        "BillingMode": table.billing,
    }
    if table.billing == "PROVISIONED":
        payload["ProvisionedThroughput"] = _units(table.read_units, table.write_units)
    local = [_index(index) for index in table.indexes if index.local]
    if local:
        payload["LocalSecondaryIndexes"] = local
    globally = [_global_index(table, index) for index in table.indexes if not index.local]
    if globally:
        payload["GlobalSecondaryIndexes"] = globally
    if table.vector_indexes:
        payload["VectorIndexes"] = [_vector_index(index) for index in table.vector_indexes]
    if table.stream is not None:
        payload["StreamSpecification"] = {"StreamEnabled": True, "StreamViewType": table.stream}
    if table.deletion_protection:
        payload["DeletionProtectionEnabled"] = True
    if table.tags:
        payload["Tags"] = [{"Key": name, "Value": value} for name, value in table.tags]
    return payload


def time_to_live_payload(table: TableDefinition, physical_name: str) -> Payload | None:
    """The parameters of UpdateTimeToLive, if the table has an expiry attribute."""
    if table.ttl_attribute is None:
        return None
    return {
        "TableName": physical_name,
        "TimeToLiveSpecification": {"Enabled": True, "AttributeName": table.ttl_attribute},
    }


def recovery_payload(table: TableDefinition, physical_name: str) -> Payload | None:
    """The parameters of UpdateContinuousBackups, if the table is recoverable to a point in time."""
    if not table.point_in_time_recovery:
        return None
    return {
        "TableName": physical_name,
        "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": True},
    }


def _key_schema(key: tuple[KeyAttribute, ...]) -> list[Payload]:
    return [{"AttributeName": part.name, "KeyType": part.role} for part in key]


def _attribute_definitions(table: TableDefinition) -> list[Payload]:
    keys = (table.key, *(index.key for index in table.indexes))
    types = {part.name: part.type for key in keys for part in key}
    for index in table.vector_indexes:
        types.update((*((index.partition,) if index.partition else ()), *index.filters))
    return [{"AttributeName": name, "AttributeType": kind} for name, kind in types.items()]


def _vector_index(index: VectorIndexDefinition) -> Payload:
    payload: Payload = {
        "IndexName": index.name,
        "VectorAttribute": {"AttributeName": index.attribute},
        "Dimensions": index.dimensions,
        "DistanceFunction": index.distance,
        "Projection": _projection(index.projection, index.include),
    }
    hashed = [(index.partition[0], "HASH")] if index.partition else []
    schema = [*hashed, *((name, "INLINE_FILTER") for name, _ in index.filters)]
    if schema:
        payload["SearchSchema"] = [
            {"AttributeName": name, "SearchSchemaElementType": kind} for name, kind in schema
        ]
    return payload


def _projection(kind: Projection, include: tuple[str, ...]) -> Payload:
    names = {"NonKeyAttributes": list(include)} if kind == "INCLUDE" else {}
    return {"ProjectionType": kind, **names}


def _index(index: IndexDefinition) -> Payload:
    return {
        "IndexName": index.name,
        "KeySchema": _key_schema(index.key),
        "Projection": _projection(index.projection, index.include),
    }


def _global_index(table: TableDefinition, index: IndexDefinition) -> Payload:
    payload = _index(index)
    if table.billing == "PROVISIONED":
        payload["ProvisionedThroughput"] = _units(
            index.read_units or table.read_units, index.write_units or table.write_units
        )
    return payload


def _units(read: int | None, write: int | None) -> Payload:
    return {"ReadCapacityUnits": read or 1, "WriteCapacityUnits": write or 1}
