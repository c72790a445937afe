"""Codes about scans, whole items of an index, and parents of nested changes."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR830",
        "segments that cannot be",
        "`segments:` is not between 1 and 1,000,000.",
        "Write a number of parts that are worth a request each, such as 4 or 8.",
    ),
    Code(
        "DR831",
        "A scan that nothing tells apart",
        "The scan also reads items of other entities, and neither a type attribute, "
        "`recognised_by:` nor the beginning of their keys tells them apart.",
        "Give the table a `type_attribute`, project it, or write `recognised_by:`.",
    ),
    Code(
        "DR832",
        "Whole items that are read already",
        "`hydrate:` reads whole items by the keys that an index holds. The access pattern reads "
        "the table or an index that projects everything, or returns no items.",
        "Leave `hydrate` out.",
    ),
    Code(
        "DR833",
        "Parents of nothing nested",
        "`parents:` creates the maps around what an update sets inside of an attribute, and the "
        "update sets whole attributes only.",
        "Leave `parents` out.",
    ),
)
