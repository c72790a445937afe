"""Items of one table can be told apart: by the type attribute, or by what they hold."""

from itertools import combinations

from ...diagnostics import Mark
from ..names import shown
from ..tables import Table
from .rule import Subject


def type_attribute_is_free(subject: Subject) -> None:
    """Report a type attribute whose name something else has."""
    for table in subject.service.tables:
        name = table.type_attribute
        if not name:
            continue
        table_keys = [table.partition.name, *([table.sort.name] if table.sort else [])]
        if name in table_keys:
            subject.scope.error(
                "DR317",
                _written_mark(table, subject),
                f"the type attribute `{name}` of table `{table.name}` is in the table key",
                "choose another name with `type_attribute:`",
            )
        for entity in subject.entities_of(table):
            for attribute in entity.attributes:
                if attribute.stored_name == name and not attribute.in_key:
                    subject.scope.error(
                        "DR317",
                        attribute.mark,
                        f"`{attribute.name}` is stored as `{name}`, where table `{table.name}` keeps "
                        f"the item's type",
                        "remove the attribute, store it under another name with `stored_as:`, "
                        "or choose another `type_attribute:` for the table",
                    )


def _written_mark(table: Table, subject: Subject) -> Mark:
    name, source = next((n, t) for n, t in subject.source.tables.items() if n == table.name)
    return name.mark if source.type_attribute is None else source.type_attribute.mark


def distinct_type_values(subject: Subject) -> None:
    """Report entities of one table that the type attribute does not tell apart."""
    for table in subject.service.tables:
        entities = subject.entities_of(table)
        for entity in entities:
            written = subject.written(entity).type_value
            if written is not None and not table.type_attribute:
                subject.scope.error(
                    "DR352",
                    written.mark,
                    f"`type_value` has no effect: table `{table.name}` has no type attribute",
                    "leave it out, or name the attribute with `type_attribute:` of the table",
                )
            elif written is not None and not written:
                subject.scope.error(
                    "DR353",
                    written.mark,
                    "the type value is empty",
                    f"write a text, for example `type_value: {entity.name}`",
                )
        if not table.type_attribute:
            continue
        for first, second in combinations(entities, 2):
            if first.type_value == second.type_value:
                written = subject.written(second).type_value
                subject.scope.error(
                    "DR351",
                    written.mark if written is not None else second.mark,
                    f"`{second.name}` and `{first.name}` of table `{table.name}` have the same "
                    f"type value `{shown(second.type_value)}`",
                    "give each its own `type_value:`",
                )


def recognisable_items(subject: Subject) -> None:
    """Report entities whose keys may be equal and whose items carry no type."""
    for table in subject.service.tables:
        if table.type_attribute:
            continue
        for entity in subject.entities_of(table):
            key = subject.written(entity).key
            unsafe = key is not None and (key.place.mark, "DR331") in subject.scope.acknowledged
            if unsafe and entity.recognised_by is None:
                subject.scope.error(
                    "DR355",
                    entity.mark,
                    f"nothing tells items of `{entity.name}` from others with the same key",
                    "write `recognised_by:` with a condition that only its items meet, "
                    "or give the table a `type_attribute:`",
                )
