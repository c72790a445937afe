"""Schemas in a test's text, built into models."""

from textwrap import dedent

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.model.build import build_service
from dynarepo_codegen.model.values import Entity, KeyTemplate, PlaceholderPart, Service
from dynarepo_codegen.source.reader import read_schema
from dynarepo_codegen.source.services import merge_services


def build(text: str) -> tuple[Service | None, Diagnostics]:
    """The model of a schema, and what was found on the way."""
    diagnostics = Diagnostics()
    schema = read_schema("schema.yaml", dedent(text), diagnostics)
    if schema is None or diagnostics.failed:
        return None, diagnostics
    (source,) = merge_services((schema,), diagnostics)
    return build_service(source, diagnostics), diagnostics


def built(text: str) -> Service:
    """The model of a schema about which nothing is found."""
    service, diagnostics = build(text)
    assert [finding.render() for finding in diagnostics] == []
    assert service is not None
    return service


def codes(text: str) -> list[str]:
    """The codes of what is found about a schema, in order."""
    return [finding.code for finding in build(text)[1]]


def entity(service: Service, name: str) -> Entity:
    """One entity of a model."""
    return next(entity for entity in service.entities if entity.name == name)


def placeholder(template: KeyTemplate | None, attribute: str) -> PlaceholderPart:
    """One placeholder of a template."""
    assert template is not None
    found = [part for part in template.parts if isinstance(part, PlaceholderPart)]
    return next(part for part in found if part.attribute == attribute)
