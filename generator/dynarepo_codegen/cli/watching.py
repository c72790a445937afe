"""Generates again after every change of a schema, until interrupted."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Event
from time import perf_counter

from dynarepo_codegen.output.problems import RefusedError

from .exit_codes import FINE
from .schema_files import SCHEMA_SUFFIXES
from .screen import Screen
from .settings_file import read_settings


def watch(
    schemas: Sequence[str], screen: Screen, run: Callable[[], int], stop: Event | None = None
) -> int:
    """Run now and after every change; errors are printed and survived."""
    # Imported late: it starts a native library.
    from watchfiles import Change
    from watchfiles import watch as changes

    def is_schema(change: Change, path: str) -> bool:
        return Path(path).suffix in SCHEMA_SUFFIXES

    folders = _folders(schemas)
    if not all(folder.is_dir() for folder in folders):
        return run()  # says what is missing; there is nothing to wait for
    try:
        _run_once(screen, run)
        for _ in changes(
            *folders, watch_filter=is_schema, stop_event=stop, recursive=False, debounce=300
        ):
            _run_once(screen, run)
    except KeyboardInterrupt:
        pass
    screen.note("stopped watching")
    return FINE


def _run_once(screen: Screen, run: Callable[[], int]) -> None:
    start = perf_counter()
    try:
        outcome = "up to date" if run() == FINE else "waiting for a correction"
    except RefusedError as refused:
        screen.problems(refused.problems)
        outcome = "waiting for a correction"
    screen.note(f"{outcome} ({perf_counter() - start:.1f} s); watching")


def _folders(schemas: Iterable[str]) -> list[Path]:
    # Folders, not files: editors replace a file by another one when they save it.
    named = [Path(name) for name in schemas] or [read_settings(Path.cwd()).schema]
    return sorted({path.parent if path.suffix in SCHEMA_SUFFIXES else path for path in named})
