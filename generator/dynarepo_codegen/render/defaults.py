"""Default values as code: what a model's field says, and what makes a value for an upsert."""

from ..model.types import ListType, MapType, ScalarType, Type
from ..model.values import GeneratedDefault, LiteralDefault
from .code import Code
from .imports import Imports
from .literals import value_code
from .python_types import python_type


def default_maker(default: LiteralDefault | GeneratedDefault, of: Type, imports: Imports) -> Code:
    """Something to call for a default value."""
    if isinstance(default, LiteralDefault):
        return Code(f"lambda: {value_code(default.value, imports)}")
    match default.generator, of:
        case ("empty_list", ListType()) | ("empty_map", MapType()):
            return python_type(of, imports)
        case "now", ScalarType(encoding="epoch_seconds") | ScalarType(precision="seconds"):
            return Code(f"lambda: {imports.use('now')}().replace(microsecond=0)")
        case "now", ScalarType(encoding="epoch_milliseconds") | ScalarType(
            precision="milliseconds"
        ):
            now = imports.use("now")
            return Code(
                f"lambda: (moment := {now}()).replace("
                "microsecond=moment.microsecond // 1000 * 1000)"
            )
        case ("uuid4" | "uuid7") as generator, ScalarType(kind="string"):
            return Code(f"lambda: {imports.use('str')}({imports.use(generator)}())")
        case generator, _:
            return imports.use(generator)
