"""A network before a real engine that passes on only a part of each batch, as a busy service does."""

import json
import random
from typing import Any


class PartialBatches:
    """Leaves some actions and keys of batches unprocessed, by its own dice; the rest is done."""

    def __init__(self, client: Any, seed: int) -> None:
        self.left_out = 0
        self._dice = random.Random(seed)
        client.meta.events.register("before-call.dynamodb", self._split)
        client.meta.events.register("after-call.dynamodb", self._name_the_rest)

    def _split(self, model: Any, params: dict[str, Any], context: dict[str, Any], **_: Any) -> None:
        """Take some of the batch out before it is signed."""
        if model.name not in ("BatchGetItem", "BatchWriteItem"):
            return
        body = json.loads(params["body"])
        rest: dict[str, Any] = {}
        for table, asked in body["RequestItems"].items():
            entries = asked["Keys"] if model.name == "BatchGetItem" else asked
            kept = [entry for entry in entries if self._dice.random() < 0.6] or entries[:1]
            left = [entry for entry in entries if entry not in kept]
            if left:
                rest[table] = {"Keys": left} if model.name == "BatchGetItem" else left
                self.left_out += len(left)
            body["RequestItems"][table] = (
                {**asked, "Keys": kept} if model.name == "BatchGetItem" else kept
            )
        context["left_out"] = rest
        params["body"] = json.dumps(body).encode()
        params["headers"].pop("Content-Length", None)

    def _name_the_rest(
        self, model: Any, parsed: dict[str, Any], context: dict[str, Any], **_: Any
    ) -> None:
        """Name what was taken out in the answer."""
        rest = context.get("left_out")
        if rest:
            name = "UnprocessedKeys" if model.name == "BatchGetItem" else "UnprocessedItems"
            parsed[name] = {**parsed.get(name, {}), **rest}
