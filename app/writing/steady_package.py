"""Office files whose bytes depend on nothing but their content."""

import io
import zipfile
from pathlib import Path

_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip entry can carry


def steady_package(package: bytes, target: Path) -> None:
    """Write an Office package with the same parts in the same order, and no clock in it."""
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.infolist():
            entry = zipfile.ZipInfo(part.filename, _DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            new.writestr(entry, old.read(part))
