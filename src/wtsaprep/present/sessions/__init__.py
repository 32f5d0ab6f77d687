"""The two sessions: a change to take a position on, a paragraph before the room."""
