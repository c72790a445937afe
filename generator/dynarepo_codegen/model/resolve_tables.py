"""Tables and their indexes as written, resolved and held against DynamoDB's limits."""

import re
from collections.abc import Iterable, Mapping

from ..diagnostics import Mark, Text
from ..dynamodb import limits
from ..source.language import (
    IndexSource,
    ProvisionedSource,
    TableNameSource,
    TableSource,
)
from .names import check_snake, shown
from .resolve_key_attributes import resolve_key_attribute
from .resolve_vector_indexes import resolve_vector_indexes
from .scope import Scope
from .tables import Index, KeyAttribute, Projection, Table
from .values import Attribute

_TABLE_NAME = re.compile(r"[a-zA-Z0-9_.-]+")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NO_TYPE_ATTRIBUTE = "none"


def resolve_table(
    name: Text, source: TableSource, attributes: Iterable[Attribute], scope: Scope
) -> Table | None:
    """One table; `attributes` are those of every entity it holds, for the types of its keys."""
    if not check_snake(name, "table", scope.diagnostics):
        return None
    attributes = tuple(attributes)
    stored: dict[str, list[Attribute]] = {}
    for attribute in attributes:
        if not attribute.in_key:
            stored.setdefault(attribute.stored_name, []).append(attribute)
    default_name, environment = _name(name, source, scope)
    partition = resolve_key_attribute(source.key.partition, stored, scope)
    sort = (
        None if source.key.sort is None else resolve_key_attribute(source.key.sort, stored, scope)
    )
    if sort is not None and sort.name == partition.name:
        scope.error(
            "DR302",
            source.key.place.of("sort"),
            f"`{sort.name}` is the partition key and the sort key",
            "give the sort key an attribute of its own",
        )
    indexes = [
        _index(index_name, index_source, partition, sort, stored, scope)
        for index_name, index_source in source.indexes.items()
    ]
    _check_counts(source.indexes, scope)
    _check_tags(source.tags, scope)
    return Table(
        name=str(name),
        default_name=default_name,
        environment=environment,
        partition=partition,
        sort=sort,
        indexes=tuple(index for index in indexes if index is not None),
        vector_indexes=resolve_vector_indexes(
            source,
            attributes,
            _type_attribute(source),
            (partition.name, *((sort.name,) if sort else ())),
            scope,
        ),
        ttl=str(source.ttl or ""),
        stream=source.stream or "",
        billing=_billing(source, scope),
        point_in_time_recovery=source.point_in_time_recovery,
        deletion_protection=source.deletion_protection,
        tags=tuple((str(key), str(value)) for key, value in source.tags.items()),
        type_attribute=_type_attribute(source),
        description=str(source.description or ""),
    )


def _type_attribute(source: TableSource) -> str:
    if source.type_attribute is None:
        return "_type"
    return "" if source.type_attribute == _NO_TYPE_ATTRIBUTE else str(source.type_attribute)


def _name(name: Text, source: TableSource, scope: Scope) -> tuple[str, tuple[str, ...]]:
    # Without `name:` a table is called what the schema calls it.
    written = name if source.name is None else source.name
    if isinstance(written, TableNameSource):
        for variable in written.env:
            if not _VARIABLE.fullmatch(variable):
                scope.error(
                    "DR301",
                    variable.mark,
                    f"`{shown(variable)}` is not the name of an environment variable",
                    "write letters, digits and underscores, for example `LEDGER_TABLE_NAME`",
                )
        default, environment = written.default, tuple(str(item) for item in written.env)
    else:
        default, environment = written, ()
    _check_name(default, "table", scope, "; write another `name:`")
    return str(default), environment


def _check_name(name: Text, what: str, scope: Scope, cure: str = "") -> None:
    if not limits.NAME_SHORTEST <= len(name) <= limits.NAME_LONGEST:
        scope.error(
            "DR303",
            name.mark,
            f"{what} name `{shown(name)}` has {len(name)} characters",
            f"DynamoDB takes {limits.NAME_SHORTEST} to {limits.NAME_LONGEST}{cure}",
        )
    elif not _TABLE_NAME.fullmatch(name):
        scope.error(
            "DR303",
            name.mark,
            f"{what} name `{shown(name)}` has a character that DynamoDB does not take",
            "write letters, digits, `_`, `-` and `.`",
        )


def _index(
    name: Text,
    source: IndexSource,
    table_partition: KeyAttribute,
    table_sort: KeyAttribute | None,
    stored: Mapping[str, list[Attribute]],
    scope: Scope,
) -> Index | None:
    _check_name(name, "index", scope)
    partition = tuple(resolve_key_attribute(item, stored, scope) for item in source.partition)
    sort = tuple(resolve_key_attribute(item, stored, scope) for item in source.sort)
    mark = source.place.mark
    if source.local:
        if table_sort is None:
            scope.error(
                "DR307",
                mark,
                f"local index `{shown(name)}` is on a table without a sort key",
                "give the table a sort key, or make the index global",
            )
        if partition and partition != (table_partition,):
            scope.error(
                "DR307",
                source.place.of("partition"),
                f"local index `{shown(name)}` has a partition key of its own",
                "leave `partition` out: a local index has the table's",
            )
        if len(sort) != 1:
            scope.error(
                "DR307",
                mark,
                f"local index `{shown(name)}` needs one sort attribute",
                "write `sort: created_at`",
            )
        partition = (table_partition,)
    elif not partition:
        scope.error(
            "DR308",
            mark,
            f"index `{shown(name)}` has no partition key",
            "write `partition: gsi1pk`, or `local: true` for a local index",
        )
        return None
    _check_key_count(name, "partition", len(partition), mark, scope)
    _check_key_count(name, "sort", len(sort), mark, scope)
    names = [key.name for key in (*partition, *sort)]
    if len(set(names)) != len(names):
        scope.error(
            "DR302",
            mark,
            f"index `{shown(name)}` uses one attribute twice in its key",
            "name each key attribute once",
        )
        return None
    projected = () if isinstance(source.project, str) else source.project
    keys = {*names, table_partition.name, "" if table_sort is None else table_sort.name}
    include = tuple(str(item) for item in projected if item not in keys)
    return Index(
        name=str(name),
        partition=partition,
        sort=sort,
        projection=_PROJECTIONS.get(str(source.project), "INCLUDE" if include else "KEYS_ONLY"),
        include=include,
        local=source.local,
        description=str(source.description or ""),
    )


_PROJECTIONS: dict[str, Projection] = {"all": "ALL", "keys_only": "KEYS_ONLY"}


def _check_key_count(name: Text, role: str, count: int, mark: Mark, scope: Scope) -> None:
    most = (
        limits.INDEX_PARTITION_ATTRIBUTES if role == "partition" else limits.INDEX_SORT_ATTRIBUTES
    )
    if count > most:
        scope.error(
            "DR309",
            mark,
            f"index `{shown(name)}` has {count} {role} attributes",
            f"DynamoDB takes at most {most}",
        )


def _check_counts(indexes: Mapping[Text, IndexSource], scope: Scope) -> None:
    for local, most, what in (
        (False, limits.GLOBAL_INDEXES, "global"),
        (True, limits.LOCAL_INDEXES, "local"),
    ):
        names = [name for name, index in indexes.items() if index.local is local]
        if len(names) > most:
            scope.error(
                "DR310",
                names[most].mark,
                f"`{shown(names[most])}` is {what} index number {most + 1} of this table",
                f"DynamoDB takes at most {most} {what} indexes a table; "
                "several entities can share one index",
            )


def _check_tags(tags: Mapping[Text, Text], scope: Scope) -> None:
    if len(tags) > limits.TAGS:
        first = next(iter(tags))
        scope.error(
            "DR311", first.mark, f"there are {len(tags)} tags", f"keep at most {limits.TAGS}"
        )
    for key, value in tags.items():
        if (
            not 1 <= len(key) <= limits.TAG_KEY_CHARACTERS
            or len(value) > limits.TAG_VALUE_CHARACTERS
        ):
            scope.error(
                "DR311",
                key.mark,
                f"tag `{shown(key)[:40]}` is too long" if key else "the key of a tag is empty",
                f"a key has 1 to {limits.TAG_KEY_CHARACTERS} characters, "
                f"a value at most {limits.TAG_VALUE_CHARACTERS}",
            )


def _billing(source: TableSource, scope: Scope) -> tuple[int, int] | None:
    if not isinstance(source.billing, ProvisionedSource):
        return None
    for role in ("read", "write"):
        units: int = getattr(source.billing, role)
        if units < 1:
            scope.error(
                "DR312",
                source.billing.place.of(role),
                f"`{role}` is {units} capacity units",
                "write at least 1, or `billing: on_demand`",
            )
    return (source.billing.read, source.billing.write)
