"""The generated packages, for this process and the workers, which need no generator."""

import importlib
import sys
from functools import cache
from types import ModuleType


@cache
def package_in(folder: str, *, newer: bool = False) -> ModuleType:
    """One version of the generated package."""
    sys.path.insert(0, folder)
    try:
        return importlib.import_module(f"attacked{'_newer' if newer else ''}.arena")
    finally:
        sys.path.remove(folder)
