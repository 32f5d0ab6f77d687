"""Routes: from destinations to screens, which are loaded when they are gone to."""
