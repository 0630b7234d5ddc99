"""The boundary of the program: what it may never count, collect or make anything from."""

import re

from app.domain.text import fold

_MOOD = re.compile(
    r"tinh hinh (?:tu tuong|du luan)|dien bien tu tuong|tam tu,? (?:va )?(?:tinh cam|nguyen vong)|tam trang|"
    r"(?:tinh cam|tam tu|y chi|mong muon),? (?:va )?nguyen vong|tam tu|du luan(?: xa hoi| trong| cua)?|"
    r"nam (?:chac |bat |vung )?(?:tinh hinh )?(?:tu tuong|tam ly)|tu tuong (?:trong |cua )?(?:can bo|"
    r"dang vien|nhan dan|quan chung)|"
    r"thai do chinh tri"
)
_COUNTERING = re.compile(
    r"phan bac|quan diem,? (?:luan dieu )?(?:sai trai|thu dich|xuyen tac)|sai trai,? (?:va )?thu dich|"
    r"thu dich|luan dieu|"
    r"nen tang tu tuong|dau tranh[^.;]{0,40}(?:quan diem|thong tin|bieu hien)|(?:thong tin|"
    r"tin) (?:xau,? doc|gia|sai su that)|"
    r"xau,? doc|dien bien hoa binh|tu dien bien|tu chuyen hoa|phan dong|chong pha|ban chi dao 35"
)
# No clause on either is without one of these; to look for them first is much quicker.
_ON_NEITHER_WITHOUT = re.compile(
    r"t(?:u (?:tuong|chuyen hoa)|am (?:tu|trang|ly)|hai do chinh tri|hu dich|in (?:gia|sai))|"
    r"d(?:u luan|au tranh|ien bien)|nguyen vong|phan (?:bac|dong)|quan diem|luan dieu|xau|chong pha|"
    r"ban chi dao 35"
)


def is_beyond_figures(text: str) -> bool:
    """Tell whether a clause is on public mood or on countering views, however it is accented.

    Such a clause is at most a task title with done or not done: no figure, form field or text may be
    made from it.
    """
    folded = fold(text)
    if _ON_NEITHER_WITHOUT.search(folded) is None:
        return False
    return bool(_MOOD.search(folded) or _COUNTERING.search(folded))
