"""Repositories of import, for callers that await."""

from dynarepo import AsyncShell


class AsyncImportReader(AsyncShell):
    """Reads Import items of one tenant."""


class AsyncImportWriter(AsyncShell):
    """Writes Import items of one tenant."""


class AsyncImportRepository(AsyncImportReader, AsyncImportWriter):
    """Reads and writes Import items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
