"""Single files and TOML: bounded in, durable and canonical out."""
