"""Codes about attributes that are stored encrypted."""

from .code import Code

CODES: tuple[Code, ...] = (
    Code(
        "DR880",
        "No attribute to encrypt",
        "`encrypt:` names an attribute that the entity does not have, or one of them twice.",
        "Correct the name.",
    ),
    Code(
        "DR881",
        "An encrypted key",
        "An attribute is part of a key of the table or of an index, or decides whether an index has "
        "an entry, and is to be encrypted. Keys are compared and ordered as they are stored, and the "
        "same value is encrypted differently each time.",
        "Take it out of `encrypt:`, or build the key from another attribute.",
    ),
    Code(
        "DR882",
        "An encrypted attribute in a condition",
        "A condition or a filter reads the value of an encrypted attribute, which DynamoDB cannot see.",
        "Ask no more than `attribute_exists` or `attribute_not_exists` of it, or take it out of "
        "`encrypt:`.",
    ),
    Code(
        "DR883",
        "An encrypted attribute that DynamoDB would compute",
        "An update computes an encrypted attribute, or changes a part of it; DynamoDB cannot see its "
        "value.",
        "Write `SET attribute = :value` or `REMOVE attribute`.",
    ),
    Code(
        "DR884",
        "An attribute that is read without its key",
        "An attribute that the server sets, the time to live, or one that is stored only in a key is "
        "to be encrypted: the service itself, or reads that decrypt nothing, need its value.",
        "Take it out of `encrypt:`.",
    ),
)
