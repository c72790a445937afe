"""Attributes that only the key stores can be read back out of it."""

from ..readable_keys import why_unreadable
from .rule import Subject


def parsed_attributes(subject: Subject) -> None:
    """Report `stored: in_key` attributes that no table key gives back."""
    for entity in subject.service.entities:
        templates = (entity.partition,) if entity.sort is None else (entity.partition, entity.sort)
        for attribute in entity.attributes:
            if not attribute.in_key or attribute.optional:
                continue
            holding = [t for t in templates if attribute.name in t.attributes]
            problems = [why_unreadable(template, entity) for template in holding]
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
