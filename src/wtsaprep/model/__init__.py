"""The values: resolutions, provisions, proposals, contributions and what they are made of."""
