"""The command table as data, by topic."""
