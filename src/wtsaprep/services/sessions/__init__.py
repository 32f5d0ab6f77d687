"""Sessions: going through changes before the assembly (`prepare_session`), paragraphs before a body (`room_session`).

`walk` is what both are: stops, a place among them, undo over a log, and all of it saved. What preparing walks along are
`held_changes`, the room `decided_paragraphs`; `typed_words` can be taken back there, too. `queues` finds the changes,
`positions` and `briefs` read and write what is ours. `room_subject` is the text as it lies before a body now,
`texts_before_bodies` with all its revisions, for the papers.
`all_done` sees everything that a person did, here and in the log of acts (`step_logs`, `step_names`).
"""
