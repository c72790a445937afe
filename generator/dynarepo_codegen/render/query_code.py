"""Queries as code: key conditions, ranges and filters."""

from itertools import pairwise

from ..model.types import EnumType, ScalarType
from ..model.values import KeyTemplate, LiteralPart, PlaceholderPart
from ..plan.read_values import QueryPlan, RangePlan, ScanPlan, SortPlan
from ..plan.values import MethodPlan
from .code import Code, tuple_of
from .condition_code import Conditions
from .context import EntityContext
from .imports import Imports
from .item_codec import Entry
from .key_text import following_literal
from .keys_code import wire_value
from .python_names import argument_name, constant
from .quoting import quoted
from .signatures import method_context
from .typed_fields import codec

_RANGES = {"=": "Exactly", "<": "LessThan", "<=": "AtMost", ">": "MoreThan", ">=": "AtLeast"}


class Queries:
    """Writes the queries of one entity."""

    def __init__(self, context: EntityContext, conditions: Conditions, imports: Imports) -> None:
        self._context = context
        self._conditions = conditions
        self._imports = imports

    def arguments(self, method: MethodPlan, plan: QueryPlan) -> tuple[Entry, ...]:
        """The keyword arguments of the Query."""
        returns = self._imports.own(self._context.spec)
        if method.view and method.result not in ("exists", "count"):
            returns = self._imports.own(f"{constant(method.view)}_VIEW")
        arguments: list[tuple[str, str]] = [
            ("context", method_context(method)),
            ("entity", self._imports.own(self._context.spec)),
            ("pattern", quoted(method.name)),
            ("returns", returns),
        ]
        if plan.equals:
            arguments.append(("equals", self._equals(plan)))
        if plan.index is not None:
            names = [key.name for key in (*plan.index.partition, *plan.index.sort)]
            shown = tuple_of(tuple(map(quoted, names)))
            arguments += [("index", quoted(plan.index.name)), ("index_key", shown)]
        sort = None if plan.sort is None else self._sort(plan.sort)
        if sort is not None:
            arguments.append(("sort", sort))
        recognised = None
        if plan.type_filter:
            if self._context.entity.table.type_attribute:
                arguments.append(("match_type", "True"))
            else:
                recognised = self._context.entity.recognised_by
        where = self._conditions.whole(recognised, plan.where)
        if where is not None:
            arguments.append(("where", where))
        for name, given in (("descending", plan.descending), ("consistent", plan.consistent)):
            if given:
                arguments.append((name, "True"))
        if plan.limit is not None:
            arguments.append(("limit", str(plan.limit)))
        if plan.on_invalid != "raise":
            arguments.append(("on_invalid", quoted(plan.on_invalid)))
        if plan.lacks:
            arguments.append(("lacks", tuple_of(tuple(map(quoted, plan.lacks)))))
        if plan.hydrate:
            arguments.append(("hydrate", "True"))
        if isinstance(plan, ScanPlan):
            arguments += _scanned(plan)
        if plan.owner:
            arguments.append(("owner", argument_name(plan.owner)))
        if not plan.per_owner:
            arguments.append(("per_owner", "False"))
        return tuple(Entry(Code(name), Code(value)) for name, value in arguments)

    def checks(self, plan: QueryPlan) -> tuple[Entry, ...]:
        """Combinations of arguments that mean nothing: a condition, and what is missing then."""
        if plan.sort is None:
            return ()
        chain = [argument_name(name) for name in plan.sort.narrow]
        if plan.sort.range is not None and plan.sort.range.operator is None:
            chain.append(argument_name(plan.sort.range.attribute))
        if plan.sort.prefix:
            chain.append(argument_name(plan.sort.prefix))
        # A fixed range belongs to its place too, but there the caller has no choice.
        checks: list[Entry] = []
        for needed, given in pairwise(chain):
            if needed in chain[: len(plan.sort.narrow)]:
                condition = Code(f"{needed} is None and {given} is not None")
                error = self._imports.use("InvalidValue")
                reason = quoted(f"narrows further than `{needed}`, which is not given")
                checks.append(
                    Entry(condition, Code(f"{error}({reason}, attribute={quoted(given)})"))
                )
        return tuple(checks)

    def _equals(self, plan: QueryPlan) -> Code:
        keys = self._keys()
        return tuple_of(
            tuple(
                f"({quoted(t.key_attribute.name)}, {wire_value(self._context, t, argument_name, keys)})"
                for t in plan.equals
            )
        )

    def _keys(self) -> Code:
        return self._imports.module(f"{self._context.folder}.keys")

    def _sort(self, sort: SortPlan) -> Code | None:
        template = sort.template
        steps: list[str] = []
        fixed = len(dict.fromkeys(sort.given))
        for count, attribute in enumerate(sort.narrow):
            short = self._up_to(template, fixed + count)
            steps.append(f"{short or 'None'} if {argument_name(attribute)} is None else ")
        last = self._last(sort, fixed + len(sort.narrow))
        if last is None and not steps:
            return None
        return Code("".join(steps) + (last or "None"))

    def _last(self, sort: SortPlan, fixed: int) -> Code | None:
        """The condition where everything that can be fixed is."""
        template = sort.template
        if sort.range is None and not sort.prefix:
            return self._up_to(template, fixed)
        position = _position(template, fixed)
        assert position is not None
        if sort.prefix:
            return self._beginning(template, position, argument_name(sort.prefix), optional=True)
        assert sort.range is not None
        if sort.range.operator == "begins_with":
            start = argument_name(sort.range.arguments[0])
            return self._beginning(template, position, start, optional=False)
        return self._range(template, position, self._wanted(sort.range), sort.range.attribute)

    def _range(self, template: KeyTemplate, position: int, wanted: Code, of: str) -> Code:
        """A range on the placeholder at a position, which is an attribute."""
        name = quoted(template.key_attribute.name)
        if template.native or template.key_attribute.type != "S":
            stored = self._context.keys.attributes[template.attributes[0]].type
            encode = Code(f"{codec(stored, self._imports)}.encode")
            arguments = [name, wanted, encode, *_of(of, template)]
            return Code(f"{self._imports.use('native_range')}({', '.join(arguments)})")
        before = self._context.keys.text(template, self._imports, position, argument_name)
        arguments = [name, before, wanted, self._encode(template, position)]
        if position + 1 < len(template.parts):
            tail = _cased(template, following_literal(template, position))
            arguments.append(Code(f"tail={quoted(tail)}"))
        arguments += _of(of, template)
        return Code(f"{self._imports.use('sort_range')}({', '.join(arguments)})")

    def _beginning(
        self, template: KeyTemplate, position: int, start: str, *, optional: bool
    ) -> Code:
        """What the placeholder at a position begins with, if `start` is given at all."""
        name = quoted(template.key_attribute.name)
        absent = f"None if {start} is None else " if optional else ""
        if template.native or template.key_attribute.type != "S":
            return Code(f"{absent}{self._imports.use('sort_prefix')}({name}, {start})")
        before = self._context.keys.text(template, self._imports, position, argument_name)
        wanted = f"{absent}{self._imports.made('StartsWith')}({start})"
        arguments = [name, before, wanted, self._encode(template, position)]
        return Code(f"{self._imports.use('sort_range')}({', '.join(arguments)})")

    def _up_to(self, template: KeyTemplate, fixed: int) -> Code | None:
        """The condition of a key whose first placeholders are fixed; None for no condition."""
        name = quoted(template.key_attribute.name)
        position = _position(template, fixed)
        if position is None:
            value = wire_value(self._context, template, argument_name, self._keys())
            return Code(f"{self._imports.use('sort_equals')}({name}, {value})")
        if template.native or template.key_attribute.type != "S" or position == 0:
            return None
        text = self._context.keys.text(template, self._imports, position, argument_name)
        return Code(f"{self._imports.use('sort_prefix')}({name}, {text})")

    def _encode(self, template: KeyTemplate, position: int) -> Code:
        part = template.parts[position]
        assert isinstance(part, PlaceholderPart)
        of = self._context.keys.attributes[part.attribute].type
        if of == ScalarType("uuid") and template.case == "keep":
            return self._imports.use("str")
        variable = "text" if of == ScalarType("string") or isinstance(of, EnumType) else "value"
        text = self._context.keys.part(template, position, variable, self._imports)
        case = "" if template.case == "keep" else f".{template.case}()"
        return Code(f"lambda {variable}: {text.code}{case}")

    def _wanted(self, range_: RangePlan) -> Code:
        if range_.operator is None:
            return Code(argument_name(range_.attribute))
        arguments = [argument_name(name) for name in range_.arguments]
        if range_.operator == "BETWEEN":
            return Code(f"{self._imports.made('Between')}({', '.join(arguments)})")
        kind = _RANGES[range_.operator]
        return Code(f"{self._imports.made(kind)}({arguments[0]})")


def _of(attribute: str, template: KeyTemplate) -> list[Code]:
    """What errors call a key attribute, where callers know it by another name."""
    same = template.key_attribute.name == attribute
    return [] if same else [Code(f"of={quoted(attribute)}")]


def _scanned(plan: ScanPlan) -> list[tuple[str, str]]:
    """The further arguments of a Scan."""
    pairs = tuple(Code(f"({quoted(name)}, {quoted(text)})") for name, text in plan.prefixes)
    return [
        *([("prefixes", tuple_of(pairs))] if pairs else []),
        ("segments", "segments"),
        ("max_units_per_second", "max_units_per_second"),
    ]


def _position(template: KeyTemplate, fixed: int) -> int | None:
    """Where the first placeholder stands that is not fixed; None when all are."""
    seen: dict[str, None] = {}
    for position, part in enumerate(template.parts):
        if isinstance(part, LiteralPart) or part.attribute in seen:
            continue
        if len(seen) == fixed:
            return position
        seen[part.attribute] = None
    return None


def _cased(template: KeyTemplate, text: str) -> str:
    match template.case:
        case "keep":
            return text
        case "lower":
            return text.lower()
        case "upper":
            return text.upper()
