"""What the program does, one module a job: plan, questions as values, carry out; both faces call these."""
