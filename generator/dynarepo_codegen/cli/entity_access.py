"""The entities of a connected service, each with its generated repositories."""

from dataclasses import dataclass
from typing import Any

from dynarepo import EVERY_TENANT
from dynarepo_codegen.diagnostics import closest

from .service_access import CannotRun


@dataclass(frozen=True, slots=True)
class EntityAccess:
    """One entity: what the runtime knows of it, and the classes of its repositories."""

    name: str
    spec: Any
    repositories: tuple[type[Any], ...]
    link: Any

    def repository_with(self, method: str) -> Any:
        """A repository that has this method; None where the schema leaves it out."""
        for repository in self.repositories:
            if hasattr(repository, method):
                return repository(self.link)
        return None

    def tenant(self, text: str) -> Any:
        """A tenant as the command line names it."""
        # Imported late: most commands get along without.
        from pydantic import TypeAdapter, ValidationError

        if self.spec.tenant is None:
            raise CannotRun(f"the items of `{self.name}` have no tenant", "leave `--tenant` out")
        kind: Any = self.spec.model.model_fields[self.spec.tenant].annotation
        try:
            return TypeAdapter[Any](kind).validate_python(text)
        except ValidationError as error:
            reason = error.errors()[0]["msg"]
            hint = f"write the `{self.spec.tenant}` of the items"
            raise CannotRun(f"`--tenant {text}` is no tenant: {reason}", hint) from None


def entities_of(db: Any, *, actor: str | None = None) -> dict[str, EntityAccess]:
    """All entities by their names, for all tenants together."""
    service: Any = db.__class__
    extendable = {made.__name__: made for made in service._extendable()}
    # A command acts for whoever runs it, and not for one tenant of the service.
    link = db._link.bound(tenant=EVERY_TENANT, actor=actor)
    found: dict[str, EntityAccess] = {}
    for spec, returns in service._readable().values():
        if returns is spec:
            names = (f"{spec.name}Repository", f"{spec.name}CrossTenantRepository")
            repositories = tuple(extendable[name] for name in names if name in extendable)
            found[spec.name] = EntityAccess(spec.name, spec, repositories, link)
    return found


def entity_of(db: Any, name: str, *, actor: str | None = None) -> EntityAccess:
    """One entity by its name."""
    entities = entities_of(db, actor=actor)
    if name not in entities:
        known = ", ".join(f"`{known}`" for known in entities)
        hint = closest(name, [*entities]) or f"it has {known}"
        raise CannotRun(f"the service has no entity `{name}`", hint)
    return entities[name]
