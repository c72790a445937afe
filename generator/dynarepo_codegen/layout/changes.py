"""What the schema changes about data that is already stored: old facts, new facts -> findings."""

from collections.abc import Iterable

from ..diagnostics import Diagnostics
from ..model.values import Service
from . import matching
from .acceptance import Changes
from .attribute_changes import AttributeChanges
from .entity_changes import entity_changes
from .fact_values import Fact, Facts
from .table_changes import table_changes


def check_changes(
    old: Facts, new: Facts, service: Service, accept: Iterable[str], diagnostics: Diagnostics
) -> frozenset[str]:
    """Report every change that is not accepted; gives the names of all, for `check_acceptance`."""
    changes = Changes(frozenset(accept), diagnostics)
    if old == new:
        return frozenset()
    tables = matching.tables(old, new)
    for before, after in tables.both:
        table_changes(before, after, old, new, changes)
    names = {before.name: after.name for before, after in tables.both}
    entities = matching.entities(_with_table_names(old, names), new)
    attribute_changes = AttributeChanges(old, new, changes)
    for before, after in entities.both:
        entity_changes(before, after, old, new, attribute_changes, changes)
    for gone in entities.gone:
        changes.refuse(
            "DR609",
            (gone.name,),
            gone.mark,
            f"service `{service.name}` no longer has the entity `{gone.name}`: its items stay in the "
            "table, where nothing reads them, and queries of other entities may meet them",
            "keep the entity until its items are deleted",
        )
    return frozenset(changes.found)


def _with_table_names(facts: Facts, names: dict[str, str]) -> Facts:
    """The facts with tables called what the schema calls them now."""

    def renamed(fact: Fact) -> Fact:
        if fact.kind != ("entity",):
            return fact
        table = fact.word("table")
        properties = tuple(
            (key, (names.get(table, table),) if key == "table" else words)
            for key, words in fact.properties
        )
        return Fact(fact.subject, properties, fact.mark)

    return Facts.of(facts.service, map(renamed, facts.facts))
