"""The escape hatch of a facade: statements of PartiQL, typed on what they return."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias, TypeVar, overload

from pydantic import BaseModel

from ..context import Context
from .configuration import ConfigurationError
from .subsets import AsyncSubset, Bound, Subset

if TYPE_CHECKING:
    from ..entity import EntitySpec
    from ..reads.partiql import Statement
    from ..reads.statement_results import AsyncStatementResults, StatementResults
    from ..views import Returns
    from ..wire import WireItem
    from .definitions import TableDefinition

V = TypeVar("V", bound=BaseModel)

Readable: TypeAlias = "Mapping[type[Any], tuple[EntitySpec[Any, Any], Returns[Any]]]"
"""How entities and views are read, by their models."""


class ReturnsModels(Bound):
    """Knows how each model of the service is read; a generated subclass tells."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = ()

    @classmethod
    def _readable(cls) -> Readable:
        return {}

    def _statement(
        self,
        text: str,
        parameters: Sequence[object],
        returns: type[Any] | None,
        *,
        consistent: bool,
    ) -> Statement[Any]:
        from ..reads.partiql import Statement, native, parameter_values

        given = parameter_values(parameters)
        if returns is None:
            return Statement(text, given, native, consistent)
        from ..decoding.items import item_decoder, part_decoder
        from ..decoding.straight_several import straight_selection
        from .statement_sources import require_projected

        context: Context = self.context
        entity, what = self._read_as(returns)
        require_projected(text, self._tables, context.tables, entity, what)
        decode: Callable[[WireItem], Any] = item_decoder(entity, context)
        if what is not entity:
            decode = part_decoder(entity, context, what.model, what.decode)
        straight = straight_selection(entity, context, what)
        return Statement(text, given, decode, consistent, straight)

    def _read_as(self, model: type[Any]) -> tuple[EntitySpec[Any, Any], Returns[Any]]:
        context: Context = self.context
        for generated, found in self._readable().items():
            if model in (generated, context.model(generated)):
                return found
        raise ConfigurationError(
            f"`{model.__name__}` is no entity or view of this service",
            code="UNKNOWN_MODEL",
            hint="pass a generated model, or leave `returns` out for dictionaries",
        )


class Statements(ReturnsModels, Subset):
    """Statements, for callers that wait."""

    @overload
    def partiql(
        self, statement: str, parameters: Sequence[object] = (), *, consistent: bool = False
    ) -> StatementResults[dict[str, Any]]: ...

    @overload
    def partiql(
        self,
        statement: str,
        parameters: Sequence[object] = (),
        *,
        returns: type[V],
        consistent: bool = False,
    ) -> StatementResults[V]: ...

    def partiql(
        self,
        statement: str,
        parameters: Sequence[object] = (),
        *,
        returns: type[Any] | None = None,
        consistent: bool = False,
    ) -> StatementResults[Any]:
        """A statement of PartiQL with its parameters, which stand for its question marks.

        `returns` is an entity's model or a view; without it, items are dictionaries of Python
        values. Tables have their physical names, which `table_names` gives. ConfigurationError
        where the statement reads an index that does not project what is returned.

        Nothing is checked against the schema: a statement that writes updates no index keys,
        versions, timestamps or unique attributes, and one that reads sees what is expired,
        deleted or another tenant's. Costs one round trip a page; a SELECT whose condition does not
        fix the partition key reads the whole table. Raises what the service says of it, and
        AmbiguousWrite when the answer to one that writes is lost, which is not sent again.
        """
        made = self._statement(statement, parameters, returns, consistent=consistent)
        from ..reads.statement_results import StatementResults

        return StatementResults(self._link, made)


class AsyncStatements(ReturnsModels, AsyncSubset):
    """Statements, for callers that await."""

    @overload
    def partiql(
        self, statement: str, parameters: Sequence[object] = (), *, consistent: bool = False
    ) -> AsyncStatementResults[dict[str, Any]]: ...

    @overload
    def partiql(
        self,
        statement: str,
        parameters: Sequence[object] = (),
        *,
        returns: type[V],
        consistent: bool = False,
    ) -> AsyncStatementResults[V]: ...

    def partiql(
        self,
        statement: str,
        parameters: Sequence[object] = (),
        *,
        returns: type[Any] | None = None,
        consistent: bool = False,
    ) -> AsyncStatementResults[Any]:
        """A statement of PartiQL with its parameters, which stand for its question marks.

        `returns` is an entity's model or a view; without it, items are dictionaries of Python
        values. Tables have their physical names, which `table_names` gives. ConfigurationError
        where the statement reads an index that does not project what is returned.

        Nothing is checked against the schema: a statement that writes updates no index keys,
        versions, timestamps or unique attributes, and one that reads sees what is expired,
        deleted or another tenant's. Costs one round trip a page; a SELECT whose condition does not
        fix the partition key reads the whole table. Raises what the service says of it, and
        AmbiguousWrite when the answer to one that writes is lost, which is not sent again.
        """
        made = self._statement(statement, parameters, returns, consistent=consistent)
        from ..reads.statement_results import AsyncStatementResults

        return AsyncStatementResults(self._link, made)
