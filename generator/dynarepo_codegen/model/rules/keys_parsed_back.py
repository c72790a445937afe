"""Attributes that only the key stores can be read back out of it."""

from ..text_forms import text_form
from ..values import Entity, KeyTemplate, LiteralPart, PlaceholderPart
from .rule import Subject


def parsed_attributes(subject: Subject) -> None:
    """Report `stored: in_key` attributes that no table key gives back."""
    for entity in subject.service.entities:
        templates = (entity.partition,) if entity.sort is None else (entity.partition, entity.sort)
        for attribute in entity.attributes:
            if not attribute.in_key or attribute.optional:
                continue
            holding = [t for t in templates if attribute.name in t.attributes]
            problems = [_unreadable(template, entity) for template in holding]
            if not holding:
                subject.scope.error(
                    "DR335",
                    attribute.mark,
                    f"`{attribute.name}` is kept only in the key, and no part of the table key "
                    f"has it",
                    f"write `{{{attribute.name}}}` into `key:`, or leave `stored: in_key` out",
                )
            elif all(problems):
                subject.scope.error(
                    "DR335",
                    attribute.mark,
                    f"`{attribute.name}` cannot be read back from `{holding[0].text}`: "
                    f"{problems[0]}",
                    "leave `stored: in_key` out, or change the template",
                )


def _unreadable(template: KeyTemplate, entity: Entity) -> str:
    """Why a template cannot be parsed, or "" where it can."""
    if template.case != "keep":
        return f"`key_case: {template.case}` changes what it holds"
    for position, part in enumerate(template.parts[:-1]):
        if not isinstance(part, PlaceholderPart) or part.follow in ("closed", "escaped"):
            continue
        form = text_form(entity.attribute(part.attribute).type, part.format, part.width)
        following = template.parts[position + 1]
        delimiter = following.text[0] if isinstance(following, LiteralPart) else ""
        if form is None or not (form.ends_itself or (delimiter and form.avoids(delimiter))):
            return f"nothing tells where `{part.attribute}` ends"
    return ""
