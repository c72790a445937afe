"""The time-to-live attribute is one, in every entity that has it."""

from ...diagnostics import closest
from ..types import ScalarType
from .rule import Subject


def time_to_live(subject: Subject) -> None:
    """Report a TTL attribute that nobody stores, or that is not a number of seconds."""
    for table in subject.service.tables:
        source = next(t for name, t in subject.source.tables.items() if name == table.name)
        if source.ttl is None:
            continue
        entities = subject.entities_of(table)
        having = [a for e in entities for a in e.attributes if a.stored_name == source.ttl]
        if not having and entities and subject.is_complete(table):
            stored = [a.stored_name for e in entities for a in e.attributes]
            subject.scope.error(
                "DR313",
                source.ttl.mark,
                f"no entity of table `{table.name}` stores an attribute `{source.ttl}`",
                closest(source.ttl, stored),
            )
        for attribute in having:
            fits = isinstance(attribute.type, ScalarType) and (
                attribute.type.kind == "integer" or attribute.type.encoding == "epoch_seconds"
            )
            if not fits or attribute.in_key:
                subject.scope.error(
                    "DR314",
                    attribute.mark,
                    f"`{attribute.name}` is the time to live of its items, and is not stored as "
                    f"seconds since 1970",
                    f"write `{attribute.name}: {{type: datetime, encoding: epoch_seconds}}`",
                )
