"""What belongs to a tenant is reached by keys that name the tenant, or deliberately without."""

from ...diagnostics import closest
from ...source.language import KeySource
from ..callers import NO_TENANT, OPERATIONS_BY_TABLE_KEY, QUERYING
from ..type_traits import a_type
from ..types import ScalarType
from ..values import AccessPattern, Entity
from .rule import Subject

_TYPES = ("string", "uuid", "ulid", "integer")
_MERGING = ("DR331", "DR332", "DR334")


def tenant_attributes(subject: Subject) -> None:
    """Report tenants that an entity lacks, may lack, or has of another type than its neighbours."""
    service = subject.source.tenant
    first: Entity | None = None
    for entity in subject.service.entities:
        chosen = subject.written(entity).tenant
        known = [attribute.name for attribute in entity.attributes]
        if chosen is not None and chosen not in (NO_TENANT, *known):
            hint = closest(chosen, known) or (
                f"name one of its attributes, or write `tenant: {NO_TENANT}`"
            )
            subject.scope.no_attribute("DR801", chosen.mark, entity.name, chosen, known, hint)
        if not entity.tenant:
            continue
        _usable(entity, subject)
        first = first or entity
        of, other = entity.attribute(entity.tenant).type, first.attribute(first.tenant).type
        if of != other:
            subject.scope.error(
                "DR802",
                entity.attribute(entity.tenant).mark,
                f"the tenant of `{entity.name}` is {a_type(of)}, and that of `{first.name}` "
                f"{a_type(other)}",
                "one value binds all repositories: give both the same type",
            )
    if service is not None and not any(
        attribute.name == service
        for entity in subject.service.entities
        for attribute in entity.attributes
    ):
        subject.scope.error(
            "DR807",
            service.mark,
            f"no entity has the tenant's attribute `{service}`",
            "correct the name, or leave `tenant` out",
        )


def _usable(entity: Entity, subject: Subject) -> None:
    attribute = entity.attribute(entity.tenant)
    fault = ""
    if not (isinstance(attribute.type, ScalarType) and attribute.type.kind in _TYPES):
        fault = f"is {a_type(attribute.type)}"
    elif attribute.optional or attribute.nullable:
        fault = "may be absent"
    elif attribute.default is not None or attribute.server_set:
        fault = "is not given by the caller"
    if fault:
        subject.scope.error(
            "DR801",
            attribute.mark,
            f"`{attribute.name}` cannot be the tenant of `{entity.name}`: it {fault}",
            "a tenant is a required string, uuid, ulid or integer without a default",
        )


def tenants_in_keys(subject: Subject) -> None:
    """Report built-in operations and access patterns whose table key lacks the tenant."""
    for entity in subject.service.entities:
        if not entity.tenant:
            _needless(entity, subject)
            continue
        keyed = entity.tenant in entity.partition.attributes
        source = subject.written(entity)
        exposed = [name for name in entity.operations if name not in entity.cross_tenant]
        if exposed and not keyed:
            subject.scope.error(
                "DR803",
                entity.mark if source.key is None else source.key.place.mark,
                f"the partition key of `{entity.name}` lacks its tenant `{entity.tenant}`, so "
                f"`{'`, `'.join(exposed)}` could reach any tenant's items",
                f"write {_with_tenant(entity)}, or choose who may do that: "
                f"`cross_tenant: [{', '.join(exposed)}]`",
            )
        for operation in source.cross_tenant:
            if operation not in entity.operations:
                subject.scope.error(
                    "DR806",
                    source.place.of("cross_tenant"),
                    f"`{operation}` is not among the operations of `{entity.name}`",
                    "leave it out, or add it to `operations:`",
                )
        bound = [p for p in entity.patterns if not p.cross_tenant]
        for pattern in bound:
            _pattern(pattern, entity, subject)
        if keyed and (exposed or any(p.operation not in QUERYING for p in bound)):
            _separating(entity, source.key, f"table `{entity.table.name}`", subject)


def _pattern(pattern: AccessPattern, entity: Entity, subject: Subject) -> None:
    following = pattern.range.path.name if pattern.range else pattern.prefix
    open_ended = [p.name for p in pattern.parameters if p.optional or p.many]
    if entity.tenant in (*pattern.narrow, following, *open_ended):
        subject.scope.error(
            "DR808",
            pattern.mark,
            f"`{pattern.name}` is for one tenant, and leaves `{entity.tenant}` open",
            "give it in `query:` or not at all, or write `cross_tenant: true`",
        )
    # The route of a query is chosen when it is planned, and a search compares what it is given.
    if pattern.operation in QUERYING or (
        pattern.operation == "search" and entity.tenant in pattern.keys
    ):
        return
    by_key = pattern.operation in OPERATIONS_BY_TABLE_KEY
    if not by_key:
        subject.scope.error(
            "DR804",
            pattern.mark,
            f"`{pattern.name}` reads the items of all tenants",
            "write `cross_tenant: true` where that is meant, or declare a `query`",
        )
    elif entity.tenant not in entity.partition.attributes:
        subject.scope.error(
            "DR804",
            pattern.mark,
            f"`{pattern.name}` goes by the table key, whose partition lacks the tenant "
            f"`{entity.tenant}`",
            f"write {_with_tenant(entity)}, or `cross_tenant: true` where that is meant",
        )


def unique_per_tenant(subject: Subject) -> None:
    """Report unique values that all tenants share: who is refused one learns that another has it."""
    for entity in subject.service.entities:
        for rule in entity.unique if entity.tenant else ():
            if entity.tenant in rule.attributes or subject.acknowledged(rule.source, "DR810"):
                continue
            listed = ", ".join(rule.attributes)
            subject.scope.error(
                "DR810",
                rule.mark,
                f"`{listed}` of `{entity.name}` is unique among all tenants, so that one tenant "
                "learns which values another one has",
                f"write `[[{entity.tenant}, {listed}]]`, or declare the rule's `key:` with "
                "`unsafe: [DR810]`",
            )


def _needless(entity: Entity, subject: Subject) -> None:
    source = subject.written(entity)
    marks = [source.place.of("cross_tenant")] if entity.cross_tenant else []
    marks += [pattern.mark for pattern in entity.patterns if pattern.cross_tenant]
    for mark in marks:
        subject.scope.error(
            "DR806",
            mark,
            f"`{entity.name}` belongs to no tenant, so `cross_tenant` says nothing",
            "leave it out, or name the tenant's attribute with `tenant:`",
        )


def separate_tenants(subject: Subject) -> None:
    """Report keys of indexes that merge tenants, where an access pattern relies on them."""
    for entity in subject.service.entities:
        if not any(p.operation in QUERYING and not p.cross_tenant for p in entity.patterns):
            continue
        source = subject.written(entity)
        for membership in entity.indexes:
            names = {name for t in membership.partition for name in t.attributes}
            if entity.tenant and entity.tenant in names:
                key = next(k for n, k in source.indexes.items() if n == membership.index.name)
                _separating(entity, key, f"index `{membership.index.name}`", subject)


def _separating(entity: Entity, key: KeySource | None, where: str, subject: Subject) -> None:
    for code in () if key is None else key.unsafe:
        if code in _MERGING:
            subject.scope.error(
                "DR805",
                code.mark,
                f"`unsafe: [{code}]` lets items of several tenants share a key of {where}",
                "give tenants keys of their own, or write `cross_tenant` for whatever uses this "
                "key",
            )


def _with_tenant(entity: Entity) -> str:
    if entity.partition.native:
        key = f"partition: {entity.tenant}, sort: {entity.partition.key_attribute.name}"
        return f"`key: {{{key}}}` for its table"
    name = entity.partition.key_attribute.name
    return f'`{name}: "tenant#{{{entity.tenant}}}#{entity.partition.text}"`'
