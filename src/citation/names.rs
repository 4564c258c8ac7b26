//! Authors' names, from the forms in which they are printed.
//!
//! A name is split only where the form tells its parts apart: initials (`La Joie R`, `R. La Joie`), a comma
//! (`La Joie, Renaud`), a particle (`Renaud La Joie`), or two words alone (`Renaud Joie`). Whatever else is
//! printed stays one literal, as an organisation's name does. No letter is lost or moved: parts are pieces of the text.

/// An author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'a> {
    /// A person whose name's parts are known.
    Person(Person<'a>),
    /// An organisation, or a name whose parts can't be told.
    Literal(&'a str),
}

/// The parts of a person's name, each as printed; what is absent is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Person<'a> {
    /// `de`, `van der`: stands before the family name wherever it is printed.
    pub particle: &'a str,
    /// `La Sayette`.
    pub family: &'a str,
    /// `Vincent`, `V.`, or initials as PubMed prints them: `TCM`.
    pub given: &'a str,
    /// `Jr`, `3rd`.
    pub suffix: &'a str,
}

/// Words that begin a family name. In lower case they are its particle.
const PARTICLES: &str = " abu af al av ben bin da dal dalla das de degli dei del della delle den der des di do dos du e \
    el het ibn in la le les lo li op saint st te ten ter und van vande vanden vander von y zu zum zur ";

/// Words that no person's name holds; in capitals what only capitals tell from a name.
const COLLECTIVE: &str = " academy académie agence agency alliance and assistance association autorité CEA centre center \
    CHRU CHU CNRS college collaboration collaborative collaborators collège comité committee conférence consortia \
    consortium council department federation fondation for foundation force fédération gmbh group groupe hospices hospital \
    hôpital hôpitaux inc initiative inserm institut institute investigators laboratoire laboratory ligue ltd ministry \
    ministère médecins network nhs nom observatoire of OMS ordre organisation organization program programme project \
    projet registre registry réseau school service services société society studies study task team the trial union \
    unit unité university université WHO école École équipe Équipe établissement Établissement ";

const SUFFIXES: &str = " jr jr. sr sr. ii iii iv 2nd 3rd 4th ";

/// PubMed prints no more initials than this.
pub const MOST_INITIALS: usize = 4;

impl<'a> Name<'a> {
    /// Reads a name as printed.
    pub fn parse(printed: &'a str) -> Name<'a> {
        let printed = printed.trim();
        person(printed).map_or(Name::Literal(printed), Name::Person)
    }

    /// Whether a group or an organisation is named, as far as its words tell.
    pub fn is_collective(self) -> bool {
        let Name::Literal(text) = self else { return false };
        let mut words = text.split([' ', ',']);
        (text.is_ascii() && !text.contains(' ')) || words.any(|word| !is_name_word(word) || is_in(COLLECTIVE, word))
    }

    /// `de La Sayette, V.`; `Smith, J., Jr`; an organisation as it is.
    pub fn inverted(self) -> String {
        let person = match self {
            Name::Person(person) => person,
            Name::Literal(text) => return text.to_owned(),
        };
        let mut text = person.surname();
        for part in [&*person.spelled_given(), person.suffix] {
            if !part.is_empty() {
                text += ", ";
                text += part;
            }
        }
        text
    }
}

impl Person<'_> {
    /// The family name with its particle.
    pub fn surname(self) -> String {
        let space = if self.particle.is_empty() { "" } else { " " };
        [self.particle, space, self.family].concat()
    }

    /// The given name as machines read it: `T. C. M.` for `TCM`, `J.-P.` for `J-P`, `Renaud` as it is.
    pub fn spelled_given(self) -> String {
        let mut text = String::new();
        for word in self.given.split(' ').filter(|word| !word.is_empty()) {
            if !text.is_empty() {
                text.push(' ');
            }
            if is_initials(word) { push_initials(&mut text, word, ". ") } else { text += word }
        }
        text
    }

    /// The initials, with this after each: `T. C. M. ` and `J.-P. ` with `. `, `TCM` and `JP` with nothing.
    pub(super) fn push_initials(self, out: &mut String, mark: &str) {
        for (index, word) in self.given.split(' ').filter(|word| !word.is_empty()).enumerate() {
            if index > 0 && mark.ends_with(' ') {
                out.push(' ');
            }
            if is_initials(word) { push_initials(out, word, mark) } else { push_first_letters(out, word, mark) }
        }
    }
}

/// The letters of `TCM`, `T.C.M.` or `J-P`, each with the mark after it, but for spaces at the end.
fn push_initials(out: &mut String, word: &str, mark: &str) {
    let mut after = "";
    for c in word.chars() {
        match c {
            '.' => {}
            '-' => after = if mark.is_empty() { "" } else { "-" },
            letter => {
                *out += after;
                out.push(letter);
                *out += mark.trim_end();
                after = if mark.ends_with(' ') { " " } else { "" };
            }
        }
    }
}

/// `J.-P.` for `Jean-Pierre`.
fn push_first_letters(out: &mut String, word: &str, mark: &str) {
    for (index, part) in word.split('-').filter(|part| !part.is_empty()).enumerate() {
        if index > 0 && !mark.is_empty() {
            out.push('-');
        }
        out.extend(part.chars().next());
        *out += mark.trim_end();
    }
}

fn person(printed: &str) -> Option<Person<'_>> {
    let parts: Vec<&str> = printed.split(',').map(str::trim).collect();
    if printed.split([' ', ',']).any(|word| !is_name_word(word) || is_in(COLLECTIVE, word)) {
        return None;
    }
    let (family, given, suffix) = match *parts.as_slice() {
        [name] => return in_one_piece(name),
        [name, suffix] if is_in(SUFFIXES, suffix) => return Some(Person { suffix, ..in_one_piece(name)? }),
        [family, given] => (family, given, ""),
        [family, given, suffix] if is_in(SUFFIXES, suffix) => (family, given, suffix),
        [family, suffix, given] if is_in(SUFFIXES, suffix) => (family, given, suffix),
        _ => return None,
    };
    // `DUPONT, PAUL` could be four initials, or a name.
    let is_unclear = |word: &str| letters(word) == word.chars().count() && (3..=MOST_INITIALS).contains(&letters(word));
    let is_clear = |name: &Person<'_>| has_small_letters(name.family) || !name.given.split(' ').any(is_unclear);
    inverted(family, given, suffix).filter(is_clear)
}

fn inverted<'a>(family: &'a str, given: &'a str, suffix: &'a str) -> Option<Person<'a>> {
    let (particle, family) = split_particle(family)?;
    (!given.is_empty()).then_some(Person { particle, family, given, suffix })
}

fn has_small_letters(printed: &str) -> bool {
    printed.chars().any(char::is_lowercase)
}

/// A name without a comma.
fn in_one_piece(printed: &str) -> Option<Person<'_>> {
    let mut words: Vec<&str> = printed.split(' ').collect();
    let suffix = match words.as_slice() {
        [_, _, .., last] if is_in(SUFFIXES, last) => words.pop().unwrap_or_default(),
        _ => "",
    };
    let has_small_letters = has_small_letters(printed);
    // All in capitals, a short family name looks like initials.
    let most = if has_small_letters { MOST_INITIALS } else { 2 };
    let is_initial = |word: &&str| is_initials(word) && letters(word) <= most;
    let trailing = words.iter().rev().take_while(|word| is_initial(word)).count().min(words.len() - 1);
    if trailing > 0 {
        let (family, given) = words.split_at(words.len() - trailing);
        return inverted(span(printed, family), span(printed, given), suffix);
    }
    // `LA JOIE` could be either.
    let is_leading = |word: &&str| is_initial(word) && (has_small_letters || word.contains('.') || letters(word) == 1);
    let start = match words.iter().rposition(is_leading) {
        Some(index) => index + 1,
        None if has_small_letters => family_start(&words)?,
        None => return None,
    };
    let (given, family) = words.split_at(start);
    inverted(span(printed, family), span(printed, given), suffix)
}

/// Where the family name begins in `Renaud La Joie`, which has no initials.
fn family_start(words: &[&str]) -> Option<usize> {
    let particle = words.iter().skip(1).position(|word| is_in(PARTICLES, word));
    let starts_small = words.first().is_some_and(|word| word.starts_with(char::is_lowercase));
    match particle {
        _ if starts_small => None,
        // `Jun Li`: a family name that is a particle elsewhere.
        _ if words.len() == 2 => Some(1),
        particle => particle.map(|index| index + 1).filter(|start| start + 1 < words.len()),
    }
}

/// The lower-case words before the family name. Nothing where a lower-case word is no particle.
fn split_particle(family: &str) -> Option<(&str, &str)> {
    let words: Vec<&str> = family.split(' ').collect();
    let is_small = |word: &&&str| word.starts_with(char::is_lowercase) && !word.contains(['\'', '’', '-']);
    let count = words.iter().take_while(is_small).count();
    let is_known = words.iter().filter(is_small).all(|word| is_in(PARTICLES, word));
    if family.is_empty() || !is_known || count == words.len() {
        return None;
    }
    let (particle, rest) = words.split_at(count);
    Some((span(family, particle), span(family, rest)))
}

/// The stretch of a text from the first to the last of these words of it, which single spaces part.
fn span<'a>(text: &'a str, words: &[&'a str]) -> &'a str {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return "";
    };
    let at = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    &text[at(first)..at(last) + last.len()]
}

fn is_in(list: &str, word: &str) -> bool {
    let small = word.to_ascii_lowercase();
    list.split(' ').any(|known| !known.is_empty() && (known == small || known == word))
}

/// Letters and the signs within names; the digits of `3rd`. Two spaces in a row would be lost between the parts.
fn is_name_word(word: &str) -> bool {
    let is_mark = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    let has_signs = |c: char| c.is_alphabetic() || is_mark(c) || matches!(c, '-' | '\'' | '’' | '.' | '‐');
    is_in(SUFFIXES, word) || word.chars().all(has_signs)
}

/// `R`, `R.`, `TCM`, `J-P`, `R.A.`: capitals only, few of them.
fn is_initials(word: &str) -> bool {
    let is_sign = |c: char| matches!(c, '.' | '-');
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_uppercase() || is_sign(c))
        && letters(word) <= MOST_INITIALS
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_uppercase()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(printed: &str, particle: &str, family: &str, given: &str, suffix: &str) {
        assert_eq!(Name::parse(printed), Name::Person(Person { particle, family, given, suffix }), "{printed}");
    }

    #[test]
    fn initials_tell_the_parts_apart() {
        reads("La Joie R", "", "La Joie", "R", "");
        reads("Bienvenu TCM", "", "Bienvenu", "TCM", "");
        reads("Einarsson EÖ", "", "Einarsson", "EÖ", "");
        reads("Martin J-P", "", "Martin", "J-P", "");
        reads("Kim J O", "", "Kim", "J O", "");
        reads("O J", "", "O", "J", "");
        reads("LA JOIE R", "", "LA JOIE", "R", "");
        reads("R. La Joie", "", "La Joie", "R.", "");
        reads("R La Joie", "", "La Joie", "R", "");
        reads("J.-P. Martin", "", "Martin", "J.-P.", "");
        reads("Thomas C. M. Bienvenu", "", "Bienvenu", "Thomas C. M.", "");
        reads("Maria A. Vietri Rudan", "", "Vietri Rudan", "Maria A.", "");
    }

    #[test]
    fn particles_in_lower_case_stand_apart() {
        reads("de La Sayette V", "de", "La Sayette", "V", "");
        reads("D. van Raamsdonk", "van", "Raamsdonk", "D.", "");
        reads("van der Flier WM", "van der", "Flier", "WM", "");
        reads("Garcia de la Torre M", "", "Garcia de la Torre", "M", "");
        reads("d'Alembert J", "", "d'Alembert", "J", "");
    }

    #[test]
    fn a_particle_or_two_words_tell_a_full_name_apart() {
        reads("Renaud La Joie", "", "La Joie", "Renaud", "");
        reads("Vincent de La Sayette", "de", "La Sayette", "Vincent", "");
        reads("Gaël Chételat", "", "Chételat", "Gaël", "");
        reads("Jun Li", "", "Li", "Jun", "");
        reads("Steven Chu", "", "Chu", "Steven", "");
        reads("La Joie, Renaud", "", "La Joie", "Renaud", "");
    }

    #[test]
    fn suffixes_stay_suffixes() {
        reads("Smith J Jr", "", "Smith", "J", "Jr");
        reads("King ML 3rd", "", "King", "ML", "3rd");
        reads("Smith J, Jr.", "", "Smith", "J", "Jr.");
        reads("Smith, Jr, John", "", "Smith", "John", "Jr");
        reads("John Smith Jr", "", "Smith", "John", "Jr");
    }

    #[test]
    fn what_cannot_be_told_stays_as_it_is() {
        for printed in [
            "The Alzheimer's Disease Neuroimaging Initiative",
            "EADB Consortium",
            "au nom de l'association médecine/pharmacie-sciences (AMPS)",
            "Inserm",
            "WHO",
            "Inserm, U1172, Lille",
            "CHU de Lille",
            "Haute Autorité de Santé",
            "Établissement Français du Sang",
            "Collège des Enseignants de Neurologie",
            "Marie Christine Chartier-Harlin",
            "LA JOIE",
            "DUPONT, PAUL",
            "DUPONT, PAUL, Jr",
            "de GAULLE, PAUL",
            "AT&T",
            "王伟",
            "de La Sayette",
            "",
        ] {
            assert_eq!(Name::parse(printed), Name::Literal(printed));
        }
    }

    #[test]
    fn a_full_name_that_cannot_be_split_is_no_group() {
        for (printed, expected) in [
            ("Maria Antonietta Pascali", false),
            ("La Joie R", false),
            ("王伟", false),
            ("Inserm", true),
            ("EADB Consortium", true),
            ("Lille Neuroscience & Cognition", true),
        ] {
            assert_eq!(Name::parse(printed).is_collective(), expected, "{printed}");
        }
    }

    #[test]
    fn given_names_are_spelled_for_machines() {
        for (given, spelled, with_stops, bare) in [
            ("TCM", "T. C. M.", "T. C. M.", "TCM"),
            ("J-P", "J.-P.", "J.-P.", "JP"),
            ("R.A.", "R. A.", "R. A.", "RA"),
            ("Renaud", "Renaud", "R.", "R"),
            ("Jean-Pierre", "Jean-Pierre", "J.-P.", "JP"),
            ("Thomas C. M.", "Thomas C. M.", "T. C. M.", "TCM"),
        ] {
            let person = Person { given, ..Person::default() };
            let initials = |mark| {
                let mut text = String::new();
                person.push_initials(&mut text, mark);
                text
            };
            assert_eq!(person.spelled_given(), spelled);
            assert_eq!((initials(". ").as_str(), initials("").as_str()), (with_stops, bare));
        }
        assert_eq!(Name::parse("de La Sayette V").inverted(), "de La Sayette, V.");
        assert_eq!(Name::parse("Smith JA Jr").inverted(), "Smith, J. A., Jr");
    }
}
