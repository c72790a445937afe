"""Access patterns as written, resolved: one operation each, names known, expressions checked."""

from collections.abc import Mapping

from ..diagnostics import Text, closest
from ..dynamodb.limits import SCAN_SEGMENTS
from ..expressions.parser import parse_condition, parse_range, parse_update
from ..expressions.tree import Range
from ..source.language import EntitySource, PatternSource
from .callers import with_tenant
from .expression_checker import ExpressionChecker
from .moves import check_move
from .names import MODEL_NAMES, REPOSITORY_NAMES, check_snake, shown
from .pattern_options import operation_of, unfit_options
from .pattern_parameters import resolve_parameters
from .scope import Scope
from .sweeps import check_sweep
from .type_traits import a_type, is_ordered
from .types import ScalarType, Type
from .update_checker import check_update
from .values import AccessPattern, Attribute, Entity, Operation

# What methods take besides the parameters of their expressions.
_ARGUMENTS: Mapping[Operation, tuple[str, ...]] = {
    "create": ("item",),
    "put": ("item",),
    "scan": ("segments", "max_units_per_second"),
}


def resolve_patterns(
    entity: Entity, source: EntitySource, scope: Scope
) -> tuple[AccessPattern, ...]:
    """The access patterns of an entity; faulty ones are reported and left out."""
    found: list[AccessPattern] = []
    for name, pattern in source.access_patterns.items():
        if not _check_name(name, entity, scope):
            continue
        before, unreported = len(scope.diagnostics.found), scope.unreported
        resolved = _pattern(name, pattern, entity, scope)
        errors = [f for f in scope.diagnostics.found[before:] if f.level == "error"]
        if resolved is not None and not errors and scope.unreported == unreported:
            found.append(resolved)
    return tuple(found)


def _check_name(name: Text, entity: Entity, scope: Scope) -> bool:
    if not check_snake(name, "access pattern", scope.diagnostics):
        return False
    builtin = name in REPOSITORY_NAMES
    if builtin or name in MODEL_NAMES or name.startswith("model_"):
        what = f"a built-in operation of `{entity.name}`" if builtin else "what every model has"
        scope.error(
            "DR501",
            name.mark,
            f"access pattern `{name}` has the name of {what}",
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
    arguments = _ARGUMENTS.get(operation, ())
    checker = ExpressionChecker(entity.name, attributes, scope, arguments)
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
        if range_ is not None:
            _check_range(range_, source.range, checker)
    _check_attributes((*source.narrow, *source.to, *((source.prefix,) if source.prefix else ())),
                      entity, attributes, scope)  # fmt: skip
    view = _view(source.returns, entity, scope)
    _check_result(source, scope)
    parameters = resolve_parameters(source, checker.parameters, keys, range_, attributes, scope)
    check_sweep(operation, source, checker.parameters, range_, scope)
    check_move(name, operation, source, checker.parameters, entity, scope)
    return AccessPattern(
        name=str(name),
        operation=operation,
        mark=name.mark,
        keys=keys,
        narrow=tuple(str(item) for item in source.narrow),
        to=tuple(str(item) for item in source.to),
        range=range_,
        prefix=str(source.prefix or ""),
        where=where,
        when=when,
        do=do,
        parameters=parameters,
        index=str(source.index or ""),
        cross_tenant=source.cross_tenant,
        owned=source.owned,
        view=view,
        descending=source.descending,
        limit=source.limit,
        # Only keys are read of what is deleted: no more than for counting.
        result="count" if operation == "delete_all" else source.result or "list",
        hydrate=source.hydrate,
        segments=1 if source.segments is None else source.segments,
        consistent=source.consistent,
        upsert=source.upsert,
        create_parents=source.parents is not None,
        including_deleted=source.including_deleted,
        batch=source.batch,
        on_invalid=source.on_invalid,
        description=str(source.description or ""),
    )


def _check_range(range_: Range, text: Text, checker: ExpressionChecker) -> None:
    """A range is asked on a placeholder, which may be kept in the key alone."""
    attribute = checker.attributes.get(range_.path.name)
    if attribute is None or len(range_.path.steps) > 1:
        checker.path(range_.path, text)
        return
    of: Type = attribute.type
    if not is_ordered(of):
        checker.error("DR425", range_.offset, f"{a_type(of)} has no order",
                      "give it in `query:`, or compare it in `where:`", text)  # fmt: skip
        return
    if range_.operator == "begins_with":
        of = ScalarType("binary") if of == ScalarType("binary") else ScalarType("string")
    for parameter in range_.parameters:
        checker.value(parameter, of, text)


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
        "get", "query", "search", "update", "delete", "delete_all", "move"
    ) else ()  # fmt: skip
    written = with_tenant(written, operation, source, entity)
    _check_attributes(written, entity, attributes, scope)
    if operation in ("get", "update", "delete", "move") and entity.name not in scope.keyless:
        wanted = table_key_parts(entity)
        missing = [part for part in wanted if part not in written]
        extra = [name for name in written if name in attributes and name not in wanted]
        whole = ", ".join(wanted)
        if missing:
            scope.error(
                "DR504",
                source.place.of(operation),
                f"`{operation}` needs the whole table key: `{'`, `'.join(missing)}` "
                f"{'is' if len(missing) == 1 else 'are'} missing",
                f"write `{operation}: [{whole}]`, or `query:` for a part of the key",
            )
        for stray in extra:
            scope.error(
                "DR504",
                stray.mark,
                f"`{stray}` is not in the table key, by which `{operation}` finds its item",
                f"write `{operation}: [{whole}]`, or `query:` with an index",
            )
    return tuple(str(name) for name in written)


def _check_attributes(
    names: tuple[Text, ...], entity: Entity, attributes: Mapping[str, Attribute], scope: Scope
) -> None:
    seen: set[str] = set()
    for name in names:
        if name not in attributes:
            scope.no_attribute("DR505", name.mark, entity.name, name, attributes)
        elif name in seen:
            scope.error("DR505", name.mark, f"`{name}` is listed twice", "keep it once")
        seen.add(name)


def _check_result(source: PatternSource, scope: Scope) -> None:
    if source.get is not None and source.result not in ((None,) if source.batch else (None, "one")):
        scope.error("DR509", source.place.of("result"),
                    f"a get returns one item or None, not `{source.result}`",
                    "leave `result` out, or write `result: one` where the item must "
                    "exist")  # fmt: skip
    if source.limit is not None and source.limit < 1:
        scope.error("DR508", source.place.of("limit"), "`limit` is below 1", "write 1 or more")
    if source.limit is not None and source.result in ("first", "one", "exists"):
        scope.error("DR509", source.place.of("limit"),
                    f"`limit` has no effect beside `result: {source.result}`",
                    "leave `limit` out")  # fmt: skip
    if source.hydrate and source.result in ("exists", "count"):
        scope.error("DR832", source.place.of("hydrate"),
                    f"`hydrate` beside `result: {source.result}`, which returns no items",
                    "leave `hydrate` out")  # fmt: skip
    if source.segments is not None and not 1 <= source.segments <= SCAN_SEGMENTS:
        scope.error("DR830", source.place.of("segments"),
                    f"`segments` is not between 1 and {SCAN_SEGMENTS:,}",
                    "write 4 or 8, or leave it out to read one part after another")  # fmt: skip
    if source.returns is not None and source.result in ("exists", "count"):
        scope.error("DR509", source.returns.mark,
                    f"`returns` has no effect beside `result: {source.result}`",
                    "leave `returns` out")  # fmt: skip


def _view(name: Text | None, entity: Entity, scope: Scope) -> str:
    if name is None or name == entity.name:
        return ""
    views = [view.name for view in entity.views]
    if name not in views:
        hint = closest(name, views) or f"define it under `views:` of `{entity.name}`"
        scope.error("DR506", name.mark, f"`{entity.name}` has no view `{shown(name)}`", hint)
        return ""
    return str(name)
