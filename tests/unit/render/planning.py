"""Schemas as plans, for tests that look at what is rendered of them."""

from textwrap import dedent

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.model.build import build_service
from dynarepo_codegen.plan.planner import plan_service
from dynarepo_codegen.plan.values import ServicePlan
from dynarepo_codegen.render import render_service
from dynarepo_codegen.source.reader import read_schema
from dynarepo_codegen.source.services import merge_services


def planned(text: str) -> ServicePlan:
    """The plan of a schema without errors."""
    diagnostics = Diagnostics()
    schema = read_schema("x.yaml", dedent(text), diagnostics)
    assert schema is not None, list(diagnostics)
    (source,) = merge_services((schema,), diagnostics)
    service = build_service(source, diagnostics)
    assert service is not None, list(diagnostics)
    plan = plan_service(service, diagnostics)
    assert not diagnostics.failed, [finding.render() for finding in diagnostics]
    return plan


class _Unformatted:
    """Takes every source for formatted, where a test reads single expressions."""

    def find(self, path: str, source: str) -> str:
        return source

    def keep(self, path: str, source: str, formatted: str) -> None:
        pass


def unformatted(text: str) -> dict[str, str]:
    """The same files as the templates leave them."""
    files = render_service(planned(text), _Unformatted())
    return {path.partition("/")[2]: source for path, source in files.items()}


def rendered(text: str) -> dict[str, str]:
    """The files of a schema without errors, by their paths inside the service."""
    return {
        path.partition("/")[2]: source for path, source in render_service(planned(text)).items()
    }
