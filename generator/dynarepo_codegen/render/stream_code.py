"""Renders the stream of a service: what reads the records of its tables' changes."""

from .code import Code
from .context import EntityContext
from .environment import ENVIRONMENT
from .imports import Imports
from .quoting import docstring


def stream_source(
    name: str, service: str, contexts: tuple[EntityContext, ...], imports: Imports
) -> str:
    """The body of `_stream.py`, for the entities whose tables have streams."""
    doc = (
        f"The changes of the items of {service}, as its streams report them.",
        (
            "Register handlers with `@stream.on_inserted(Model)` and the like, and call `process` "
            "with the event of a Lambda function or the answer to GetRecords. It needs no connection."
        ),
    )
    return ENVIRONMENT.get_template("stream.py.jinja").render(
        use=imports.use,
        name=Code(name),
        doc=docstring(doc),
        tables=imports.own("TABLES"),
        specs=tuple(imports.own(context.spec) for context in contexts),
        models=tuple(imports.own(context.entity.name) for context in contexts),
    )
