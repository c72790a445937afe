"""The schema examples of the AWS samples answer each access pattern that was published with them."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from dynarepo import AlreadyExists, ConditionFailed

Open = Callable[[str], Any]
Expect = Callable[[object, Callable[[], object]], None]


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2023, 4, 1, hour, minute, second, 1000, tzinfo=UTC)


def test_chat(opened: Open, expect: Expect) -> None:
    db = opened("chat")
    music = [at(12), at(12, 0, 50)]

    def times(found: Any) -> list[datetime]:
        return [comment.created_at for comment in found]

    expect(music, lambda: times(db.comments.list_comments("Music")))
    assert times(db.comments.list_latest_comments("Music")) == music[::-1]
    assert times(db.comments.list_comments_since("Music", position=at(12))) == music[1:]
    between = db.comments.list_comments_between("Music", start=at(11), end=at(12, 0, 49))
    assert times(between) == music[:1]
    expect(
        [("UserC", at(12, 0, 5))],
        lambda: [(c.user_id, c.posted_at) for c in db.comments.list_comments("Art").limit(1)],
    )

    with pytest.raises(ConditionFailed):
        db.rooms.delete_chat_room("Art", user_id="UserA")
    assert db.rooms.delete_chat_room("Art", user_id="UserF").created_by == "UserF"


def test_chat_writes_what_was_published(opened: Open, published: Callable[[str], Any]) -> None:
    db, chat = opened("chat"), published("chat").package
    room = db.rooms.create_chat_room(chat.RoomCreate(room_id="Jazz", created_by="UserA"))
    with pytest.raises(AlreadyExists):
        db.rooms.create_chat_room(room)
    joined = chat.MembershipCreate(user_id="UserA", room_id="Jazz")
    assert db.memberships.join_chat_room(joined).room_id == "Jazz"
    said = chat.CommentCreate(
        user_id="UserA", posted_at=at(15), room_id="Jazz", text="text", created_at=at(15)
    )
    comment = db.comments.add_comment(said)
    assert db.comments.get(comment.key) == comment
    stored = _stored(db)
    assert stored["Room:Jazz", "meta"] == {"CreatedBy": {"S": "UserA"}}
    assert stored["User:UserA", "Join:Jazz"] == {}
    assert stored["User:UserA", "2023-04-01T15:00:00.001Z"].keys() == {
        "RoomID", "Comment", "CreatedAt",
    }  # fmt: skip
    assert db.memberships.leave_chat_room("UserA", "Jazz").room_id == "Jazz"


def _stored(db: Any) -> dict[tuple[str, str], dict[str, Any]]:
    """The attributes of all items by their keys, as they are stored."""
    (table,) = db.table_names.values()
    items = db._connection.transport.client.scan(TableName=table)["Items"]
    return {(item.pop("PK")["S"], item.pop("SK")["S"]): item for item in items}


def test_complaints(opened: Open, expect: Expect) -> None:
    db = opened("complaints")
    assert db.complaints.get_complaint("Complaint123").customer_id == "custABC"
    said = db.communications.list_communications("Complaint123").all()
    assert [one.comm_id for one in said] == ["comm1", "comm2"]
    assert said[1].attachments == {"s3://URL_for_attachment1", "s3://URL_for_attachment2"}
    ids = ["Complaint0987", "Complaint1321"]
    expect(ids, lambda: [c.complaint_id for c in db.complaints.list_customer_complaints("custXYZ")])
    escalated = ["Complaint1444", "Complaint1321"]
    expect(
        escalated,
        lambda: [c.complaint_id for c in db.complaints.list_escalated_complaints("AgentB")],
    )
    expect(
        ["comm1", "comm2"],
        lambda: [c.comm_id for c in db.communications.list_agent_communications("AgentA")],
    )
    resolved = db.communications.list_communications_in_state("Complaint123", state="resolved")
    assert [one.comm_id for one in resolved] == ["comm2"]


def test_sessions(opened: Open, expect: Expect, published: Callable[[str], Any]) -> None:
    db, sessions = opened("sessions"), published("sessions").package
    assert db.sessions.get_session("c342etj3", "ABC").session_state == "active"
    children = db.child_sessions.list_child_sessions("c342etj3").all()
    assert [child.child_id for child in children] == ["ert54fbgn", "kljhfytf23"]
    expect(
        "c342etj3",
        lambda: getattr(db.child_sessions.find_parent_session("ert54fbgn"), "session_id", None),
    )
    both = ["c342etj3", "d0004tj2"]
    expect(both, lambda: [s.session_id for s in db.sessions.list_customer_sessions("ABC")])
    expect(
        "2023-04-30T15:22:09",
        lambda: getattr(db.sessions.get_last_login("XYZ"), "last_login_time", None),
    )
    assert db.sessions.find_session("ABC", "d0004tj2").session_state == "closing"
    created = db.sessions.create_session(
        sessions.SessionCreate(
            session_id="new", customer_id="ABC", last_login_time="2023-06-01T00:00:00",
            access_token="t", session_state="active",
        )
    )  # fmt: skip
    assert db.sessions.expire_session("new", "ABC") == created


def test_social_network(opened: Open) -> None:
    db = opened("social_network")
    assert db.user_infos.get_user_info("12345").name == "name 1"
    assert db.user_counts.get_user_counts("12345").followers == 3_000_000_000
    assert [f.follower_id for f in db.followers.list_followers("12345")] == [
        "23456",
        "34567",
        "45678",
    ]
    assert [f.followed_id for f in db.followings.list_following("12345")] == [
        "56789",
        "67890",
        "78912",
    ]
    assert [post.post_id for post in db.posts.list_posts("12345")] == ["12345", "23456"]
    assert [like.user_id for like in db.likes.list_likes("12345")] == ["23456", "34567", "45678"]
    assert db.like_counts.get_like_count("12345").etc == "100"
    # DynamoDB may have removed these already: their time to live is long over.
    timeline = db.timeline_entries.list_timeline("12345")
    assert {entry.author_id for entry in timeline} <= {"56789", "67890", "78901"}


def test_recurring_payments(opened: Open, expect: Expect) -> None:
    db = opened("recurring_payments")
    subscription = db.subscriptions.get_subscription("123", "123", "999")
    assert db.subscriptions.list_subscriptions("123").all() == [subscription]
    expect(
        ["s@s.com"],
        lambda: [r.email for r in db.subscriptions.list_due_reminders(date(2023, 6, 21))],
    )
    expect(
        ["12.99"],
        lambda: [d.payment_amount for d in db.subscriptions.list_due_payments(date(2023, 6, 28))],
    )
    moved = db.subscriptions.reschedule(
        "123", "123", "999", payment=date(2023, 7, 28), reminder=date(2023, 7, 21)
    )
    assert moved.next_payment_date == date(2023, 7, 28)
    expect([], lambda: db.subscriptions.list_due_payments(date(2023, 6, 28)).all())
    expect(
        [date(2023, 7, 28)],
        lambda: [
            r.next_payment_date for r in db.subscriptions.list_due_reminders(date(2023, 7, 21))
        ],
    )


def test_connected_vehicles(opened: Open, published: Callable[[str], Any]) -> None:
    db, vehicles = opened("connected_vehicles"), published("connected_vehicles").package
    vin, user = "WDDJK7DA4FF954840", "cbrawley0"
    assert db.vehicles.get_vehicle(vin).torque == "308"
    features = db.vehicle_features.list_vehicle_features(vin)
    assert [f.feature for f in features] == ["AUTODRIVE", "CAMERAS", "MIRRORS"]
    assert db.vehicle_features.get_vehicle_feature(vin, "CAMERAS").cameras["recording_is_active"]
    assert [u.user_id for u in db.vehicle_users.list_vehicle_users(vin)] == [user]
    (subscribed,) = db.vehicle_subscriptions.list_user_subscriptions_of_vehicle(
        vin, user, state="ACTIVE", feature="CAMERAS"
    )
    assert subscribed.sub_feature == "<sub_feature>\t"
    assert db.users.get_user(user).user_phone == "+17778889999"
    preferences = db.preferences.list_preferences(user)
    assert [p.feature for p in preferences] == ["CAMERAS", "SEATS"]
    assert db.preferences.get_preference(user, "SEATS").seats["driver_seat"]["temperature"] == 87
    active = db.user_subscriptions.list_subscriptions(user, state="ACTIVE")
    assert [s.expiration_ttl for s in active] == ["4102462799"]
    assert [s.state for s in db.user_subscriptions.list_subscriptions(user)] == [
        "ACTIVE",
        "EXPIRED",
    ]
    assert [v.vehicle_id for v in db.user_vehicles.list_user_vehicles(user)] == [vin]
    db.vehicle_users.link_user_to_vehicle(vehicles.VehicleUserCreate(vehicle_id=vin, user_id="b"))
    assert db.vehicle_users.unlink_user_from_vehicle(vin, "b").user_id == "b"


def test_player_profiles(opened: Open, published: Callable[[str], Any]) -> None:
    db, profiles = opened("player_profiles"), published("player_profiles").package
    player = "player001"
    assert db.players.get_player(player).nickname == "John"
    assert [f.friend_name for f in db.friends.get_friends(player).friend_list] == ["Alice", "Bob"]
    eve = profiles.Friend(friend_id="player004", friend_name="Eve")
    assert db.friends.befriend(player, friends=[eve]).friend_list[-1] == eve
    assert [item.item_id for item in db.items.list_items(player)] == ["001", "002", "003"]
    weapons = db.items.list_items_of_type(player, kind="Weapon")
    assert [item.item_attributes["ATK"] for item in weapons] == [100]
    assert len(db.equipment.list_equipment(player).all()) == 3
    assert [task.task_status for task in db.tasks.list_tasks(player)] == [
        "InProgress", "Completed", "Available",
    ]  # fmt: skip
    assert db.tasks.complete_task(player, "001").task_status == "Completed"
    with pytest.raises(ConditionFailed):
        db.tasks.complete_task(player, "003")
    assert [a.activity_type for a in db.activities.list_activities(player)] == [
        "Hunting",
        "Mining",
        "Arena",
    ]
    assert db.players.level_up(player, level="11", health="100", before="10").player_level == "11"
