"""Spanish."""

from __future__ import annotations

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

LANGUAGE = Language(
    code="es",
    letter="S",
    name="Spanish",
    script="Latin",
    number_line=NumberLineWords(
        kinds={
            "resolution": "RESOLUCIÓN RESOLUCION",
            "recommendation": "RECOMENDACIÓN RECOMENDACION",
            "opinion": "OPINIÓN RUEGO",
            "decision": "DECISIÓN ACUERDO",
        },
        drafts={
            "resolution": "RESOLUCIÓN",
            "recommendation": "RECOMENDACIÓN",
            "opinion": "OPINIÓN RUEGO",
            "decision": "DECISIÓN ACUERDO",
        },
        draft=r"PROYECTO DE (?:NUEVA |NUEVO )?",
        draft_new="PROYECTO DE NUEVA RESOLUCIÓN {}",
        union="UIT",
        revised=r"Rev\.",
        writes_revised="Rev. {}",
        number_sign=r"n[°ºo]\.?",
    ),
    edition=EditionWords(small="de la el los las del"),
    opening=OpeningWords(
        formula="{} ({}),",
        assemblies={
            "WTSA": "La Asamblea Mundial de Normalización de las Telecomunicaciones",
            "WTDC": "La Conferencia Mundial de Desarrollo de las Telecomunicaciones",
            "WRC": "La Conferencia Mundial de Radiocomunicaciones",
            "RA": "La Asamblea de Radiocomunicaciones de la UIT",
            "PP": "La Conferencia de Plenipotenciarios de la Unión Internacional de Telecomunicaciones",
        },
        known=(
            r"La Asamblea (?:Mundial|de Radio|General)|La Conferencia (?:de Plenipotenciarios|Mundial)|El Consejo\b"
        ),
        bodies=(
            r"(?:El|La|Los|Las) (?:[\w’'-]+ ){0,5}?(?:Asamblea|Conferencia|Congreso|Consejo|Parlamento|Comité|Comisión"
            r"|Junta|Reunión|Foro|Cumbre|Unión|Ministros|Partes|Gobiernos|Delegados)\b"
        ),
        articles=r"(?:El|Los)(?:\s|$)",
        other_bodies="Conferen|Consejo|Asamblea de Radio",
    ),
    headings=HeadingWords(
        preambular="""considerando reconociendo recordando observando advirtiendo subrayando destacando afirmando
            reafirmando teniendo habiendo consciente convencida preocupada tomando acogiendo señalando poniendo
            expresando deseando apreciando enfatizando constatando reiterando""",
        operative="resuelve encarga invita insta pide exhorta alienta decide autoriza recomienda solicita",
        misfits={
            "considerando": "considerar considera",
            "reconociendo": "reconocer reconoce",
            "recordando": "recordar recuerda",
            "resuelve": "resolver resolviendo resuelva",
            "encarga": "encargue encargando",
            "invita": "invite invitando",
            "insta": "instando",
            "pide": "pedir pidiendo pida",
            "exhorta": "exhortando",
            "recomienda": "recomendar recomendando recomiende",
            "autoriza": "autorice autorizando",
        },
        operative_beginnings=("resuelve", "encarga", "insta ", "pide ", "exhorta", "recomienda", "autoriza"),
        verbs=(
            r"considerando|reconociendo|recordando|observando|advirtiendo|teniendo|habiendo|consciente|convencida"
            r"|destacando|subrayando|"
            r"reiterando|expresando|deplorando|lamentando|profundamente|deseosa|guiada|poniendo de relieve"
            r"|reafirma|aprueba|subraya|destaca|toma nota|acoge|declara|proclama|condena|deplora|expresa|agradece"
            r"|reitera|recuerda|reconoce|opina|hace un llamamiento|"
            r"reafirmando|tomando|preocupada|acogiendo|"
            r"resuelve|encarga|invita|insta|pide|exhorta|recomienda|autoriza|alienta|solicita|decide"
        ),
        senses={
            "considering": "considerando",
            "recognizing": "reconociendo",
            "recalling": "recordando",
            "noting": "observando|advirtiendo",
            "taking": "teniendo en cuenta",
            "bearing": "teniendo presente",
            "emphasizing": "subrayando|destacando",
            "reaffirming": "reafirmando",
            "welcoming": "acogiendo",
            "aware": "consciente",
            "resolves": "resuelve|decide",
            "instructs": "encarga",
            "invites": "invita",
            "urges": "insta|exhorta",
            "encourages": "alienta",
            "requests": "pide|solicita",
            "recommends": "recomienda",
        },
        further="además|también|asimismo|en particular",
        skeleton=("considerando", "resuelve"),
        degrees="además",
        clauses="que|en|por|para|con|de|a|la|una?|el|los|las|al|del",
        endings=r"[^\W\d_]+[aeií]r(?:l[aeo]s?|se)?|a|ha|se",
        articles="al el la los las del",
        goes_on="y|o|e",
        sentence="que",
        misplaced=(
            ("resuelve ", "encarga a", "invita a", "insta a", "pide a", "exhorta a"),
            ("considerando que ", "reconociendo que ", "recordando que ", "teniendo en cuenta que "),
        ),
        deeds=(
            *("encargar a", "invitar a", "instar a", "pedir a", "exhortar a", "alentar a", "autorizar a"),
            *("que informe ", "que presente ", "que tome las medidas", "que adopte las medidas"),
        ),
        is_closed=True,
    ),
    labels=LabelWords(alphabets={}),
    citing=CitingWords(
        ands="y|e|o|u",
        to="a|al|hasta",
        above="anterior(?:es)?|precedentes?",
        below="siguientes?|posterior(?:es)?",
        nouns="apartados?|puntos?|incisos?",
        noun_beginnings=("apartado", "punto", "inciso"),
        directions=("anterior", "precedente", "siguiente", "posterior"),
        acts="Resolución|Resoluciones|Recomendación|Decisión|Artículo",
        act_beginnings=("Artícul",),
        of="del|de",
        of_another="de|del",
        articles=r"la\s+",
        opposite={
            "anterior": "siguiente",
            "anteriores": "siguientes",
            "precedente": "siguiente",
            "precedentes": "siguientes",
            "siguiente": "anterior",
            "siguientes": "anteriores",
            "posterior": "anterior",
            "posteriores": "anteriores",
        },
        cited_text="resol|recom|opini|decis",
        bracketed="resoluci[oó]n",
        itself="Resolución",
        revised=("Rev", "REV"),
    ),
    acts=ActWords(
        called={
            "resolution": "Resoluci(?:ón|ones)",
            "recommendation": "Recomendaci(?:ón|ones)",
            "opinion": "Opini(?:ón|ones)|Ruegos?",
            "decision": "Decisi(?:ón|ones)|Acuerdos?",
        },
        sought={"constitution": "constitucion", "convention": "convenio"},
        numbered_through={"constitution": "Constitución", "convention": "Convenio"},
        several="ones",
        provisions="[Nn]úmeros?",
        of_through=r"de\sla|del?",
        of_heading="del",
        of_act="del?",
        articles=r"la\s",
    ),
    cover=CoverWords(
        itself="español",
        meeting="SESIÓN PLENARIA",
        document="Documento {}",
        abstract="Resumen:",
        introduction="Introducción",
        reasons="Motivos:",
        contact="Contacto:",
        email="Correo-e: ",
        proposals="Propuestas",
        date="Fecha:",
        source="Origen:",
        title="Título:",
        in_force="Texto vigente:",
        one_addendum="Addéndum {}",
        to_be_completed="[por completar]",
    ),
    reading=ReadingWords(
        reasons="Motivos?|MOTIVOS?",
        annex="ANEXO|APÉNDICE",
        annex_mixed="Anexo",
        annex_to="AL?",
        sections="SECCIÓN",
        sections_mixed="Sección",
        contents="índice|contenido",
        pages="página",
        page="Página|Pagina",
        page_of="de",
        volumes="Actas Finales|Actas|Reglamento de Radiocomunicaciones",
        events="CMR|AMNT|CMDT",
        texts="Resolución",
        document="Documento",
        months=("enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
        month_after="de ",
        units=r"por\s?ciento|millones|días?|semanas?|mes(?:es)?|años?|horas?",
        cited_behind=(
            r"al? \d|al? \w\)|anterior\w*|siguiente\w*|precedente\w*"
            r"|de (?:la )?(?:Res|Rec|art|Dec|Anexo|Constitu)|del (?:art|Anexo|Reglamento)"
        ),
        cited_before=r"\bNºs?|\bnúms?\.",
        nouns_before="párrafos?|apartados?|incisos?|artículos?|puntos?",
        small_before="de|a|en|al|del|véase",
        from_to="a",
        that=r"que\b",
        infinitives=r"(?:a )?[^\W\d_]+[aei]r\b",
        infinitive_verbs="resuelve|encarga|invita|insta|pide|exhorta|recomienda|autoriza|alienta|solicita",
        deeds=r"a\b",
        clause_begun=r"\bque\b",
        dangling="de|la|en|y|el|los|las",
        suspended="y|e|o|u",
        hyphened=("ex", ""),
        formula=(
            r"^(?:PROYECTO DE (?:NUEVA )?)?(?:RESOLUCIÓN|RECOMENDACIÓN|DECISIÓN|OPINIÓN|RUEGO|ACUERDO) "
            r"|^La Asamblea |^La Conferencia |^El Consejo "
        ),
        common="el los las del y que por para una con es en se al su sus lo como",
        verbs="considerando|resuelve",
        united_nations="Asamblea General",
        cover_lines=r"Contacto?:",
        cover_fields={
            "source": "origen",
            "title": "título",
            "abstract": "resumen",
            "introduction": "introducción",
            "contact": "contacto",
            "date": "fecha",
            "end": "propuesta",
        },
        telephone=r"Teléfono",
    ),
    small=SmallWords(
        small="""el los las del al una unos unas y e o u con por para sobre
            sin según su sus es son la en que a un de""",
        tying="el los las del al una unos unas y e o u con por para sobre sin según la en que un de",
        joints="y e o u",
        beginnings="que de la a el los las",
        articles="el los las la una unos unas un",
        turning="no sin salvo debe deben debería deberían puede pueden",
    ),
)
