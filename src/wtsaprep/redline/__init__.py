"""Two texts laid over each other: one Redline value that every view renders and none diffs again."""
