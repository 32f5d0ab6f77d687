"""The two sessions, preparing and the room."""
