"""Files: TOML in and out, atomic writes, the workspace and what it holds."""
