"""Says in finished sentences what a method does, what it uses and what it costs."""

from collections.abc import Iterable

from ..expressions import render
from ..expressions.tree import Condition
from ..model.names import snake_case
from ..model.values import AccessPattern, Attribute, Entity, KeyTemplate
from .batch_documentation import READS, batch_builtins
from .companion_documentation import accompanied, companion_builtins
from .given_documentation import given_sentence, in_step
from .hiding import deletion_sentence, gone_items, hiding_sentence, soft_builtins
from .hydration import hydration_sentences
from .read_values import QueryPlan, SortPlan
from .routes import Route
from .values import BuiltinPlan, UpdatePlan, has_parents
from .write_costs import creation_cost, deletion_cost, put_cost

_PARENTS = (
    "With `create_parents`, maps that are missing around a nested change are created, which reads "
    "first as well; what somebody else creates meanwhile is kept."
)
_PAGE = "Costs one round trip a page of up to 1 MB read"


def words(name: str) -> str:
    """A class name as words: `JobRun` as `job run`."""
    return snake_case(name).replace("_", " ")


def _sentence(text: str) -> str:
    stripped = text.strip()
    return stripped if stripped.endswith((".", "!", "?")) else f"{stripped}."


def first_sentence(pattern: AccessPattern) -> str:
    """What a method does: the schema's description, or its name as words."""
    return sentence_of(pattern.description, pattern.name)


def sentence_of(description: str, name: str) -> str:
    """The first sentence about something that has a name, and perhaps a description."""
    if description:
        return _sentence(description)
    text = name.replace("_", " ")
    return _sentence(text[:1].upper() + text[1:])


def named(pattern: AccessPattern) -> str:
    """The access pattern, at the start of a sentence."""
    return f"Access pattern `{pattern.name}`"


def _equal(template: KeyTemplate) -> str:
    return f"`{template.key_attribute.name}` = `{template.text}`"


def _key(entity: Entity) -> str:
    templates = [entity.partition, *([entity.sort] if entity.sort else [])]
    return " and ".join(_equal(template) for template in templates)


def _sort(plan: SortPlan) -> str:
    name, text = plan.template.key_attribute.name, plan.template.text
    asked: list[str] = []
    if plan.narrow:
        asked.append("narrowed by " + ", ".join(f"`{item}`" for item in plan.narrow))
    if plan.range is not None:
        if plan.range.operator is None:
            asked.append(f"a range of `{plan.range.attribute}` if given")
        else:
            values = " AND ".join(f":{argument}" for argument in plan.range.arguments)
            asked.append(f"`{plan.range.attribute} {plan.range.operator} {values}`")
    if plan.prefix:
        asked.append(f"`{plan.prefix}` beginning with a text if given")
    detail = ", ".join(asked)
    return f"`{name}` within `{text}`" + (f" ({detail})" if detail else "")


def key_condition(plan: QueryPlan) -> str:
    """What a query asks of the key."""
    conditions = [_equal(template) for template in plan.equals]
    if plan.sort is not None:
        conditions.append(_sort(plan.sort))
    return " and ".join(conditions)


def query_documentation(
    pattern: AccessPattern, entity: Entity, plan: QueryPlan, route: Route
) -> tuple[str, ...]:
    """The sentences of a query."""
    lines = [
        first_sentence(pattern),
        f"{named(pattern)} queries {route.label}: {key_condition(plan)}.",
    ]
    order = "descending" if plan.descending else "ascending"
    lines.append(f"Results come in {order} order of the sort key." if route.sort else "")
    if plan.where is not None:
        lines.append(
            f"Keeps items where `{render(plan.where)}`; the others are read, and paid for, too."
        )
    if plan.type_filter:
        lines.append(
            "Other entities share these keys: their items are read, paid for and left out."
        )
    lines.append(hiding_sentence(pattern, entity, plan.lacks))
    if plan.hydrate:
        lines += hydration_sentences(plan.lacks)
    lines.append(_query_cost(pattern, plan, route))
    lines.append(result_sentence(pattern, entity))
    return tuple(line for line in lines if line)


def _query_cost(pattern: AccessPattern, plan: QueryPlan, route: Route) -> str:
    reading = "strongly consistent" if plan.consistent else "eventually consistent"
    pages = "every page" if pattern.result == "count" else "as pages are needed"
    items = " of the index, and one for every 100 items" if plan.hydrate else ""
    return f"{_PAGE}{items}, {pages}; {reading}."


def result_sentence(pattern: AccessPattern, entity: Entity) -> str:
    """What a read returns."""
    noun = pattern.view or entity.name
    match pattern.result:
        case "list":
            most = "" if pattern.limit is None else f", at most {pattern.limit} of them"
            return f"Returns `{noun}` items, read lazily{most}."
        case "first":
            return f"Returns the first `{noun}`, or None."
        case "one":
            return f"Returns the only `{noun}`; raises NotFound for none, MultipleResults for more."
        case "exists":
            return "Returns whether there is such an item."
        case "count":
            return "Returns how many there are; counting reads them all."


def get_documentation(pattern: AccessPattern, entity: Entity) -> tuple[str, ...]:
    """The sentences of a declared get."""
    reading = "strongly consistent" if pattern.consistent else "eventually consistent unless asked"
    missing = "Raises NotFound" if pattern.result == "one" else "Returns None"
    cost = f"Costs one round trip; {reading}. {missing} when there is no such item."
    if pattern.batch:
        cost = "Returns a list in the order of the keys, with None where there is no such item. "
        cost += READS
    return (
        first_sentence(pattern),
        f"{named(pattern)} reads table `{entity.table.name}`: {_key(entity)}.",
        cost,
        *filter(None, (hiding_sentence(pattern, entity),)),
    )


def _condition(when: Condition | None) -> str:
    return "" if when is None else f"Only while `{render(when)}`, else raises ConditionFailed."


def update_documentation(
    pattern: AccessPattern, entity: Entity, plan: UpdatePlan
) -> tuple[str, ...]:
    """The sentences of a declared update."""
    cost = "Costs one round trip."
    if plan.reads_limited:
        cost = (
            "Costs two round trips: no condition compares a sum of attributes, so that they are "
            "read first, and the write holds only if they have not changed meanwhile (it is tried "
            "again when they have)."
        )
    elif plan.reads_first:
        cost = (
            "Costs two round trips: parts of the index keys are read first, and the write holds "
            "only if they have not changed meanwhile (it is tried again when they have)."
        )
    if plan.create_parents:
        cost = (
            "Creates maps that are missing around what it sets. Costs two round trips: what is "
            "there is read first, and the write holds only if it has not changed meanwhile (it is "
            "tried again when it has)."
        )
    missing = "creates the item" if plan.upsert else "raises NotFound"
    return tuple(
        line
        for line in (
            first_sentence(pattern),
            f"{named(pattern)} updates table `{entity.table.name}`: {_key(entity)}.",
            f"Does `{render(plan.do)}`.",
            _condition(plan.when),
            _expected(pattern, entity),
            _indexes(plan.indexes),
            given_sentence(plan.given, entity, upsert=plan.upsert),
            _limits(plan.limited),
            cost,
            f"Returns the item as it is then; {missing} when there is none.",
            accompanied(entity, "update"),
        )
        if line
    )


def _expected(pattern: AccessPattern, entity: Entity) -> str:
    taken = any(parameter.name == "expect_version" for parameter in pattern.parameters)
    if not entity.is_versioned or taken or pattern.operation == "create":
        return ""
    return "Raises VersionConflict when `expect_version` does not match."


def _limits(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    listed = " or ".join(f"`{name}`" for name in dict.fromkeys(names))
    return f"Raises OutOfRange when {listed} would pass a limit that is declared for it."


def _indexes(names: tuple[str, ...]) -> str:
    if not names:
        return ""
    listed = ", ".join(f"`{name}`" for name in names)
    return f"Keeps the keys of {listed} in step."


def write_documentation(pattern: AccessPattern, entity: Entity) -> tuple[str, ...]:
    """The sentences of a declared create, put or delete."""
    match pattern.operation:
        case "create":
            what = f"{named(pattern)} writes a new item to table `{entity.table.name}`: {_key(entity)}."
            end = f"{creation_cost(entity)} Raises AlreadyExists when the key is taken."
        case "put":
            what = f"{named(pattern)} writes or replaces an item of table `{entity.table.name}`: {_key(entity)}."
            end = f"{put_cost(entity)} Returns the item as it is then."
        case _:
            what = f"{named(pattern)} deletes from table `{entity.table.name}`: {_key(entity)}."
            end = f"{deletion_cost(entity)} Returns what was deleted, or None."
    soft = deletion_sentence(entity) if pattern.operation == "delete" else ""
    besides = accompanied(entity, pattern.operation)
    expected = _expected(pattern, entity)
    lines = (first_sentence(pattern), what, soft, _condition(pattern.when), expected, end, besides)
    return tuple(line for line in lines if line)


def builtins(entity: Entity, changeable: Iterable[Attribute]) -> tuple[BuiltinPlan, ...]:
    """The built-in operations that the entity offers, documented."""
    nested = has_parents(changeable)
    noun, table, key = words(entity.name), entity.table.name, _key(entity)
    versioned = entity.is_versioned
    expiring = " An item past its time to live counts as gone." if entity.expires else ""
    hidden = f" Items {gone_items(entity)} count as gone." if entity.marks else ""
    expected = " Raises VersionConflict when `expect_version` does not match." if versioned else ""
    texts: dict[str, tuple[str, ...]] = {
        "get": (
            f"Read the {noun} with this key.",
            f"Reads table `{table}`: {key}.",
            f"Costs one round trip. Returns None when there is no such item.{hidden}",
        ),
        "create": (
            f"Write a new {noun}.",
            f"Writes to table `{table}`: {key}.",
            f"{creation_cost(entity)} Raises AlreadyExists when the key is taken.{expiring}",
        ),
        "put": (
            f"Write this {noun}, replacing one that exists.",
            f"Writes to table `{table}`: {key}.",
            f"{put_cost(entity)} Raises ConditionFailed when `when` does not hold.",
        ),
        "update": (
            f"Change some attributes of the {noun} with this key.",
            f"Updates table `{table}`: {key}.",
            in_step(entity),
            *((_PARENTS,) if nested else ()),
            (
                "Returns the item as it is then. Raises NotFound when there is none, ConditionFailed "
                f"when `when` does not hold.{expected}"
            ),
        ),
        "delete": (
            f"Delete the {noun} with this key.",
            f"Deletes from table `{table}`: {key}.",
            *filter(None, (deletion_sentence(entity),)),
            (
                f"{deletion_cost(entity)} Returns what was deleted, or None. Raises ConditionFailed "
                f"when `when` does not hold.{expected}"
            ),
        ),
    }
    plans: list[BuiltinPlan] = []
    for name in ("get", "create", "put", "update", "delete"):
        if name in entity.operations:
            besides = accompanied(entity, name)
            plans.append(BuiltinPlan(name, (*texts[name], *filter(None, (besides,)))))
            plans += batch_builtins(name, entity, noun, key)
    if "delete" in entity.operations:
        plans += soft_builtins(entity, noun, table, key)
    return (*plans, *companion_builtins(entity, noun))
