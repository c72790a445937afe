"""Changes of the base schema as texts to replace, by what they are reported as."""

Edits = tuple[tuple[str, str], ...]

REFUSED: dict[str, tuple[Edits, list[str]]] = {
    "table key template": ((('"order#{placed_at}', '"o#{placed_at}'),), ["DR601:Order.sk"]),
    "placeholder added": (
        (('"day#{day}"', '"day#{day}#{user_id}"'),),
        ["DR601:Visit.sk"],
    ),
    "type widened too far": ((("amount: integer", "amount: string"),), ["DR602:Order.amount"]),
    "decimal narrowed": ((("given: decimal", "given: integer"),), ["DR602:Cash.given"]),
    "encoding": (
        (("flag: {type: boolean,", "flag: {type: boolean, encoding: text,"),),
        ["DR602:Order.flag"],
    ),
    "precision": (
        (("placed_at: datetime", "placed_at: {type: datetime, precision: seconds}"),),
        ["DR602:Order.placed_at"],
    ),
    "epoch": (
        (
            ("day: date", "day: datetime"),
            ("day: datetime", "day: {type: datetime, encoding: epoch_seconds}"),
            ("day#{day}", "day#{day:010d}"),
        ),
        ["DR602:Visit.day", "DR606:Visit.sk"],
    ),
    "container": ((("others: {list: Money,", "others: {map: Money,"),), ["DR602:Order.others"]),
    "value becomes union": ((("price: Money", "price: Paid"),), ["DR602:Order.price"]),
    "stored name": (
        (("note: {type: string,", "note: {type: string, stored_as: remark,"),),
        ["DR603:Order.note"],
    ),
    "stored case of a value in a key": (
        (("  Visit:\n", "  Visit:\n    stored_case: pascal\n"),),
        ["DR603:Visit.day", "DR603:Visit.user_id"],
    ),
    "key case": (
        (('sk: "day#{day}"}', 'sk: "day#{day}", key_case: upper, unsafe: [DR334]}'),),
        ["DR604:Visit.pk", "DR604:Visit.sk"],
    ),
    "escaping": (
        (('{rank:06d}"}', '{rank:06d}", delimiter: escape}'),),
        ["DR605:Order.pk"],
    ),
    "padding": ((("{rank:06d}", "{rank:08d}"),), ["DR606:Order.sk"]),
    "number format": ((("{rank:06d}", "{rank:ordered}"),), ["DR606:Order.sk"]),
    "table key name": (
        (("partition: pk, sort: sk", "partition: pk, sort: range"), (" sk: ", " range: ")),
        ["DR607:ledger"],
    ),
    "table key type": (
        (("id: uuid", "id: integer"),),
        ["DR602:Thing.id", "DR607:plain"],
    ),
    "entity moved": (
        (
            (
                "  plain:\n",
                "  third:\n    key: {partition: id}\n    type_attribute: none\n  plain:\n",
            ),
            ("table: plain", "table: third"),
        ),
        ["DR608:Thing"],
    ),
    "entity removed": (
        (
            (
                "  Thing:\n    table: plain\n    attributes: {id: uuid, name: string}\n",
                "",
            ),
        ),
        ["DR609:Thing"],
    ),
    "required attribute": (
        (("attributes: {id: uuid,", "attributes: {id: uuid, weight: decimal,"),),
        ["DR610:Thing.weight"],
    ),
    "attribute set by the server": (
        (
            (
                "attributes: {id: uuid,",
                "attributes: {id: uuid, at: {type: datetime, set: on_write},",
            ),
        ),
        ["DR610:Thing.at"],
    ),
    "required attribute of a value type": (
        (("Money: {amount: decimal,", "Money: {amount: decimal, scale: integer,"),),
        ["DR610:Money.scale"],
    ),
    "optional becomes required": (
        (("note: {type: string, optional: true}", "note: string"),),
        ["DR611:Order.note"],
    ),
    "optional becomes set by the server": (
        (
            (
                "ends_at: {type: datetime, encoding: epoch_seconds, optional: true}",
                "ends_at: {type: datetime, encoding: epoch_seconds, set: on_write}",
            ),
        ),
        ["DR611:Order.ends_at"],
    ),
    "default removed": ((("default: 1, ", ""),), ["DR611:Order.size"]),
    "nullable removed": ((("nullable: true, ", ""),), ["DR612:Order.label"]),
    "enum value removed": (
        (("enum: [new, sent, done]", "enum: [new, done]"),),
        ["DR613:Order.state"],
    ),
    "nested enum value removed": ((("enum: [EUR, USD]", "enum: [EUR]"),), ["DR613:Money.currency"]),
    "type value": (
        (
            (
                "  Visit:\n    table: ledger\n",
                "  Visit:\n    table: ledger\n    type_value: visit\n",
            ),
        ),
        ["DR614:Visit"],
    ),
    "recognised by": (
        (("    table: plain\n", "    table: plain\n    recognised_by: attribute_exists(name)\n"),),
        ["DR614:Thing"],
    ),
    "type attribute": (
        (("    ttl: expires_at\n", "    ttl: expires_at\n    type_attribute: kind\n"),),
        ["DR615:ledger"],
    ),
    "type attribute added": (
        (("    type_attribute: none\n", ""),),
        ["DR615:plain"],
    ),
    "index template": ((("state#{state}", "s#{state}"),), ["DR616:Order.g1pk"]),
    "when": ((("state <> 'done'", "state = 'new'"),), ["DR617:Order.by_state"]),
    "when removed": (((""", when: "state <> 'done'\"""", ""),), ["DR617:Order.by_state"]),
    "index key": (
        (("sort: placed_at, project", "sort: expires_at, project"),),
        ["DR618:ledger.by_user"],
    ),
    "out of the key": (
        (("shop_id: {type: string, stored: in_key}", "shop_id: string"),),
        ["DR619:Order.shop_id"],
    ),
    "into the key": (
        (("user_id: string, day: date", "user_id: string, day: {type: date, stored: in_key}"),),
        ["DR619:Visit.day"],
    ),
    "union member removed": (
        (("union: {cash: Cash, card: Card}", "union: {cash: Cash, money: Card}"),),
        ["DR620:Paid.card"],
    ),
    "discriminator": (
        (("card: Card}}", "card: Card}, discriminator: by}"),),
        ["DR620:Paid"],
    ),
    "union member's attribute": (
        (("holder: string", "holder: integer"),),
        ["DR602:Card.holder"],
    ),
    "projection": ((("project: [amount]", "project: all"),), ["DR621:ledger.by_state"]),
    "projected attribute": (
        (("project: [amount]", "project: [amount, note]"),),
        ["DR621:ledger.by_state"],
    ),
    "table name": ((("default: plain", "default: simple"),), ["DR622:plain"]),
}

WARNED: dict[str, tuple[Edits, list[str]]] = {
    "attribute removed": ((("      note: {type: string, optional: true}\n", ""),), ["DR630"]),
    "new index entry": (
        (("      by_user: {}\n", '      by_user: {}\n      by_note: {g3pk: "note#{note}"}\n'),),
        ["DR631"],
    ),
    "index entry removed": (
        (
            (
                """      by_state: {g1pk: "state#{state}", g1sk: "{placed_at}", when: "state <> 'done'"}\n""",
                "",
            ),
        ),
        ["DR632"],
    ),
    "minimum raised": ((("min: 0", "min: 1"),), ["DR633"]),
    "maximum lowered": ((("max: 10", "max: 9"),), ["DR633"]),
    "length shortened": ((("max_length: 20", "max_length: 19"),), ["DR633"]),
    "pattern added": (
        (("holder: string", "holder: {type: string, pattern: '[a-z]+'}"),),
        ["DR633"],
    ),
    "delimiter refused": (
        (
            (
                "  Thing:\n",
                (
                    "  Stay:\n    table: ledger\n    attributes: {user_id: string, stay: string}\n"
                    '    key: {pk: "visits#{user_id}#stays", sk: "{stay}"}\n  Thing:\n'
                ),
            ),
        ),
        ["DR634"],
    ),
    "ttl": ((("ttl: expires_at", "ttl: ends_at"),), ["DR635"]),
    "environment": ((("env: [PLAIN_TABLE]", "env: [OTHER_TABLE]"),), ["DR636"]),
}

HARMLESS: dict[str, Edits] = {
    "nothing": (),
    "new entity": (
        (
            "  Thing:\n",
            (
                "  Stay:\n    table: ledger\n    attributes: {stay: string}\n"
                '    key: {pk: "stay#{stay}", sk: "stay"}\n  Thing:\n'
            ),
        ),
    ),
    "optional attribute": (
        ("holder: string", "holder: string, since: {type: date, optional: true}"),
    ),
    "attribute with a default": (
        ("name: string", "name: string, weight: {type: float, default: 1}"),
    ),
    "access pattern": (
        (
            "attributes: {id: uuid, name: string}\n",
            "attributes: {id: uuid, name: string}\n    access_patterns: {find: {get: [id]}}\n",
        ),
    ),
    "description": (
        ("holder: string", "holder: {type: string, description: Who., sensitive: true}"),
    ),
    "attribute renamed": (("note: {type: string,", "remark: {type: string, stored_as: note,"),),
    "key attribute renamed": (
        ("user_id: string, day: date", "user_id: string, on: {type: date, stored_as: day}"),
        ("day#{day}", "day#{on}"),
    ),
    "attribute that only the key holds renamed": (("shop_id", "market"),),
    "attribute of a condition renamed": (
        ("state: {enum", "phase: {stored_as: state, enum"),
        ("{state}", "{phase}"),
        ("state <> ", "phase <> "),
    ),
    "entity renamed": (("  Visit:\n", "  Call:\n    type_value: Visit\n"),),
    "entity without a type value renamed": (("  Thing:\n", "  Object:\n"),),
    "value type renamed": (("Money", "Amount"),),
    "table renamed": (("  plain:\n", "  simple:\n"), ("table: plain", "table: simple")),
    "wider constraints": (("min: 0, max: 10", "max: 11"),),
    "constraint spelled otherwise": (("max: 10", "max: 010"),),
    "integer to decimal": (("amount: integer", "amount: decimal"),),
    "date to string": (("ends: {type: date", "ends: {type: string"),),
    "enum to string": (("state: {enum: [new, sent, done],", "state: {type: string,"),),
    "anything": (("price: Money", "price: any"),),
    "required becomes optional": (("holder: string", "holder: {type: string, optional: true}"),),
    "becomes nullable": (("holder: string", "holder: {type: string, nullable: true}"),),
    "enum value added": (("enum: [EUR, USD]", "enum: [CHF, USD, EUR]"),),
    "union member added": (("union: {cash: Cash,", "union: {cheque: Money, cash: Cash,"),),
    "projection narrowed": (("project: [amount]", "project: keys_only"),),
    "index over stored attributes": (
        ("      by_note:", "      by_rank: {partition: rank}\n      by_note:"),
        ("      by_user: {}\n", "      by_user: {}\n      by_rank: {}\n"),
    ),
    "index that no entity is in": (
        ("      by_note:", "      by_rest: {partition: g4pk}\n      by_note:"),
    ),
    "set by the server from now on": (
        ("placed_at: datetime", "placed_at: {type: datetime, set: on_create}"),
    ),
    "order of things": (
        (
            "  Money: {amount: decimal, currency: {enum: [EUR, USD]}}\n  Cash: {given: decimal}\n",
            "  Cash: {given: decimal}\n  Money: {currency: {enum: [USD, EUR]}, amount: decimal}\n",
        ),
    ),
    "table settings": (("    ttl: expires_at\n", "    ttl: expires_at\n    stream: keys_only\n"),),
}
