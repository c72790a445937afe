"""A progress bar for scripts, which shows how far a batch is."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from ..service.configuration import ConfigurationError
from .progress import OnProgress, Progress

if TYPE_CHECKING:
    from rich.progress import Progress as Bars


@contextmanager
def progress_bar(label: str = "", *, file: TextIO | None = None) -> Generator[OnProgress]:
    """Show a bar while a block runs; the `with` gives what is passed as `progress` to one batch.

    It shows what is done, of how many where that is known, what has to wait, and the time. It is
    drawn on standard error, or on `file`; where that is no terminal, only the end is written.
    Needs `pip install "dynarepo[progress]"`, and raises ConfigurationError where that is missing.
    """
    with _bars(file) as bars:
        task = bars.add_task(label, total=None, told="")

        def show(progress: Progress) -> None:
            bars.update(task, completed=progress.done, total=progress.total, told=str(progress))

        yield show


def _bars(file: TextIO | None) -> "Bars":
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "rich":
            raise
        raise ConfigurationError(
            "a progress bar needs rich",
            code="MISSING_EXTRA",
            hint='install it with `pip install "dynarepo[progress]"`',
        ) from None
    # A label is text of the caller's, and no markup.
    described = TextColumn("{task.description}", markup=False)
    told = TextColumn("{task.fields[told]}", markup=False)
    console = Console(file=file, stderr=file is None)
    return Progress(described, BarColumn(), told, TimeElapsedColumn(), console=console)
