"""Renders the transactions that a schema declares: functions that plan, and methods that send."""

from dataclasses import dataclass

from ..model.transactions import TransactionParameter, TransactionWrite
from ..plan.transactions import TransactionPlan
from ..plan.values import GivenPart
from .change_code import Changes
from .code import Code, listed, tuple_of
from .condition_code import Conditions
from .context import EntityContext
from .environment import ENVIRONMENT
from .imports import Imports
from .item_codec import Entry
from .literals import value_code
from .python_names import argument_name
from .python_types import or_none, python_type
from .quoting import docstring, quoted
from .signatures import Parameter, passed, signature

_FUNCTIONS = {
    "create": "create_item",
    "put": "put_item",
    "update": "update_item",
    "delete": "delete_item",
    "check": "check_item",
}


@dataclass(frozen=True, slots=True)
class TransactionFunction:
    """A function or method of a declared transaction."""

    define: Code
    name: Code
    parameters: Code
    returns: Code
    doc: Code
    body: Code
    callers: tuple[Entry, ...] = ()


def transactions_source(
    plans: tuple[TransactionPlan, ...], contexts: dict[str, EntityContext], imports: Imports
) -> str:
    """The body of `_transactions.py`."""
    return ENVIRONMENT.get_template("transactions.py.jinja").render(
        functions=tuple(_function(plan, contexts, imports) for plan in plans)
    )


def transaction_names(plans: tuple[TransactionPlan, ...]) -> tuple[str, ...]:
    """What transactions and their parameters are called."""
    names = ["context", "token"]
    for plan in plans:
        names.append(plan.transaction.name)
        names += [argument_name(p.name) for p in plan.transaction.parameters]
        names += [argument_name(p.name) for p in plan.parameters]
    return tuple(dict.fromkeys(names))


def transaction_methods(
    plans: tuple[TransactionPlan, ...], imports: Imports, *, awaits: bool
) -> tuple[TransactionFunction, ...]:
    """The methods of a facade that send them."""
    found: list[TransactionFunction] = []
    for plan in plans:
        transaction = plan.transaction
        function = imports.own(transaction.name, alias=f"plan_{transaction.name}")
        given = _parameters(plan, imports)
        token = Parameter("token", f"{imports.use('str')} | None", "None")
        planned = f"{function}({listed(('self._link.context', *passed(given)))})"
        send = "_written_together" if transaction.returns_items else "_write_together"
        found.append(
            TransactionFunction(
                Code("async def" if awaits else "def"),
                Code(transaction.name),
                listed(("self", *signature((*given, token)))),
                _result(plan, imports),
                docstring(plan.documentation, indent=8),
                Code(f"{'await ' if awaits else ''}self.{send}({planned}, token)"),
            )
        )
    return tuple(found)


def transaction_intents(
    plans: tuple[TransactionPlan, ...], imports: Imports
) -> tuple[TransactionFunction, ...]:
    """The methods that make them part of a larger transaction."""
    found: list[TransactionFunction] = []
    for plan in plans:
        name = plan.transaction.name
        function = imports.own(name, alias=f"plan_{name}")
        given = _parameters(plan, imports)
        planned = f"{function}({listed(('self._collector.context', *passed(given)))})"
        found.append(
            TransactionFunction(
                Code("def"),
                Code(name),
                listed(("self", *signature(given))),
                Code("None"),
                docstring(plan.documentation[:1], indent=8),
                Code(f"self._collector.add_all({planned})"),
            )
        )
    return tuple(found)


def _function(
    plan: TransactionPlan, contexts: dict[str, EntityContext], imports: Imports
) -> TransactionFunction:
    transaction = plan.transaction
    writes = tuple(
        _write(write, given, transaction.name, contexts[write.entity.name], imports)
        for write, given in zip(transaction.writes, plan.given, strict=True)
    )
    kinds = (f"{imports.use('Write')}[{_written(write, imports)}]" for write in transaction.writes)
    context = f"context: {imports.use('Context')}"
    return TransactionFunction(
        Code("def"),
        Code(transaction.name),
        listed((context, *signature(_parameters(plan, imports)))),
        Code(f"{imports.use('tuple')}[{', '.join(kinds)}]"),
        docstring(plan.documentation[:1]),
        tuple_of(writes),
        _callers(plan, imports),
    )


def _callers(plan: TransactionPlan, imports: Imports) -> tuple[Entry, ...]:
    """Each parameter that is the tenant, which comes from the context."""
    found: list[Entry] = []
    for parameter in plan.tenants:
        # A parameter without a type is an item, and an item is no part of a key.
        assert parameter.type is not None
        of = python_type(parameter.type, imports)
        value = Code(f"{imports.use('tenant_of')}(context, {of})")
        found.append(Entry(Code(argument_name(parameter.name)), value))
    return tuple(found)


def _write(
    write: TransactionWrite,
    given: tuple[GivenPart, ...],
    name: str,
    context: EntityContext,
    imports: Imports,
) -> Code:
    entity = write.entity
    conditions = Conditions(entity, context.service, imports)
    arguments: list[str] = [imports.own(context.spec), "context"]
    if write.item:
        arguments.append(argument_name(write.item))
    else:
        parts = (
            f"{part.attribute}="
            + (
                argument_name(part.parameter)
                if part.value is None
                else value_code(part.value.value, imports)
            )
            for part in write.key
        )
        arguments.append(f"{imports.own(f'{entity.name}Key')}({', '.join(parts)})")
    changes = Changes(conditions, imports)
    if write.do is not None:
        arguments.append(tuple_of(changes.write(write.do)))
    when = conditions.whole(write.when)
    if when is not None:
        arguments.append(f"when={when}")
    if write.upsert:
        arguments.append("upsert=True")
    if not write.exists:
        arguments.append("exists=False")
    arguments += changes.given(given, entity)
    arguments.append(f"pattern={quoted(name)}")
    return Code(f"{imports.use(_FUNCTIONS[write.verb])}({listed(tuple(arguments))})")


def _written(write: TransactionWrite, imports: Imports) -> str:
    if write.verb == "check":
        return "None"
    model = imports.own(write.entity.name)
    return f"{model} | None" if write.verb == "delete" else model


def _result(plan: TransactionPlan, imports: Imports) -> Code:
    if not plan.transaction.returns_items:
        return Code("None")
    kinds = ", ".join(_written(w, imports) for w in plan.transaction.writes)
    return Code(f"{imports.use('tuple')}[{kinds}]")


def _parameters(plan: TransactionPlan, imports: Imports) -> tuple[Parameter, ...]:
    return tuple(_parameter(parameter, imports) for parameter in plan.parameters)


def _parameter(parameter: TransactionParameter, imports: Imports) -> Parameter:
    name = argument_name(parameter.name)
    if parameter.type is None:
        return Parameter(name, imports.own(f"{parameter.item}Create"), keyword=False)
    of = python_type(parameter.type, imports)
    if parameter.many:
        of = Code(f"{imports.use('Sequence')}[{of}]")
    if parameter.optional:
        return Parameter(name, of if of == "Any" else f"{of} | None", "None")
    if parameter.may_be_absent:
        of = or_none(of, True)
    return Parameter(name, of, keyword=not parameter.leads)
