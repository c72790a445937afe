"""Renders the repositories of an entity, which send its requests: waiting, or awaiting."""

from dataclasses import dataclass

from ..plan.values import Argument, BuiltinPlan, MethodPlan, QueryPlan
from .batch_code import BATCHES, Place, batch_parameters, batch_result
from .code import Code, listed
from .context import EntityContext
from .environment import ENVIRONMENT
from .imports import Imports
from .python_names import argument_name
from .quoting import docstring
from .signatures import (
    Parameter,
    builtin_parameters,
    builtin_result,
    method_model,
    method_parameters,
    method_result,
    passed,
    signature,
)

_AT = ("The item with this key, for `get_together`.", "Nothing is sent yet.")


@dataclass(frozen=True, slots=True)
class Method:
    """A method of a repository; `define` is `def` or `async def`."""

    define: Code
    name: Code
    parameters: Code
    returns: Code
    doc: Code
    body: Code


@dataclass(frozen=True, slots=True)
class Half:
    """A repository's reading or writing half."""

    name: Code
    base: Code
    doc: Code
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A repository: both halves."""

    name: Code
    bases: Code
    doc: Code


class Repositories:
    """Writes `repository.py`, or `async_repository.py`."""

    def __init__(self, context: EntityContext, imports: Imports, *, awaits: bool) -> None:
        self._context = context
        self._imports = imports
        self._awaits = awaits
        self._requests = imports.module(f"{context.folder}.requests")
        self._prefix = "Async" if awaits else ""

    def halves(self) -> tuple[Half, Half]:
        """The reader and the writer."""
        plan = self._context.plan
        reading = [self._builtin(b) for b in plan.builtins if not b.writes]
        if "get" in self._context.entity.operations:
            reading.insert(0, self._at())
        writing = [self._builtin(b) for b in plan.builtins if b.writes]
        reading += [self._method(method) for method in plan.methods if not method.writes]
        writing += [self._method(method) for method in plan.methods if method.writes]
        name = self._context.entity.name
        return (
            self._half("Reader", f"Reads {name} items.", reading),
            self._half("Writer", f"Writes {name} items.", writing),
        )

    def whole(self) -> Whole:
        """The repository."""
        name = self._context.entity.name
        names = [Code(f"{self._prefix}{name}{half}") for half in ("Reader", "Writer")]
        doc = (
            f"Reads and writes {name} items.",
            "Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.",
        )
        return Whole(Code(f"{self._prefix}{name}Repository"), listed(tuple(names)), docstring(doc))

    def _half(self, suffix: str, doc: str, methods: list[Method]) -> Half:
        kind = "HidingShell" if self._context.entity.marks else "Shell"
        return Half(
            Code(f"{self._prefix}{self._context.entity.name}{suffix}"),
            self._imports.use(f"{self._prefix}{kind}"),
            docstring([doc]),
            tuple(methods),
        )

    def _builtin(self, builtin: BuiltinPlan) -> Method:
        if builtin.name in BATCHES:
            return self._batch(builtin)
        parameters = builtin_parameters(builtin, self._context, self._imports)
        model = self._imports.own(self._context.entity.name)
        link = "send" if builtin.name == "get" else "run"
        return self._written(
            builtin.name,
            parameters,
            builtin_result(builtin.name, model),
            builtin.documentation,
            link,
        )

    def _at(self) -> Method:
        key = self._imports.own(f"{self._context.entity.name}Key")
        model = self._imports.own(self._context.entity.name)
        return Method(
            Code("def"),
            Code("at"),
            listed(("self", f"key: {key}")),
            Code(f"{self._imports.use('Request')}[{model} | None]"),
            docstring(_AT, indent=8),
            Code(f"{self._requests}.get(self._link.context, key)"),
        )

    def _batch(self, builtin: BuiltinPlan) -> Method:
        batch, context, imports = BATCHES[builtin.name], self._context, self._imports
        place: Place = "async_repository" if self._awaits else "repository"
        return self._written(
            builtin.name,
            batch_parameters(builtin.name, context, imports, place),
            batch_result(builtin.name, context, imports, place),
            builtin.documentation,
            batch.link,
            now=batch.lazy,
            request=batch.request,
        )

    def _method(self, method: MethodPlan) -> Method:
        parameters = method_parameters(method, self._context, self._imports)
        described = tuple(_described(a) for a in method.arguments if a.description)
        documentation = (*method.documentation, *described)
        model = self._imports.own(method_model(method, self._context))
        if not isinstance(method.operation, QueryPlan):
            link = "run" if method.writes else "send"
            result = method_result(method, model)
            return self._written(method.name, parameters, result, documentation, link)
        if method.result == "list":
            pages = self._imports.use(f"{self._prefix}Pages")
            result = f"{pages}[{model}]"
            return self._written(method.name, parameters, result, documentation, "pages", now=True)
        result = method_result(method, model)
        if result in ("bool", "int"):
            result = self._imports.use(result)
        end = f".{method.result}()"
        return self._written(method.name, parameters, result, documentation, "pages", end)

    def _written(
        self,
        name: str,
        parameters: tuple[Parameter, ...],
        returns: str,
        documentation: tuple[str, ...],
        link: str,
        end: str = "",
        *,
        now: bool = False,
        request: str = "",
    ) -> Method:
        """A method that passes its arguments on; `now` where there is nothing to await.

        `request` is the pure function to call, where it has another name.
        """
        arguments = listed(("self._link.context", *passed(parameters)))
        waits = self._awaits and not now
        return Method(
            Code("async def" if waits else "def"),
            Code(name),
            listed(("self", *signature(parameters))),
            Code(returns),
            docstring(documentation, indent=8),
            Code(
                f"{'await ' if waits else ''}"
                f"self._link.{link}({self._requests}.{request or name}({arguments})){end}"
            ),
        )


def repository_source(context: EntityContext, imports: Imports, *, awaits: bool) -> str:
    """The body of `repository.py` or `async_repository.py`."""
    writer = Repositories(context, imports, awaits=awaits)
    return ENVIRONMENT.get_template("repository.py.jinja").render(
        halves=writer.halves(), whole=writer.whole()
    )


def repository_names(context: EntityContext) -> tuple[str, ...]:
    """Names with a meaning of their own inside the classes: methods and their parameters."""
    plan = context.plan
    names = [method.name for method in plan.methods]
    for method in plan.methods:
        names += [argument_name(argument.name) for argument in method.arguments]
    return tuple(dict.fromkeys(names))


def _described(argument: Argument) -> str:
    text = argument.description.strip()
    return f"`{argument_name(argument.name)}`: {text}{'' if text.endswith('.') else '.'}"
