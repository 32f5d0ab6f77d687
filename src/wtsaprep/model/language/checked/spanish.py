"""What is looked for in Spanish."""

from __future__ import annotations

from wtsaprep.model.language.checked.spanish_asides import ASIDES, LABELS
from wtsaprep.model.language.checked.table import (
    ArticleWords,
    CheckedWords,
    DoubledWords,
    OpeningForms,
    OpenWords,
    RemarkWords,
    RomanWords,
)

CHECKED = CheckedWords(
    articles=ArticleWords(
        names=(
            r"(?<![\w-])(?P<before>(?P<any>de|a|por|que|con|para|en|según|entre|sobre|ante|desde|hacia|bajo"
            r"|mediante|encarga(?: a)?|invita(?: a)?)[ \u00a0])"
            r"(?:(?P<m>UIT-[TRD]|Grupo Asesor d|Sector de (?:Normalización|Desarrollo|Radiocomunicaciones)"
            r"|Consejo de la (?:UIT|Unión)|Reglamento de Radiocomunicaciones|GANT|GADT)"
            r"|(?P<f>UIT(?!-)|AMNT(?:-\d\d)?|Unión (?:Internacional de Telecomunicaciones|Postal Universal)"
            r"|Oficina de (?:Normalización|Desarrollo|Radiocomunicaciones)"
            r"|Asamblea (?:Mundial de|General de|de Radio)|Conferencia (?:de Plenipotenciarios|Mundial de)"
            r"|CMDT(?:-\d\d)?|CMR(?:-\d\d)?|TSB|BDT|Secretaría General)"
            r"|(?P<o>(?:(?<=por )|(?<=con )|(?<=ante )|(?<=encarga )|(?<=encarga a )|(?<=invita )|(?<=invita a ))"
            r"(?:(?:Vices|S)ecretario General(?! [A-Z])"
            r"|Director de la (?:TSB|BDT|BR\b|Oficina))))(?![ \u00a0][A-Z]\.\d)"
        ),
        article={"m": "el ", "f": "la ", "o": "el "},
        joined={"de el ": "del ", "a el ": "al ", "encarga el ": "encarga al ", "encarga a el ": "encarga al "}
        | {"invita el ": "invita al ", "invita a el ": "invita al "}
        | {"encarga la ": "encarga a la ", "invita la ": "invita a la "},
        begins=(
            r"[ADUBSGCROTV](?<=[a-zén][ \u00a0].)(?:IT\b|MNT|MDT|MR\b|nión|samble|ect[eo]|ecreta|rupo A|onsejo|eglam"
            r"|ANT|ADT|SB\b|DT\b|onferen|ficina|irecto|ice)"
        ),
    ),
    asides=ASIDES,
    aside_labels=LABELS,
    doubled=DoubledWords(
        right={"que": r"(?i)\b(?:más|menos|mejor|peor|mayor|menor|antes)[ \u00a0]\|"},
        of_one_letter="ayoeu",
        articles="el la los las del al",
        never=("nueva|nuevo|norte|sur|san|santa|los|las|el|la|de|del|y|que|naciones|mundial|vice|todos|todas"),
        never_begun=(
            "resoluci|recomendaci|ruego|decisi|cuesti|artículo|anexo|apéndice|sección|estados?$|miembros?$|sector"
            "|oficina|director|secretari|consejo|asamblea|conferencia|unión|comisi|grupo|normalizaci|telecomunicaci"
            "|radiocomunicaci|desarrollo|president|administraci|organizaci|convenio|constituci|reglamento|región"
            "|gobierno|país"
        ),
        # "de la de la Unión" may well mean "of that of the Union".
        two=(
            "en|por|para|con|que|y|entre|sobre|es|son|se",
            "la|el|los|las|un|una|su|sus|este|esta|estos|estas|es|son|se|ha|han|de|a",
        ),
        numbered=(
            r"documentos?|números?|comisi(?:ón|ones)|grupos?|resoluci(?:ón|ones)|recomendaci(?:ón|ones)"
            r"|decisi(?:ón|ones)|cuesti(?:ón|ones)|artículos?|anexos?|apéndices?|considerando|reconociendo|observando"
            r"|resuelve"
        ),
        goes_on="y|o|del|es|de|que",
    ),
    left_open=OpenWords(
        in_brackets=(
            "(?:a|por) (?:completar|determinar|confirmar|definir|precisar|insertar|añadir|discutir|revisar)|pendiente"
        ),
        where="lugar|ciudad|sede",
        when="año|aaaa|fecha",
        year="AAAA|aaaa|AA",
        form=r"\bformatos?\b",
        signs=("AAAA",),
    ),
    remarks=RemarkWords(
        remark="notas?|comentarios?|observaci(?:ón|ones)|preguntas?",
        whose_behind="de|del|a|al|para",
        anywhere="nota de (?:la )?redacción|nota del? (?:los )?redactor(?:es)?",
        signed=r"N\. ?de la R\.",
        signs=("ota de", "OTA DE", "de la R."),
    ),
    roman=RomanWords(
        lettered="capítulo parte título artículo artículos anexo tomo volumen libro siglo siglos romano",
        open="resolución recomendación decisión documento núm.",
        counted=r"siglos?|(?:y) [IVX]+\b",
        uncounted="Estados|Miembros",
        and_="y",
        named=r"\bnúmeros? romanos?",
    ),
    of_instructions=OpeningForms(
        headings=("encarga", "invita", "pide", "insta", "exhorta"),
        usual=("que ",),
        lacks=(r"(?!entre\b|sobre\b|ayer\b|mujer\b|taller\b)[a-zà-ÿ]{3,}(?:ar|er|ir)\b(?!.*, que\b)"),
    ),
    of_decisions=OpeningForms(
        headings=("resuelve",),
        usual=("que ",),
        lacks=r"(?:el|la|los|las|cada|todos los|todas las) [^,;:]{0,80}\b(?:deberían?|deben?|deberán?)\b",
    ),
    misnamed=(
        *(
            (
                rf"{what} de (?:Estandarización|Normalización) de (?:las )?Telecomunicaciones",
                f"{what} de Normalización de las Telecomunicaciones",
            )
            for what in ("Oficina", "Grupo Asesor")
        ),
        # A capital is of a name: "de El Salvador".
        (r"\ba el (?=[^\W\d_])", "al "),
        (r"\bde el (?=[^\W\d_])", "del "),
        (r"\b[eE]stados miembros\b(?! de(?: (?!la U(?:IT|nión\b(?! [A-Z])))|l ))", "Estados Miembros"),
    ),
    misnamed_signs=(" el ", "stados miembros", "Oficina de ", "Grupo Asesor"),
    binding="debe|deben|deberá|deberán",
    should="debería",
    developing=r"\bpaíses en desarrollo\b{call}",
    developing_end="países en desarrollo",
    developing_note="Este término comprende",
    torn=r"N\.º|N\.o|[Nn]úms?\.",
    torn_signs=("N.º ", "N.o ", "úm. ", "úms. "),
    small_in_names="el los las del y para por de la en a",
    small_behind_years="y e o en de la el al se su un",
    number_goes_on="de|y",
)
