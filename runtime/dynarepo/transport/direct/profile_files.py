"""What the files of AWS's tools say, where they hold nothing but keys and a region."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

# Where each file is named, where it is otherwise, and what it may say of the default profile.
_FILES: Final = (
    ("AWS_CONFIG_FILE", "~/.aws/config", frozenset({"region", "output", "cli_pager"})),
    (
        "AWS_SHARED_CREDENTIALS_FILE",
        "~/.aws/credentials",
        frozenset({"aws_access_key_id", "aws_secret_access_key", "aws_session_token"}),
    ),
)
_MODELS: Final = "~/.aws/models"


def default_profile(environment: Mapping[str, str]) -> dict[str, str] | None:
    """What both files say of the default profile, or None where only botocore can understand it."""
    if Path(_MODELS).expanduser().exists():
        return None
    found: dict[str, str] = {}
    for variable, usual, plain in _FILES:
        path = Path(environment.get(variable) or usual).expanduser()
        section = {} if _is_empty(path) else _default_section(path)
        if section is None or not section.keys() <= plain:
            return None
        found |= section
    return found


def _is_empty(path: Path) -> bool:
    if not path.exists() or str(path) == os.devnull:
        return True
    return path.is_file() and path.stat().st_size == 0


def _default_section(path: Path) -> dict[str, str] | None:
    # Only who has such a file pays for loading it.
    from configparser import Error, RawConfigParser

    parser = RawConfigParser(default_section="")
    try:
        parser.read_string(path.read_text(encoding="utf-8"))
    except (Error, OSError, UnicodeDecodeError):
        return None
    if parser.has_section("profile default"):
        return None
    return dict(parser.items("default")) if parser.has_section("default") else {}
