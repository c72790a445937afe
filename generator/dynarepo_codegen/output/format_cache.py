"""Spares black the files whose unformatted source is the one that the file on disk came from."""

from pathlib import Path

from .content_hash import hash_of_text
from .fingerprint import formatter_version
from .manifest import MANIFEST_NAME, Manifest, read_manifest
from .problems import RefusedError
from .safe_paths import Tree


class DiskFormatCache:
    """Finds formatted texts in the output folder; remembers the source of every text it sees."""

    def __init__(self, root: Path) -> None:
        self._tree = Tree(root)
        self._manifests: dict[str, Manifest] = {}
        self._sources: dict[str, str] = {}
        self._formatter = formatter_version()

    def find(self, path: str, source: str) -> str | None:
        """The formatted text of `source`, when the file at `path` on disk is exactly that."""
        source_hash = self._remember(path, source)
        service, _, name = path.partition("/")
        record = self._manifest(service).files.get(name)
        if record is None or record.source != source_hash:
            return None
        try:
            target = self._tree.path(path)
            # Opening a pipe would wait for somebody to write to it.
            content = target.read_bytes().decode("utf-8") if target.is_file() else ""
        except (OSError, UnicodeDecodeError, RefusedError):
            return None
        text = content.replace("\r\n", "\n").replace("\r", "\n")
        return text if hash_of_text(text) == record.content else None

    def keep(self, path: str, source: str, formatted: str) -> None:
        """Note that `source` became `formatted`; the text itself reaches disk as output."""
        self._remember(path, source)

    def source_hashes(self, service: str) -> dict[str, str]:
        """The hash of the source of every file of a service, by its path in the service's folder."""
        prefix = f"{service}/"
        return {
            path.removeprefix(prefix): value
            for path, value in self._sources.items()
            if path.startswith(prefix)
        }

    def _remember(self, path: str, source: str) -> str:
        value = hash_of_text(f"{self._formatter}\n{source}")
        self._sources[path] = value
        return value

    def _manifest(self, service: str) -> Manifest:
        if service not in self._manifests:
            try:
                found = read_manifest(self._tree.path(f"{service}/{MANIFEST_NAME}"))
            except (OSError, RefusedError):
                found = None
            self._manifests[service] = found or Manifest()
        return self._manifests[service]
