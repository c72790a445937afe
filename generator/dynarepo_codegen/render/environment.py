"""The template engine, which prints code and refuses everything else."""

from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from .code import Code


def _only_code(value: object) -> object:
    """Let code through; text that nobody quoted must never become part of a program."""
    if isinstance(value, Code | Markup):
        return value
    raise TypeError(f"a template may only print Code, not {type(value).__name__}")


ENVIRONMENT: Final = Environment(
    loader=PackageLoader(__package__ or "dynarepo_codegen.render"),
    undefined=StrictUndefined,
    finalize=_only_code,
    # Escaping makes macros return Markup, which tells their output from unquoted text.
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
