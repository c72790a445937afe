"""Renders the collections of a service: what they return, and the queries that read them."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..plan.collection_values import CollectionPlan, MemberPlan
from .code import DEF, Code, listed, tuple_of
from .condition_code import Conditions
from .context import EntityContext
from .environment import ENVIRONMENT
from .imports import Imports
from .item_codec import Entry
from .keys_code import wire_value
from .python_names import argument_name
from .python_types import python_type
from .quoting import docstring, quoted
from .signatures import Parameter, parameter_of, passed, signature


@dataclass(frozen=True, slots=True)
class CollectionCode:
    """A collection: the class of its result, and the function that makes its query."""

    name: Code
    result: Code
    result_doc: Code
    fields: tuple[Entry, ...]
    parameters: Code
    returns: Code
    doc: Code
    arguments: tuple[Entry, ...]
    callers: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class CollectionMethod:
    """The method of a facade that reads a collection."""

    name: Code
    parameters: Code
    returns: Code
    doc: Code
    body: Code
    define: Code = DEF


def collections_source(
    plans: tuple[CollectionPlan, ...], contexts: Mapping[str, EntityContext], imports: Imports
) -> str:
    """The body of `_collections.py`."""
    return ENVIRONMENT.get_template("collections.py.jinja").render(
        use=imports.use,
        collections=tuple(_collection(plan, contexts, imports) for plan in plans),
    )


def collection_names(plans: tuple[CollectionPlan, ...]) -> tuple[str, ...]:
    """What collections, their parameters and the fields of their results are called."""
    names = ["context"]
    for plan in plans:
        names.append(plan.collection.name)
        names += [argument_name(argument.name) for argument in plan.arguments]
        names += [member.field for member in plan.members]
    return tuple(dict.fromkeys(names))


def collection_methods(
    plans: tuple[CollectionPlan, ...], imports: Imports, *, awaits: bool
) -> tuple[CollectionMethod, ...]:
    """The methods of a facade that read collections."""
    if not plans:
        return ()
    pages = imports.use("AsyncCollectionPages" if awaits else "CollectionPages")
    methods: list[CollectionMethod] = []
    for plan in plans:
        name = plan.collection.name
        query = imports.own(name, alias=f"read_{name}")
        context = Code("self._link.context")
        given = listed((context, *passed(_parameters(plan, imports))))
        methods.append(
            CollectionMethod(
                Code(name),
                listed(("self", *signature(_parameters(plan, imports)))),
                Code(f"{pages}[{_items(plan, imports)}, {imports.own(plan.collection.result)}]"),
                docstring(plan.documentation, indent=8),
                Code(f"self._link.collection({query}({given}))"),
            )
        )
    return tuple(methods)


def _parameters(plan: CollectionPlan, imports: Imports) -> tuple[Parameter, ...]:
    return tuple(parameter_of(argument, imports) for argument in plan.arguments)


def _items(plan: CollectionPlan, imports: Imports) -> str:
    return " | ".join(imports.own(member.entity.name) for member in plan.members)


def _collection(
    plan: CollectionPlan, contexts: Mapping[str, EntityContext], imports: Imports
) -> CollectionCode:
    items = _items(plan, imports)
    fields: list[Entry] = []
    for member in plan.members:
        model = imports.own(member.entity.name)
        kind = f"{model} | None" if member.single else f"{imports.use('list')}[{model}]"
        fields.append(Entry(Code(member.field), Code(kind)))
    result = imports.own(plan.collection.result)
    names = ", ".join(f"`{member.field}`" for member in plan.members)
    return CollectionCode(
        name=Code(plan.collection.name),
        result=result,
        result_doc=docstring([f"What collection `{plan.collection.name}` reads: {names}."]),
        fields=tuple(fields),
        parameters=listed(
            (f"context: {imports.use('Context')}", *signature(_parameters(plan, imports)))
        ),
        returns=Code(f"{imports.use('CollectionQuery')}[{items}, {result}]"),
        doc=docstring(plan.documentation[:1]),
        arguments=_arguments(plan, contexts, imports),
        callers=_callers(plan, imports),
    )


def _callers(plan: CollectionPlan, imports: Imports) -> tuple[Entry, ...]:
    """The tenant, where it comes from the context."""
    if plan.tenant is None:
        return ()
    of = python_type(plan.tenant.type, imports)
    value = Code(f"{imports.use('tenant_of')}(context, {of})")
    return (Entry(Code(argument_name(plan.tenant.name)), value),)


def _arguments(
    plan: CollectionPlan, contexts: Mapping[str, EntityContext], imports: Imports
) -> tuple[Entry, ...]:
    collection = plan.collection
    first = contexts[plan.members[0].entity.name]
    spec = imports.own(first.spec)
    keys = imports.module(f"{first.folder}.keys", alias=f"{first.plan.module}_keys")
    bound = dict(plan.bound)

    def named(attribute: str) -> str:
        return argument_name(bound[attribute])

    equals = tuple(
        f"({quoted(t.key_attribute.name)}, {wire_value(first, t, named, keys)})"
        for t in plan.equals
    )
    arguments: list[tuple[str, str]] = [
        ("context", "context"),
        ("entity", spec),
        ("pattern", quoted(collection.name)),
        ("returns", spec),
        ("equals", tuple_of(equals)),
    ]
    if plan.index is not None:
        key = (*plan.index.partition, *plan.index.sort)
        arguments.append(("index", quoted(plan.index.name)))
        arguments.append(("index_key", tuple_of(tuple(quoted(part.name) for part in key))))
    if plan.beginning is not None:
        text = first.keys.text(plan.beginning, imports, None, named)
        name = quoted(plan.beginning.key_attribute.name)
        arguments.append(("sort", f"{imports.use('sort_prefix')}({name}, {text})"))
    members = tuple(
        _member(member, contexts[member.entity.name], imports) for member in plan.members
    )
    arguments += [("members", tuple_of(members)), ("result", imports.own(collection.result))]
    if plan.others:
        specs = tuple(imports.own(contexts[entity.name].spec) for entity in plan.others)
        arguments.append(("others", tuple_of(specs)))
    for option in ("descending", "consistent"):
        if getattr(collection, option):
            arguments.append((option, "True"))
    if collection.limit is not None:
        arguments.append(("limit", str(collection.limit)))
    if collection.on_invalid != "raise":
        arguments.append(("on_invalid", quoted(collection.on_invalid)))
    return tuple(Entry(Code(name), Code(value)) for name, value in arguments)


def _member(member: MemberPlan, context: EntityContext, imports: Imports) -> Code:
    once = ", single=True" if member.single else ""
    kept = Conditions(member.entity, context.service, imports).whole(member.where)
    where = "" if kept is None else f", where={kept}"
    spec = imports.own(context.spec)
    return Code(f"{imports.use('Member')}({spec}, {quoted(member.field)}{once}{where})")
