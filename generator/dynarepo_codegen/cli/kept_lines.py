"""The file of lines that were not loaded; it is made when there is the first of them."""

from pathlib import Path
from types import TracebackType
from typing import IO, Self

from dynarepo_codegen.output.problems import Problem, RefusedError, shown, system_problem


class KeptLines:
    """Takes lines as they were read, for another run; nothing that was kept before is lost."""

    def __init__(self, path: Path) -> None:
        if path.exists():
            hint = "load what it holds and remove it, or name another file with `--rest FILE`"
            raise RefusedError(Problem(shown(path), "DR710", "exists already", hint))
        self.path = path
        self.count = 0
        self._file: IO[bytes] | None = None

    def keep(self, line: bytes) -> None:
        """Take one line."""
        try:
            if self._file is None:
                self._file = self.path.open("xb")
            self._file.write(line)
        except OSError as error:
            raise RefusedError(system_problem(error, self.path)) from error
        self.count += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None:
            self._file.close()
