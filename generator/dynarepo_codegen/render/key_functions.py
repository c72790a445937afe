"""The key functions of one entity: their names, and which placeholders a range is asked on."""

from collections.abc import Callable
from dataclasses import dataclass, field

from ..model.types import ScalarType
from ..model.values import (
    Attribute,
    Entity,
    IndexMembership,
    KeyTemplate,
    LiteralPart,
    PlaceholderPart,
)
from ..plan.read_values import RangePlan
from ..plan.values import EntityPlan
from .code import Code
from .imports import Imports
from .key_text import PartText, following_literal, joined, placeholder_text
from .native_conditions import attributes_read
from .python_names import free_name, identifier

_RESERVED = frozenset({"table_key"})


@dataclass(frozen=True, slots=True)
class KeyFunctions:
    """What the modules of an entity must agree on about its keys.

    `names` are the functions of the stored key attributes, `entries` those of the indexes, and
    `sentinels` those of the rules of unique attributes.
    `ranged` are the placeholders that some access pattern asks a range on, by key attribute;
    `sort_keys` the key attributes that order items in the table or an index.
    """

    entity: Entity
    names: dict[str, str]
    entries: dict[str, str]
    ranged: frozenset[tuple[str, str]]
    sort_keys: frozenset[str]
    attributes: dict[str, Attribute] = field(default_factory=dict[str, Attribute])
    sentinels: dict[str, str] = field(default_factory=dict[str, str])

    @classmethod
    def of(cls, plan: EntityPlan) -> "KeyFunctions":
        """The key functions of an entity, each with a name of its own."""
        entity = plan.entity
        attributes = {attribute.name: attribute for attribute in entity.attributes}
        taken = {*attributes, *_RESERVED}
        names: dict[str, str] = {}
        for template in all_templates(entity):
            name = free_name(identifier(template.key_attribute.name), "key", taken)
            names[template.key_attribute.name] = name
            taken.add(name)
        entries: dict[str, str] = {}
        for membership in entity.indexes:
            if made_templates(membership, entity):
                name = free_name(identifier(membership.index.name), "entry", taken)
                entries[membership.index.name] = name
                taken.add(name)
        sentinels: dict[str, str] = {}
        for rule in entity.unique:
            name = free_name("_".join(("unique", *rule.attributes)), "key", taken)
            sentinels[rule.name] = name
            taken.add(name)
        ranged = {
            (sort.template.key_attribute.name, name)
            for method in plan.methods
            if method.query is not None and (sort := method.query.sort)
            for name in _ranged(sort.range)
        }
        sorts = [template for membership in entity.indexes for template in membership.sort]
        sorts += [] if entity.sort is None else [entity.sort]
        sort_keys = frozenset(template.key_attribute.name for template in sorts)
        return cls(entity, names, entries, frozenset(ranged), sort_keys, attributes, sentinels)

    def text(
        self,
        template: KeyTemplate,
        imports: Imports,
        count: int | None = None,
        named: Callable[[str], str] = str,
    ) -> Code:
        """The text of a key, or of its first `count` parts; `named` gives the variables that hold
        its attributes."""
        parts = template.parts if count is None else template.parts[:count]
        pieces = tuple(
            (
                part.text
                if isinstance(part, LiteralPart)
                else self.part(template, position, named(part.attribute), imports)
            )
            for position, part in enumerate(parts)
        )
        return joined(pieces, template.case)

    def part(self, template: KeyTemplate, position: int, value: str, imports: Imports) -> PartText:
        """The text of one placeholder, out of the expression `value`."""
        part = template.parts[position]
        assert isinstance(part, PlaceholderPart)
        return placeholder_text(
            part,
            following_literal(template, position),
            self.attributes[part.attribute],
            value,
            imports,
            ranged=self.is_ranged(template, part.attribute),
        )

    def is_ranged(self, template: KeyTemplate, attribute: str) -> bool:
        """Whether the text of a placeholder must sort right before its delimiter.

        An escaped one always does in a sort key: an access pattern that is added later must not
        change how keys are written.
        """
        escaped = any(
            isinstance(part, PlaceholderPart)
            and part.attribute == attribute
            and part.follow == "escaped"
            for part in template.parts
        )
        if escaped:
            return template.key_attribute.name in self.sort_keys
        return (template.key_attribute.name, attribute) in self.ranged

    def unbounded(self, template: KeyTemplate) -> bool:
        """Whether a key could be longer than DynamoDB allows."""
        return any(
            self.attributes[part.attribute].type == ScalarType("string")
            for part in template.parts
            if isinstance(part, PlaceholderPart)
        )


def _ranged(range_: RangePlan | None) -> tuple[str, ...]:
    """The placeholder whose order a range asks about; equality and beginnings need none."""
    if range_ is None or range_.operator in ("=", "begins_with"):
        return ()
    return (range_.attribute,)


def table_templates(entity: Entity) -> tuple[KeyTemplate, ...]:
    """The templates of the table key."""
    return (entity.partition,) if entity.sort is None else (entity.partition, entity.sort)


def all_templates(entity: Entity) -> tuple[KeyTemplate, ...]:
    """Every key attribute's template once: the table's, then those of the indexes."""
    found = {template.key_attribute.name: template for template in table_templates(entity)}
    for membership in entity.indexes:
        for template in (*membership.partition, *membership.sort):
            found.setdefault(template.key_attribute.name, template)
    return tuple(found.values())


def made_templates(membership: IndexMembership, entity: Entity) -> tuple[KeyTemplate, ...]:
    """The templates of an index whose key attributes nothing but the entry stores."""
    table = {template.key_attribute.name for template in table_templates(entity)}
    return tuple(
        template
        for template in (*membership.partition, *membership.sort)
        if not template.native and template.key_attribute.name not in table
    )


def entry_parts(membership: IndexMembership, entity: Entity) -> tuple[str, ...]:
    """The attributes that an index entry is made of, without those that only `when:` reads."""
    names = [
        name for template in made_templates(membership, entity) for name in template.attributes
    ]
    return tuple(dict.fromkeys(names))


def all_entry_parts(membership: IndexMembership, entity: Entity) -> tuple[str, ...]:
    """The attributes that decide about an index entry, those that `when:` reads included."""
    read = () if membership.when is None else attributes_read(membership.when)
    return tuple(dict.fromkeys((*entry_parts(membership, entity), *read)))
