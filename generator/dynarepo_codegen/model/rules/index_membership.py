"""Who is in an index follows from what is stored, so it has to be what the schema declares."""

from ..tables import Index, Table
from ..values import Entity, IndexMembership, KeyTemplate
from .rule import Subject


def declared_memberships(subject: Subject) -> None:
    """Report entities that get into an index because they store all of its key attributes."""
    for table in subject.service.tables:
        for entity in subject.entities_of(table):
            stored = _stored_names(entity)
            declared = {str(name) for name in subject.written(entity).indexes}
            for index in table.indexes:
                if index.name not in declared and _keys(index) <= stored.keys():
                    _report(entity, index, stored, subject)


def _keys(index: Index) -> set[str]:
    return {key.name for key in (*index.partition, *index.sort)}


def _stored_names(entity: Entity) -> dict[str, str]:
    """Every stored name of an entity's items, with what it comes from."""
    names = {a.stored_name: f"attribute `{a.name}`" for a in entity.attributes if not a.in_key}
    if entity.table.type_attribute:
        names.setdefault(entity.table.type_attribute, "the type attribute")
    for template in _table_templates(entity):
        names.setdefault(template.key_attribute.name, "the table key")
    for membership in entity.indexes:
        for template in (*membership.partition, *membership.sort):
            names.setdefault(template.key_attribute.name, f"index `{membership.index.name}`")
    return names


def _table_templates(entity: Entity) -> tuple[KeyTemplate, ...]:
    return (entity.partition,) if entity.sort is None else (entity.partition, entity.sort)


def _report(entity: Entity, index: Index, stored: dict[str, str], subject: Subject) -> None:
    keys = [key.name for key in (*index.partition, *index.sort)]
    origins = ", ".join(f"`{key}` ({stored[key]})" for key in dict.fromkeys(keys))
    rename = "" if _fixed_by_table(index, entity.table) else ", or rename one with `stored_as:`"
    subject.scope.error(
        "DR343",
        entity.mark,
        f"items of `{entity.name}` are in index `{index.name}`, which `{entity.name}` does not "
        f"declare: they store {origins}",
        f"declare it: `indexes: {{{index.name}: {{}}}}`{rename}",
    )


def _fixed_by_table(index: Index, table: Table) -> bool:
    return _keys(index) <= {table.partition.name, table.sort.name if table.sort else ""}


def shared_key_attributes(subject: Subject) -> None:
    """Report two index entries of one entity that would write one key attribute differently."""
    for entity in subject.service.entities:
        table_keys = {template.key_attribute.name for template in _table_templates(entity)}
        owners: dict[str, IndexMembership] = {}
        for membership in entity.indexes:
            for template in (*membership.partition, *membership.sort):
                name = template.key_attribute.name
                if template.native or name in table_keys:
                    continue
                other = owners.setdefault(name, membership)
                if other is not membership and not _alike(other, membership, name, entity):
                    subject.scope.error(
                        "DR344",
                        membership.mark,
                        f"indexes `{other.index.name}` and `{membership.index.name}` of "
                        f"`{entity.name}` both write `{name}`, and not always the same",
                        f"use one template and one `when:`, or give the index a key attribute "
                        f"other than `{name}`",
                    )


def _alike(one: IndexMembership, other: IndexMembership, name: str, entity: Entity) -> bool:
    """Whether two entries exist at the same time, and agree on a key attribute."""
    texts = {
        (template.text, template.case)
        for membership in (one, other)
        for template in (*membership.partition, *membership.sort)
        if template.key_attribute.name == name
    }
    return (
        len(texts) == 1 and one.when == other.when and _needs(one, entity) == _needs(other, entity)
    )


def _needs(membership: IndexMembership, entity: Entity) -> set[str]:
    """The attributes without which the entry is absent."""
    names = {
        attribute
        for template in (*membership.partition, *membership.sort)
        for attribute in template.attributes
    }
    return {a.name for a in entity.attributes if a.name in names and (a.optional or a.nullable)}
