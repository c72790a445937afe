"""The first step of the `dynarepo` command: says in one line when its extra is not installed."""

import sys
from importlib.util import find_spec

_CODEGEN_EXTRA = ("black", "jinja2", "rich", "watchfiles", "yaml")


def main() -> int:
    """Run the command, which needs more than the runtime's dependencies."""
    if any(find_spec(module) is None for module in _CODEGEN_EXTRA):
        print('dynarepo: the command needs `pip install "dynarepo[codegen]"`', file=sys.stderr)
        return 2
    # Imported late: this import itself needs the extra.
    from .cli.main import main as run_command

    return run_command()
