"""The command line: verbs over the same core as the screens. Data on standard output, talk on standard error."""
