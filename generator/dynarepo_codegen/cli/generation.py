"""Runs the generator on schema files and sorts what comes out by service."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dynarepo_codegen.diagnostics import Diagnostic
from dynarepo_codegen.output.comparison import ServiceOutput, service_output, services_on_disk
from dynarepo_codegen.output.format_cache import DiskFormatCache

from .schema_files import SchemaFiles


@dataclass(frozen=True, slots=True)
class Generation:
    """What shall be on disk, and what was found on the way; no output when it failed."""

    outputs: tuple[ServiceOutput, ...]
    locks: Mapping[Path, str]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return any(finding.level == "error" for finding in self.diagnostics)


def run_generator(
    schemas: SchemaFiles, out: Path, *, accept: tuple[str, ...] = (), all_services: bool
) -> Generation:
    """Generate; `all_services` says that a service on disk without a schema is a stale one."""
    # Imported late: a run with nothing to do needs no parser, templates or formatter.
    from dynarepo_codegen.generate import Settings, SourceFile, generate

    cache = DiskFormatCache(out)
    generated = generate(
        [SourceFile(file.shown, file.text) for file in schemas.files],
        schemas.locks,
        settings=Settings(accept=accept),
        cache=cache,
    )
    by_service: dict[str, dict[str, str]] = {}
    for path, text in generated.files.items():
        service, _, name = path.partition("/")
        by_service.setdefault(service, {})[name] = text
    outputs = [
        service_output(
            service,
            files,
            schemas.fingerprint(
                service, generated.locks.get(service, schemas.locks.get(service, ""))
            ),
            cache.source_hashes(service),
        )
        for service, files in sorted(by_service.items())
    ]
    result = Generation(
        tuple(outputs),
        {schemas.lock_path(service): text for service, text in sorted(generated.locks.items())},
        generated.diagnostics,
    )
    if all_services and not result.failed:
        stale = [name for name in services_on_disk(out) if name not in by_service]
        removed = tuple(ServiceOutput(name, {}, None) for name in stale)
        return Generation(result.outputs + removed, result.locks, result.diagnostics)
    return result
