"""One message of a conversation, numbered from 1."""
