"""What the values in a key do to it: case, emptiness, secrets, floats, dollar signs, none at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ...diagnostics import Mark
from ...source.language import KeySource
from ..text_forms import text_form
from ..types import EnumType, ScalarType
from ..values import Entity, KeyTemplate, LiteralDefault, LiteralPart, PlaceholderPart
from .rule import Subject, template_mark


@dataclass(frozen=True, slots=True)
class _Keyed:
    """One template of an entity: where it is written, and what it is the key of."""

    template: KeyTemplate
    source: KeySource | None
    mark: Mark
    where: str


def _templates(entity: Entity, subject: Subject) -> Iterator[_Keyed]:
    """Every template of an entity; those of the table key that an index repeats come once."""
    written = subject.written(entity)
    own = (entity.partition,) if entity.sort is None else (entity.partition, entity.sort)
    for template in own:
        mark = template_mark(written.key, template.key_attribute.name, entity.mark)
        yield _Keyed(template, written.key, mark, f"table `{entity.table.name}`")
    shared = {template.key_attribute.name for template in own}
    for membership in entity.indexes:
        name = membership.index.name
        source = next(source for index, source in written.indexes.items() if index == name)
        for template in (*membership.partition, *membership.sort):
            if template.key_attribute.name not in shared:
                mark = template_mark(source, template.key_attribute.name, membership.mark)
                yield _Keyed(template, source, mark, f"index `{name}`")


def case_keeps_values_apart(subject: Subject) -> None:
    """Report keys in which a change of case makes two values one, unless acknowledged."""
    for entity in subject.service.entities:
        reported: set[Mark] = set()
        for keyed in _templates(entity, subject):
            template, source = keyed.template, keyed.source
            merged = [name for name in template.attributes if _merges(name, template, entity)]
            if not merged or source is None or subject.acknowledged(source, "DR334"):
                continue
            mark = source.place.of("key_case")
            if mark in reported:
                continue
            reported.add(mark)
            subject.scope.error(
                "DR334",
                mark,
                f"`key_case: {template.case}` gives two values of `{merged[0]}` one key",
                "leave it out; where stored data is so already, add `unsafe: [DR334]`",
            )


def _merges(name: str, template: KeyTemplate, entity: Entity) -> bool:
    if template.case == "keep" or template.native:
        return False
    part = next(p for p in template.parts if isinstance(p, PlaceholderPart) and p.attribute == name)
    form = text_form(entity.attribute(name).type, part.format, part.width)
    if form is None or form.characters is None:
        return True
    texts = form.values or tuple(form.characters)
    return len({text.lower() for text in texts}) < len(texts)


def keyable_values(subject: Subject) -> None:
    """Report values that DynamoDB does not take in a key, or that do not belong into one."""
    for entity in subject.service.entities:
        for keyed in _templates(entity, subject):
            for name in keyed.template.attributes:
                of = entity.attribute(name).type
                if isinstance(of, EnumType) and "" in of.values:
                    subject.scope.error(
                        "DR338",
                        keyed.mark,
                        f"`{name}` can be empty, and a key needs a text there",
                        "give the enumeration another value instead of the empty one",
                    )
                if entity.attribute(name).default == LiteralDefault(""):
                    subject.scope.error(
                        "DR338",
                        keyed.mark,
                        f"`{name}` is empty by default, and a key needs a text there",
                        "give it another default, or none",
                    )
                is_float = isinstance(of, ScalarType) and of.kind == "float"
                if is_float and not subject.acknowledged(keyed.source, "DR347"):
                    subject.scope.warning(
                        "DR347",
                        keyed.mark,
                        f"`{name}` is a float in the key of {keyed.where}: floats are rarely equal",
                        "use the type decimal or integer, or add `unsafe: [DR347]` to the key",
                    )


def foreign_placeholders(subject: Subject) -> None:
    """Warn about dollar signs that were hardly meant to be in the key."""
    for entity in subject.service.entities:
        for keyed in _templates(entity, subject):
            for before, part in pairwise(keyed.template.parts):
                if not (isinstance(before, LiteralPart) and isinstance(part, PlaceholderPart)):
                    continue
                if before.text.endswith("$") and not subject.acknowledged(keyed.source, "DR348"):
                    subject.scope.warning(
                        "DR348",
                        keyed.mark,
                        f"the `$` before `{{{part.attribute}}}` becomes part of every key",
                        f"write `{{{part.attribute}}}` alone; where stored keys are so already, "
                        f"add `unsafe: [DR348]` to the key",
                    )


def private_keys(subject: Subject) -> None:
    """Warn about sensitive attributes in keys, which tools and logs show."""
    for entity in subject.service.entities:
        for keyed in _templates(entity, subject):
            for name in keyed.template.attributes:
                if not entity.attribute(name).sensitive:
                    continue
                if not subject.acknowledged(keyed.source, "DR339"):
                    subject.scope.warning(
                        "DR339",
                        keyed.mark,
                        f"`{name}` is sensitive, and the key of {keyed.where} shows it",
                        "use an identifier or a hash of it in the key, "
                        "or add `unsafe: [DR339]` to the key",
                    )


def constant_partitions(subject: Subject) -> None:
    """Warn about partitions that hold all items of an entity."""
    for entity in subject.service.entities:
        key = subject.written(entity).key
        if _constant((entity.partition,)) and not subject.acknowledged(key, "DR346"):
            name = entity.partition.key_attribute.name
            mark = template_mark(key, name, entity.mark)
            _one_partition(entity, f"table `{entity.table.name}`", mark, subject)
        for membership in entity.indexes:
            if membership.index.local or not _constant(membership.partition):
                continue
            indexes = subject.written(entity).indexes.items()
            source = next(source for name, source in indexes if name == membership.index.name)
            if not subject.acknowledged(source, "DR346"):
                name = membership.partition[0].key_attribute.name
                mark = template_mark(source, name, membership.mark)
                _one_partition(entity, f"index `{membership.index.name}`", mark, subject)


def _constant(templates: tuple[KeyTemplate, ...]) -> bool:
    return all(isinstance(part, LiteralPart) for t in templates for part in t.parts)


def _one_partition(entity: Entity, where: str, mark: Mark, subject: Subject) -> None:
    subject.scope.warning(
        "DR346",
        mark,
        f"all items of `{entity.name}` share one partition of {where}",
        "put an attribute into the partition key; for few items that is fine as it is: "
        "add `unsafe: [DR346]` to the key",
    )
