"""Access patterns as written, resolved: one operation each, names known, expressions checked."""

from collections.abc import Mapping

from ..diagnostics import Text, closest
from ..expressions.parser import parse_condition, parse_range, parse_update
from ..source.language import EntitySource, ParameterSource, PatternSource
from ..source.yaml_nodes import Node
from .defaults import resolve_default
from .expression_checker import ExpressionChecker, FoundParameter
from .names import MODEL_NAMES, REPOSITORY_NAMES, check_snake, shown
from .pattern_options import operation_of, unfit_options
from .resolve_types import resolve_named
from .scope import Scope
from .type_traits import described
from .update_checker import check_update
from .values import AccessPattern, Attribute, Entity, LiteralDefault, Operation, Parameter


def resolve_patterns(
    entity: Entity, source: EntitySource, scope: Scope
) -> tuple[AccessPattern, ...]:
    """The access patterns of an entity; faulty ones are reported and left out."""
    found: list[AccessPattern] = []
    for name, pattern in source.access_patterns.items():
        if not _check_name(name, entity, scope):
            continue
        before = len(scope.diagnostics.found)
        resolved = _pattern(name, pattern, entity, scope)
        errors = [f for f in scope.diagnostics.found[before:] if f.level == "error"]
        if resolved is not None and not errors:
            found.append(resolved)
    return tuple(found)


def _check_name(name: Text, entity: Entity, scope: Scope) -> bool:
    if not check_snake(name, "access pattern", scope.diagnostics):
        return False
    if name in REPOSITORY_NAMES or name in MODEL_NAMES:
        scope.error(
            "DR501",
            name.mark,
            f"access pattern `{name}` has the name of a built-in operation of `{entity.name}`",
            f"choose another name, for example `{name}_{entity.name.lower()}`",
        )
        return False
    return True


def _pattern(
    name: Text, source: PatternSource, entity: Entity, scope: Scope
) -> AccessPattern | None:
    operation = operation_of(name, source, scope)
    if operation is None or not unfit_options(operation, source, scope):
        return None
    attributes = {attribute.name: attribute for attribute in entity.attributes}
    keys = _keys(operation, source, entity, attributes, scope)
    checker = ExpressionChecker(entity.name, attributes, scope)
    where = when = do = None
    if source.where is not None:
        where = parse_condition(source.where, scope.diagnostics)
        if where is not None:
            checker.condition(where, source.where)
    if source.when is not None:
        when = parse_condition(source.when, scope.diagnostics)
        if when is not None:
            checker.condition(when, source.when)
    if source.do is not None:
        do = parse_update(source.do, scope.diagnostics)
        if do is not None:
            check_update(do, source.do, checker, table_key_parts(entity))
    range_ = None
    if source.range is not None:
        range_ = parse_range(source.range, scope.diagnostics)
        if range_ is not None and checker.path(range_.path, source.range) is not None:
            for parameter in range_.parameters:
                of = attributes[range_.path.name].type
                checker.value(parameter, of, source.range)
    _check_attributes((*source.narrow, *((source.prefix,) if source.prefix else ())),
                      entity, attributes, scope)  # fmt: skip
    view = _view(source.returns, entity, scope)
    if source.limit is not None and source.limit < 1:
        scope.error("DR508", source.place.of("limit"), "`limit` is below 1", "write 1 or more")
    parameters = _parameters(source, checker.parameters, keys, attributes, scope)
    return AccessPattern(
        name=str(name),
        operation=operation,
        mark=name.mark,
        keys=keys,
        narrow=tuple(str(item) for item in source.narrow),
        range=range_,
        prefix=str(source.prefix or ""),
        where=where,
        when=when,
        do=do,
        parameters=parameters,
        index=str(source.index or ""),
        view=view,
        descending=source.descending,
        limit=source.limit,
        result=source.result or "list",
        consistent=source.consistent,
        upsert=source.upsert,
        on_invalid=source.on_invalid,
        description=str(source.description or ""),
    )


def table_key_parts(entity: Entity) -> tuple[str, ...]:
    """The attributes in the table key, each once, in order."""
    sort = () if entity.sort is None else entity.sort.attributes
    return tuple(dict.fromkeys((*entity.partition.attributes, *sort)))


def _keys(
    operation: Operation,
    source: PatternSource,
    entity: Entity,
    attributes: Mapping[str, Attribute],
    scope: Scope,
) -> tuple[str, ...]:
    written: tuple[Text, ...] = getattr(source, operation) if operation in (
        "get", "query", "update", "delete"
    ) else ()  # fmt: skip
    _check_attributes(written, entity, attributes, scope)
    if operation in ("get", "update", "delete"):
        wanted = table_key_parts(entity)
        missing = [part for part in wanted if part not in written]
        extra = [name for name in written if name in attributes and name not in wanted]
        whole = ", ".join(wanted)
        if missing:
            scope.error(
                "DR504",
                source.place.of(operation),
                f"`{operation}` needs the whole table key, and `{'`, `'.join(missing)}` is missing",
                f"write `{operation}: [{whole}]`, or `query:` for a part of the key",
            )
        for name in extra:
            scope.error(
                "DR504",
                name.mark,
                f"`{name}` is not in the table key, by which `{operation}` finds its item",
                f"write `{operation}: [{whole}]`, or `query:` with an index",
            )
    return tuple(str(name) for name in written)


def _check_attributes(
    names: tuple[Text, ...], entity: Entity, attributes: Mapping[str, Attribute], scope: Scope
) -> None:
    seen: set[str] = set()
    for name in names:
        if name not in attributes:
            scope.error(
                "DR505",
                name.mark,
                f"`{entity.name}` has no attribute `{shown(name)}`",
                closest(name, list(attributes)),
            )
        elif name in seen:
            scope.error("DR505", name.mark, f"`{name}` is listed twice", "keep it once")
        seen.add(name)


def _view(name: Text | None, entity: Entity, scope: Scope) -> str:
    if name is None or name == entity.name:
        return ""
    views = [view.name for view in entity.views]
    if name not in views:
        hint = closest(name, views) or f"define it under `views:` of `{entity.name}`"
        scope.error("DR506", name.mark, f"`{entity.name}` has no view `{shown(name)}`", hint)
        return ""
    return str(name)


def _parameters(
    source: PatternSource,
    found: Mapping[str, FoundParameter],
    keys: tuple[str, ...],
    attributes: Mapping[str, Attribute],
    scope: Scope,
) -> tuple[Parameter, ...]:
    for name in source.parameters:
        if name not in found:
            hint = closest(name, list(found)) or "no expression here has a parameter"
            scope.error("DR507", name.mark, f"no expression uses `:{shown(name)}`", hint)
    result: list[Parameter] = []
    for name, parameter in found.items():
        if name in keys and attributes[name].type != parameter.type:
            scope.error(
                "DR429",
                source.place.mark,
                f"`:{name}` is {described(parameter.type)}, "
                f"and the key argument `{name}` is {described(attributes[name].type)}",
                "give the parameter another name",
            )
        declared = next((d for n, d in source.parameters.items() if n == name), None)
        result.append(_parameter(name, parameter, declared, scope))
    return tuple(result)


def _parameter(
    name: str, found: FoundParameter, declared: Text | ParameterSource | None, scope: Scope
) -> Parameter:
    written = declared if isinstance(declared, Text) else None
    default: Node | None = None
    description = ""
    if isinstance(declared, ParameterSource):
        written, default = declared.type, declared.default
        description = str(declared.description or "")
    if written is not None:
        of = resolve_named(written, scope)
        if of is not None and of != found.type:
            scope.error(
                "DR429",
                written.mark,
                f"`:{name}` is declared as {described(of)} and used as {described(found.type)}",
                f"write `{described(found.type)}`, or leave the type out",
            )
    value: LiteralDefault | None = None
    if default is not None and isinstance(declared, ParameterSource):
        mark = declared.place.of("default")
        resolved = resolve_default(default, found.type, mark, scope)
        if resolved is not None and not isinstance(resolved, LiteralDefault):
            scope.error("DR507", mark, "a parameter's default is a literal", "write a value")
        elif resolved is not None and (found.optional or found.many):
            scope.error("DR507", mark, f"`:{name}` cannot have a default",
                        "an optional parameter may be left out; a list has no default")  # fmt: skip
        else:
            value = resolved
    return Parameter(name, found.type, found.optional, found.many, value, description)
