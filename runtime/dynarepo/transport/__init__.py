"""Sending requests: the client, retries, lost answers, errors, drivers."""
