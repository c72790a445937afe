"""A connection goes to another account with its tokens, which only its own place could read."""

from uuid import uuid4

import pytest

from dynarepo import ConditionFailed
from generated.listbackup import Listbackup
from tests.behaviour.listbackup.test_encrypted_tokens import new_integration, raw
from tests.behaviour.services import Services


def test_a_connection_takes_its_tokens_to_another_account(
    services: Services, db: Listbackup
) -> None:
    made, other = new_integration(db, uuid4(), access_token="sesame"), uuid4()
    before = raw(services, db, made)["accessToken"]
    moved = db.integrations.hand_over_integration(
        made.account_id, "trello", made.integration_id, to_account_id=other, expect_version=1
    )
    assert (moved.account_id, moved.access_token, moved.version) == (other, "sesame", 2)
    assert moved.created_at == made.created_at
    assert raw(services, db, moved)["accessToken"] != before
    assert db.integrations.get_integration(made.account_id, "trello", made.integration_id) is None
    assert db.integrations.get_integration(other, "trello", made.integration_id) == moved
    db.integrations.mark_expired(other, "trello", made.integration_id)
    with pytest.raises(ConditionFailed):
        db.integrations.hand_over_integration(
            other, "trello", made.integration_id, to_account_id=uuid4()
        )
