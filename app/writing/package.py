"""Office packages whose bytes depend on nothing but their content."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that an entry can carry


def write_package(parts: Iterable[tuple[str, bytes]], target: Path) -> None:
    """Write the named parts in their order, with no clock and nothing of this machine in them."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            entry = zipfile.ZipInfo(name, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            package.writestr(entry, content)
