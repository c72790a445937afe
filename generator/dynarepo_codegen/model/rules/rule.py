"""What a rule is: a function over a whole service that reports what breaks it."""

from collections.abc import Callable
from dataclasses import dataclass

from ...diagnostics import Mark
from ...source.language import EntitySource, KeySource
from ...source.services import ServiceSource
from ..scope import Scope
from ..tables import Table
from ..values import Entity, Service


@dataclass(frozen=True, slots=True)
class Subject:
    """A service under inspection: resolved, as written, and where to report."""

    service: Service
    source: ServiceSource
    scope: Scope

    def entities_of(self, table: Table) -> tuple[Entity, ...]:
        """The entities that a table holds."""
        return tuple(e for e in self.service.entities if e.table.name == table.name)

    def written(self, entity: Entity) -> EntitySource:
        """The entity as the schema has it."""
        return next(s for name, s in self.source.entities.items() if name == entity.name)

    def acknowledged(self, key: KeySource | None, code: str) -> bool:
        """Whether a key that breaks a rule says so; asked only where it is broken."""
        if key is None or code not in key.unsafe:
            return False
        self.scope.acknowledged.add((key.place.mark, code))
        return True

    def is_complete(self, table: Table) -> bool:
        """Whether the model holds all of a table's entities; otherwise nothing can be missed."""
        known = {entity.name for entity in self.entities_of(table)}
        return all(
            name in known and name not in self.scope.faulty
            for name, entity in self.source.entities.items()
            if entity.table == table.name
        )


def template_mark(key: KeySource | None, attribute: str, otherwise: Mark) -> Mark:
    """Where the template of a key attribute is written."""
    if key is None:
        return otherwise
    return next((text.mark for name, text in key.parts.items() if name == attribute), otherwise)


Rule = Callable[[Subject], None]
