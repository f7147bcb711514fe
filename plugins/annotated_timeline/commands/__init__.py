"""The subcommands, one module each: ``NAME``, ``add_arguments(parser)`` and ``run(arguments) -> int``."""
