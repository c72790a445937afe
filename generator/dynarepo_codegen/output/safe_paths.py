"""Paths that provably stay inside the output folder."""

import re
from pathlib import Path, PurePosixPath

from .problems import Problem, RefusedError, shown

# Drive letters, alternate data streams and backslashes mean something else on another system.
_SAFE_PART = re.compile(r"\.?[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")


def is_safe(relative: str) -> bool:
    """Whether a relative path names a file below the folder it is joined to, on any system."""
    return all(_SAFE_PART.fullmatch(part) for part in relative.split("/"))


def refuse_unsafe(relative: str) -> None:
    """Refuse a path that could leave the folder it is joined to."""
    if not is_safe(relative):
        raise RefusedError(
            Problem(relative, "DR704", "is not a plain path below the output folder")
        )


class Tree:
    """An output folder; hands out paths below it that pass through no link."""

    def __init__(self, root: Path) -> None:
        self.root = Path(root).absolute()
        self._real_root = self.root.resolve()
        self._checked: set[PurePosixPath] = set()

    def path(self, relative: str) -> Path:
        """The place of a file, refused when anything on the way to it is a link."""
        refuse_unsafe(relative)
        pure = PurePosixPath(relative)
        target = self.root / pure
        if pure.parent not in self._checked:
            self._refuse_link(target.parent, self._real_root / pure.parent)
            self._checked.add(pure.parent)
        if target.is_symlink():
            self._refuse_link(target, self._real_root / pure)
        return target

    def _refuse_link(self, path: Path, expected: Path) -> None:
        # Resolving also sees Windows junctions, which `is_symlink` does not.
        try:
            real = path.resolve()
        except (OSError, RuntimeError):  # links in a circle; which error depends on the version
            real = None
        if real != expected:
            raise RefusedError(
                Problem(
                    shown(path),
                    "DR704",
                    "is reached through a symbolic link, which generation does not follow",
                    "replace the link by a real folder, or name the real folder with `--out`",
                )
            )
