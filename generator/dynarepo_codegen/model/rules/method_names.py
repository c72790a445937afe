"""Names that become parts of the generated package, held against each other."""

from ..names import PARAMETER_NAMES, SERVICE_MODULES, snake_case
from .rule import Subject


def repository_names(subject: Subject) -> None:
    """Report repositories or modules of one name."""
    repositories: dict[str, str] = {}
    modules: dict[str, str] = {}
    for entity in subject.service.entities:
        written = subject.written(entity).repository
        other = repositories.setdefault(entity.repository, entity.name)
        if other != entity.name:
            subject.scope.error(
                "DR213",
                entity.mark if written is None else written.mark,
                f"the repositories of `{entity.name}` and `{other}` are both called "
                f"`{entity.repository}`",
                "give one of them another name with `repository:`",
            )
        module = snake_case(entity.name)
        other = modules.setdefault(module, entity.name)
        if other != entity.name:
            subject.scope.error(
                "DR213",
                entity.mark,
                f"`{entity.name}` and `{other}` would both be generated as `{module}`",
                "rename one of them",
            )
        if module in SERVICE_MODULES:
            subject.scope.error(
                "DR204",
                entity.mark,
                f"entity `{entity.name}` would be generated as `{module}`, which every service has",
                f"choose another name, for example `{entity.name}Item`",
            )


def argument_names(subject: Subject) -> None:
    """Report key attributes that cannot be arguments of generated methods."""
    for entity in subject.service.entities:
        templates = [entity.partition, *([entity.sort] if entity.sort else [])]
        for membership in entity.indexes:
            templates += [*membership.partition, *membership.sort]
        names = {name for template in templates for name in template.attributes}
        for attribute in entity.attributes:
            if attribute.name in names & PARAMETER_NAMES:
                subject.scope.error(
                    "DR205",
                    attribute.mark,
                    f"key attribute `{attribute.name}` has the name of an argument that every "
                    f"generated method has",
                    f"choose another name and keep the stored one: "
                    f"`{attribute.name}_value: {{type: ..., stored_as: {attribute.stored_name}}}`",
                )
