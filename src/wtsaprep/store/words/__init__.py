"""The words of a workspace: a catalogue of all its clauses in the cache folder, and what is found in it."""
