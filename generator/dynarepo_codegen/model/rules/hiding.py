"""What hides items that are stored: only where there is something to hide."""

from .rule import Subject


def something_hidden(subject: Subject) -> None:
    """Report `including_deleted` where no item could be hidden."""
    for entity in subject.service.entities:
        written = subject.written(entity).access_patterns
        for pattern in entity.patterns:
            if pattern.including_deleted and not entity.marks:
                source = next(s for name, s in written.items() if name == pattern.name)
                subject.scope.error(
                    "DR591",
                    source.place.of("including_deleted"),
                    f"no item of `{entity.name}` is ever hidden: it has no time to live, and is not deleted softly",
                    "leave `including_deleted` out",
                )
