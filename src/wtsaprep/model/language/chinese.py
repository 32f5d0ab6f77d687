"""Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wtsaprep.model.language.reading import ReadingWords
from wtsaprep.model.language.table import (
    ActWords,
    CitingWords,
    CoverWords,
    EditionWords,
    HeadingWords,
    LabelWords,
    Language,
    NumberLineWords,
    OpeningWords,
    SmallWords,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wtsaprep.model.file_format import TextKind

_KINDS: Mapping[TextKind, str] = {
    "resolution": "决议",
    "recommendation": "建议书 建议",
    "opinion": "意见 愿望",
    "decision": "决定",
}
LANGUAGE = Language(
    end_marks="；，。：",
    code="zh",
    letter="C",
    name="Chinese",
    script="Han",
    number_line=NumberLineWords(
        kinds=_KINDS,
        drafts=_KINDS,
        draft="新",
        draft_new="新决议草案 {}",
        union="国际电联",
        revised="修订版",
        number_sign="号",
        ordinal="第",
        writes_revised="{}，修订版",
        behind_kind="草案",
    ),
    edition=EditionWords(
        place="{year}年，{city}", brackets=("（", "）"), between="；", year_unit="年", ands="和 及 与"
    ),
    opening=OpeningWords(
        formula="{}（{}），",
        assemblies={
            "WTSA": "世界电信标准化全会",
            "WTDC": "世界电信发展大会",
            "WRC": "世界无线电通信大会",
            "RA": "国际电联无线电通信全会",
            "PP": "国际电信联盟全权代表大会",
        },
        known=(
            r"(?:国际电(?:信)?联(?:盟)?)?(?:世界)?(?:电信标准化|电信发展|无线电通信)(?:全会|大会)"
            r"|(?:国际电(?:信)?联(?:盟)?)?全权代表大会|大会[,，]$"
        ),
        bodies=r"[\u4e00-\u9fff]{0,20}?(?:大会|全会|理事会|会议|议会|委员会|各国政府)",
        first_words="国际电|世界|电信|无线电|全权代表|大会",
        other_bodies="大会|理事会|无线电通信全会",
    ),
    headings=HeadingWords(
        preambular="""考虑到 认识到 忆及 注意到 强调 铭记 回顾 顾及 意识到 承认 重申 赞赏 进一步考虑到 进一步认识到
            进一步忆及 进一步注意到 还考虑到 还认识到""",
        operative="",
        operative_beginnings=("做出决议", "作出决议", "责成", "请", "敦促", "鼓励"),
        verbs=(
            r"回顾|认为|欢迎|深信|念及|审议了|申明|谴责|核准|决定|"
            r"考虑到|认识到|忆及|注意到|顾及|铭记|强调|重申|意识到|进一步|做出决议|作出决议|责成|请|敦促|鼓励|呼吁"
        ),
        senses={
            "considering": "考虑到",
            "recognizing": "认识到",
            "recalling": "忆及|回顾",
            "noting": "注意到",
            "taking": "顾及",
            "bearing": "铭记",
            "emphasizing": "强调",
            "reaffirming": "重申",
            "welcoming": "欢迎",
            "aware": "意识到",
            "resolves": "做出决议|作出决议",
            "instructs": "责成",
            "invites": "请",
            "urges": "敦促",
            "encourages": "鼓励",
        },
        further="进一步|还",
        skeleton=("考虑到", "做出决议"),
    ),
    labels=LabelWords(alphabets={}, signs="之[二三四五六]", numerals="〇一二三四五六七八九十"),
    citing=CitingWords(ands="和|及|与|或", to="至|到", above="以上", below="以下"),
    acts=ActWords(
        called={"resolution": "决议", "recommendation": "建议书?", "opinion": "意见", "decision": "决定"},
        sought={"constitution": "*组织法*", "convention": "*公约*"},
        numbered_through={"constitution": "组织法", "convention": "公约"},
        counter="款",
        owner="国际电联|国际电信联盟",
    ),
    cover=CoverWords(
        itself="中文",
        original="原文：",
        meeting="全体会议",
        document="文件 {}",
        abstract="概要：",
        introduction="引言",
        proposals="提案",
        contact="联系人：",
        telephone="电话：",
        email="电子邮件：",
        reasons="理由：",
        date="日期：",
        source="来源：",
        title="标题：",
        in_force="现行文本：",
        addenda="补遗",
        one_addendum="补遗{}",
        to_be_completed="[待补充]",
    ),
    reading=ReadingWords(
        reasons="理由",
        annex="附件|附录",
        contents="目录|目次",
        pages="页",
        page_form=r"第\s?{page}\s?页(?:[，, ]*共\s?{page}\s?页)?",
        volumes="最后文件|会议录|无线电规则",
        document="文件",
        counters="个年月日次种项名届条款位千万亿号%至到和",
        cited_behind="以上|以下",
        number_lines="第",
        telephone="电话",
        united_nations="联合国大会",
        date=r"\d{4}年\d{1,2}月\d{1,2}日",
    ),
    small=SmallWords(
        small="的 和 在 与 及 是",
        tying="",
        joints="和 或",
        turning="不 未 非 应 须 可",
    ),
)
