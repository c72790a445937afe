"""Plans a search: its vector index, what it compares, and what tells its items apart."""

from ..diagnostics import Diagnostics, closest
from ..model.types import ScalarType
from ..model.values import AccessPattern, Attribute, Entity, Service
from ..model.vector_indexes import VectorIndex
from .queries import projection
from .read_values import SearchPlan
from .values import Argument

_DEFAULT_LIMIT = 10


def plan_search(
    pattern: AccessPattern, entity: Entity, service: Service, diagnostics: Diagnostics
) -> SearchPlan | None:
    """The plan of a search; None after reporting why there is none."""
    return _Planner(pattern, entity, service, diagnostics).plan()


def search_arguments(
    pattern: AccessPattern, entity: Entity, plan: SearchPlan
) -> tuple[Argument, ...]:
    """The vector, then the equalities that are needed, then those that may be left out."""
    needed = [Argument(name, entity.attribute(name).type, "key") for name in pattern.keys]
    further = [
        Argument(name, entity.attribute(name).type, "narrow", optional=True)
        for name in pattern.narrow
    ]
    return (Argument(plan.vector.name, plan.vector.type, "key"), *needed, *further)


def search_documentation(
    pattern: AccessPattern, entity: Entity, plan: SearchPlan
) -> tuple[str, ...]:
    """The sentences of a search."""
    text = pattern.description.strip() or pattern.name.replace("_", " ")
    text = text[:1].upper() + text[1:]
    order = "largest product" if plan.index.distance == "DOT_PRODUCT" else "smallest distance"
    distance = plan.index.distance.lower().replace("_", " ")
    noun = pattern.view or entity.name
    found = [
        text if text.endswith((".", "!", "?")) else f"{text}.",
        (
            f"Access pattern `{pattern.name}` searches vector index `{plan.index.name}` of table "
            f"`{entity.table.name}` by {distance}."
        ),
        "Costs one round trip; eventually consistent.",
        f"Returns the `limit` most similar `{noun}` items with their scores, the {order} first.",
    ]
    return tuple(found)


class _Planner:
    """Plans one search."""

    def __init__(
        self, pattern: AccessPattern, entity: Entity, service: Service, diagnostics: Diagnostics
    ) -> None:
        self._pattern = pattern
        self._entity = entity
        self._service = service
        self._diagnostics = diagnostics

    def plan(self) -> SearchPlan | None:
        """The plan; None after reporting why there is none."""
        pattern, entity = self._pattern, self._entity
        index = self._index()
        if index is None:
            return None
        shared = self._shares(index)
        complete = [self._compares(index), self._projects(index), self._told_apart(index, shared)]
        if not all(complete):
            return None
        keys = tuple(t.key_attribute.name for t in (entity.partition, entity.sort) if t)
        return SearchPlan(
            index=index,
            vector=self._vector(index),
            needed=tuple(entity.attribute(name) for name in pattern.keys),
            further=tuple(entity.attribute(name) for name in pattern.narrow),
            type_filter=bool(shared),
            projection=projection(pattern, entity),
            projects=(
                ()
                if index.projection == "ALL"
                else (*keys, index.attribute, *index.compared, *index.include)
            ),
            limit=pattern.limit or _DEFAULT_LIMIT,
            skips_invalid=pattern.on_invalid != "raise",
        )

    def _report(self, code: str, message: str, hint: str) -> None:
        self._diagnostics.error(code, self._pattern.mark, message, hint)

    def _index(self) -> VectorIndex | None:
        vectors = _vectors(self._entity)
        known = [i for i in self._entity.table.vector_indexes if i.attribute in vectors]
        names = [index.name for index in known]
        name, table = self._pattern.name, self._entity.table.name
        if self._pattern.index:
            found = [index for index in known if index.name == self._pattern.index]
            if not found:
                self._report(
                    "DR864",
                    f"table `{table}` has no vector index `{self._pattern.index}` with a vector "
                    f"of `{self._entity.name}`",
                    closest(self._pattern.index, names)
                    or "define it under `vector_indexes:` of the table",
                )
            return found[0] if found else None
        if len(known) == 1:
            return known[0]
        if known:
            listed = " and ".join(f"`{known}`" for known in names)
            message = f"`{name}` can search the vector indexes {listed}"
            hint = f"choose one: `index: {names[0]}`"
        else:
            message = f"no vector index of table `{table}` has a vector of `{self._entity.name}`"
            hint = (
                "declare a vector attribute, and an index for it under `vector_indexes:` of the "
                "table"
            )
        self._report("DR864", message, hint)
        return None

    def _vector(self, index: VectorIndex) -> Attribute:
        return next(a for a in self._entity.attributes if a.stored_name == index.attribute)

    def _shares(self, index: VectorIndex) -> tuple[str, ...]:
        """The other entities whose items are in the index."""
        return tuple(
            other.name
            for other in self._service.entities
            if other.name != self._entity.name
            and other.table.name == self._entity.table.name
            and index.attribute in _vectors(other)
        )

    def _compares(self, index: VectorIndex) -> bool:
        names = (*self._pattern.keys, *self._pattern.narrow)
        stored = {name: self._entity.attribute(name).stored_name for name in names}
        fixed = {stored[name] for name in self._pattern.keys}
        if index.partition and index.partition not in fixed:
            self._report(
                "DR865",
                f"`{self._pattern.name}` leaves the partition `{index.partition}` of vector index "
                f"`{index.name}` open",
                f"add the attribute that is stored as `{index.partition}` to `search:`",
            )
            return False
        for name in names:
            if stored[name] not in index.compared:
                self._report(
                    "DR865",
                    f"vector index `{index.name}` cannot compare `{name}`",
                    f"add `{stored[name]}` to `filters:` of the index",
                )
                return False
        if len(set(names)) < len(names):
            self._report(
                "DR865",
                f"`{self._pattern.name}` names an attribute under `search:` and `narrow:`",
                "name it once",
            )
            return False
        return True

    def _projects(self, index: VectorIndex) -> bool:
        entity = self._entity
        key = tuple(t.key_attribute.name for t in (entity.partition, entity.sort) if t)
        views = {view.name: view.attributes for view in entity.views}
        wanted = views.get(self._pattern.view)
        absent = [
            attribute.name
            for attribute in entity.attributes
            if (wanted is None or attribute.name in wanted)
            and not attribute.in_key
            and not index.projects(attribute.stored_name, key)
        ]
        if not absent:
            return True
        listed = ", ".join(f"`{name}`" for name in absent)
        what = f"the view `{self._pattern.view}`" if wanted else f"a whole `{entity.name}`"
        self._report(
            "DR525",
            f"vector index `{index.name}` does not project {listed}, which {what} needs",
            "return a view of what it projects (`returns:`), or project more",
        )
        return False

    def _told_apart(self, index: VectorIndex, shared: tuple[str, ...]) -> bool:
        mark = self._entity.table.type_attribute
        if not shared or (mark and mark in index.filters):
            return True
        listed = ", ".join(f"`{name}`" for name in shared)
        hint = (
            f"add `{mark}` to `filters:` of the index"
            if mark
            else ("give the table a `type_attribute`, and add it to `filters:` of the index")
        )
        self._report(
            "DR866",
            f"`{self._pattern.name}` also finds items of {listed}, and vector index "
            f"`{index.name}` has nothing to tell them apart",
            hint,
        )
        return False


def _vectors(entity: Entity) -> frozenset[str]:
    """The stored names of an entity's vectors."""
    return frozenset(
        attribute.stored_name
        for attribute in entity.attributes
        if isinstance(attribute.type, ScalarType) and attribute.type.kind == "vector"
    )
