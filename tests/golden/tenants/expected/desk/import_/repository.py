"""Repositories of import, for callers that wait."""

from dynarepo import Shell


class ImportReader(Shell):
    """Reads Import items of one tenant."""


class ImportWriter(Shell):
    """Writes Import items of one tenant."""


class ImportRepository(ImportReader, ImportWriter):
    """Reads and writes Import items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
