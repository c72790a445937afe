"""Codes about tenants and owners."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR801",
        "attribute that cannot be the tenant",
        "`tenant:` names an attribute that the entity does not have, or one that may be absent or "
        "cannot stand for a tenant.",
        "Name a required string, uuid, ulid or integer without a default, or write "
        "`tenant: none`.",
    ),
    Code(
        "DR802",
        "tenants of several types",
        "Two entities of a service name their tenant with attributes of different types.",
        "Give both attributes the same type.",
    ),
    Code(
        "DR803",
        "built-in operation without the tenant",
        "The partition key of an entity lacks its tenant, so that its built-in operations could "
        "read or overwrite the items of any tenant.",
        "Put the tenant into the partition key, list the operations under `cross_tenant:`, or "
        "leave them out with `operations:`.",
    ),
    Code(
        "DR804",
        "access pattern without the tenant",
        "The partition that an access pattern reads or writes does not name the tenant.",
        "Put the tenant into the partition key, query an index that has it there, or write "
        "`cross_tenant: true` where all tenants are meant.",
    ),
    Code(
        "DR805",
        "key that merges tenants",
        "A key that separates tenants acknowledges that different values may share it.",
        "Repair the key, or mark what uses it with `cross_tenant`.",
    ),
    Code(
        "DR806",
        "`cross_tenant` without effect",
        "`cross_tenant` stands in an entity without a tenant, or names an operation that is not "
        "offered.",
        "Leave it out.",
    ),
    Code(
        "DR807",
        "tenant that nothing belongs to",
        "No entity of the service has the attribute that `tenant:` names.",
        "Correct the name, or leave `tenant` out.",
    ),
    Code(
        "DR808",
        "tenant left open",
        "`narrow:`, `range:` or `prefix:` names the tenant, which is fixed where a repository is "
        "bound to one.",
        "Give it in `query:`, or write `cross_tenant: true`.",
    ),
    Code(
        "DR809",
        "collection without one tenant",
        "The entities of a collection belong to tenants, and its partition does not name one "
        "tenant for all of them.",
        "List entities whose partition names the tenant at the same place.",
    ),
    Code(
        "DR810",
        "value that is unique among all tenants",
        "A `unique:` rule of a tenant's entity lacks the tenant: a value that one tenant is refused "
        "is in use by another, which is none of its business.",
        "Name the tenant's attribute in the rule, or acknowledge it in the rule's `key:` with "
        "`unsafe: [DR810]`.",
    ),
    Code(
        "DR811",
        "attribute that cannot be the owner",
        "`owner:` names an attribute that the entity does not have, or one that cannot stand for "
        "an owner.",
        "Name a string, uuid, ulid or integer that the caller gives.",
    ),
    Code(
        "DR812",
        "`owned` without effect",
        "`owned` stands in an access pattern of an entity without an owner, or in one that is "
        "given the owner anyway.",
        "Leave it out.",
    ),
    Code(
        "DR813",
        "index without the owner",
        "An access pattern reads an index that neither has the owner in its key as an argument "
        "nor can filter on it, so that it cannot be asked for one owner.",
        "Project the owner's attribute, give it in `query:`, or write `owned: false`.",
    ),
)
