"""Why an operation on files was refused: about a file as a whole, not a place inside it."""

from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import visible


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason: the file or setting it is about, a stable code, what is wrong, what to do."""

    subject: str
    code: str
    message: str
    hint: str = ""

    def render(self) -> str:
        """The reason in the form of a diagnostic, without line and column."""
        line = visible(f"{self.subject}: {self.code} {self.message}")
        return f"{line}\n{visible(f'    hint: {self.hint}')}" if self.hint else line


class RefusedError(Exception):
    """Nothing was done, for these reasons."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(problem.render() for problem in problems))
        self.problems = problems


def system_problem(error: OSError, subject: Path | str) -> Problem:
    """What the operating system refused, as one line."""
    name = error.filename if isinstance(error.filename, str) else str(subject)
    reason = error.strerror or type(error).__name__
    return Problem(
        shown(Path(name)),
        "DR705",
        f"cannot be read or written: {reason.lower()}",
        "check its permissions, and whether another program holds it open",
    )


def shown(path: Path) -> str:
    """A path as users read it: relative when it is below the current folder, with slashes."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
