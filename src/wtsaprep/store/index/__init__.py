"""The index: what a workspace holds, from the heads of its files, and finding things in it."""
