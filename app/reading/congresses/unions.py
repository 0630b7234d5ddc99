"""Congresses of the youth union, the trade union and the associations, in the plans that these issue."""

import re

from app.domain.congress import CongressLevel
from app.reading.congresses.issuer_level import OwnLevel
from app.reading.congresses.ladder import Rung

_UNION = re.compile(
    r"\s*(?:cua )?(?:to chuc )?(?:cac )?(?:cap )?(?P<cells>(?:chi doan|chi hoi|doan co so|"
    r"cong doan co so|hoi co so|"
    r"doan vien|hoi vien|cong doan bo phan|to cong doan|co so(?= |$))\b)?"
    r"(?P<union>(?:doan(?! dai bieu| the| ket)|cong doan|lien doan lao dong|ldld|hoi(?! nghi| thi| vien)|"
    r"phu nu|nong dan|cuu chien binh)\b)?"
    r"(?P<body>[^.;:()]*?)(?=[.;:()]|,|$|\s(?:lan thu|nhiem k[yi]|khoa [ivxl]+|va dai hoi|den|"
    r"dien ra|thanh cong|"
    r"vao|duoc|khai mac|be mac|ket thuc|dai hoi|trong|truoc|sau|tai|gan|theo|la|se|tien toi|it nhat|"
    r"\d+ ngay)\b)"
)
_FAMILY = "doan the"
_STEP = re.compile(
    r"\s*(?:o |cua )?cap (?P<step>trung uong|tinh|thanh pho|huyen|quan|thi xa|xa|phuong|dac khu)\b"
)
_HIGH = {
    "trung uong": CongressLevel.NATIONAL,
    "tinh": CongressLevel.PROVINCE,
    "thanh pho": CongressLevel.PROVINCE,
}


def find_union_rung(tail: str, own: OwnLevel, *, nation: bool) -> Rung | None:
    """Return what the words behind "Đại hội" mean in a union's plan, or None for one that is no union's."""
    if step := _STEP.match(tail):
        return _of_step(step, own)
    found = _UNION.match(tail)
    if found is None or not (found["union"] or found["cells"]):
        return None
    body, used = found["body"], found.end()
    if "cac cap" in body:
        return Rung(None, "", used)
    if nation or re.search(r"\b(?:toan quoc|viet nam$)", body):
        return Rung(CongressLevel.NATIONAL, _FAMILY, used)
    if found["cells"] or re.search(r"\bco so\b", body):
        return Rung(CongressLevel.GRASSROOTS, "", used)
    if re.search(r"\b(?:xa|phuong|huyen|quan|truong|khoi|so|nganh|cac co quan|khu|cong ty)\b", body):
        return Rung(CongressLevel.BLOC, _FAMILY, used)
    if re.search(r"\b(?:tinh|thanh pho)\b", body):
        return Rung(CongressLevel.PROVINCE, _FAMILY, used)
    return Rung(own.level, _FAMILY, used)


def _of_step(step: re.Match[str], own: OwnLevel) -> Rung:
    """Return what "Đại hội cấp tỉnh" means: below the union's own step, the congress of each of its units."""
    level = _HIGH.get(step["step"])
    if level is not None:
        return Rung(level, _FAMILY, step.end())
    if own.level is CongressLevel.BLOC:
        return Rung(own.level, _FAMILY, step.end())
    return Rung(CongressLevel.GRASSROOTS, "", step.end())
