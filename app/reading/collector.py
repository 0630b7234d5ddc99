"""Python's collector of cycles, held back while much is made and nothing thrown away."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_held() -> Iterator[None]:
    """Let the collector of cycles wait, and go on afterwards if it ran before.

    A document becomes tens of thousands of objects that all stay; to look through them again and again for
    cycles, of which there are none, takes a sixth of the time of reading it.
    """
    ran = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if ran:
            gc.enable()
