"""The journal of a draft: records, replay, and reports of bugs beside it."""
