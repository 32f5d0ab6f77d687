"""Importing: what arrives, what it asks, what would be written."""
