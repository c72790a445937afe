"""Every kind of change, ad hoc and in one request, as engines carry it out."""

from dynarepo.fields import AnyField
from generated.pipelines import (
    PipelineConfigCreate,
    PipelineConfigFields,
    Pipelines,
    TableConfigCreate,
    TableConfigFields,
)
from tests.engines.engine import unique_name

F = TableConfigFields
P = PipelineConfigFields


def test_lists_numbers_and_maps_change_in_place(db: Pipelines) -> None:
    table = db.table_configs.create(
        TableConfigCreate(
            pipeline_id=unique_name("pipeline"),
            table_name="t",
            partition_columns=["b", "c"],
            load_order=3,
            tags={"a": "1", "b": "2"},
        )
    )
    grown = db.table_configs.update(
        table.key,
        F.partition_columns.append("d"),
        F.load_order.increment(2),
        F.tags.at("c").set("3"),
        F.tags.at("a").remove(),
        F.description.set_if_missing("first"),
    )
    assert (grown.partition_columns, grown.load_order) == (["b", "c", "d"], 5)
    assert (grown.tags, grown.description) == ({"b": "2", "c": "3"}, "first")
    turned = db.table_configs.update(
        table.key,
        F.partition_columns.prepend("a"),
        F.load_order.set(F.load_order.minus(4)),
        F.description.set_if_missing("second"),
        F.tags.at("b").set_if_missing("9"),
    )
    assert (turned.partition_columns, turned.load_order) == (["a", "b", "c", "d"], 1)
    assert (turned.description, turned.tags) == ("first", {"b": "2", "c": "3"})
    cut = db.table_configs.update(
        table.key,
        F.partition_columns.at(0).remove(),
        F.partition_columns.at(2).set("z"),
        F.description.remove(),
        F.load_order.set(F.load_order.plus(F.load_order)),
    )
    assert (cut.partition_columns, cut.description, cut.load_order) == (["b", "z", "d"], None, 2)
    assert db.table_configs.get(table.key, consistent=True) == cut


def test_what_is_nested_in_anything_changes_in_place(db: Pipelines) -> None:
    pipeline = db.pipelines.create(
        PipelineConfigCreate(
            pipeline_id=unique_name("p").lower(),
            pipeline_name="p",
            source_type="s3",
            destination_type="s3",
            settings={"deep": {"list": [1, 2], "count": 1}},
        )
    )
    deep = AnyField(P.settings.at("deep").path)
    changed = db.pipelines.update(
        pipeline.key,
        deep.at("list").at(1).set("two"),
        deep.at("count").remove(),
        deep.at("more").set({"a": None}),
        AnyField(P.settings.at("other").path).at("x").at("y").set(1),
        create_parents=True,
    )
    expected = {"deep": {"list": [1, "two"], "more": {"a": None}}, "other": {"x": {"y": 1}}}
    assert changed.settings == expected
    assert db.pipelines.get(pipeline.key, consistent=True) == changed
