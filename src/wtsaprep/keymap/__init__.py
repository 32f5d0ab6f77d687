"""The user's own keys: the command table with the keys of a keymap, and all that is wrong with it."""
