"""Papers: documents, outcomes and records as they leave the program."""
