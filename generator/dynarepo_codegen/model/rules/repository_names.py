"""Each entity has a repository of its own name on the facade."""

from .rule import Subject


def repository_names(subject: Subject) -> None:
    """Report repositories of one name."""
    repositories: dict[str, str] = {}
    for entity in subject.service.entities:
        other = repositories.setdefault(entity.repository, entity.name)
        if other != entity.name:
            written = subject.written(entity).repository
            subject.scope.error(
                "DR213",
                entity.mark if written is None else written.mark,
                f"the repositories of `{entity.name}` and `{other}` are both called "
                f"`{entity.repository}`",
                "give one of them another name with `repository:`",
            )
