"""What a process is told to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """How one process reaches the service: by which facade and transport, and with which version
    of the schema."""

    transport: str = "boto3"
    awaits: bool = False
    newer: bool = False


@dataclass(frozen=True, slots=True)
class Orders:
    """Everything that a process must know."""

    name: str
    seed: int
    times: int
    endpoint: str
    folder: str
    tables: dict[str, str]
    lossy: bool
    role: Role


ROLES = (
    Role(),
    Role(transport="direct", newer=True),
    Role(transport="direct", awaits=True),
    Role(awaits=True, newer=True),
)
"""With the first three, every transport, both facades and both versions of the schema meet."""
