"""Drafts: opened, changed, saved, recovered, re-based, renumbered."""
