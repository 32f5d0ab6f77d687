"""What is looked for in Chinese."""

from __future__ import annotations

from wtsaprep.model.language.checked.aside_table import AsideForms, LabelForms
from wtsaprep.model.language.checked.table import CheckedWords, OpenWords, RemarkWords

CHECKED = CheckedWords(
    asides=AsideForms(
        always=(
            r"(?!有?待(?:定|补充|确认|填写|讨论)\s*$)(?:(?:数字|日期|名称|文字|年份|来源|译文|案文|措辞|编号|引文|出处)?"
            r"(?:仍|尚|还)?(?:有)?(?:待|需要?|须)(?:再次?|进一步)?(?:[与和由跟向同]?[^，。；]{0,10})?"
            r"(?:核实|核对|查证|确认|查实|澄清|商定|核查|补充)"
            r"|(?:请(?:秘书处|编者|译者)|[与和向][^，。；]{1,10})(?:核实|核对|确认|澄清|补充)"
            r"|(?:请|再次?)?(?:核实|核对|查证|核查)(?:[^，。；]{0,10})"
            r"|(?:询问|请教)(?:秘书处|主席|编者|日内瓦|.{0,8}局)"
            r"|待(?:ARB|APT|ATU|CEPT|CITEL|RCC|阿盟|欧洲|本国)[^，。；]{0,8}(?:同意|意见|答复|立场)"
            r"|(?:编者|秘书处|主席|译者)[:：].{1,60})"
        )
    ),
    aside_labels=LabelForms(
        labels="(?:旧|原|新|现有|拟议)(?:案文|文本|措辞|版本)",
        supplied="(?:数字|数据|日期)(?:由|来自)(?:电信发展局|电信标准化局|秘书处|无线电通信局)(?:提供)?",
        translated="(?:有)?待翻译",
        may_be_translated="翻译|文",
    ),
    left_open=OpenWords(
        in_brackets="(?:有)?待(?:定|补充|确认|填写|讨论)", where="地点|城市", when="年份?|日期", alone="待定"
    ),
    remarks=RemarkWords(lone=r"(?:(?:编者|秘书处|起草组|译者)?注(?:释)?|备注|评论|意见)\s*[:：]"),
)
