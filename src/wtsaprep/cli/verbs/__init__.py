"""The verbs, one module each with ``run(arguments, console) -> status``; imported when called."""
