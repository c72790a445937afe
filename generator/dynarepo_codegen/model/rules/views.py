"""Views are parts of an entity."""

from .rule import Subject


def views_are_parts(subject: Subject) -> None:
    """Warn about views that hold the whole entity: they only add a second name for it."""
    for entity in subject.service.entities:
        everything = {attribute.name for attribute in entity.attributes}
        names = {str(name): name for name in subject.written(entity).views}
        for view in entity.views:
            if everything <= set(view.attributes):
                subject.scope.warning(
                    "DR214",
                    names[view.name].mark,
                    f"view `{view.name}` has every attribute of `{entity.name}`",
                    "return the entity itself, or leave attributes out of the view",
                )
