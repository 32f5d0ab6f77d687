"""Folders: the workspace, what lies in it and where, the user's own folders, git."""
