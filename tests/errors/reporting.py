"""What the generator reports about the schema files of one folder."""

from pathlib import Path

from dynarepo_codegen.diagnostics import Diagnostics
from dynarepo_codegen.model.build import build_service
from dynarepo_codegen.plan.planner import plan_service
from dynarepo_codegen.source.reader import read_schema
from dynarepo_codegen.source.services import merge_services

HERE = Path(__file__).parent


def cases() -> list[Path]:
    """Every folder that holds a schema."""
    return sorted({path.parent for path in HERE.glob("*/*.yaml")})


def report(folder: Path) -> str:
    """The findings as the command line would print them, files called by their names."""
    diagnostics = Diagnostics()
    schemas = [
        schema
        for path in sorted(folder.glob("*.yaml"))
        if (schema := read_schema(path.name, path.read_text(encoding="utf-8"), diagnostics))
    ]
    services = () if diagnostics.failed else merge_services(tuple(schemas), diagnostics)
    for source in services if not diagnostics.failed else ():
        service = build_service(source, diagnostics)
        if service is not None:
            plan_service(service, diagnostics)
    return "".join(f"{finding.render()}\n" for finding in diagnostics)
