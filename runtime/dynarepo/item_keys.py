"""What the generated key classes are: values that name one item of an entity."""

from typing import Any, get_type_hints

import msgspec


class Key(msgspec.Struct, frozen=True, gc=False):
    """Names one item by the attributes in its table key.

    Keys are frozen, and equal to others of their class with the same parts. `msgspec.structs.replace`
    makes a changed copy. A field of a Pydantic model may be one: it takes a key, or its parts by name.
    """

    # Batches make and read thousands of them: a dataclass takes five times as long to be made, and
    # each of them, which holds nothing that could hold it, would be looked at for garbage.

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: Any) -> Any:
        # Only who has keys in models of their own needs it.
        from pydantic_core import core_schema

        parts: Any = core_schema.typed_dict_schema(
            {
                name: core_schema.typed_dict_field(handler.generate_schema(of))
                for name, of in get_type_hints(cls).items()
            },
            extra_behavior="forbid",
        )

        def parts_of(given: Any) -> Any:
            return msgspec.structs.asdict(given) if isinstance(given, cls) else given

        return core_schema.no_info_after_validator_function(
            lambda found: cls(**found),
            core_schema.no_info_before_validator_function(parts_of, parts),
            serialization=core_schema.plain_serializer_function_ser_schema(
                parts_of, return_schema=parts
            ),
        )
