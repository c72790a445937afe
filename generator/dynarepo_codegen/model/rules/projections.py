"""What indexes project by name exists, and is not too much."""

from ...diagnostics import Text, closest
from ...dynamodb import limits
from ...source.language import IndexSource
from ..names import shown
from ..tables import Index, Table
from .rule import Subject


def projected_attributes(subject: Subject) -> None:
    """Report names in `project:` that no item in the index stores, or that are there anyway."""
    for table in subject.service.tables:
        source = next(t for name, t in subject.source.tables.items() if name == table.name)
        for index in table.indexes:
            written = next(s for name, s in source.indexes.items() if name == index.name)
            _index(index, written, table, subject)
        _total(table, list(source.indexes.values()), subject)


def _index(index: Index, source: IndexSource, table: Table, subject: Subject) -> None:
    names = _names(source)
    keys = {key.name for key in (*index.partition, *index.sort)} | {table.partition.name}
    if table.sort is not None:
        keys.add(table.sort.name)
    members = [
        entity
        for entity in subject.entities_of(table)
        if any(membership.index.name == index.name for membership in entity.indexes)
    ]
    stored = {a.stored_name for e in members for a in e.attributes if not a.in_key}
    if table.type_attribute:
        stored.add(table.type_attribute)
    for position, name in enumerate(names):
        if name in keys:
            subject.scope.warning(
                "DR315",
                name.mark,
                f"`{shown(name)}` is a key attribute, which the index holds anyway",
                "leave it out of `project:`",
            )
        elif name in names[:position]:
            subject.scope.error(
                "DR315", name.mark, f"`{shown(name)}` is listed twice", "keep it once"
            )
        elif name not in stored and members and subject.is_complete(table):
            meant = [a.stored_name for e in members for a in e.attributes if a.name == name]
            hint = f"`project:` takes stored names: write `{meant[0]}`" if meant else ""
            subject.scope.error(
                "DR315",
                name.mark,
                f"no item in index `{index.name}` stores `{shown(name)}`",
                hint or closest(name, sorted(stored - keys)),
            )


def _names(source: IndexSource) -> tuple[Text, ...]:
    return () if isinstance(source.project, str) else source.project


def _total(table: Table, sources: list[IndexSource], subject: Subject) -> None:
    names = [name for source in sources for name in _names(source)]
    most = limits.PROJECTED_ATTRIBUTES
    if len(names) > most:
        subject.scope.error(
            "DR316",
            names[most].mark,
            f"the indexes of table `{table.name}` project {len(names)} attributes by name",
            f"DynamoDB takes at most {most} together: write `project: all` for one of them",
        )
