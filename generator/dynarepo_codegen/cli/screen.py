"""What users see: plain lines, and colours and progress only on a terminal."""

import os
import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, TextIO

from dynarepo_codegen.diagnostics import Diagnostic
from dynarepo_codegen.output.problems import Problem, RefusedError, system_problem

if TYPE_CHECKING:
    from rich.console import Console

Style = Literal["error", "warning", "diff", "plain"]


class Screen:
    """Writes results to one stream and findings to another."""

    def __init__(self, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self._out = out or sys.stdout
        self._err = err or sys.stderr
        for stream in (self._out, self._err):
            _survive_narrow_encodings(stream)

    def say(self, text: str) -> None:
        """A line of results."""
        self._write(self._out, text, "plain")

    def diff(self, text: str) -> None:
        """A difference, as part of the results."""
        self._write(self._out, text, "diff")

    def note(self, text: str) -> None:
        """A line about the run, which is no result."""
        self._write(self._err, text, "plain")

    def problems(self, problems: Iterable[Problem]) -> None:
        """Why nothing was done."""
        for problem in problems:
            self._write(self._err, problem.render(), "error")

    def diagnostics(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Findings about schemas."""
        for finding in diagnostics:
            self._write(self._err, finding.render(), finding.level)

    @contextmanager
    def progress(self, text: str) -> Generator[Callable[[str], None]]:
        """A spinner while something takes long, and what changes its text; nothing where nobody
        watches."""
        if not _is_lively(self._err):
            yield lambda _: None
            return
        with _console(self._err).status(text) as status:
            yield status.update

    @contextmanager
    def bar(
        self, label: str, total: int | None, *, quiet: bool = False
    ) -> Generator[Callable[[int, str], None]]:
        """A bar, and what tells it how much of the total is done, in words too; nothing where
        nobody watches."""
        if quiet or not _is_lively(self._err):
            yield lambda _done, _words: None
            return
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=_console(self._err)) as bars:
            task = bars.add_task(label, total=total)

            def show(done: int, words: str) -> None:
                bars.update(task, completed=done, description=f"{label}: {words}")

            yield show

    def _print(self, stream: TextIO, text: str) -> None:
        try:
            print(text, file=stream, flush=True)
        except BrokenPipeError:
            raise
        except OSError as error:  # a full disk behind a redirection
            if stream is self._out:
                raise RefusedError(system_problem(error, "standard output")) from error

    def _write(self, stream: TextIO, text: str, style: Style) -> None:
        if style == "plain" or not _is_lively(stream):
            self._print(stream, text)
            return
        console = _console(stream)
        for line in text.splitlines():
            # Soft wrapping keeps one finding one line, whatever the width of the terminal.
            console.print(
                line, style=_colour(line, style), markup=False, highlight=False, soft_wrap=True
            )


def _is_lively(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _console(stream: TextIO) -> "Console":
    # Imported late: a run that prints one plain line should not pay for it.
    from rich.console import Console

    return Console(file=stream)


def _colour(line: str, style: Style) -> str:
    if style == "diff":
        by_start = {"+": "green", "-": "red", "@": "cyan"}
        return by_start.get(line[:1], "")
    if line.startswith("    hint: "):
        return "dim"
    return "red" if style == "error" else "yellow"


def _survive_narrow_encodings(stream: TextIO) -> None:
    # A console that cannot show a character must not turn a finding into a crash.
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def counted(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """`3 errors, 1 warning`; empty when there is nothing to sum up."""
    levels = [finding.level for finding in diagnostics]
    errors, warnings = levels.count("error"), levels.count("warning")
    parts = [counted(errors, "error")] if errors else []
    parts += [counted(warnings, "warning")] if warnings else []
    return ", ".join(parts)
