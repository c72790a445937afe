"""Which index a statement of PartiQL reads, and whether that has all that is to be made of it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from ..entity import EntitySpec
from ..views import Returns
from .configuration import ConfigurationError
from .definitions import IndexDefinition, TableDefinition

_SOURCE: Final = re.compile(r'''\bFROM\s+"?([\w.-]+?)"?\s*\.\s*"([\w.-]+)"''', re.IGNORECASE)


def require_projected(
    text: str,
    tables: Sequence[TableDefinition],
    names: Mapping[str, str],
    entity: EntitySpec[Any, Any],
    returns: Returns[Any],
) -> None:
    """Refuse to read a model in an index that lacks some of its attributes.

    They would be missing in each item, or pass for absent where they are optional.
    """
    found = _SOURCE.search(text)
    if found is None:
        return
    physical, name = found.groups()
    for table in tables:
        if names.get(table.name) != physical:
            continue
        index = next((index for index in table.indexes if index.name == name), None)
        lacking = [] if index is None else _lacking(table, index, entity, returns)
        if lacking:
            listed = ", ".join(f"`{attribute}`" for attribute in lacking)
            raise ConfigurationError(
                f"index `{name}` does not project {listed}, which `{returns.model.__name__}` has",
                code="NOT_PROJECTED",
                hint="read the table, pass a view of what the index has, or leave `returns` out "
                "for dictionaries",
            )


def _lacking(
    table: TableDefinition,
    index: IndexDefinition,
    entity: EntitySpec[Any, Any],
    returns: Returns[Any],
) -> list[str]:
    if index.projection == "ALL":
        return []
    held = {*index.include, *(key.name for key in (*table.key, *index.key))}
    attributes = (name for name in returns.model.model_fields if name in entity.fields)
    return [name for name in attributes if entity.fields[name].path.root not in held]
