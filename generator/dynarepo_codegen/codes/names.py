"""Codes about names, types and attributes."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR201",
        "name that is not lower case",
        "An attribute, parameter, table, service, repository or access pattern has a name "
        "that Python code would not give it.",
        "Write lower-case letters, digits and single underscores, a letter first: "
        "`account_id`. `stored_as:` keeps the stored name.",
    ),
    Code(
        "DR202",
        "reserved word of Python",
        "A name such as `from`, `class` or `import` is part of Python's grammar.",
        "Append an underscore (`from_`) or choose another word; `stored_as:` keeps the stored "
        "name.",
    ),
    Code(
        "DR203",
        "name that cannot be a class",
        "An entity, view or value type needs a name in capitalised words, and not that of a "
        "built-in type.",
        "Write it as `JobRun`.",
    ),
    Code(
        "DR204",
        "name of something that generated code uses",
        "Generated code imports or defines something of this name.",
        "Choose another name.",
    ),
    Code(
        "DR205",
        "name that is taken in every model",
        "Pydantic, or the generated model, repository or method, has something of this name.",
        "Choose another name; `stored_as:` keeps an attribute's stored name, `repository:` "
        "names a repository.",
    ),
    Code(
        "DR206",
        "two definitions generate one class",
        "Two entities, views, types or enumerations would become classes of one name; an "
        "attribute's own enumeration is named after entity and attribute.",
        "Rename one of them.",
    ),
    Code(
        "DR207",
        "two attributes with one stored name",
        "Two attributes of an entity or value type would be stored under the same name, for "
        "example after conversion to camel case.",
        "Give one of them another name with `stored_as:`.",
    ),
    Code(
        "DR208",
        "empty stored name",
        "`stored_as:` holds an empty text.",
        "Write the stored name, or leave `stored_as:` out.",
    ),
    Code(
        "DR209",
        "attribute in two mixins",
        "Two mixins of an entity define the same attribute.",
        "Define the attribute in the entity itself, or use one of the mixins.",
    ),
    Code(
        "DR210",
        "unknown mixin",
        "`use:` names a mixin that is not defined.",
        "Correct the name, or define it under `mixins:`.",
    ),
    Code(
        "DR211",
        "nothing inside",
        "A view or value type has no attributes.",
        "List its attributes, or remove it.",
    ),
    Code(
        "DR212",
        "view lists a wrong attribute",
        "A view lists an attribute that its entity does not have, or one twice.",
        "Correct the name; list each attribute once.",
    ),
    Code(
        "DR213",
        "two entities share a name",
        "The repositories of two entities would have one name.",
        "Name one of them with `repository:`.",
    ),
    Code(
        "DR214",
        "view of everything",
        "A view lists every attribute of its entity, so it is only a second name for it.",
        "Return the entity itself, or leave attributes out of the view.",
    ),
    Code(
        "DR215",
        "unused mixin or type",
        "No entity uses the mixin, or no attribute has the type.",
        "Use it or remove it; perhaps a name is misspelt.",
    ),
    Code(
        "DR216",
        "service without entities",
        "No file of the service defines an entity.",
        "Define what is stored under `entities:`.",
    ),
    Code(
        "DR217",
        "service named like a device",
        "Windows takes names such as `con`, `aux`, `nul` and `com1` for devices, in every folder, "
        "so that a package of such a name could not exist there.",
        "Append an underscore (`aux_`), or choose another word.",
    ),
    Code(
        "DR221",
        "unknown type",
        "An attribute, element or parameter has a type that is neither built in nor defined.",
        "Use a built-in type (string, integer, decimal, float, boolean, binary, datetime, "
        "date, uuid, ulid, any) or define it under `types:`.",
    ),
    Code(
        "DR222",
        "no type, or several",
        "A record describes an attribute without exactly one of `type`, `enum`, `set`, `list` "
        "and `map`.",
        "Keep one of them.",
    ),
    Code(
        "DR223",
        "faulty enumeration",
        "An enumeration has no values, or one twice.",
        "List each value once.",
    ),
    Code(
        "DR224",
        "set of something else",
        "DynamoDB's sets hold strings, numbers or binary values.",
        "Write `set: string`, or use a list.",
    ),
    Code(
        "DR225",
        "stored form that does not fit",
        "`encoding` or `precision` is given for a type that has no such stored form.",
        "Datetimes have `iso`, `epoch_seconds` and `epoch_milliseconds`, booleans `text`; "
        "only ISO datetimes have a precision.",
    ),
    Code(
        "DR226",
        "faulty union",
        "A discriminated union names a type that is not a value type, or names one twice, has "
        "fewer than two members, or its discriminator is an attribute of a member.",
        "List two or more value types, each under a value of its own; the union itself stores "
        "the discriminator.",
    ),
    Code(
        "DR227",
        "value type that needs itself",
        "A value of the type would have to hold another one, without end.",
        "Make the attribute optional, or a list.",
    ),
    Code(
        "DR228",
        "type nested too deep",
        "Lists and maps are nested deeper than DynamoDB stores.",
        "Define a flatter type.",
    ),
    Code(
        "DR231",
        "constraint that does not fit",
        "`min`, `max`, `min_length`, `max_length` or `pattern` does not fit the attribute's "
        "type, cannot be read, or contradicts another one.",
        "Correct or remove the constraint.",
    ),
    Code(
        "DR232",
        "default of another type",
        "The default is not a value of the attribute's type.",
        "Write a value of that type; datetimes carry their zone.",
    ),
    Code(
        "DR233",
        "generator of another type",
        "`uuid4`, `uuid7`, `ulid` or `now` does not generate a value of the attribute's type.",
        "Use a generator that fits, or a literal.",
    ),
    Code(
        "DR234",
        "server-set value of another type",
        "`set:` is used with a type that the server does not set, on a nested attribute, or "
        "with an unknown word.",
        "Write `{type: datetime, set: on_create}`, `{type: datetime, set: on_write}`, "
        "`{type: integer, set: version}` or `{type: string, set: write_id}`.",
    ),
    Code(
        "DR235",
        "options that contradict each other",
        "Two options of an attribute cannot both take effect.",
        "Remove the option that the message names.",
    ),
    Code(
        "DR236",
        "default that breaks a constraint",
        "The default lies outside the attribute's own bounds, lengths or pattern.",
        "Change the default or the constraint.",
    ),
    Code(
        "DR238",
        "second version attribute",
        "An entity has two attributes with `set: version`.",
        "Keep one.",
    ),
    Code(
        "DR239",
        "second write id",
        "An entity has two attributes with `set: write_id`.",
        "Keep one.",
    ),
)
