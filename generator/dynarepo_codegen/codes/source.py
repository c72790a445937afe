"""Codes about YAML, and about the shape of a schema."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR101",
        "not YAML",
        "The file breaks YAML's grammar: an unclosed bracket or quote, a missing colon, a character "
        "that cannot start a value.",
        "Correct the place shown; text that holds `{`, `[`, `: ` or ` #` goes in quotes.",
    ),
    Code(
        "DR102",
        "tab",
        "YAML does not allow tabs as indentation, or before a value.",
        "Write spaces instead.",
    ),
    Code(
        "DR103",
        "empty file",
        "The file holds nothing, or only comments.",
        "Start with `service:` and the name of the service, or remove the file.",
    ),
    Code(
        "DR104",
        "not a mapping",
        "The file holds a list or a single value.",
        "Start with `service:` and the name of the service.",
    ),
    Code(
        "DR105",
        "several documents",
        "The file holds several YAML documents, divided by `---`.",
        "Move each document to a file of its own; files with one `service:` are one service.",
    ),
    Code(
        "DR106",
        "duplicate key",
        "A mapping has the same key twice; YAML parsers would silently drop one of them.",
        "Keep one of the two.",
    ),
    Code(
        "DR107",
        "key that is not text",
        "A key is a list, a mapping, or nothing.",
        "Write `key: value`; a key that holds brackets or braces goes in quotes.",
    ),
    Code(
        "DR108",
        "tag",
        "YAML tags such as `!!str` or `!!python/object` are not part of the schema language.",
        "Write the value without its tag.",
    ),
    Code(
        "DR109",
        "unknown alias",
        "An alias `*name` has no anchor `&name` above it.",
        "Correct the name, or put text that starts with `*` in quotes.",
    ),
    Code(
        "DR110",
        "alias to itself",
        "An alias stands inside the value that it repeats, which would never end.",
        "Write out what is meant.",
    ),
    Code(
        "DR111",
        "too deep or too large",
        "The file is nested deeper, or its aliases expand further, than any schema needs.",
        "Close brackets where they end; write fewer aliases of aliases.",
    ),
    Code(
        "DR112",
        "control character",
        "The file holds a character that YAML does not allow.",
        "Remove it, or write it as an escape in double quotes.",
    ),
    Code(
        "DR113",
        "merge of something else",
        "`<<` merges mappings, and what follows it is not a mapping or a list of mappings.",
        "Write `<<: *name` or `<<: [*first, *second]`.",
    ),
    Code(
        "DR114",
        "placeholder in a comment",
        "A plain value is followed by ` #{`: YAML starts a comment there, and the value ends before it.",
        "Put the whole value in quotes.",
    ),
    Code(
        "DR120",
        "unknown key",
        "The language has no such key at this place.",
        "Use the spelling that the hint names.",
    ),
    Code(
        "DR121",
        "missing key",
        "A key that is required at this place is not written.",
        "Add it.",
    ),
    Code(
        "DR122",
        "wrong kind of value",
        "A list, a mapping or a single value stands where the language needs another of these.",
        "Write what the hint shows; text with braces goes in quotes.",
    ),
    Code(
        "DR123",
        "no value",
        "A key has no value, or `null`.",
        "Give it a value or leave the key out; the word `null` itself goes in quotes.",
    ),
    Code(
        "DR124",
        "not true or false",
        "A switch has another value than `true` or `false`; `yes`, `no`, `on` and `off` are text.",
        "Write `true` or `false`, without quotes.",
    ),
    Code(
        "DR125",
        "not a whole number",
        "A whole number is written with separators, a fraction, quotes, or as something else.",
        "Write plain digits, as in `1000`.",
    ),
    Code(
        "DR126",
        "unknown word",
        "The language has a fixed choice of words at this place, and this is none of them.",
        "Use the word that the hint names.",
    ),
    Code(
        "DR130",
        "defined twice",
        "Two files of a service define a table, mixin, type or entity of the same name.",
        "Rename or remove one of the two.",
    ),
    Code(
        "DR131",
        "files disagree",
        "Two files of a service give one of its settings different values.",
        "Write the setting in one of the files.",
    ),
)
