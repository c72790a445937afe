"""The stub server answers as DynamoDB does, as far as any SDK looks."""

import json
import zlib
from http.client import HTTPConnection

from bench.stub_server import Answer, serving


def test_answers_are_found_by_action_and_marker() -> None:
    answers = [
        Answer("Query", "second", {"Items": [2]}),
        Answer("Query", "first", {"Items": [1]}),
        Answer("GetItem", None, {"Item": {}}),
    ]
    with serving(answers) as stub:
        connection = HTTPConnection(stub.http.removeprefix("http://"))
        for action, body, expected in (
            ("Query", '["first"]', {"Items": [1]}),
            ("Query", '["first", "second"]', {"Items": [2]}),
            ("GetItem", '"any"', {"Item": {}}),
        ):
            connection.request("POST", "/", body, {"x-amz-target": f"DynamoDB_20120810.{action}"})
            answer = connection.getresponse()
            content = answer.read()
            assert json.loads(content) == expected
            assert answer.headers["x-amz-crc32"] == str(zlib.crc32(content))
            assert not answer.will_close, "the connection is kept"
        assert stub.received("Query") == [["first"], ["first", "second"]]
        assert stub.received("GetItem") == ["any"]
        assert stub.received("GetItem") == []
