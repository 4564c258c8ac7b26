//! The forms of names and identifiers, in words.

use crate::locale::Locale;

/// The form that a value must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The name of a record.
    Id,
    /// A digital object identifier.
    Doi,
    /// A PubMed identifier.
    Pmid,
    /// A PubMed Central identifier.
    Pmcid,
    /// An ORCID iD.
    Orcid,
    /// A web address.
    Url,
    /// A date with the precision it has.
    Date,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

impl Form {
    /// The form of a type of the dataset.
    pub(super) fn of_type(name: &str) -> Option<Form> {
        Some(match name {
            "Doi" => Form::Doi,
            "Pmid" => Form::Pmid,
            "Pmcid" => Form::Pmcid,
            "Orcid" => Form::Orcid,
            "Url" => Form::Url,
            "PartialDate" => Form::Date,
            "Email" => Form::Email,
            "Phone" => Form::Phone,
            "Anchor" => Form::Id,
            _ if name.ends_with("Id") => Form::Id,
            _ => return None,
        })
    }

    /// What it is: "a DOI".
    pub(in crate::tool) fn what(self, locale: Locale) -> &'static str {
        match self {
            Form::Id => locale.pick("un identifiant", "an identifier"),
            Form::Doi => locale.pick("un DOI", "a DOI"),
            Form::Pmid => locale.pick("un numéro PubMed (PMID)", "a PubMed number (PMID)"),
            Form::Pmcid => locale.pick("un numéro PubMed Central (PMCID)", "a PubMed Central number (PMCID)"),
            Form::Orcid => locale.pick("un identifiant ORCID", "an ORCID iD"),
            Form::Url => locale.pick("une adresse web", "a web address"),
            Form::Date => locale.pick("une date", "a date"),
            Form::Email => locale.pick("une adresse électronique", "an e-mail address"),
            Form::Phone => locale.pick("un numéro de téléphone", "a telephone number"),
        }
    }

    /// How to write it.
    pub(in crate::tool) fn how(self, locale: Locale) -> &'static str {
        match self {
            Form::Id => locale.pick(
                "Écrire des minuscules sans accent et des chiffres, séparés par des traits d'union, par exemple la-joie-2014.",
                "Write lower-case letters without accents and digits, separated by hyphens, for example la-joie-2014.",
            ),
            Form::Doi => locale.pick(
                "Écrire seulement la partie qui commence par 10., par exemple 10.1016/j.neuron.2014.01.026.",
                "Write only the part that begins with 10., for example 10.1016/j.neuron.2014.01.026.",
            ),
            Form::Pmid => locale.pick(
                "Écrire seulement les chiffres, entre guillemets, par exemple \"24656258\".",
                "Write the digits only, between quotes, for example \"24656258\".",
            ),
            Form::Pmcid => locale.pick(
                "Écrire PMC puis les chiffres, par exemple PMC3391683.",
                "Write PMC and the digits, for example PMC3391683.",
            ),
            Form::Orcid => locale.pick(
                "Écrire quatre groupes de quatre, sans adresse, par exemple 0000-0002-1825-0097.",
                "Write four groups of four, without an address, for example 0000-0002-1825-0097.",
            ),
            Form::Url => locale.pick(
                "Écrire l'adresse entière, sans espace, par exemple https://www.inserm.fr/.",
                "Write the whole address, without spaces, for example https://www.inserm.fr/.",
            ),
            Form::Date => locale.pick(
                "Écrire l'année, l'année et le mois, ou le jour : 2014, 2014-03 ou 2014-03-19.",
                "Write the year, the year and month, or the day: 2014, 2014-03 or 2014-03-19.",
            ),
            Form::Email => locale.pick("Par exemple contact@example.org.", "For example contact@example.org."),
            Form::Phone => locale.pick(
                "Écrire la forme internationale, par exemple +33 3 20 62 69 00.",
                "Write the international form, for example +33 3 20 62 69 00.",
            ),
        }
    }
}
