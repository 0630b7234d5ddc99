"""The command line, for administrators, scripts and tests: python -m app COMMAND."""

import signal
import sys


def run() -> None:
    """Run the command that the process was started with."""
    # While the modules are read in nothing has begun: a stop there ends the process without a word.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from app.commands.line import main

    signal.signal(signal.SIGINT, signal.default_int_handler)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a file's name may hold what is no letter
            stream.reconfigure(encoding="utf-8", errors="replace")
    main(prog_name="python -m app")


if __name__ == "__main__":
    run()
