"""Reviewing: queues of what to look at, positions, decisions, and the papers made from them."""
