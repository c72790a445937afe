"""Writes one file whole or not at all."""

from contextlib import suppress
from pathlib import Path

from .problems import RefusedError, system_problem

_SUFFIX = ".dynarepo-new"


def write_text_file(path: Path, text: str) -> None:
    """Write a text with `\\n` line ends; a failure leaves what was there."""
    staged = path.with_name(path.name + _SUFFIX)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with staged.open("w", encoding="utf-8", newline="") as stream:
                stream.write(text)
            staged.replace(path)
        finally:
            with suppress(OSError):
                staged.unlink(missing_ok=True)
    except OSError as error:
        raise RefusedError(system_problem(error, path)) from error
