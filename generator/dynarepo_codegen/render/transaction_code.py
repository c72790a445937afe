"""Renders what a transaction collects: the writes of each entity, and all of a service."""

from dataclasses import dataclass

from ..model.values import Service
from ..plan.values import BuiltinPlan, MethodPlan, ServicePlan, SweepPlan
from .batch_code import BATCHES
from .code import Code, listed
from .context import CROSS_TENANT, EntityContext, service_class
from .declared_transaction_code import TransactionFunction, transaction_intents
from .environment import ENVIRONMENT
from .imports import Imports
from .quoting import docstring
from .signatures import (
    Parameter,
    builtin_parameters,
    builtin_result,
    method_model,
    method_parameters,
    method_result,
    passed,
    signature,
)

_CHECK = (
    "Do nothing unless this item exists and meets the condition.",
    "With `exists=False`, do nothing unless there is no such item.",
)
_TRANSACT = (
    "Write several items together, or none of them.",
    (
        "What is asked of the transaction inside the block is sent when the block ends, as one request "
        "of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it is empty."
    ),
    (
        "Costs one round trip and twice the write units, and one round trip more where index keys or "
        "unique attributes need to be read first. With `returning=True`, updated and deleted items are "
        "read first as well, so that each `result` is known. A `token` of your own makes the same "
        "transaction succeed without effect when it is repeated within ten minutes."
    ),
    (
        "Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it, "
        "and AmbiguousWrite where the answers to all attempts were lost."
    ),
)


@dataclass(frozen=True, slots=True)
class IntentProperty:
    """The writes of one entity, on the transaction of its service."""

    name: Code
    class_: Code
    doc: Code


@dataclass(frozen=True, slots=True)
class IntentsCode:
    """What one transaction collects."""

    name: Code
    doc: Code
    properties: tuple[IntentProperty, ...]
    methods: tuple[TransactionFunction, ...]


def writes_source(context: EntityContext, imports: Imports, *, crosses: bool = False) -> str:
    """The body of `writes.py`, or of `cross_tenant_writes.py`."""

    def has(method: BuiltinPlan | MethodPlan) -> bool:
        return method.writes and (method.cross_tenant if crosses else method.bound)

    entity = context.entity
    methods = [
        _builtin(builtin, context, imports)
        for builtin in context.plan.builtins
        if has(builtin) and builtin.name not in (*BATCHES, "repair_unique")
    ]
    if crosses or not entity.tenant or entity.tenant in entity.partition.attributes:
        methods.append(_check(context, imports))
    # A sweep has no place in a transaction: nobody knows how much it finds.
    writing = [m for m in context.plan.methods if not isinstance(m.operation, SweepPlan)]
    methods += [_method(m, context, imports) for m in writing if has(m)]
    return ENVIRONMENT.get_template("writes.py.jinja").render(
        name=Code(f"{context.entity.name}{CROSS_TENANT if crosses else ''}Writes"),
        base=imports.use("Intents"),
        doc=docstring([f"Writes of {context.entity.name} items in a transaction."]),
        methods=tuple(methods),
    )


def transaction_source(
    plan: ServicePlan, entities: tuple[EntityContext, ...], imports: Imports
) -> str:
    """The body of `_transaction.py`: what is written by a service, a tenant, or for all of them."""
    service = plan.service
    declared = {
        of_tenant: transaction_intents(
            tuple(p for p in plan.transactions if p.of_tenant is of_tenant), imports
        )
        for of_tenant in (False, True)
    }
    shared = tuple(_property(c, imports) for c in entities if not c.entity.tenant)
    tenants = tuple(_property(c, imports) for c in entities if c.entity.tenant and c.plan.is_bound)
    crossing = tuple(
        _property(c, imports, CROSS_TENANT) for c in entities if c.plan.crosses_tenants
    )
    name = f"{service_class(service)}Transaction"
    found = [
        IntentsCode(
            Code(name),
            docstring([f"What one transaction of {service.name} writes."]),
            shared,
            declared[False],
        )
    ]
    if any(context.entity.tenant for context in entities):
        doc = docstring([f"What one transaction of a tenant of {service.name} writes."])
        found.append(IntentsCode(Code(f"Tenant{name}"), doc, tenants, declared[True]))
    if crossing:
        doc = docstring([f"What one transaction of {service.name} writes, of any tenant or none."])
        # What belongs to nobody is written together with what belongs to a tenant here.
        found.append(IntentsCode(Code(f"{CROSS_TENANT}{name}"), doc, (*shared, *crossing), ()))
    return ENVIRONMENT.get_template("transaction.py.jinja").render(
        base=imports.use("Intents"), transactions=tuple(found)
    )


def _property(context: EntityContext, imports: Imports, reach: str = "") -> IntentProperty:
    return IntentProperty(
        Code(context.entity.repository),
        imports.own(f"{context.entity.name}{reach}Writes"),
        docstring([f"Writes {context.entity.name} items."], indent=8),
    )


def transact_method(
    service: Service, imports: Imports, reach: str = "", *, awaits: bool
) -> TransactionFunction:
    """The facade's method that opens a transaction."""
    block = imports.use("AsyncTransactionBlock" if awaits else "TransactionBlock")
    intents = imports.own(f"{reach}{service_class(service)}Transaction")
    parameters = (
        Parameter("token", f"{imports.use('str')} | None", "None"),
        Parameter("returning", imports.use("bool"), "False"),
    )
    return TransactionFunction(
        Code("def"),
        Code("transact"),
        listed(("self", *signature(parameters))),
        Code(f"{block}[{intents}]"),
        docstring(_TRANSACT, indent=8),
        Code(f"self._transact({intents}, token, returning=returning)"),
    )


def _builtin(builtin: BuiltinPlan, context: EntityContext, imports: Imports) -> TransactionFunction:
    parameters = builtin_parameters(builtin, context, imports)
    result = builtin_result(builtin.name, imports.own(context.entity.name))
    doc = builtin.documentation
    return _intent(builtin.name, parameters, result, doc, context, imports)


def _method(method: MethodPlan, context: EntityContext, imports: Imports) -> TransactionFunction:
    parameters = method_parameters(method, context, imports)
    result = method_result(method, imports.own(method_model(method, context)))
    return _intent(method.name, parameters, result, method.documentation, context, imports)


def _intent(
    name: str,
    parameters: tuple[Parameter, ...],
    result: str,
    documentation: tuple[str, ...],
    context: EntityContext,
    imports: Imports,
) -> TransactionFunction:
    requests = imports.module(f"{context.folder}.requests")
    arguments = listed(("self._collector.context", *passed(parameters)))
    return TransactionFunction(
        Code("def"),
        Code(name),
        listed(("self", *signature(parameters))),
        Code(f"{imports.use('Pending')}[{result}]"),
        docstring(documentation[:1], indent=8),
        Code(f"self._collector.add({requests}.{name}({arguments}))"),
    )


def _check(context: EntityContext, imports: Imports) -> TransactionFunction:
    given = builtin_parameters(BuiltinPlan("delete", ()), context, imports)
    parameters = (*given, Parameter("exists", imports.use("bool"), "True"))
    spec, check = imports.own(context.spec), imports.use("check_item")
    arguments = listed((spec, "self._collector.context", *passed(parameters)))
    return TransactionFunction(
        Code("def"),
        Code("check"),
        listed(("self", *signature(parameters))),
        Code(f"{imports.use('Pending')}[None]"),
        docstring(_CHECK, indent=8),
        Code(f"self._collector.add({check}({arguments}))"),
    )
