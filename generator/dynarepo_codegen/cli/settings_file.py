"""Reads `[tool.dynarepo]` of the nearest `pyproject.toml`."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from dynarepo_codegen.diagnostics import closest
from dynarepo_codegen.output.problems import Problem, RefusedError, shown, system_problem

_DEFAULTS = {"schema": "schema", "out": "generated"}


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """Where a project keeps its schemas, and where generated code goes."""

    schema: Path
    out: Path


def read_settings(folder: Path) -> ProjectSettings:
    """The settings that hold in `folder`; paths in them start at their `pyproject.toml`."""
    for candidate in (folder, *folder.parents):
        path = candidate / "pyproject.toml"
        if path.is_file():
            values = _DEFAULTS | _read_table(path)
            return ProjectSettings(candidate / values["schema"], candidate / values["out"])
    return ProjectSettings(folder / _DEFAULTS["schema"], folder / _DEFAULTS["out"])


def _read_table(path: Path) -> dict[str, str]:
    try:
        document = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise RefusedError(system_problem(error, path)) from error
    except UnicodeDecodeError:
        raise RefusedError(Problem(shown(path), "DR706", "is not encoded in UTF-8")) from None
    except tomllib.TOMLDecodeError as error:
        raise RefusedError(Problem(shown(path), "DR706", f"is not valid TOML: {error}")) from None
    tools = cast(dict[str, object], document.get("tool", {}))
    table = tools.get("dynarepo", {})
    if not isinstance(table, dict):
        raise RefusedError(Problem(shown(path), "DR707", "`tool.dynarepo` is not a table"))
    problems: list[Problem] = []
    values: dict[str, str] = {}
    for name, value in cast(dict[str, object], table).items():
        if name not in _DEFAULTS:
            message = f"`[tool.dynarepo]` has no setting `{name}`"
            problems.append(Problem(shown(path), "DR707", message, closest(name, [*_DEFAULTS])))
        elif not isinstance(value, str) or not value:
            message = f"the setting `{name}` is not a path"
            hint = f'write `{name} = "{_DEFAULTS[name]}"`'
            problems.append(Problem(shown(path), "DR707", message, hint))
        else:
            values[name] = value
    if problems:
        raise RefusedError(*problems)
    return values
