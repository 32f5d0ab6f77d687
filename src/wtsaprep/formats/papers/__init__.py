"""Papers made from what was decided and what we think: records, agreed texts, outcomes, and our brief."""
