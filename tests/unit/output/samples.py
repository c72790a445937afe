"""Small outputs, and the state of a folder as one value."""

from collections.abc import Mapping
from pathlib import Path

from dynarepo_codegen.output.comparison import ServiceOutput, service_output

OLD = {
    "__init__.py": "from .account.model import Account\n",
    "account/model.py": "class Account: ...\n",
    "account/keys.py": "ACCOUNT = 'account#'\n",
    "legacy/model.py": "class Legacy: ...\n",
    "legacy/deep/keys.py": "LEGACY = 1\n",
}
NEW = {
    "__init__.py": "from .account.model import Account, Line\n",
    "account/model.py": "class Account: ...\n",
    "account/keys.py": "ACCOUNT = 'acc#'\n",
    "card/model.py": 'class Card:\n    """Größe"""\n',
}


def output(files: Mapping[str, str], service: str = "bookkeeping") -> ServiceOutput:
    """The output of a service, its input fingerprint derived from the files."""
    return service_output(service, files, f"input of {len(files)}", {})


def tree_of(root: Path) -> dict[str, str]:
    """Every file below a folder, with its text."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode("utf-8")
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def own_files(root: Path, service: str = "bookkeeping") -> dict[str, str]:
    """Every file of a service, without the records about them."""
    return {name: text for name, text in tree_of(root / service).items() if name[0] != "."}
