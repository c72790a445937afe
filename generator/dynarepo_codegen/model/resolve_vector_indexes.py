"""Vector indexes as written, resolved: their vector, dimensions, partition and filters."""

from collections.abc import Iterable, Mapping

from ..diagnostics import Mark, Text, closest
from ..dynamodb import limits
from ..source.language import ProvisionedSource, TableSource, VectorIndexSource
from .names import shown
from .scope import Scope
from .tables import KeyType, Projection
from .types import ScalarType, wire_kind
from .values import Attribute
from .vector_indexes import Distance, VectorIndex

_DISTANCES: Mapping[str, Distance] = {
    "cosine": "COSINE",
    "euclidean": "EUCLIDEAN",
    "dot_product": "DOT_PRODUCT",
}
_KEY_TYPES: Mapping[str, KeyType] = {"S": "S", "N": "N", "B": "B"}


def resolve_vector_indexes(
    source: TableSource,
    attributes: Iterable[Attribute],
    type_attribute: str,
    table_key: tuple[str, ...],
    scope: Scope,
) -> tuple[VectorIndex, ...]:
    """The vector indexes of a table; `attributes` are those of every entity it holds."""
    stored = {a.stored_name: a for a in attributes if not a.in_key}
    vectors: dict[str, set[int]] = {}
    for attribute in attributes:
        if isinstance(attribute.type, ScalarType) and attribute.type.kind == "vector":
            vectors.setdefault(attribute.stored_name, set()).add(attribute.type.dimensions)
    if source.vector_indexes and isinstance(source.billing, ProvisionedSource):
        scope.error(
            "DR863",
            source.place.of("billing"),
            "a table with provisioned capacity has no vector indexes",
            "write `billing: on_demand`",
        )
    names = [str(name) for name in source.indexes]
    found: list[VectorIndex] = []
    for name, written in source.vector_indexes.items():
        _check_name(name, names, scope)
        index = _Resolver(name, written, stored, type_attribute, table_key, scope).index(vectors)
        if index is not None:
            found.append(index)
    return tuple(found)


def _check_name(name: Text, others: list[str], scope: Scope) -> None:
    valid = limits.NAME_SHORTEST <= len(name) <= limits.NAME_LONGEST and all(
        character.isascii() and (character.isalnum() or character in "_-.") for character in name
    )
    if not valid or name in others:
        why = "is the name of another index" if name in others else "is not a valid name"
        scope.error(
            "DR867",
            name.mark,
            f"vector index `{shown(name)}`: this {why}",
            f"write {limits.NAME_SHORTEST} to {limits.NAME_LONGEST} letters, digits, `_`, `-` and "
            "`.` that no other index of the table has",
        )


class _Resolver:
    """Resolves one vector index."""

    def __init__(
        self,
        name: Text,
        source: VectorIndexSource,
        stored: Mapping[str, Attribute],
        type_attribute: str,
        table_key: tuple[str, ...],
        scope: Scope,
    ) -> None:
        self._name = name
        self._source = source
        self._stored = stored
        self._type_attribute = type_attribute
        self._table_key = table_key
        self._scope = scope

    def index(self, vectors: Mapping[str, set[int]]) -> VectorIndex | None:
        """The index; None after reporting that it has no vector."""
        source = self._source
        dimensions = vectors.get(source.vector, set[int]())
        if len(dimensions) != 1:
            self._no_vector(source.vector, dimensions, vectors)
            return None
        compared = [*([source.partition] if source.partition else []), *source.filters]
        types = [self._type(name, compared[:place]) for place, name in enumerate(compared)]
        projected = () if isinstance(source.project, str) else source.project
        known = {*self._table_key, str(source.vector), *map(str, compared)}
        include = tuple(str(name) for name in projected if name not in known)
        for name in projected:
            if name not in self._stored and name not in (*self._table_key, self._type_attribute):
                self._unknown(name, "project")
        projection: Projection = "INCLUDE" if include else "KEYS_ONLY"
        if source.project == "all":
            projection = "ALL"
        return VectorIndex(
            name=str(self._name),
            attribute=str(source.vector),
            dimensions=next(iter(dimensions)),
            distance=_DISTANCES[source.distance],
            partition=str(source.partition or ""),
            filters=tuple(map(str, source.filters)),
            types=tuple(pair for pair in types if pair is not None),
            projection=projection,
            include=include,
            description=str(source.description or ""),
        )

    def _no_vector(
        self, vector: Text, dimensions: set[int], vectors: Mapping[str, set[int]]
    ) -> None:
        if any(vector in names for names in self._scope.faulty.values()):
            # What is wrong with the attribute is reported where it is declared.
            self._scope.unreported += 1
            return
        if dimensions:
            counts = " and ".join(str(count) for count in sorted(dimensions))
            message = f"entities give `{shown(vector)}` {counts} dimensions"
            hint = "give it the same number in all entities of the table"
        else:
            message = f"no entity of the table stores a vector `{shown(vector)}`"
            hint = closest(vector, list(vectors)) or (
                f"declare one, for example `{shown(vector)}: {{vector: 1536}}`"
            )
        self._scope.error("DR861", vector.mark, message, hint)

    def _type(self, name: Text, before: list[Text]) -> tuple[str, KeyType] | None:
        if name in before or name == self._source.vector:
            self._report(name.mark, f"`{shown(name)}` is there already", "leave it out")
            return None
        if name == self._type_attribute:
            return (str(name), "S")
        attribute = self._stored.get(name)
        if attribute is None:
            self._unknown(name, "filters")
            return None
        kind = _KEY_TYPES.get(wire_kind(attribute.type))
        if kind is None:
            self._report(
                name.mark,
                f"`{shown(name)}` is no string, number or binary",
                "compare an attribute of such a type",
            )
            return None
        return (str(name), kind)

    def _unknown(self, name: Text, option: str) -> None:
        meant = [a.stored_name for a in self._stored.values() if a.name == name]
        hint = f"`{option}` takes stored names: write `{meant[0]}`" if meant else ""
        self._report(
            name.mark,
            f"no item of the table stores `{shown(name)}`",
            hint or closest(name, list(self._stored)),
        )

    def _report(self, mark: Mark, message: str, hint: str) -> None:
        self._scope.error("DR862", mark, message, hint)
