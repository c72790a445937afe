"""Table keys are injective across entities: no two of them can write the same key."""

from itertools import combinations

from ..key_language import Language, intersects, language
from ..names import snake_case
from ..values import Entity, KeyTemplate, LiteralPart, PlaceholderPart
from .rule import Subject, template_mark


def injective_table_keys(subject: Subject) -> None:
    """Report pairs of entities whose items could take each other's place."""
    for table in subject.service.tables:
        entities = subject.entities_of(table)
        keys = {entity.name: _EntityKey(entity) for entity in entities}
        for first, second in combinations(entities, 2):
            if keys[first.name].meets(keys[second.name]):
                _report(first, second, subject)


class _EntityKey:
    """The key of an entity: its templates, and the languages of their texts."""

    def __init__(self, entity: Entity) -> None:
        attributes = {attribute.name: attribute for attribute in entity.attributes}
        sort = () if entity.sort is None else (entity.sort,)
        # Sort keys differ most often, so they are compared first.
        self.templates = (*sort, entity.partition)
        self._languages = tuple(language(item, attributes) for item in self.templates)
        self._beginnings = tuple(_beginning(item) for item in self.templates)

    def meets(self, other: "_EntityKey") -> bool:
        """Whether some key belongs to both."""
        for mine, theirs in zip(self._beginnings, other._beginnings, strict=True):
            if not (mine.startswith(theirs) or theirs.startswith(mine)):
                return False
        return all(
            _meet(template, mine, theirs)
            for template, mine, theirs in zip(
                self.templates, self._languages, other._languages, strict=True
            )
        )


def _beginning(template: KeyTemplate) -> str:
    """The fixed text that every key of a template begins with."""
    first = template.parts[0]
    return first.text if isinstance(first, LiteralPart) and template.case == "keep" else ""


def _meet(template: KeyTemplate, mine: Language, theirs: Language) -> bool:
    # Numbers and binary have no literals that could keep them apart.
    return template.key_attribute.type != "S" or intersects(mine, theirs)


def _report(first: Entity, second: Entity, subject: Subject) -> None:
    """Report a pair, unless one of the two acknowledges it."""
    keys = [subject.written(entity).key for entity in (first, second)]
    # Both are asked, so that each acknowledgement counts as needed.
    acknowledged = [subject.acknowledged(key, "DR331") for key in keys]
    if any(acknowledged):
        return
    # The one that begins with a placeholder is the one to change.
    culprit = first if _open(first) and not _open(second) else second
    other = second if culprit is first else first
    template = culprit.sort or culprit.partition
    subject.scope.error(
        "DR331",
        template_mark(subject.written(culprit).key, template.key_attribute.name, culprit.mark),
        f"an item of `{culprit.name}` can have the same key as an item of `{other.name}`, "
        f"{_spelled(other)}",
        f"begin it with a text of its own, for example "
        f'`{template.key_attribute.name}: "{_suggestion(culprit, template)}"`',
    )


def _open(entity: Entity) -> bool:
    return isinstance((entity.sort or entity.partition).parts[0], PlaceholderPart)


def _spelled(entity: Entity) -> str:
    templates = (entity.partition, *((entity.sort,) if entity.sort else ()))
    return " and ".join(f"`{item.key_attribute.name}` = `{item.text}`" for item in templates)


def _suggestion(entity: Entity, template: KeyTemplate) -> str:
    return snake_case(entity.name) + (f"#{template.text}" if "{" in template.text else "")
