//! The interface's messages, each in both languages: a message without one of them does not compile.
//!
//! Typed with plain apostrophes and spaces; [`Message::get`] sets them by the rules of the language.

use super::numbers::{is_singular, number};
use super::typography;
use crate::locale::Locale;

/// A message of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Message {
    fr: &'static str,
    en: &'static str,
}

impl Message {
    /// The message as it is printed in a language.
    pub fn get(self, locale: Locale) -> String {
        typography::set(locale, locale.pick(self.fr, self.en))
    }

    /// A message: French, then English.
    pub const fn new(fr: &'static str, en: &'static str) -> Message {
        Message { fr, en }
    }

    #[cfg(test)]
    pub(crate) fn assert_is_sound(self, name: &str) {
        assert_eq!(self.fr.matches("{}").count(), self.en.matches("{}").count(), "{name}: the gaps differ");
        for text in [self.fr, self.en] {
            assert!(!text.trim().is_empty(), "{name}: empty");
            let set_by_hand = text.contains(['\u{202F}', '\u{A0}', '’', '\u{2009}']);
            assert!(!set_by_hand, "{name}: let the typography room set it");
        }
    }

    /// The message with its `{}` replaced, one value after the other.
    pub fn with(self, locale: Locale, values: &[&str]) -> String {
        values.iter().fold(self.get(locale), |text, value| text.replacen("{}", value, 1))
    }
}

/// Declares messages: French, then English.
macro_rules! messages {
    ($($(#[$meta:meta])* $name:ident = $fr:literal, $en:literal;)+) => {
        $($(#[$meta])* pub const $name: $crate::text::Message = $crate::text::Message::new($fr, $en);)+

        #[cfg(test)]
        mod in_both_languages {
            #[test]
            fn messages_are_complete_and_typed_plainly() {
                $(super::$name.assert_is_sound(stringify!($name));)+
            }
        }
    };
}

pub(crate) use messages;

messages! {
    /// The site's name: the end of every title.
    SITE = "Double cursus médecine-sciences", "Dual training in medicine and science";
    /// The skip link.
    SKIP = "Aller au contenu", "Skip to content";
    /// The name of the skip links' landmark.
    SHORTCUTS = "Accès rapide", "Quick access";
    /// The name of the main menu.
    MENU = "Menu principal", "Main menu";
    /// The name of the footer's menu.
    FOOTER_MENU = "Informations sur le site", "About this site";
    /// The home page, in the menu.
    HOME = "Accueil", "Home";
    /// The school, in the menu.
    SCHOOL = "École", "School";
    /// The curriculum, in the menu and as a title.
    CURRICULUM = "Cursus", "Curriculum";
    /// The publications, in the menu.
    PUBLICATIONS = "Publications", "Publications";
    /// The alumni, in the menu.
    ALUMNI = "Anciens", "Alumni";
    /// Lille, in the menu.
    LILLE = "Lille", "Lille";
    /// The sources, in the menu.
    SOURCES = "Sources", "Sources";
    /// The glossary, in the menu.
    GLOSSARY = "Glossaire", "Glossary";
    /// The statement's short form, imposed by law as long as no audit exists.
    ACCESSIBILITY = "Accessibilité : non conforme", "Accessibility: not compliant";
    /// The legal notice, in the menu.
    LEGAL_NOTICE = "Mentions légales", "Legal notice";
    /// The link to the feed.
    FEED = "Flux Atom des publications", "Atom feed of the publications";
    /// The theme switch.
    THEME = "Changer de thème, clair ou sombre", "Change the theme, light or dark";
    /// Every page says so, unless `site.json` says otherwise.
    DEMONSTRATION = "Démonstration indépendante : ce site n'est pas celui de l'Inserm, de la Fondation Bettencourt Schueller ni de l'Université de Lille.", "Independent demonstration: this is not the site of Inserm, of the Fondation Bettencourt Schueller or of the Université de Lille.";
    /// When the content was last reviewed.
    UPDATED = "Contenu relu le {}", "Content reviewed on {}";
    /// Before a number.
    ABOUT = "environ", "about";
    /// Before a number.
    MORE_THAN = "plus de", "more than";
    /// Before the sources of a fact, for those who can't see the brackets.
    SOURCE_LABEL = "source : {}", "source: {}";
    /// After what is explained next.
    COLON = " :", ":";
    /// The place of a step on the route.
    STEP_OF = "Étape {} sur {}", "Step {} of {}";
    /// The name of the stepper's landmark.
    STEPS = "Les étapes du cursus", "The steps of the curriculum";
    /// At the fork.
    FORK = "Deux voies au choix", "A choice of two paths";
    /// The previous step.
    PREVIOUS = "Étape précédente", "Previous step";
    /// The next step.
    NEXT = "Étape suivante", "Next step";
    /// The steps before, where the fork leads here.
    PREVIOUS_FORK = "Étape précédente, deux voies", "Previous step, two paths";
    /// The steps after, at the fork.
    NEXT_FORK = "Étape suivante, deux voies", "Next step, two paths";
    /// The name of the links between steps.
    STEP_LINKS = "D'une étape à l'autre", "From step to step";
    /// The comparison, as a link.
    COMPARE = "Comparer les deux voies", "Compare the two paths";
    /// The way to the page about the whole.
    WHOLE_CURRICULUM = "Tout le cursus", "The whole curriculum";
    /// The description of the route map.
    MAP_TITLE = "Plan du cursus : les études de santé en haut, la science en bas", "Map of the curriculum: health studies above, science below";
    /// The upper line of the map.
    HEALTH_STUDIES = "Études de santé", "Health studies";
    /// The lower line of the map.
    SCIENCE = "Science", "Science";
    /// A part of health studies, on the map.
    SECOND_CYCLE = "2e cycle", "2nd cycle";
    /// A part of health studies, on the map.
    THIRD_CYCLE = "3e cycle", "3rd cycle";
    /// A part of health studies, on the map.
    RESIDENCY = "Internat", "Residency";
    /// Under the map.
    MAP_CAPTION = "Schéma, sans échelle de temps. La liste des étapes, page « Cursus », dit la même chose en mots.", "A diagram, not drawn to a time scale. The list of steps, on the page “Curriculum”, says the same in words.";
    /// From a term's meaning to its entry.
    IN_THE_GLOSSARY = "Dans le glossaire", "In the glossary";
    /// A heading of a step's page.
    WHEN = "Quand, et combien de temps", "When, and for how long";
    /// A heading of a step's page.
    WHERE = "Où", "Where";
    /// A heading of a step's page.
    WHAT = "Ce qui s'y passe", "What happens";
    /// A heading of a step's page.
    WHO_DECIDES = "Qui décide", "Who decides";
    /// A heading of a step's page.
    HOW_MANY = "Combien de personnes", "How many people";
    /// A heading of a step's page.
    REQUIRES = "Ce qu'il faut avant", "What you need before";
    /// A heading of a step's page.
    OBTAINED = "Ce qu'on obtient", "What you obtain";
    /// A heading of a step's page.
    VARIANTS = "Ce qui peut se passer autrement", "What can go differently";
    /// A heading of a step's page.
    MONEY = "Ce que cela coûte ou rapporte", "What it costs or pays";
    /// A heading of a step's page.
    EXAMPLES = "Des anciens à cette étape", "Alumni at this step";
    /// A heading of a step's page.
    PAGE_SOURCES = "Les sources de cette page", "The sources of this page";
    /// A heading of a step's page.
    REMARKS = "Ce que les sources ne tranchent pas", "What the sources leave open";
    /// On a step's page, before the topics that it has no fact for. Another step's page may have one.
    UNANSWERED = "Sans réponse sur cette page", "Not answered on this page";
    /// A heading of a step's page.
    ASKED = "Questions sur cette étape", "Questions about this step";
    /// A column.
    PERIOD = "Période", "Period";
    /// A column.
    SAID_BY = "Source", "Source";
    /// A column.
    STAGE = "Étape", "Stage";
    /// A column.
    NUMBER = "Effectif par an", "Number a year";
    /// A stage of the selection.
    APPLICANTS = "Candidatures", "Applicants";
    /// A stage of the selection.
    AT_FEBRUARY_SCHOOL = "Admis à l'École de février", "Admitted to the February school";
    /// A stage of the selection.
    ADMITTED = "Reçus au concours de juin", "Passed the June exam";
    /// The early way of the fork.
    EARLY_THESIS = "Thèse précoce", "Early PhD";
    /// The late way of the fork.
    RESIDENCY_THESIS = "Thèse pendant l'internat", "PhD during residency";
    /// A heading.
    DIFFERENCE = "Ce qui change", "What differs";
    /// A label of the filter.
    SEARCH_LABEL = "Chercher un mot, un nom, une revue, un DOI", "Search for a word, a name, a journal, a DOI";
    /// The button beside it.
    SEARCH_BUTTON = "Chercher", "Search";
    /// The name of the filter.
    FILTER = "Filtrer les publications", "Filter the publications";
    /// Opens the facets, where they are folded away.
    FILTERS = "Filtres", "Filters";
    /// A facet.
    PERSON = "Personne", "Person";
    /// A facet.
    CLASS = "Promotion", "Class";
    /// A facet.
    TOPIC = "Thème", "Topic";
    /// A facet.
    JOURNAL = "Revue", "Journal";
    /// A facet.
    YEARS = "Années", "Years";
    /// The lower end of the years.
    FROM_YEAR = "De", "From";
    /// The upper end of the years.
    TO_YEAR = "À", "To";
    /// The bars of the years.
    YEARS_DRAWN = "Publications par année", "Publications by year";
    /// Opens the same as a table.
    AS_TABLE = "Le même en tableau", "The same as a table";
    /// A column of that table.
    YEAR = "Année", "Year";
    /// What to do with the bars.
    YEARS_HELP = "Cliquez une barre, ou faites glisser d'une année à l'autre ; au clavier, les deux curseurs.", "Click a bar, or drag from one year to another; by keyboard, the two sliders.";
    /// Of the filter: more values of a facet.
    SHOW_MORE = "Afficher plus ({} encore)", "Show more ({} left)";
    /// Of the filter: the search among the values of a facet.
    SEARCH_IN = "Chercher dans : {}", "Search in: {}";
    /// The chosen filters, over the list.
    CHOSEN = "Filtres choisis", "Chosen filters";
    /// Takes one of them away.
    REMOVE = "Retirer le filtre « {} »", "Remove the filter “{}”";
    /// The number of results on a page.
    SIZE = "Par page", "Per page";
    /// The name of the list under the search field.
    COMPLETIONS = "Mots qui complètent la recherche", "Words that complete the search";
    /// Opens the help of the search field.
    SEARCH_HELP = "Chercher mieux", "Search tips";
    /// A line of that help.
    HELP_WORDS = "Tous les mots sont cherchés, dans n'importe quel ordre ; les accents, la casse et les fautes de frappe ne gênent pas.", "Every word is searched, in any order; accents, case and typing errors do not matter.";
    /// A line of that help.
    HELP_PHRASE = "ces mots, dans cet ordre", "these words, in this order";
    /// A line of that help.
    HELP_NOT = "sans les mots qui commencent ainsi", "without the words that begin like this";
    /// A line of that help.
    HELP_OR = "l'un ou l'autre", "one or the other";
    /// A line of that help.
    HELP_FIELD = "dans ce champ seulement", "in this field only";
    /// A line of that help.
    HELP_YEAR = "de ces années", "of these years";
    /// Before the reasons why a result is there.
    FOUND_BY = "Trouvé par :", "Found by:";
    /// Where a word was found.
    IN_TITLE = "titre", "title";
    /// Where a word was found.
    IN_YEAR = "année", "year";
    /// Where a word was found.
    DOI = "DOI", "DOI";
    /// Where a word was found.
    PUBMED = "PubMed", "PubMed";
    /// Over a list that forgave errors.
    WITH_TYPOS = "Rien ne correspond exactement : voici ce qui s'écrit presque ainsi.", "Nothing matches exactly: here is what is spelt nearly so.";
    /// Before other questions.
    DID_YOU_MEAN = "Essayez plutôt :", "Did you mean:";
    /// The data of the search could not be had.
    SEARCH_LOST = "La recherche n'a pas pu être chargée : la connexion s'est interrompue, ou un fichier manque, par exemple parce que le site vient d'être mis à jour. La liste reste ce qu'elle était.", "The search could not be loaded: the connection broke off, or a file is missing, perhaps because the site has just been updated. The list stays as it was.";
    /// The data of the search could not be read.
    SEARCH_DAMAGED = "Les données de la recherche sont arrivées abîmées ou incomplètes. La liste reste ce qu'elle était.", "The search's data arrived damaged or incomplete. The list stays as it was.";
    /// The records that a file or a citation is made from could not be had.
    RECORDS_LOST = "Les fiches n'ont pas pu être chargées : la connexion s'est interrompue ou un fichier manque. Appuyez encore une fois sur le bouton.", "The records could not be loaded: the connection broke off or a file is missing. Press the button once more.";
    /// They could not be read.
    RECORDS_DAMAGED = "Les fiches sont arrivées abîmées ou incomplètes. Appuyez encore une fois sur le bouton.", "The records arrived damaged or incomplete. Press the button once more.";
    /// Shows the page before.
    PREVIOUS_PAGE = "Page précédente", "Previous page";
    /// Shows the page after.
    NEXT_PAGE = "Page suivante", "Next page";
    /// The label of the orders.
    SORT = "Trier", "Sort";
    /// An order.
    NEWEST = "les plus récentes d'abord", "newest first";
    /// An order.
    OLDEST = "les plus anciennes d'abord", "oldest first";
    /// An order.
    RELEVANCE = "par pertinence", "by relevance";
    /// An order.
    BY_TITLE = "par titre", "by title";
    /// The reset.
    RESET = "Effacer tous les filtres", "Clear all filters";
    /// A class that no source gives.
    UNKNOWN_CLASS = "inconnue", "unknown";
    /// Of the filter: no value of a facet is left.
    NO_VALUE = "Rien ne correspond", "Nothing matches";
    /// The heading of an empty list.
    NO_RESULT = "Aucune publication ne correspond", "No publication matches";
    /// The way on from an empty list.
    NO_RESULT_HELP = "Essayez un mot plus court ou une autre orthographe, ou retirez un filtre.", "Try a shorter word or another spelling, or remove a filter.";
    /// Parts of the address that were left out.
    DROPPED = "L'adresse demandait aussi ceci, qui a été laissé de côté : {}.", "The address also asked for this, which was left out: {}.";
    /// The pages of the list.
    PAGES = "Pages de résultats", "Pages of results";
    /// A page of the list.
    PAGE = "Page {}", "Page {}";
    /// A part of a publication's page.
    AUTHORS = "Auteurs", "Authors";
    /// A part of a publication's page.
    PUBLISHED_IN = "Paru dans", "Published in";
    /// A part of a publication's page.
    DATE = "Date", "Date";
    /// A part of a publication's page.
    ALUMNI_AUTHORS = "Anciens de l'École parmi les auteurs", "Alumni of the School among the authors";
    /// A part of a publication's page.
    AFFILIATION = "Affiliation imprimée", "Affiliation as printed";
    /// A part of a publication's page.
    ERRATUM = "Erratum", "Erratum";
    /// A part of a publication's page.
    IDENTIFIERS = "Identifiants", "Identifiers";
    /// Opens a message about a record.
    REPORT = "Signaler une erreur", "Report an error";
    /// The subject of that message.
    REPORT_SUBJECT = "Correction : {}", "Correction: {}";
    /// Where there is no address.
    NO_CONTACT = "Cette copie du site ne donne pas d'adresse de contact : qui l'héberge doit la renseigner.", "This copy of the site gives no contact address: whoever hosts it has to fill it in.";
    /// How well it is known.
    LEVEL_A = "Identité établie : une même page nomme la personne, l'École et l'article.", "Identity established: one page names the person, the School and the paper.";
    /// How well it is known.
    LEVEL_B = "Identité concordante : une page dit que la personne vient de l'École, et l'article concorde.", "Identity consistent: one page says that the person is from the School, and the paper agrees.";
    /// Of an alumnus.
    CLASS_OF = "promotion {}", "class of {}";
    /// Of an alumnus.
    UNIVERSITY = "Université, telle que la source l'imprime", "University, as its source prints it";
    /// Of an alumnus.
    KNOWN_PAPERS = "Publications", "Publications";
    /// Of an alumnus.
    NO_PAPER = "Aucune publication dont l'identité d'auteur soit établie n'est connue de ce site.", "This site knows of no publication whose author is established to be this person.";
    /// Of an alumnus.
    CLASS_UNKNOWN = "promotion inconnue", "class unknown";
    /// Marks our own translation of a quotation.
    OUR_TRANSLATION = "Notre traduction ; en version originale :", "Our translation; in the original:";
    /// Marks a name.
    TRANSLATED_NAME = "nom traduit par nous", "name translated by us";
    /// Marks a name.
    UNCONFIRMED_NAME = "nom non confirmé", "name not confirmed";
    /// The title of the not-found page.
    NOT_FOUND = "Page introuvable", "Page not found";
    /// What to do there.
    NOT_FOUND_HELP = "L'adresse est incomplète, ou la page a changé de place. Rien d'autre n'est perdu : voici par où continuer.", "The address is incomplete, or the page has moved. Nothing else is lost: here is where to go on.";
    /// The data could not be had.
    DATA_LOST = "Les données de cette page n'ont pas pu être chargées : la connexion s'est interrompue ou le fichier manque. Le texte reste lisible et les liens fonctionnent, mais le filtre attend.", "This page's data could not be loaded: the connection broke off or the file is missing. The text remains readable and links work, but the filter has to wait.";
    /// The data could not be read.
    DATA_DAMAGED = "Les données de cette page sont arrivées abîmées ou incomplètes. Le texte reste lisible et les liens fonctionnent, mais le filtre attend.", "This page's data arrived damaged or incomplete. The text remains readable and links work, but the filter has to wait.";
    /// The button beside it.
    RETRY = "Réessayer", "Try again";
}

/// A noun that agrees with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Noun {
    singular: Message,
    plural: Message,
}

/// Results of the filter.
pub const RESULT: Noun =
    Noun { singular: Message::new("publication", "publication"), plural: Message::new("publications", "publications") };

impl Noun {
    /// The number and the noun: "0 publication" in French, "0 publications" in English.
    pub fn count(self, locale: Locale, value: usize) -> String {
        let noun = if is_singular(locale, value) { self.singular } else { self.plural };
        let number = number(locale, u32::try_from(value).unwrap_or(u32::MAX));
        format!("{number}\u{A0}{}", noun.get(locale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_the_gaps() {
        assert_eq!(STEP_OF.with(Locale::Fr, &["3", "8"]), "Étape 3 sur 8");
        assert_eq!(STEP_OF.with(Locale::En, &["3", "8"]), "Step 3 of 8");
    }

    #[test]
    fn nouns_agree() {
        assert_eq!(RESULT.count(Locale::Fr, 0), "0\u{A0}publication");
        assert_eq!(RESULT.count(Locale::En, 0), "0\u{A0}publications");
        assert_eq!(RESULT.count(Locale::Fr, 1), "1\u{A0}publication");
        assert_eq!(RESULT.count(Locale::Fr, 1200), "1\u{202F}200\u{A0}publications");
    }
}
