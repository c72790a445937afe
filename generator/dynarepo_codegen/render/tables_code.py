"""Renders the definitions of a service's tables."""

from ..model.tables import Index, KeyAttribute, Table
from ..model.values import Service
from ..model.vector_indexes import VectorIndex
from .code import Code, tuple_of
from .environment import ENVIRONMENT
from .imports import Imports
from .quoting import comment, quoted


def tables_source(service: Service, imports: Imports) -> str:
    """The body of `_tables.py`."""
    tables = tuple(_table(table, imports) for table in service.tables)
    return ENVIRONMENT.get_template("tables.py.jinja").render(use=imports.use, tables=tables)


def _table(table: Table, imports: Imports) -> Code:
    arguments = [
        f"name={quoted(table.name)}",
        f"default={quoted(table.default_name)}",
        f"environment={_texts(table.environment)}",
        f"key={_key((table.partition,), (table.sort,) if table.sort else (), imports)}",
    ]
    if table.indexes:
        indexes = "".join(f"{_index(index, imports)}," for index in table.indexes)
        arguments.append(f"indexes=({indexes})")
    if table.vector_indexes:
        vectors = "".join(f"{_vector_index(index, imports)}," for index in table.vector_indexes)
        arguments.append(f"vector_indexes=({vectors})")
    if table.billing is not None:
        read, write = table.billing
        arguments += ['billing="PROVISIONED"', f"read_units={read}", f"write_units={write}"]
    if table.ttl:
        arguments.append(f"ttl_attribute={quoted(table.ttl)}")
    if table.stream:
        arguments.append(f"stream={quoted(table.stream.upper())}")
    if table.point_in_time_recovery:
        arguments.append("point_in_time_recovery=True")
    if table.deletion_protection:
        arguments.append("deletion_protection=True")
    if table.tags:
        pairs = tuple(f"({quoted(name)}, {quoted(value)})" for name, value in table.tags)
        arguments.append(f"tags={tuple_of(pairs)}")
    if table.description.strip():
        arguments.append(f"description={quoted(table.description)}")
    return Code(f"{imports.use('TableDefinition')}({', '.join(arguments)})")


def _index(index: Index, imports: Imports) -> Code:
    arguments = [quoted(index.name), f"key={_key(index.partition, index.sort, imports)}"]
    if index.projection != "ALL":
        arguments.append(f"projection={quoted(index.projection)}")
    if index.include:
        arguments.append(f"include={_texts(index.include)}")
    if index.local:
        arguments.append("local=True")
    lead = f"\n{comment(index.description)}\n" if index.description.strip() else ""
    return Code(f"{lead}{imports.use('IndexDefinition')}({', '.join(arguments)})")


def _vector_index(index: VectorIndex, imports: Imports) -> Code:
    types = dict(index.types)

    def typed(name: str) -> Code:
        return Code(f"({quoted(name)}, {quoted(types[name])})")

    arguments = [
        quoted(index.name),
        f"attribute={quoted(index.attribute)}",
        f"dimensions={index.dimensions}",
        f"distance={quoted(index.distance)}",
    ]
    if index.partition:
        arguments.append(f"partition={typed(index.partition)}")
    if index.filters:
        arguments.append(f"filters={tuple_of(tuple(map(typed, index.filters)))}")
    if index.projection != "ALL":
        arguments.append(f"projection={quoted(index.projection)}")
    if index.include:
        arguments.append(f"include={_texts(index.include)}")
    lead = f"\n{comment(index.description)}\n" if index.description.strip() else ""
    return Code(f"{lead}{imports.use('VectorIndexDefinition')}({', '.join(arguments)})")


def _key(
    partition: tuple[KeyAttribute, ...], sort: tuple[KeyAttribute, ...], imports: Imports
) -> Code:
    name = imports.use("KeyAttribute")
    parts = [(key, "HASH") for key in partition] + [(key, "RANGE") for key in sort]
    return tuple_of(
        tuple(f"{name}({quoted(k.name)}, {quoted(k.type)}, {quoted(role)})" for k, role in parts)
    )


def _texts(texts: tuple[str, ...]) -> Code:
    return tuple_of(tuple(map(quoted, texts)))
