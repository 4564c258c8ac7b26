//! One seeded fault each: where, what it was, what it becomes, and what the check says.

/// A fault seeded into a copy of the fixture.
pub struct Case {
    /// What it shows.
    pub name: &'static str,
    /// File, text, replacement; one after the other.
    pub edits: &'static [(&'static str, &'static str, &'static str)],
    /// Everything the check says, in English.
    pub english: &'static [&'static str],
    /// The same in French; empty where the English stands for both.
    pub french: &'static [&'static str],
}

/// All of them.
#[rustfmt::skip]
pub const CASES: &[Case] = &[
    // Broken JSON.
    Case {
        name: "comma_missing",
        edits: &[
            ("publications", r#""volume": "81","#, r#""volume": "81""#),
        ],
        english: &[
            "publications.json, line 19: a comma is missing here, or at the end of the line before.",
        ],
        french: &[
            "publications.json, ligne 19 : il manque une virgule ici, ou à la fin de la ligne précédente.",
        ],
    },
    Case {
        name: "comma_too_many",
        edits: &[
            ("site", r#""contact": "contact@exemple.org""#, r#""contact": "contact@exemple.org","#),
        ],
        english: &[
            "site.json, line 7: there is a comma too many, here or just before. No comma after the last item.",
        ],
        french: &[
            "site.json, ligne 7 : il y a une virgule de trop, ici ou juste avant. Pas de virgule après le dernier élément.",
        ],
    },
    Case {
        name: "bracket_unclosed",
        edits: &[
            ("alumni", r#"      "hidden": true
    }
  ]
}"#, r#"      "hidden": true
    }
}"#),
        ],
        english: &[
            "alumni.json, line 32: a curly bracket { } is not closed, or closed twice.",
        ],
        french: &[
        ],
    },
    Case {
        name: "brace_unclosed",
        edits: &[
            ("site", r#"contact@exemple.org"
}"#, r#"contact@exemple.org"
"#),
        ],
        english: &[
            "site.json, line 1: a curly bracket { } is not closed, or closed twice.",
        ],
        french: &[
        ],
    },
    Case {
        name: "quote_unclosed",
        edits: &[
            ("site", r#""contact@exemple.org""#, r#""contact@exemple.org"#),
        ],
        english: &[
            r#"site.json, line 7: a text is opened by " and never closed. A " within a text is written \"."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "quote_missing",
        edits: &[
            ("site", r#""demonstration": true"#, r#""demonstration": yes"#),
        ],
        english: &[
            r#"site.json, line 4: this sign has no place here. A text stands between straight double quotes: "like this"."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "colon_missing",
        edits: &[
            ("site", r#""demonstration": true"#, r#""demonstration" true"#),
        ],
        english: &[
            r#"site.json, line 4: a field is written "name": value, with a colon between the two."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "comment",
        edits: &[
            ("site", r#""demonstration": true,"#, r#""demonstration": true, // yes"#),
        ],
        english: &[
            "site.json, line 4: comments (// or /* */) are not accepted. Remove it.",
        ],
        french: &[
            "site.json, ligne 4 : les commentaires (// ou /* */) ne sont pas acceptés. L'enlever.",
        ],
    },
    Case {
        name: "escape",
        edits: &[
            ("site", "1 rue du Modèle", r#"1 rue\du Modèle"#),
        ],
        english: &[
            r#"site.json, line 6: after a backslash \, this sign is not accepted. A backslash itself is written \\."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "number",
        edits: &[
            ("lille", r#""low": 20"#, r#""low": +20"#),
        ],
        english: &[
            "lille.json, line 16: this number is not written as it should be. Digits only, for example 2014.",
        ],
        french: &[
        ],
    },
    Case {
        name: "after_the_end",
        edits: &[
            ("site", r#"contact@exemple.org"
}"#, r#"contact@exemple.org"
}
{}"#),
        ],
        english: &[
            "site.json, line 9: something follows the end of the file. Remove it.",
        ],
        french: &[
        ],
    },
    Case {
        name: "field_twice",
        edits: &[
            ("publications", r#""volume": "81","#, r#""volume": "81",
      "volume": "82","#),
        ],
        english: &[
            "publications.json, line 20, “exemple-2014”: the field “volume” stands here twice. Keep one of them.",
        ],
        french: &[
            "publications.json, ligne 20, « exemple-2014 » : le champ « volume » figure deux fois. N'en garder qu'un.",
        ],
    },
    // Fields, types and forms.
    Case {
        name: "unknown_field",
        edits: &[
            ("publications", r#""volume": "81""#, r#""volum": "81""#),
        ],
        english: &[
            "publications.json, line 19, “exemple-2014”, field “volum”: there is no field “volum” here. Perhaps “volume”? Correct its name, or remove it.",
        ],
        french: &[
            "publications.json, ligne 19, « exemple-2014 », champ « volum » : le champ « volum » n'existe pas ici. Peut-être « volume » ? Corriger son nom, ou l'enlever.",
        ],
    },
    Case {
        name: "unknown_field_without_neighbour",
        edits: &[
            ("alumni", r#""class_year": 2007,"#, r#""class_year": 2007,
      "shoe_size": 38,"#),
        ],
        english: &[
            "alumni.json, line 10, “ada-exemple”, field “shoe_size”: there is no field “shoe_size” here. Correct its name, or remove it.",
        ],
        french: &[
        ],
    },
    Case {
        name: "missing_field",
        edits: &[
            ("publications", r#"      "title": "Un modèle simple",
"#, ""),
        ],
        english: &[
            "publications.json, line 34, “modele-2016”, field “title”: the field “title” is missing. Add it.",
        ],
        french: &[
            "publications.json, ligne 34, « modele-2016 », champ « title » : le champ « title » manque. L'ajouter.",
        ],
    },
    Case {
        name: "missing_french",
        edits: &[
            ("school", r#""summary": { "fr": "Une école.", "en": "A school." }"#, r#""summary": { "en": "A school." }"#),
        ],
        english: &[
            r#"school.json, line 4, field “summary › fr”: the text is missing in French. Add "fr": "…"."#,
        ],
        french: &[
            r#"school.json, ligne 4, champ « summary › fr » : le texte manque en français. Ajouter "fr": "…"."#,
        ],
    },
    Case {
        name: "missing_english",
        edits: &[
            ("publications", r#"{ "fr": "Génétique", "en": "Genetics" }"#, r#"{ "fr": "Génétique" }"#),
        ],
        english: &[
            r#"publications.json, line 5, “genetics”, field “label › en”: the text is missing in English. Add "en": "…"."#,
        ],
        french: &[
            r#"publications.json, ligne 5, « genetics », champ « label › en » : le texte manque en anglais. Ajouter "en": "…"."#,
        ],
    },
    Case {
        name: "one_language",
        edits: &[
            ("publications", r#"{ "fr": "Génétique", "en": "Genetics" }"#, r#""Genetics""#),
        ],
        english: &[
            r#"publications.json, line 5, “genetics”, field “label”: “Genetics” must be given in both languages. Write {"fr": "…", "en": "…"}."#,
        ],
        french: &[
            r#"publications.json, ligne 5, « genetics », champ « label » : « Genetics » doit être donné dans les deux langues. Écrire {"fr": "…", "en": "…"}."#,
        ],
    },
    Case {
        name: "null",
        edits: &[
            ("publications", r#""volume": "81""#, r#""volume": null"#),
        ],
        english: &[
            "publications.json, line 19, “exemple-2014”, field “volume”: “null” is not used here. Where nothing is known, remove the whole field.",
        ],
        french: &[
            "publications.json, ligne 19, « exemple-2014 », champ « volume » : « null » ne s'emploie pas ici. Quand on ne sait pas, enlever le champ entier.",
        ],
    },
    Case {
        name: "text_for_number",
        edits: &[
            ("alumni", r#""class_year": 2007"#, r#""class_year": "2007""#),
        ],
        english: &[
            "alumni.json, line 9, “ada-exemple”, field “class_year”: “2007” is not a whole number. Write digits without quotes, for example 2014.",
        ],
        french: &[
            "alumni.json, ligne 9, « ada-exemple », champ « class_year » : « 2007 » n'est pas un nombre entier. Écrire des chiffres sans guillemets, par exemple 2014.",
        ],
    },
    Case {
        name: "number_for_text",
        edits: &[
            ("publications", r#""volume": "81""#, r#""volume": 81"#),
        ],
        english: &[
            r#"publications.json, line 19, “exemple-2014”, field “volume”: “81” is not a text. Write a text between straight quotes, for example "2014"."#,
        ],
        french: &[
            r#"publications.json, ligne 19, « exemple-2014 », champ « volume » : « 81 » n'est pas un texte. Écrire un texte entre guillemets droits, par exemple "2014"."#,
        ],
    },
    Case {
        name: "text_for_yes_no",
        edits: &[
            ("site", r#""demonstration": true"#, r#""demonstration": "oui""#),
        ],
        english: &[
            "site.json, line 4, field “demonstration”: “oui” is not a yes or no. Write true or false, without quotes.",
        ],
        french: &[
        ],
    },
    Case {
        name: "text_for_list",
        edits: &[
            ("alumni", r#""variants": ["Exemple A"]"#, r#""variants": "Exemple A""#),
        ],
        english: &[
            r#"alumni.json, line 8, “ada-exemple”, field “variants”: “Exemple A” is not a list. Write it between square brackets, for example ["one", "two"]."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "list_for_group",
        edits: &[
            ("lille", r#""value": { "low": 20, "reserve": "about" }"#, r#""value": [20]"#),
        ],
        english: &[
            r#"lille.json, line 16, “figure-equipes”, field “value”: “[20]” is not a group of fields. Write it between curly brackets, for example {"name": "value"}."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "doi_with_resolver",
        edits: &[
            ("publications", r#""doi": "10.1000/exemple.2014""#, r#""doi": "https://doi.org/10.1000/exemple.2014""#),
        ],
        english: &[
            "publications.json, line 20, “exemple-2014”, field “doi”: “https://doi.org/10.1000/exemple.2014” is not a DOI. Write only the part that begins with 10., for example 10.1016/j.neuron.2014.01.026.",
        ],
        french: &[
            "publications.json, ligne 20, « exemple-2014 », champ « doi » : « https://doi.org/10.1000/exemple.2014 » n'est pas un DOI. Écrire seulement la partie qui commence par 10., par exemple 10.1016/j.neuron.2014.01.026.",
        ],
    },
    Case {
        name: "pmid",
        edits: &[
            ("publications", r#""24000001""#, r#""PMID: 24000001""#),
        ],
        english: &[
            r#"publications.json, line 21, “exemple-2014”, field “pmid”: “PMID: 24000001” is not a PubMed number (PMID). Write the digits only, between quotes, for example "24656258"."#,
        ],
        french: &[
            r#"publications.json, ligne 21, « exemple-2014 », champ « pmid » : « PMID: 24000001 » n'est pas un numéro PubMed (PMID). Écrire seulement les chiffres, entre guillemets, par exemple "24656258"."#,
        ],
    },
    Case {
        name: "pmcid",
        edits: &[
            ("publications", r#""PMC3000001""#, r#""3000001""#),
        ],
        english: &[
            "publications.json, line 22, “exemple-2014”, field “pmcid”: “3000001” is not a PubMed Central number (PMCID). Write PMC and the digits, for example PMC3391683.",
        ],
        french: &[
        ],
    },
    Case {
        name: "orcid_form",
        edits: &[
            ("alumni", r#""0000-0002-1825-0097""#, r#""https://orcid.org/0000-0002-1825-0097""#),
        ],
        english: &[
            "alumni.json, line 11, “ada-exemple”, field “orcid”: “https://orcid.org/0000-0002-1825-0097” is not an ORCID iD. Write four groups of four, without an address, for example 0000-0002-1825-0097.",
        ],
        french: &[
            "alumni.json, ligne 11, « ada-exemple », champ « orcid » : « https://orcid.org/0000-0002-1825-0097 » n'est pas un identifiant ORCID. Écrire quatre groupes de quatre, sans adresse, par exemple 0000-0002-1825-0097.",
        ],
    },
    Case {
        name: "url",
        edits: &[
            ("sources", r#""https://exemple.org/ecole""#, r#""www.exemple.org/ecole""#),
        ],
        english: &[
            "sources.json, line 10, “ecole-accueil”, field “url”: “www.exemple.org/ecole” is not a web address. Write the whole address, without spaces, for example https://www.inserm.fr/.",
        ],
        french: &[
        ],
    },
    Case {
        name: "date_form",
        edits: &[
            ("publications", r#""2014-03-19""#, r#""19/03/2014""#),
        ],
        english: &[
            "publications.json, line 18, “exemple-2014”, field “date”: “19/03/2014” is not a date. Write the year, the year and month, or the day: 2014, 2014-03 or 2014-03-19.",
        ],
        french: &[
            "publications.json, ligne 18, « exemple-2014 », champ « date » : « 19/03/2014 » n'est pas une date. Écrire l'année, l'année et le mois, ou le jour : 2014, 2014-03 ou 2014-03-19.",
        ],
    },
    Case {
        name: "email",
        edits: &[
            ("site", r#""contact@exemple.org""#, r#""contact""#),
        ],
        english: &[
            "site.json, line 7, field “contact”: “contact” is not an e-mail address. For example contact@example.org.",
        ],
        french: &[
        ],
    },
    Case {
        name: "phone",
        edits: &[
            ("lille", r#""+33 3 20 62 69 00""#, r#""03 20 62 69 00""#),
        ],
        english: &[
            "lille.json, line 7, field “contact › phone”: “03 20 62 69 00” is not a telephone number. Write the international form, for example +33 3 20 62 69 00.",
        ],
        french: &[
        ],
    },
    Case {
        name: "id_form",
        edits: &[
            ("publications", r#""id": "exemple-2014""#, r#""id": "Exemple 2014""#),
        ],
        english: &[
            "publications.json, line 13, “Exemple 2014”, field “id”: “Exemple 2014” is not an identifier. Write lower-case letters without accents and digits, separated by hyphens, for example la-joie-2014.",
        ],
        french: &[
        ],
    },
    Case {
        name: "not_among",
        edits: &[
            ("school", r#""track": "health""#, r#""track": "medicine""#),
        ],
        english: &[
            "school.json, line 15, “application”, field “track”: “medicine” is not one of the possible choices. Write one of: health, science, both.",
        ],
        french: &[
            "school.json, ligne 15, « application », champ « track » : « medicine » n'est pas un des choix possibles. Écrire l'un de : health, science, both.",
        ],
    },
    Case {
        name: "no_source",
        edits: &[
            ("school", r#"{ "date": "2003-10", "text": { "fr": "Première promotion.", "en": "First class." }, "sources": ["ecole-accueil"] }"#, r#"{ "date": "2003-10", "text": { "fr": "Première promotion.", "en": "First class." }, "sources": [] }"#),
        ],
        english: &[
            "school.json, line 140, “timeline #1”, field “sources”: no source is cited. Cite at least one source of sources.json by its id.",
        ],
        french: &[
            "school.json, ligne 140, « timeline #1 », champ « sources » : aucune source n'est citée. Citer au moins l'identifiant d'une source de sources.json.",
        ],
    },
    Case {
        name: "no_topic",
        edits: &[
            ("publications", r#"      "pmcid": "PMC3000001",
      "topics": ["oncology"]"#, r#"      "pmcid": "PMC3000001",
      "topics": []"#),
        ],
        english: &[
            "publications.json, line 23, “exemple-2014”, field “topics”: no topic is given. Give at least one.",
        ],
        french: &[
        ],
    },
    Case {
        name: "no_alumnus",
        edits: &[
            ("publications", r#"      "alumni": [
        {
          "id": "ada-exemple",
          "printed": "Exemple A",
          "level": "A",
          "evidence": { "fr": "La page nomme les deux.", "en": "The page names both." },
          "sources": ["ecole-accueil"]
        }
      ]"#, r#"      "alumni": []"#),
        ],
        english: &[
            "publications.json, line 24, “exemple-2014”, field “alumni”: no alumnus is named. A publication must have at least one alumnus among its authors.",
        ],
        french: &[
            "publications.json, ligne 24, « exemple-2014 », champ « alumni » : aucun alumnus n'est nommé. Une publication doit avoir au moins un alumnus parmi ses auteurs.",
        ],
    },
    Case {
        name: "one_reading",
        edits: &[
            ("sources", r#",
        { "text": { "fr": "Trente.", "en": "Thirty." }, "sources": ["faculte"] }"#, ""),
        ],
        english: &[
            "sources.json, line 32, “nombre-d-etudiants”, field “readings”: this list is too short. It needs 2 or more.",
        ],
        french: &[
        ],
    },
    Case {
        name: "too_small",
        edits: &[
            ("alumni", "2007", "1907"),
        ],
        english: &[
            "alumni.json, line 9, “ada-exemple”, field “class_year”: 1907 is too small. The smallest number accepted is 2003.",
        ],
        french: &[
        ],
    },
    Case {
        name: "too_large",
        edits: &[
            ("school", r#""month": 2"#, r#""month": 13"#),
        ],
        english: &[
            "school.json, line 122, “february-school”, field “month”: 13 is too large. The largest number accepted is 12.",
        ],
        french: &[
        ],
    },
    // Rules that years follow from.
    Case {
        name: "range_turned",
        edits: &[
            ("school", r#""low": 3, "high": 4"#, r#""low": 4, "high": 3"#),
        ],
        english: &[
            "school.json, line 177, field “rules › thesis › years › high”: the range goes from 4 to 3. The greater number goes into “high”; where the length is known, remove “high”.",
        ],
        french: &[
            "school.json, ligne 177, champ « rules › thesis › years › high » : la fourchette va de 4 à 3. Le plus grand nombre va dans « high » ; si la durée est connue, enlever « high ».",
        ],
    },
    Case {
        name: "cohort_without_year",
        edits: &[
            ("school", r#""since": 2021, "#, r#""#),
        ],
        english: &[
            "school.json, line 193, “rules › fields #1”, field “third_cycles #1 › lengths #2”: this rule takes the place of the one before, but does not say since when. Add “since”, the year in which it begins, for example 2023.",
        ],
        french: &[
            "school.json, ligne 193, « rules › fields #1 », champ « third_cycles #1 › lengths #2 » : cette règle remplace celle d'avant, mais ne dit pas depuis quand. Ajouter « since », l'année où elle commence, par exemple 2023.",
        ],
    },
    Case {
        name: "cohort_out_of_order",
        edits: &[
            ("school", r#"{ "years": { "low": 3, "high": 6 }"#, r#"{ "since": 2020, "years": { "low": 3, "high": 6 }"#),
        ],
        english: &[
            "school.json, line 270, “rules › fields #3”, field “third_cycles #2 › lengths #1 › since”: the first rule of this list does not say since when it holds: without an older one, those before would have none. Remove “since”, or add the older rule.",
            "school.json, line 271, “rules › fields #3”, field “third_cycles #2 › lengths #2 › since”: the rule of 2016 stands after that of 2020. Put the rules in order, the oldest first, one for each year.",
        ],
        french: &[
            "school.json, ligne 270, « rules › fields #3 », champ « third_cycles #2 › lengths #1 › since » : la première règle de cette liste ne dit pas depuis quand elle vaut : sans règle plus ancienne, ceux d'avant n'en auraient aucune. Enlever « since », ou ajouter la règle d'avant.",
            "school.json, ligne 271, « rules › fields #3 », champ « third_cycles #2 › lengths #2 › since » : la règle de 2016 vient après celle de 2020. Ranger les règles de la plus ancienne à la plus récente, une seule par année.",
        ],
    },
    Case {
        name: "cohort_of_a_cycle",
        edits: &[
            ("school", r#""en": "medicine" },
        "first_cycle": [{ "title": { "fr": "1er cycle", "en": "First cycle" }, "length": {"#, r#""en": "medicine" },
        "first_cycle": [{ "title": { "fr": "1er cycle", "en": "First cycle" }, "length": { "since": 2011,"#),
        ],
        english: &[
            "school.json, line 184, “rules › fields #1”, field “first_cycle #1 › length › since”: the first rule of this list does not say since when it holds: without an older one, those before would have none. Remove “since”, or add the older rule.",
        ],
        french: &[
            "school.json, ligne 184, « rules › fields #1 », champ « first_cycle #1 › length › since » : la première règle de cette liste ne dit pas depuis quand elle vaut : sans règle plus ancienne, ceux d'avant n'en auraient aucune. Enlever « since », ou ajouter la règle d'avant.",
        ],
    },
    Case {
        name: "exam_outside_the_cycle",
        edits: &[
            ("school", r#""year": 5,
            "entry": {
              "id": "exam-of-medicine""#, r#""year": 6,
            "entry": {
              "id": "exam-of-medicine""#),
        ],
        english: &[
            "school.json, line 200, “rules › fields #1”, field “exams #1 › year”: year 6 is not in the second cycle, which goes from year 4 to year 5. Correct the year of the exam or the length of the cycles.",
        ],
        french: &[
            "school.json, ligne 200, « rules › fields #1 », champ « exams #1 › year » : l'année 6 n'est pas dans le 2e cycle, qui va de l'année 4 à l'année 5. Corriger l'année de l'examen ou la durée des cycles.",
        ],
    },
    Case {
        name: "exam_never_holds",
        edits: &[
            ("school", r#""year": 5,
            "entry": {
              "id": "exam-of-medicine""#, r#""year": 5, "since": 2021, "until": 2020,
            "entry": {
              "id": "exam-of-medicine""#),
        ],
        english: &[
            "school.json, line 200, “rules › fields #1”, field “exams #1 › until”: the exam ends (“until”) before it begins (“since”). Correct one of the two years.",
        ],
        french: &[
            "school.json, ligne 200, « rules › fields #1 », champ « exams #1 › until » : l'examen finit (« until ») avant de commencer (« since »). Corriger l'une des deux années.",
        ],
    },
    Case {
        name: "announced_without_day",
        edits: &[
            ("school", r#""first": "2022-12-14""#, r#""first": "2022-12""#),
        ],
        english: &[
            "school.json, line 245, “exam-of-pharmacy”, field “sessions #1 › first”: “2022-12” has no day. An announced date is written with its day, for example 2025-10-20; a usual month goes into “month”.",
        ],
        french: &[
            "school.json, ligne 245, « exam-of-pharmacy », champ « sessions #1 › first » : « 2022-12 » n'a pas de jour. Une date annoncée s'écrit avec son jour, par exemple 2025-10-20 ; un mois habituel va dans « month ».",
        ],
    },
    Case {
        name: "session_turned",
        edits: &[
            ("school", r#""first": "2022-12-14""#, r#""first": "2022-12-16""#),
        ],
        english: &[
            "school.json, line 245, “exam-of-pharmacy”, field “sessions #1 › last”: the end, “2022-12-15”, comes before the beginning, “2022-12-16”. Correct one of the two dates.",
        ],
        french: &[
            "school.json, ligne 245, « exam-of-pharmacy », champ « sessions #1 › last » : la fin, « 2022-12-15 », vient avant le début, « 2022-12-16 ». Corriger l'une des deux dates.",
        ],
    },
    Case {
        name: "last_month_alone",
        edits: &[
            ("school", r#""month": 12"#, r#""month": 12, "last_month": 12"#),
        ],
        english: &[
            "school.json, line 242, “exam-of-pharmacy”, field “last_month”: “last_month” is the last of several months: it needs another “month”. Where there is one month only, remove it.",
        ],
        french: &[
            "school.json, ligne 242, « exam-of-pharmacy », champ « last_month » : « last_month » est le dernier mois de plusieurs : il faut un « month » différent. S'il n'y a qu'un mois, l'enlever.",
        ],
    },
    Case {
        name: "field_of_study_twice",
        edits: &[
            ("school", r#""field": "dentistry""#, r#""field": "medicine""#),
        ],
        english: &[
            "school.json, line 180, field “rules › fields”: the rules of the field “dentistry” are missing. Add them.",
            "school.json, line 254, “rules › fields #3”, field “field”: “medicine” stands further up in this list already. Keep one only.",
        ],
        french: &[
            "school.json, ligne 180, champ « rules › fields » : les règles de la filière « dentistry » manquent. Les ajouter.",
            "school.json, ligne 254, « rules › fields #3 », champ « field » : « medicine » figure déjà plus haut dans cette liste. N'en garder qu'un.",
        ],
    },
    Case {
        name: "step_without_year",
        edits: &[
            ("school", r#""year": 3, "#, r#""#),
        ],
        english: &[
            "school.json, line 44, “research-internship”, field “id”: the step's year of study is missing. Add “year”, for example 2.",
        ],
        french: &[
            "school.json, ligne 44, « research-internship », champ « id » : il manque l'année d'études de cette étape. Ajouter « year », par exemple 2.",
        ],
    },
    // Identifiers that have the right form.
    Case {
        name: "id_twice",
        edits: &[
            ("publications", r#""id": "modele-2016""#, r#""id": "exemple-2014""#),
        ],
        english: &[
            "publications.json, line 35, “exemple-2014”, field “id”: “exemple-2014” is already the identifier of line 13. Every identifier serves once.",
        ],
        french: &[
            "publications.json, ligne 35, « exemple-2014 », champ « id » : « exemple-2014 » est déjà l'identifiant de la ligne 13. Chaque identifiant ne sert qu'une fois.",
        ],
    },
    Case {
        name: "step_twice",
        edits: &[
            ("school", r#""id": "masters""#, r#""id": "doctorate""#),
        ],
        english: &[
            "school.json, line 9, field “steps”: the step “masters” is missing. Add it at its place.",
            "school.json, line 88, “doctorate”, field “id”: “doctorate” is already the identifier of line 55. Every identifier serves once.",
        ],
        french: &[
        ],
    },
    Case {
        name: "anchor_twice",
        edits: &[
            ("lille", r#""institutes": []"#, r#""institutes": [
    {
      "id": "chu",
      "name": { "fr": "CHU", "en": "CHU" },
      "status": "official",
      "sources": ["faculte"]
    }
  ]"#),
        ],
        english: &[
            "lille.json, line 31, “chu”, field “id”: “chu” is already the identifier of line 23. Every identifier serves once.",
        ],
        french: &[
        ],
    },
    Case {
        name: "doi_twice",
        edits: &[
            ("publications", r#""10.1000/modele.2016""#, r#""10.1000/EXEMPLE.2014""#),
        ],
        english: &[
            "publications.json, line 41, “modele-2016”, field “doi”: “10.1000/EXEMPLE.2014” is a DOI given twice: see line 20. Is it the same record?",
        ],
        french: &[
            "publications.json, ligne 41, « modele-2016 », champ « doi » : « 10.1000/EXEMPLE.2014 » est un DOI donné deux fois : voir la ligne 20. Est-ce le même enregistrement ?",
        ],
    },
    Case {
        name: "pmid_twice",
        edits: &[
            ("publications", r#""24000002""#, r#""24000001""#),
        ],
        english: &[
            "publications.json, line 42, “modele-2016”, field “pmid”: “24000001” is a PubMed number (PMID) given twice: see line 21. Is it the same record?",
        ],
        french: &[
        ],
    },
    Case {
        name: "check_digit",
        edits: &[
            ("alumni", "0000-0002-1825-0097", "0000-0002-1825-0098"),
        ],
        english: &[
            "alumni.json, line 11, “ada-exemple”, field “orcid”: “0000-0002-1825-0098” looks like an ORCID iD, but one of its digits is wrong. Copy it again from orcid.org.",
        ],
        french: &[
            "alumni.json, ligne 11, « ada-exemple », champ « orcid » : « 0000-0002-1825-0098 » a la forme d'un identifiant ORCID, mais un de ses chiffres est faux. Le recopier depuis orcid.org.",
        ],
    },
    Case {
        name: "no_such_day",
        edits: &[
            ("publications", r#""2014-03-19""#, r#""2015-02-30""#),
        ],
        english: &[
            "publications.json, line 18, “exemple-2014”, field “date”: “2015-02-30” is not in the calendar. Correct the day, or write the year and month only.",
        ],
        french: &[
            "publications.json, ligne 18, « exemple-2014 », champ « date » : « 2015-02-30 » n'existe pas au calendrier. Corriger le jour, ou n'écrire que l'année et le mois.",
        ],
    },
    // Links.
    Case {
        name: "unknown_source",
        edits: &[
            ("alumni", r#""university": { "name": "Université Exemple", "sources": ["ecole-accueil"] }"#, r#""university": { "name": "Université Exemple", "sources": ["ecole-acceuil"] }"#),
        ],
        english: &[
            "alumni.json, line 10, “ada-exemple”, field “university › sources #1”: “ecole-acceuil” is not the id of a source in sources.json. Perhaps “ecole-accueil”?",
        ],
        french: &[
            "alumni.json, ligne 10, « ada-exemple », champ « university › sources #1 » : « ecole-acceuil » n'est l'identifiant d'aucune source de sources.json. Peut-être « ecole-accueil » ?",
        ],
    },
    Case {
        name: "unknown_alumnus",
        edits: &[
            ("school", r#"{ "who": { "fr": "Une"#, r#"{ "person": "zoe", "who": { "fr": "Une"#),
        ],
        english: &[
            "school.json, line 154, “voices #1”, field “person”: “zoe” is not the id of an alumnus in alumni.json.",
        ],
        french: &[
            "school.json, ligne 154, « voices #1 », champ « person » : « zoe » n'est l'identifiant d'aucun alumnus de alumni.json.",
        ],
    },
    Case {
        name: "unknown_topic",
        edits: &[
            ("publications", r#""pmcid": "PMC3000001",
      "topics": ["oncology"]"#, r#""pmcid": "PMC3000001",
      "topics": ["onkology"]"#),
        ],
        english: &[
            "publications.json, line 23, “exemple-2014”, field “topics #1”: “onkology” is not the id of a topic in the list “topics” of publications.json. Perhaps “oncology”?",
        ],
        french: &[
        ],
    },
    Case {
        name: "unknown_journal",
        edits: &[
            ("publications", r#""Autre C"],
      "journal": "journal-of-examples""#, r#""Autre C"],
      "journal": "journal-of-example""#),
        ],
        english: &[
            "publications.json, line 17, “exemple-2014”, field “journal”: “journal-of-example” is not the id of a journal in the list “journals” of publications.json. Perhaps “journal-of-examples”?",
        ],
        french: &[
        ],
    },
    Case {
        name: "uncited_source",
        edits: &[
            ("sources", r#""id": "faculte",
      "subject""#, r#""id": "autre",
      "subject": "lille",
      "title": { "fr": "Autre", "en": "Other" },
      "lang": "fr",
      "date": { "fr": "2026", "en": "2026" }
    },
    {
      "id": "faculte",
      "subject""#),
        ],
        english: &[
            "sources.json, line 13, “autre”, field “id”: nothing cites the source “autre”. Remove it, or cite it where it serves.",
        ],
        french: &[
            "sources.json, ligne 13, « autre », champ « id » : rien ne cite la source « autre ». L'enlever, ou la citer là où elle sert.",
        ],
    },
    Case {
        name: "unused_topic",
        edits: &[
            ("publications", r#""topics": ["genetics"]"#, r#""topics": ["oncology"]"#),
        ],
        english: &[
            "publications.json, line 5, “genetics”, field “id”: no publication has the topic “genetics”. Remove it, or give it to a publication.",
        ],
        french: &[
            "publications.json, ligne 5, « genetics », champ « id » : aucune publication n'a le thème « genetics ». L'enlever, ou le donner à une publication.",
        ],
    },
    Case {
        name: "unused_journal",
        edits: &[
            ("publications", r#""journal": "annales-du-modele""#, r#""journal": "journal-of-examples""#),
        ],
        english: &[
            "publications.json, line 9, “annales-du-modele”, field “id”: no publication appeared in the journal “annales-du-modele”. Remove it, or give it to a publication.",
        ],
        french: &[
        ],
    },
    // Records.
    Case {
        name: "no_class_year",
        edits: &[
            ("alumni", r#"      "class_year": 2007,
"#, ""),
        ],
        english: &[
            "alumni.json, line 4, “ada-exemple”: the class year is missing. Add “class_year”, for example 2007, or say in “class_note” why there is none.",
        ],
        french: &[
            "alumni.json, ligne 4, « ada-exemple » : il manque l'année de promotion. Ajouter « class_year », par exemple 2007, ou dire dans « class_note » pourquoi elle manque.",
        ],
    },
    Case {
        name: "printed_is_no_author",
        edits: &[
            ("publications", r#""printed": "Exemple A""#, r#""printed": "Exemple, A""#),
        ],
        english: &[
            "publications.json, line 27, “exemple-2014”, field “alumni #1 › printed”: “Exemple, A” is not in the list “authors” of this publication. Perhaps “Exemple A”? Write it letter for letter as in that list.",
        ],
        french: &[
            "publications.json, ligne 27, « exemple-2014 », champ « alumni #1 › printed » : « Exemple, A » n'est pas dans la liste « authors » de cette publication. Peut-être « Exemple A » ? L'écrire lettre pour lettre comme dans cette liste.",
        ],
    },
    Case {
        name: "named_twice",
        edits: &[
            ("publications", r#""PMC3000001",
      "topics": ["oncology"],
      "alumni": ["#, r#""PMC3000001",
      "topics": ["oncology", "genetics", "oncology"],
      "alumni": [
        { "id": "ada-exemple", "printed": "Exemple A", "level": "A", "evidence": { "fr": "Oui.", "en": "Yes." }, "sources": ["ecole-accueil"] },"#),
        ],
        english: &[
            "publications.json, line 23, “exemple-2014”, field “topics #3”: “oncology” is already named above in this publication. Write it once.",
            "publications.json, line 27, “exemple-2014”, field “alumni #2 › id”: “ada-exemple” is already named above in this publication. Write it once.",
        ],
        french: &[
            "publications.json, ligne 23, « exemple-2014 », champ « topics #3 » : « oncology » est déjà nommé plus haut dans cette publication. L'écrire une seule fois.",
            "publications.json, ligne 27, « exemple-2014 », champ « alumni #2 › id » : « ada-exemple » est déjà nommé plus haut dans cette publication. L'écrire une seule fois.",
        ],
    },
    Case {
        name: "level_c_shown",
        edits: &[
            ("publications", r#",
      "hidden": true,
      "hidden_reason": { "fr": "Identité à confirmer.", "en": "Identity to be confirmed." }"#, ""),
        ],
        english: &[
            r#"publications.json, line 48, “modele-2016”, field “alumni #1 › level”: level C means that nothing but the name agrees: the publication must stay hidden. Add "hidden": true and “hidden_reason”, or confirm the identity."#,
        ],
        french: &[
            r#"publications.json, ligne 48, « modele-2016 », champ « alumni #1 › level » : le niveau C veut dire que seul le nom concorde : la publication doit rester cachée. Ajouter "hidden": true et « hidden_reason », ou confirmer l'identité."#,
        ],
    },
    Case {
        name: "no_hidden_reason",
        edits: &[
            ("publications", r#",
      "hidden_reason": { "fr": "Identité à confirmer.", "en": "Identity to be confirmed." }"#, ""),
        ],
        english: &[
            "publications.json, line 53, “modele-2016”, field “hidden”: this publication is hidden without a written reason. Add “hidden_reason”, in French and in English.",
        ],
        french: &[
            "publications.json, ligne 53, « modele-2016 », champ « hidden » : cette publication est cachée sans raison écrite. Ajouter « hidden_reason », en français et en anglais.",
        ],
    },
    Case {
        name: "no_final_slash",
        edits: &[
            ("site", "https://exemple.org/double-cursus/", "https://exemple.org/double-cursus"),
        ],
        english: &[
            "site.json, line 3, field “base_url”: “https://exemple.org/double-cursus” must end with a slash. Write “https://exemple.org/double-cursus/”.",
        ],
        french: &[
            "site.json, ligne 3, champ « base_url » : « https://exemple.org/double-cursus » doit finir par une barre oblique. Écrire « https://exemple.org/double-cursus/ ».",
        ],
    },
    // Steps.
    Case {
        name: "step_missing",
        edits: &[
            ("school", r#"    {
      "id": "masters",
      "title": { "fr": "Master 2", "en": "Master's" },
      "short": { "fr": "Master 2", "en": "Master's" },
      "summary": { "fr": "Master 2", "en": "Master's" },
      "track": "science",
      "study_year": { "fr": "2e année", "en": "2nd year" }, "map_label": { "fr": "2e année", "en": "2nd year" },
      "duration": [{ "text": { "fr": "Un an.", "en": "A year." }, "sources": ["ecole-accueil"] }],
      "happens": [],
      "obtained": []
    },
"#, ""),
        ],
        english: &[
            "school.json, line 9, field “steps”: the step “masters” is missing. Add it at its place.",
        ],
        french: &[
            "school.json, ligne 9, champ « steps » : l'étape « masters » manque. L'ajouter à sa place.",
        ],
    },
    Case {
        name: "step_out_of_order",
        edits: &[
            ("school", r#""id": "research-internship""#, r#""id": "later""#),
            ("school", r#""id": "masters""#, r#""id": "research-internship""#),
            ("school", r#""id": "later""#, r#""id": "masters""#),
            ("school", r#""year": 3, "#, ""),
            ("school", r#""title": { "fr": "Master 2""#, r#""year": 3, "title": { "fr": "Master 2""#),
        ],
        english: &[
            "school.json, line 55, “research-internship”, field “id”: the step “research-internship” must come before “masters”. Move it.",
        ],
        french: &[
            "school.json, ligne 55, « research-internship », champ « id » : l'étape « research-internship » doit venir avant « masters ». La déplacer.",
        ],
    },
    // Characters.
    Case {
        name: "blank_french",
        edits: &[
            ("school", r#""fr": "Une école.""#, r#""fr": " ""#),
        ],
        english: &[
            "school.json, line 4, field “summary › fr”: this text is empty. Write it, or remove the field if it may be missing.",
        ],
        french: &[
            "school.json, ligne 4, champ « summary › fr » : ce texte est vide. L'écrire, ou enlever le champ s'il peut manquer.",
        ],
    },
    Case {
        name: "blank_title",
        edits: &[
            ("publications", r#""Un modèle simple""#, r#""""#),
        ],
        english: &[
            "publications.json, line 36, “modele-2016”, field “title”: this text is empty. Write it, or remove the field if it may be missing.",
        ],
        french: &[
        ],
    },
    Case {
        name: "html_tag",
        edits: &[
            ("publications", r#""Un modèle simple""#, r#""Un modèle <i>simple</i>""#),
        ],
        english: &[
            "publications.json, line 36, “modele-2016”, field “title”: “<i>” is HTML. Write the text as it is to be read, without tags or codes.",
        ],
        french: &[
            "publications.json, ligne 36, « modele-2016 », champ « title » : « <i> » est du HTML. Écrire le texte tel qu'on doit le lire, sans balise ni code.",
        ],
    },
    Case {
        name: "html_entity",
        edits: &[
            ("school", r#""en": "A school.""#, r#""en": "A school &amp; a life.""#),
        ],
        english: &[
            "school.json, line 4, field “summary › en”: “&amp;” is HTML. Write the text as it is to be read, without tags or codes.",
        ],
        french: &[
        ],
    },
    Case {
        name: "line_break",
        edits: &[
            ("school", r#""en": "A school.""#, r#""en": "A\nschool.""#),
        ],
        english: &[
            "school.json, line 4, field “summary › en”: “A[U+000A]school.” contains a line break (U+000A). Remove it, and write the text on one line.",
        ],
        french: &[
            "school.json, ligne 4, champ « summary › en » : « A[U+000A]school. » contient un saut de ligne (U+000A). L'enlever, et écrire le texte d'une seule ligne.",
        ],
    },
    Case {
        name: "tab",
        edits: &[
            ("school", r#""en": "A school.""#, "\"en\": \"A\tschool.\""),
        ],
        english: &[
            "school.json, line 4, field “summary › en”: “A[U+0009]school.” contains a tab (U+0009). Remove it, and write the text on one line.",
        ],
        french: &[
        ],
    },
    Case {
        name: "control_character",
        edits: &[
            ("school", r#""en": "A school.""#, r#""en": "A\u001bschool.""#),
        ],
        english: &[
            "school.json, line 4, field “summary › en”: “A[U+001B]school.” contains a control character (U+001B). Remove it, and write the text on one line.",
        ],
        french: &[
        ],
    },
    Case {
        name: "bidirectional",
        edits: &[
            ("publications", r#""Un modèle simple""#, "\"Un \u{202e}modèle simple\""),
        ],
        english: &[
            "publications.json, line 36, “modele-2016”, field “title”: “Un [U+202E]modèle simple” contains an invisible character (U+202E), which often comes with copying. Type the text anew at that place.",
        ],
        french: &[
            "publications.json, ligne 36, « modele-2016 », champ « title » : « Un [U+202E]modèle simple » contient un caractère invisible (U+202E), souvent venu d'un copier-coller. Retaper le texte à cet endroit.",
        ],
    },
    Case {
        name: "trailing_space",
        edits: &[
            ("school", r#""en": "A school.""#, r#""en": "A school. ""#),
        ],
        english: &[
            "school.json, line 4, field “summary › en”: “A school. ” has a space at the start, at the end or doubled. Remove it.",
        ],
        french: &[
            "school.json, ligne 4, champ « summary › en » : « A school.  » a une espace au début, à la fin ou en double. L'enlever.",
        ],
    },
    Case {
        name: "double_space",
        edits: &[
            ("publications", r#""Un modèle simple""#, r#""Un  modèle simple""#),
        ],
        english: &[
            "publications.json, line 36, “modele-2016”, field “title”: “Un  modèle simple” has a space at the start, at the end or doubled. Remove it.",
        ],
        french: &[
        ],
    },
    Case {
        name: "no_break_space",
        edits: &[
            ("school", r#""fr": "Une école.""#, "\"fr\": \"Une\u{00a0}école.\""),
        ],
        english: &[
            "school.json, line 4, field “summary › fr”: “Une[U+00A0]école.” contains a no-break space. Write an ordinary space: the site sets no-break spaces by itself.",
        ],
        french: &[
            "school.json, ligne 4, champ « summary › fr » : « Une[U+00A0]école. » contient une espace insécable. Écrire une espace ordinaire : le site met les insécables lui-même.",
        ],
    },
    // Names that were to be hidden.
    Case {
        name: "hidden_person_named",
        edits: &[
            ("school", r#""fr": "Soigner.""#, r#""fr": "Soigner, dit Chloé Cachée.""#),
        ],
        english: &[
            r#"school.json, line 143, “hopital”, field “facts #1 › text › fr”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
        ],
        french: &[
            r#"school.json, ligne 143, « hopital », champ « facts #1 › text › fr » : ce texte nomme « Chloé Cachée », qui est cachée ou caché ("hidden": true). Enlever le nom de ce texte."#,
        ],
    },
    Case {
        name: "hidden_person_in_an_address",
        edits: &[
            ("sources", r#""https://exemple.org/ecole""#, r#""https://exemple.org/ecole/chloe-cachee""#),
        ],
        english: &[
            r#"sources.json, line 10, “ecole-accueil”, field “url”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "hidden_person_as_sorted",
        edits: &[
            ("sources", r#""en": "School, home page""#, r#""en": "Cachée, Chloé: home page""#),
        ],
        english: &[
            r#"sources.json, line 7, “ecole-accueil”, field “title › en”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "hidden_person_by_a_variant",
        edits: &[
            ("alumni", r#""sort_name": "Cachée, Chloé","#, r#""sort_name": "Cachée, Chloé", "variants": ["Ancienne CZ"],"#),
            ("publications", r#""en": "The page names both.""#, r#""en": "The page names both, and Ancienne CZ.""#),
        ],
        english: &[
            r#"publications.json, line 29, “exemple-2014”, field “alumni #1 › evidence › en”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "hidden_person_by_initials",
        edits: &[
            ("publications", r#""volume": "81","#, r#""volume": "81",
      "erratum": { "fr": "Exemple A, Cachée C. Erratum. 2015", "en": "Cachée, C., Exemple, A. Erratum. 2015" },
      "note": { "fr": "Avec des données de C. Cachée.", "en": "With data of CACHEE C, Lille." },"#),
        ],
        english: &[
            r#"publications.json, line 20, “exemple-2014”, field “erratum › en”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
            r#"publications.json, line 20, “exemple-2014”, field “erratum › fr”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
            r#"publications.json, line 21, “exemple-2014”, field “note › en”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
            r#"publications.json, line 21, “exemple-2014”, field “note › fr”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Take the name out of this text."#,
        ],
        french: &[
        ],
    },
    Case {
        name: "hidden_person_in_full_among_the_authors_of_a_paper_that_stays",
        edits: &[
            ("publications", r#""Autre C"]"#, r#""Chloé Cachée"]"#),
        ],
        english: &[
            r#"publications.json, line 16, “exemple-2014”, field “authors #3”: this text names “Chloé Cachée”, who is hidden ("hidden": true). Hide this paper, or add the person to “alumni” if the paper is theirs."#,
        ],
        french: &[
            r#"publications.json, ligne 16, « exemple-2014 », champ « authors #3 » : ce texte nomme « Chloé Cachée », qui est cachée ou caché ("hidden": true). Cacher cet article, ou ajouter la personne à « alumni » si elle en est l'auteur."#,
        ],
    },
    Case {
        name: "a_paper_shared_with_the_hidden_person_leaves_whatever_it_says",
        edits: &[
            ("publications", r#""Autre C"]"#, r#""Chloé Cachée"]"#),
            ("publications", r#""volume": "81","#, r#""volume": "81",
      "note": { "fr": "Avec Chloé Cachée.", "en": "With Chloé Cachée." },"#),
            ("publications", r#"          "sources": ["ecole-accueil"]
        }
      ]
    },"#, r#"          "sources": ["ecole-accueil"]
        },
        {
          "id": "chloe-cachee",
          "printed": "Chloé Cachée",
          "level": "A",
          "evidence": { "fr": "La page nomme Chloé Cachée.", "en": "The page names Chloé Cachée." },
          "sources": ["ecole-accueil"]
        }
      ]
    },"#),
        ],
        english: &[
        ],
        french: &[
        ],
    },
    Case {
        name: "the_name_of_a_paper_that_leaves_is_no_fault",
        edits: &[
            ("publications", r#""id": "cachee-2018""#, r#""id": "chloe-cachee-2018""#),
            ("school", r#"      "obtained": []
    },
    {
      "id": "february-school","#, r#"      "obtained": [],
      "alumni": [{
        "person": "ada-exemple", "paper": "chloe-cachee-2018",
        "what": { "text": { "fr": "Un article.", "en": "A paper." }, "sources": ["ecole-accueil"] }
      }]
    },
    {
      "id": "february-school","#),
        ],
        english: &[
        ],
        french: &[
        ],
    },
    Case {
        name: "others_of_the_hidden_persons_family_name_are_no_fault",
        edits: &[
            ("publications", r#""volume": "81","#, r#""volume": "81",
      "erratum": { "fr": "Martin C, Cachée D. Erratum. 2015", "en": "D. Cachée, C. Martin. Erratum. 2015" },
      "note": { "fr": "Une part cachée, c'est rare.", "en": "With data of C. Cachée-Martin." },"#),
            ("publications", r#""Autre C"]"#, r#""Cachée C"]"#),
        ],
        english: &[
        ],
        french: &[
        ],
    },
    Case {
        name: "somebody_shown_with_the_hidden_persons_initials_is_no_fault",
        edits: &[
            ("alumni", r#""name": "Bruno Modèle","#, r#""name": "Camille Cachée","#),
            ("alumni", r#""sort_name": "Modèle, Bruno","#, r#""sort_name": "Cachée, Camille", "variants": ["Cachée C"],"#),
            ("sources", r#""en": "School, home page""#, r#""en": "School, home page, by C. Cachée""#),
        ],
        english: &[
        ],
        french: &[
        ],
    },
];
