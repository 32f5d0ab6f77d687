"""French."""

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
    code="fr",
    letter="F",
    name="French",
    script="Latin",
    number_line=NumberLineWords(
        kinds={
            "resolution": "RÉSOLUTION",
            "recommendation": "RECOMMANDATION",
            "opinion": "AVIS VŒU VOEU",
            "decision": "DÉCISION",
        },
        drafts={
            "resolution": "RÉSOLUTION",
            "recommendation": "RECOMMANDATION",
            "opinion": "AVIS VŒU",
            "decision": "DÉCISION",
        },
        draft=r"PROJET DE (?:NOUVELLE |NOUVEL |NOUVEAU )?",
        draft_new="PROJET DE NOUVELLE RÉSOLUTION {}",
        union="UIT",
        revised=r"Rév\.",
        writes_revised="Rév. {}",
        number_sign=r"n[°ºo]\.?",
    ),
    edition=EditionWords(small="de la le les du des sur"),
    opening=OpeningWords(
        formula="{} ({}),",
        assemblies={
            "WTSA": "L'Assemblée mondiale de normalisation des télécommunications",
            "WTDC": "La Conférence mondiale de développement des télécommunications",
            "WRC": "La Conférence mondiale des radiocommunications",
            "RA": "L'Assemblée des radiocommunications de l'UIT",
            "PP": "La Conférence de plénipotentiaires de l'Union internationale des télécommunications",
        },
        known=(
            r"L['’]Assemblée (?:mondiale|des radio|générale)|La Conférence (?:de plénipotentiaires|mondiale)"
            r"|Le Conseil\b"
        ),
        bodies=(
            r"(?:L['’]|L[ea] |Les )(?:[\w’'-]+ ){0,5}?(?:Assemblée|Conférence|Congrès|Conseil|Parlement|Comité"
            r"|Commission|Réunion|Forum|Sommet|Union|[Mm]inistres|Parties|[Gg]ouvernements|[Dd]élégués)\b"
        ),
        articles=r"L[ea]s?(?:\s|$)|L['’]\w",
        other_bodies="Conféren|Conseil|Assemblée des radio",
    ),
    headings=HeadingWords(
        preambular="""considérant reconnaissant rappelant notant observant soulignant affirmant réaffirmant tenant ayant
            consciente conscient convaincue convaincu préoccupée préoccupé prenant gardant se estimant mettant saluant
            désireuse désireux sachant insistant félicitant accueillant constatant exprimant guidée""",
        operative="décide charge invite prie exhorte encourage demande autorise recommande approuve appelle",
        misfits={
            "considérant": "considérer considère",
            "reconnaissant": "reconnaître reconnaitre reconnaît",
            "rappelant": "rappeler rappelle",
            "décide": "décidant",
            "charge": "chargeant",
            "invite": "invitant",
            "prie": "priant",
            "exhorte": "exhortant",
            "recommande": "recommandant",
            "autorise": "autorisant",
        },
        operative_beginnings=("décide", "charge", "prie ", "exhorte", "recommande", "autorise"),
        verbs=(
            r"considérant|reconnaissant|rappelant|notant|tenant compte|ayant (?:examiné|noté|pris|à)|consciente?"
            r"|convaincue?|soulignant|"
            r"réitérant|exprimant|déplorant|saluant|accueillant|profondément|désireuse|résolue|se référant|sachant"
            r"|réaffirme|approuve|souligne|constate|se félicite|déclare|proclame|condamne|déplore|exprime|remercie"
            r"|réitère|rappelle|reconnaît|est d[’']avis|appelle|note avec|prend (?:note|acte)|"
            r"réaffirmant|observant|gardant|prenant|préoccupée?|se félicitant|affirmant|insistant|estimant|"
            r"décide|charge|invite|prie|exhorte|encourage|recommande|autorise|demande|engage|lance un appel"
        ),
        senses={
            "considering": "considérant",
            "recognizing": "reconnaissant",
            "recalling": "rappelant",
            "noting": "notant",
            "taking": "tenant compte",
            "bearing": "ayant à l'esprit|gardant à l'esprit",
            "emphasizing": "soulignant",
            "reaffirming": "réaffirmant",
            "welcoming": "accueillant|se félicitant",
            "aware": "consciente?",
            "resolves": "décide",
            "instructs": "charge",
            "invites": "invite",
            "urges": "exhorte|invite instamment|prie instamment",
            "encourages": "encourage",
            "requests": "prie|demande",
            "recommends": "recommande",
        },
        further="en outre|également|aussi|en particulier",
        skeleton=("considérant", "décide"),
        degrees="en outre",
        clauses="que|du|des|en|pour|de|à|au|aux|le|la|les|un|une|dans|par|sur|lors",
        elided="qu|d|l|n|s|c",
        goes_on="et|ou",
        sentence="que",
        misplaced=(
            ("décide ", "charge le ", "charge la ", "invite ", "prie ", "exhorte ", "autorise "),
            ("considérant que ", "reconnaissant que ", "rappelant que ", "ayant à l'esprit que "),
        ),
        deeds=(
            *("de charger ", "d'inviter ", "d’inviter ", "de prier ", "d'exhorter ", "d’exhorter ", "d'encourager "),
            *("d’encourager ", "d'autoriser ", "d’autoriser ", "de faire rapport ", "de soumettre ", "de prendre les "),
        ),
        is_closed=True,
    ),
    labels=LabelWords(alphabets={}),
    citing=CitingWords(
        ands="et|ou",
        to=r"jusqu['’](?:à|au)|à|au",
        above="ci-dessus|supra",
        below="ci-après|ci-dessous|infra",
        nouns="alinéas?|points?|paragraphes?",
        noun_beginnings=("alinéa", "point", "paragraphe"),
        directions=("ci-dessus", "ci-après", "ci-dessous", "supra", "infra"),
        acts="Résolution|Recommandation|Décision|Avis",
        act_beginnings=("Résolu", "Décisi", "Avis"),
        of=r"du|de\s+la",
        of_another="de|du|des",
        articles=r"la\s+|l['’]",
        this=r"de\s+la\s+pr[ée]sente",
        opposite={"ci-dessus": "ci-dessous", "ci-dessous": "ci-dessus", "ci-après": "ci-dessus"}
        | {"supra": "infra", "infra": "supra"},
        cited_text="résol|avis|décis",
        bracketed="résolution",
        itself="Résolution",
        revised=("Rév", "RÉV"),
    ),
    acts=ActWords(
        called={
            "resolution": "Résolutions?",
            "recommendation": "Recommandations?",
            "opinion": "Avis|Vœux?",
            "decision": "Décisions?",
        },
        sought={"constitution": "constitution", "convention": "convention"},
        numbered_through={"constitution": "Constitution", "convention": "Convention"},
        several="(?<!Avi)s",
        provisions="[Nn]uméros?|[Nn]°",
        of_through=r"de\sla|du",
        owner=r"de\sl['’]UIT\s",
        of_heading=r"du|de(?:\sla)?",
        of_act=r"de(?:\sla)?|du",
        articles=r"la\s|l['’]",
    ),
    cover=CoverWords(
        itself="français",
        meeting="SÉANCE PLÉNIÈRE",
        abstract="Résumé:",
        telephone="Téléphone: ",
        email="Courriel: ",
        proposals="Propositions",
        reasons="Motifs:",
        source="Origine:",
        title="Titre:",
        in_force="Texte en vigueur:",
        to_be_completed="[à compléter]",
    ),
    reading=ReadingWords(
        reasons="Motifs?|MOTIFS?",
        annex="ANNEXE|APPENDICE",
        annex_mixed="Annexe",
        annex_to="À|AL?",
        contents="table des matières|sommaire",
        page_of="sur",
        volumes="Actes finals|Actes|Règlement des radiocommunications",
        events="CMR|AMNT|CMDT",
        texts="Résolution",
        texts_short="Rés|Déc",
        texts_compact="RÉS",
        months=("janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
        units=(r"pour\s?cent|jours?|semaines?|mois|ans?|années?|heures?|francs?"),
        cited_behind=(
            r"à \d|à \w\)|ci-dessus|ci-après|ci-dessous"
            r"|de (?:la |l['’])?(?:Rés|Rec|art|Déc|Annexe|Constitu)|du (?:règlement|numéro|paragraphe)"
        ),
        cited_before=r"\bn[°º]s?",
        nouns_before="paragraphes?|alinéas?|numéros?",
        small_before="voir|aux?|du|des|de|à|en",
        from_to="à",
        heading_cites="ci-dessus",
        far_cited="ci-dessus|ci-après",
        that=r"que\b|qu['’]",
        openers=r"(?:de|à)\b|d['’]",
        deeds=r"(?:de|à)\b|d['’]",
        clause_begun=r"\bque\b|qu['’]",
        number_lines="(?:Rés|Déc|Avi)[a-zéó]",
        dangling="et|de|du|des|la|le|les|à|en",
        suspended="et|ou",
        hyphened=("non", "ci là même mêmes dessus dessous delà vous être"),
        formula=(
            r"^(?:PROJET DE (?:NOUVELLE )?)?(?:RÉSOLUTION|RECOMMANDATION|DÉCISION|AVIS|V(?:Œ|OE)U) |^L['’]Assemblée "
            r"|^La Conférence |^Le Conseil "
        ),
        common="le les des du et que aux une est dans pour par sur qui sont ces au leur",
        verbs="considérant|décide",
        united_nations="Assemblée générale",
        cover_lines=r"Point \d+ de l'ordre|Origine?n?:",
        cover_fields={
            "source": "origine",
            "title": "titre",
            "abstract": "résumé",
            "end": "proposition",
        },
        telephone=r"Tél(?:éphone)?\.?",
    ),
    small=SmallWords(
        small="""le la les l un une des du de d à au aux et ou que qui
            en dans par pour sur sous avec sans entre selon est sont ses leurs""",
        tying="""le la les l un une des du de d à au aux et ou que qui
            en dans par pour sur sous avec sans entre selon y compris""",
        joints="et ou",
        beginnings="que qu de d à le la les l",
        articles="le la les l un une",
        turning="ne pas non sans sauf doit doivent devrait devraient peut peuvent",
    ),
)
