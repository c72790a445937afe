"""Work in the background: a user's and an entity's by start, reported on until it ends."""

from typing import Any
from uuid import uuid4

import pytest

from dynarepo import AlreadyExists, AtLeast, ConditionFailed, Exactly, LessThan, NotFound
from generated.bookkeeping import Bookkeeping, Workflow, WorkflowCreate, WorkflowStep
from tests.behaviour.bookkeeping.moments import FAR
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_workflow(db: Bookkeeping, user_id: str, **given: Any) -> Workflow:
    values = {"kind": "file_processing", **given}
    return db.workflows.create(WorkflowCreate(user_id=user_id, **values))


def test_a_workflow_is_created_read_replaced_updated_and_deleted(
    db: Bookkeeping, expect: Expect
) -> None:
    user, entity = unique_name("user"), uuid4()
    workflow = new_workflow(db, user, entity_id=entity)
    assert (workflow.status, workflow.progress, workflow.steps) == ("pending", 0, [])
    assert db.workflows.get_workflow(workflow.workflow_id) == workflow
    assert db.workflows.get(workflow.key, consistent=True) == workflow
    assert db.workflows.get_workflow(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.workflows.create(workflow)
    expect(workflow, lambda: db.workflows.get_latest_entity_workflow(entity))
    replaced = db.workflows.put(workflow.model_copy(update={"entity_id": None}))
    expect(None, lambda: db.workflows.get_latest_entity_workflow(entity))
    expect([replaced], lambda: db.workflows.list_user_workflows(user).all())
    updated = db.workflows.update(workflow.key, set={"entity_id": entity, "kind": "restore"})
    expect(updated, lambda: db.workflows.get_latest_entity_workflow(entity))
    assert db.workflows.delete(workflow.key) == updated
    expect(None, lambda: db.workflows.get_latest_entity_workflow(entity))


def test_workflows_of_a_user_and_an_entity_are_found_by_start(
    db: Bookkeeping, clock: Clock, expect: Expect
) -> None:
    user, entity = unique_name("user"), uuid4()
    workflows: list[Workflow] = []
    for given in (
        {"kind": "restore"},
        {"entity_id": entity, "status": "failed"},
        {"entity_id": entity},
    ):
        workflows.append(new_workflow(db, user, **given))
        clock.advance(milliseconds=1)
    new_workflow(db, f"{user}2", entity_id=uuid4())
    newest, at = workflows[::-1], [workflow.created_at for workflow in workflows]

    def listed(**given: Any) -> list[Workflow]:
        return db.workflows.list_user_workflows(user, **given).all()

    expect(newest, listed)
    expect([workflows[0]], lambda: listed(kind="restore"))
    expect([workflows[1]], lambda: listed(status="failed"))
    assert listed(kind="restore", status="failed") == []
    expect(newest[:2], lambda: listed(created_at=AtLeast(at[1])))
    expect(newest[2:], lambda: listed(created_at=LessThan(at[1])))
    expect([workflows[1]], lambda: listed(created_at=Exactly(at[1])))
    page = db.workflows.list_user_workflows(user).page(2)
    rest = db.workflows.list_user_workflows(user).page(2, page.cursor)
    assert (page.items, rest.items, rest.cursor) == (tuple(newest[:2]), (newest[2],), None)
    expect(workflows[2], lambda: db.workflows.get_latest_entity_workflow(entity))
    db.workflows.delete(workflows[2].key)
    expect(workflows[1], lambda: db.workflows.get_latest_entity_workflow(entity))


def test_a_workflow_is_checked_to_be_the_users(db: Bookkeeping) -> None:
    user = unique_name("user")
    workflow = new_workflow(db, user)
    checked = db.workflows.checked_mandatory_workflow
    assert checked(workflow.workflow_id, user_id=user) == workflow
    for identifier, user_id in ((workflow.workflow_id, "somebody"), (uuid4(), user)):
        with pytest.raises(NotFound):
            db.workflows.checked_mandatory_workflow(identifier, user_id=user_id)


def test_a_workflow_is_claimed_reported_on_and_completed(db: Bookkeeping, clock: Clock) -> None:
    identifier = new_workflow(db, unique_name("user"), error="of an earlier run").workflow_id

    def report(progress: int) -> Workflow:
        return db.workflows.record_workflow_progress(
            identifier, progress=progress, message=f"{progress} %"
        )

    with pytest.raises(ConditionFailed):
        report(1)
    with pytest.raises(ConditionFailed):
        db.workflows.complete_workflow(identifier, expires_at=FAR)
    read = WorkflowStep(name="read", status="running", started_at=clock.now)
    book = WorkflowStep(name="book")
    db.workflows.append_workflow_steps(identifier, steps=[read])
    assert db.workflows.start_workflow(identifier).status == "running"
    with pytest.raises(ConditionFailed):
        db.workflows.start_workflow(identifier)
    stepped = db.workflows.append_workflow_steps(identifier, steps=[book])
    assert stepped.steps == [read, book]
    assert report(50).message == "50 %"
    assert report(50).progress == 50
    with pytest.raises(ConditionFailed) as failure:
        report(49)
    assert isinstance(failure.value.current, Workflow)
    assert failure.value.current.progress == 50
    done = db.workflows.complete_workflow(identifier, expires_at=FAR)
    assert (done.status, done.progress, done.error) == ("completed", 100, None)
    assert done.expires_at == FAR
    assert db.workflows.get_workflow(identifier) == done
    with pytest.raises(ConditionFailed):
        db.workflows.append_workflow_steps(identifier, steps=[book])


def test_a_workflow_fails_or_is_cancelled_by_its_user(db: Bookkeeping) -> None:
    user = unique_name("user")
    failing, cancelled = (new_workflow(db, user).workflow_id for _ in range(2))
    failed = db.workflows.fail_workflow(failing, error="no rows", expires_at=FAR)
    assert (failed.status, failed.error, failed.expires_at) == ("failed", "no rows", FAR)
    with pytest.raises(ConditionFailed):
        db.workflows.fail_workflow(failing, error="again", expires_at=FAR)
    with pytest.raises(ConditionFailed):
        db.workflows.cancel_workflow(failing, user_id=user)
    with pytest.raises(ConditionFailed):
        db.workflows.cancel_workflow(cancelled, user_id="somebody")
    assert db.workflows.cancel_workflow(cancelled, user_id=user).status == "cancelled"
    with pytest.raises(NotFound):
        db.workflows.cancel_workflow(uuid4(), user_id=user)
