//! The table of the folding: what one character becomes.
//!
//! | characters | become |
//! | --- | --- |
//! | `A`–`Z` | their small letter |
//! | Latin letters with accents, strokes, hooks (Latin-1, Extended-A and -B, Additional: Vietnamese too) | the plain letter: `é` `ø` `ł` `ș` `ệ` → `e` `o` `l` `s` `e` |
//! | ligatures and letters that are read as two | both: `œ` `æ` `ß` `þ` `ŋ` `ĳ` `ﬁ` → `oe` `ae` `ss` `th` `ng` `ij` `fi` |
//! | Greek letters, with accents or without, `µ` too | their name, as a word of its own: `β` → `beta` |
//! | super- and subscripts, full-width letters and digits | the plain ones: `₂` `⁴` `ª` `Ａ` → `2` `4` `a` `a` |
//! | Cyrillic capitals, `й`, `ё` | the small letter; `и`, `е` |
//! | combining marks, soft hyphens, zero-width characters | nothing |
//! | apostrophes, hyphens, dashes | a link between two parts of a word |
//! | letters and digits of other scripts | themselves |
//! | everything else | a space |
//!
//! The Latin part agrees with Unicode's compatibility decomposition (a test compares them): its own tables
//! would add 48 kB to the wasm, these add about one.

/// What a character is to the folding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Folded {
    /// One letter or digit.
    Letter(char),
    /// Several letters.
    Letters(&'static str),
    /// The name of a Greek letter, which is a word of its own.
    Name(&'static str),
    /// A sign that joins the parts of a compound: `O'Brien`, `COVID-19`.
    Link,
    /// A full stop: it joins initials (`R.D.`) and separates anything else.
    Stop,
    /// A sign that separates words.
    Space,
    /// Nothing at all.
    Nothing,
}

/// U+00C0 to U+024F; capitals stand for two letters (see [`PAIRS`]).
const LATIN: &[u8; 400] = b"\
    aaaaaaAceeeeiiiidnooooo ouuuuyTSaaaaaaAceeeeiiiidnooooo ouuuuyTy\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
    lllnnnnnnnNNooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbbbbocc ddddeeeffggHiikkllmnnoooQQpp ss sttttuuuvyyzzz       w\
    \x20   DDDLLLMMMaaiioouuuuuuuuuueaaaaAAggggkkoooo  jDDDggHwnnaaAAoo\
    aaaaeeeeiiiioooorrrruuuussttyyhhndUUzzaaeeooooooooyylntjBPacclts\
    z  buveejjqqrryy";

/// U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwyas  Sdaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

const PAIRS: [(u8, &str); 14] = [
    (b'A', "ae"),
    (b'O', "oe"),
    (b'S', "ss"),
    (b'T', "th"),
    (b'I', "ij"),
    (b'N', "ng"),
    (b'D', "dz"),
    (b'L', "lj"),
    (b'M', "nj"),
    (b'H', "hv"),
    (b'Q', "oi"),
    (b'U', "ou"),
    (b'B', "db"),
    (b'P', "qp"),
];

/// U+03B1 to U+03C9.
const GREEK: [&str; 25] = [
    "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu", "xi",
    "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
];

/// Greek letters that stand elsewhere, and the small letter that each is.
const GREEK_FORMS: [(char, char); 28] = [
    ('µ', 'μ'),
    ('ά', 'α'),
    ('έ', 'ε'),
    ('ή', 'η'),
    ('ί', 'ι'),
    ('ό', 'ο'),
    ('ύ', 'υ'),
    ('ώ', 'ω'),
    ('ϊ', 'ι'),
    ('ϋ', 'υ'),
    ('ΐ', 'ι'),
    ('ΰ', 'υ'),
    ('Ϊ', 'ι'),
    ('Ϋ', 'υ'),
    ('Ά', 'α'),
    ('Έ', 'ε'),
    ('Ή', 'η'),
    ('Ί', 'ι'),
    ('Ό', 'ο'),
    ('Ύ', 'υ'),
    ('Ώ', 'ω'),
    ('ϐ', 'β'),
    ('ϑ', 'θ'),
    ('ϵ', 'ε'),
    ('ϕ', 'φ'),
    ('ϖ', 'π'),
    ('ϰ', 'κ'),
    ('ϱ', 'ρ'),
];

/// Runs of characters that stand for plain ones: the first of the run, and what they stand for.
const RUNS: [(u32, &str); 9] = [
    (0x2B0, "h jr   wy"),
    (0x2E0, " lsx"),
    (0x2070, "0i  456789+-=  n0123456789"),
    (0x2090, "aeox hklmnpst"),
    (0x1D2C, "a b de ghijklmn o prtuwa   bde   g km o   ptu  v      iruv"),
    (0xFF10, "0123456789"),
    (0xFF21, "abcdefghijklmnopqrstuvwxyz"),
    (0xFF41, "abcdefghijklmnopqrstuvwxyz"),
    (0x1D9C, "c   f"),
];

const PRESENTATION: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/// What a character becomes.
pub fn folded(c: char) -> Folded {
    match c {
        'a'..='z' | '0'..='9' => Folded::Letter(c),
        'A'..='Z' => Folded::Letter(c.to_ascii_lowercase()),
        '\'' | '-' | '`' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201B}' | '\u{2212}' => Folded::Link,
        '.' => Folded::Stop,
        '\0'..='\u{7F}' => Folded::Space,
        _ => beyond_ascii(c),
    }
}

fn beyond_ascii(c: char) -> Folded {
    let code = c as u32;
    match c {
        'À'..='\u{24F}' => letter(LATIN[code as usize - 0xC0]),
        '\u{1E00}'..='\u{1EFF}' => letter(LATIN_ADDITIONAL[code as usize - 0x1E00]),
        'α'..='ω' => greek(c),
        // The capitals stand 32 places before the small letters.
        'Α'..='Ω' => char::from_u32(code + 32).map_or(Folded::Space, greek),
        'А'..='Я' => char::from_u32(code + 32).map_or(Folded::Space, cyrillic),
        'Ѐ'..='Џ' => char::from_u32(code + 80).map_or(Folded::Space, cyrillic),
        'а'..='џ' => cyrillic(c),
        'ª' => Folded::Letter('a'),
        'º' => Folded::Letter('o'),
        '²' => Folded::Letter('2'),
        '³' => Folded::Letter('3'),
        '¹' => Folded::Letter('1'),
        'ˈ' | 'ʹ'..='ʿ' | '´' | '＇' | '－' => Folded::Link,
        'ﬀ'..='ﬆ' => Folded::Letters(PRESENTATION[code as usize - 0xFB00]),
        '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' => {
            Folded::Nothing
        }
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => Folded::Nothing,
        _ => rarer(c),
    }
}

fn letter(code: u8) -> Folded {
    match code {
        b' ' => Folded::Space,
        b'a'..=b'z' => Folded::Letter(code as char),
        _ => PAIRS.iter().find(|pair| pair.0 == code).map_or(Folded::Space, |pair| Folded::Letters(pair.1)),
    }
}

fn greek(c: char) -> Folded {
    Folded::Name(GREEK[c as usize - 'α' as usize])
}

fn cyrillic(c: char) -> Folded {
    Folded::Letter(match c {
        'й' => 'и',
        'ё' | 'ѐ' => 'е',
        'ѝ' => 'и',
        c => c,
    })
}

fn rarer(c: char) -> Folded {
    if let Some(form) = GREEK_FORMS.iter().find(|form| form.0 == c) {
        return greek(form.1);
    }
    let code = c as u32;
    let plain = RUNS.iter().find_map(|(first, run)| run.as_bytes().get(code.checked_sub(*first)? as usize));
    match plain {
        Some(b'-') => Folded::Link,
        Some(letter) if letter.is_ascii_alphanumeric() => Folded::Letter(*letter as char),
        Some(_) => Folded::Space,
        None if c.is_alphanumeric() => Folded::Letter(c),
        None => Folded::Space,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    fn text(c: char) -> String {
        match folded(c) {
            Folded::Letter(c) => c.to_string(),
            Folded::Letters(letters) | Folded::Name(letters) => letters.to_owned(),
            _ => String::new(),
        }
    }

    /// Letters whose decomposition says less than the table: none is decomposed, or not into letters.
    fn plain(c: char) -> Option<String> {
        let decomposed: String = c.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
        let is_plain = !decomposed.is_empty() && decomposed.chars().all(|c| c.is_ascii_alphanumeric());
        is_plain.then_some(decomposed)
    }

    #[test]
    fn latin_letters_agree_with_the_decomposition_of_unicode() {
        let ranges = ['\u{A0}'..='\u{24F}', '\u{1E00}'..='\u{1EFF}', '\u{2070}'..='\u{209C}', '\u{FB00}'..='\u{FB06}'];
        for c in ranges.into_iter().flatten().chain('Ａ'..='ｚ').chain('\u{2B0}'..='\u{2E3}') {
            if let Some(plain) = plain(c) {
                assert_eq!(text(c), plain, "{c} U+{:04X}", c as u32);
            }
        }
    }

    #[test]
    fn every_latin_letter_of_european_names_has_a_plain_form() {
        for c in ('À'..='ž').chain(['ș', 'ț', 'Ș', 'Ț', 'ǎ', 'ǧ', 'ế', 'ộ', 'ử', 'ẞ']).filter(|c| c.is_alphabetic())
        {
            assert!(!text(c).is_empty() && text(c).is_ascii(), "{c}");
        }
    }

    #[test]
    fn greek_letters_have_names_with_or_without_accents() {
        for c in ('Α'..='ώ').filter(|c| c.is_alphabetic() && *c != '΢') {
            let bare = c.nfkd().find(|c| !is_combining_mark(*c)).unwrap();
            assert!(matches!(folded(c), Folded::Name(_)), "{c}");
            assert_eq!(text(c), text(bare), "{c}");
        }
        assert_eq!(text('µ'), "mu");
        assert_eq!(text('ς'), text('Σ'));
    }

    #[test]
    fn capitals_fold_like_their_small_letters() {
        let is_near = |c: &char| {
            c.is_uppercase() && c.to_lowercase().all(|c| c < '\u{250}' || ('\u{300}'..'\u{2000}').contains(&c))
        };
        for c in ('\0'..'\u{2000}').filter(|c| is_near(c) && text(*c).is_ascii()) {
            let small: String = c.to_lowercase().map(text).collect();
            assert_eq!(text(c), small, "{c} U+{:04X}", c as u32);
        }
    }
}
