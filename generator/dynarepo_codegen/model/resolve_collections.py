"""Collections as written, resolved: entities known, names free."""

from collections.abc import Iterable, Mapping

from ..diagnostics import Text, closest
from ..expressions.parser import parse_condition
from ..expressions.tree import Condition
from ..source.language import CollectionSource
from ..source.services import ServiceSource
from .collections import Collection
from .expression_checker import ExpressionChecker, FoundParameter
from .names import FACADE_NAMES, check_class, check_snake, pascal_case, shown
from .scope import Scope
from .values import Entity, Parameter

_ARGUMENTS = frozenset({"self", "context"})


def resolve_collections(
    source: ServiceSource, entities: Iterable[Entity], scope: Scope
) -> tuple[Collection, ...]:
    """The collections of a service; faulty ones are reported and left out."""
    known = {entity.name: entity for entity in entities}
    found: list[Collection] = []
    for name, written in source.collections.items():
        before = len(scope.diagnostics.found)
        resolved = _collection(name, written, known, source, scope)
        errors = [f for f in scope.diagnostics.found[before:] if f.level == "error"]
        if resolved is not None and not errors:
            found.append(resolved)
    return tuple(found)


def _collection(
    name: Text,
    source: CollectionSource,
    entities: Mapping[str, Entity],
    service: ServiceSource,
    scope: Scope,
) -> Collection | None:
    if not check_snake(name, "collection", scope.diagnostics):
        return None
    repositories = {entity.repository: entity.name for entity in entities.values()}
    if name in FACADE_NAMES or name in repositories:
        owner = repositories.get(name)
        what = f"the repository of `{owner}`" if owner else "something that every service has"
        _taken(name, f"collection `{name}` has the name of {what}", scope)
    result = source.result or Text(pascal_case(name), name.mark)
    if check_class(result, "result of a collection", scope.diagnostics):
        scope.classes.claim([result], f"the collection `{name}`", result.mark)
    _check_parameters(source, scope)
    if source.limit is not None and source.limit < 1:
        scope.error("DR508", source.place.of("limit"), "`limit` is below 1", "write 1 or more")
    missing = _check_members(name, source, entities, service, scope)
    if missing:
        return None
    where, parameters = _filters(source, entities, scope)
    return Collection(
        name=str(name),
        mark=name.mark,
        keys=tuple(map(str, source.query)),
        members=tuple(map(str, source.returns)),
        result=str(result),
        index=str(source.index or ""),
        where=where,
        parameters=parameters,
        skips_others=source.others == "skip",
        descending=source.descending,
        limit=source.limit,
        consistent=source.consistent,
        on_invalid=source.on_invalid,
        description=str(source.description or ""),
    )


def _filters(
    source: CollectionSource, entities: Mapping[str, Entity], scope: Scope
) -> tuple[tuple[tuple[str, Condition], ...], tuple[Parameter, ...]]:
    """The conditions on the items of members, which share their parameters."""
    found: list[tuple[str, Condition]] = []
    shared: dict[str, FoundParameter] = {}
    arguments = (*_ARGUMENTS, *map(str, source.query))
    for name, text in source.where.items():
        if name not in source.returns:
            scope.error(
                "DR848",
                name.mark,
                f"`{shown(name)}` is not among the entities of the collection",
                closest(name, list(map(str, source.returns))) or "list it under `returns:`",
            )
            continue
        attributes = {attribute.name: attribute for attribute in entities[name].attributes}
        checker = ExpressionChecker(name, attributes, scope, arguments, shared)
        condition = parse_condition(text, scope.diagnostics)
        if condition is not None:
            checker.condition(condition, text)
            found.append((str(name), condition))
    parameters = (
        Parameter(name, each.type, each.optional, each.many) for name, each in shared.items()
    )
    return tuple(found), tuple(parameters)


def _taken(name: Text, message: str, scope: Scope) -> None:
    scope.error("DR842", name.mark, message, f"choose another name, for example `{name}_items`")


def _check_parameters(source: CollectionSource, scope: Scope) -> None:
    seen: set[str] = set()
    for parameter in source.query:
        if not check_snake(parameter, "parameter", scope.diagnostics):
            continue
        if parameter in seen or parameter in _ARGUMENTS:
            scope.error(
                "DR845",
                parameter.mark,
                f"the name `{parameter}` is taken",
                "give each parameter a name of its own",
            )
        seen.add(parameter)


def _check_members(
    name: Text,
    source: CollectionSource,
    entities: Mapping[str, Entity],
    service: ServiceSource,
    scope: Scope,
) -> bool:
    """Report what is wrong with the listed entities; True when one of them is not known."""
    missing = False
    seen: set[str] = set()
    for member in source.returns:
        if member in seen:
            scope.error("DR840", member.mark, f"`{member}` is listed twice", "keep it once")
        elif member not in entities:
            missing = True
            if member not in service.entities:
                hint = closest(member, list(entities)) or "define it under `entities:`"
                scope.error("DR841", member.mark, f"there is no entity `{shown(member)}`", hint)
        seen.add(member)
    if len(seen) < 2:
        scope.error(
            "DR840",
            source.place.of("returns"),
            f"collection `{name}` reads one entity at most",
            "list several, or write a `query` among the access patterns of the entity",
        )
    return missing
