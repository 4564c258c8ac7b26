//! The pictures that messengers and networks show beside a link (Open Graph): one for each publication, with its
//! title, authors, journal and year, and one in each language for all other pages.
//!
//! Colours come from `style/tokens.css`, letters from the fonts that the pages use.

mod lettering;
mod paint;

use super::{Build, Error, assets, read};
use crate::dataset::{Dataset, Publication, PublicationId};
use crate::locale::Locale;
use crate::route::{Page, Route};
use crate::text::messages::{self as m, messages};
use crate::text::typography;
use harfrust::Font;
use lettering::Face;
use paint::{Canvas, Colours};
use std::collections::HashMap;
use std::fs;

pub use paint::{HEIGHT, WIDTH};

/// Above this number of publications their pages show the default picture: a picture takes the build some
/// 100 ms, and the host some 35 kB.
const MOST: usize = 500;

/// The distance of everything from the edges.
const MARGIN: f32 = 72.0;
/// The sizes that a title is tried in, until it fits.
const TITLE_SIZES: [f32; 5] = [64.0, 56.0, 48.0, 42.0, 36.0];
/// The space for a title: below the journal, above the authors.
const TITLE_HEIGHT: f32 = 290.0;

messages! {
    /// The text in place of a publication's picture.
    CARD = "Carte de la publication : {}", "Card of the publication: {}";
    /// The words on the default picture.
    WELCOME = "Devenir médecin et scientifique", "Becoming a physician and a scientist";
    /// Above them.
    SCHOOL = "L'École de l'Inserm Liliane Bettencourt et la recherche médicale à Lille", "The Inserm Liliane Bettencourt School and medical research in Lille";
}

/// A picture and what it says.
pub struct Picture {
    /// The address from the root.
    pub path: String,
    /// What stands for it where it is not seen.
    pub alt: String,
}

/// The addresses of the pictures.
pub struct Pictures {
    default: [String; 2],
    papers: HashMap<PublicationId, String>,
}

impl Pictures {
    /// The picture of a route, and whether it is of this page alone.
    pub fn of(&self, route: &Route, data: &Dataset) -> (Picture, bool) {
        let locale = route.locale();
        if let Route::Page(_, Page::Publication(id)) = route
            && let (Some(path), Some(paper)) = (self.papers.get(id), data.publication(id))
        {
            let alt = CARD.with(locale, &[&typography::set(paper.lang, &paper.title)]);
            return (Picture { path: path.clone(), alt }, true);
        }
        let alt = [WELCOME.get(locale), SCHOOL.get(locale)].join(". ");
        (Picture { path: self.default[locale as usize].clone(), alt }, false)
    }
}

/// Draws and writes them all, each under a name with the hash of its content.
pub fn write_all(build: &Build, data: &Dataset) -> Result<Pictures, Error> {
    let studio = Studio::open(build)?;
    let papers = &data.publications.publications;
    let has_pages = data.site.has_publication_pages();
    let drawn = if papers.len() > MOST || !has_pages { &[] } else { papers.as_slice() };
    let draw = |paper: &Publication| {
        let path = assets::named(build, &format!("og/{}", paper.id), "png", &studio.paper(paper, data)?)?;
        Ok((paper.id.clone(), path))
    };
    let default =
        |locale: Locale| assets::named(build, &format!("og/{}", locale.tag()), "png", &studio.default(locale)?);
    Ok(Pictures {
        default: [default(Locale::Fr)?, default(Locale::En)?],
        papers: drawn.iter().map(draw).collect::<Result<_, Error>>()?,
    })
}

/// What pictures are drawn with.
struct Studio {
    colours: Colours,
    heading: Face,
    label: Face,
    text: Face,
}

impl Studio {
    fn open(build: &Build) -> Result<Studio, Error> {
        let tokens = build.source.join("style/tokens.css");
        let tokens = fs::read_to_string(&tokens).map_err(|error| Error::File(tokens, error))?;
        let parts = |name: &str| -> Result<[Font; 2], Error> {
            Ok([font(build, &format!("{name}-core."))?, font(build, &format!("{name}-more."))?])
        };
        let (sans, serif) = (parts("bricolage-grotesque")?, parts("cursus-serif")?);
        Ok(Studio {
            colours: Colours::read(&tokens).ok_or(Error::Picture("style/tokens.css lacks a colour"))?,
            heading: Face::new(sans.iter().chain(&serif), 750.0),
            label: Face::new(sans.iter().chain(&serif), 600.0),
            text: Face::new(serif.iter().chain(&sans), 400.0),
        })
    }

    fn paper(&self, paper: &Publication, data: &Dataset) -> Result<Vec<u8>, Error> {
        let journal = data.journal(&paper.journal).map_or("", |journal| &journal.name);
        let above = format!("{} · {}", typography::set(paper.lang, journal), paper.date.year);
        let title = typography::set(paper.lang, &paper.title);
        self.draw(&above, &title, &paper.authors, paper.lang)
    }

    fn default(&self, locale: Locale) -> Result<Vec<u8>, Error> {
        self.draw(&SCHOOL.get(locale), &WELCOME.get(locale), &[], locale)
    }

    fn draw(&self, above: &str, title: &str, authors: &[String], locale: Locale) -> Result<Vec<u8>, Error> {
        let mut canvas = Canvas::new(&self.colours).ok_or(Error::Picture("no canvas of this size"))?;
        let width = WIDTH as f32 - 2.0 * MARGIN;
        canvas.route_map();
        let above = self.label.lines(above, 30.0, width).into_iter().next().unwrap_or_default();
        canvas.line(&self.label, &above, 30.0, (MARGIN, 104.0), self.colours.science);
        let (size, lines) = self.fitting(title, width);
        let mut y = 132.0;
        for line in &lines {
            y += size * 1.14;
            canvas.line(&self.heading, line, size, (MARGIN, y), self.colours.ink);
        }
        let authors = self.authors(authors, width);
        canvas.line(&self.text, &authors, 30.0, (MARGIN, y + 58.0), self.colours.ink_soft);
        let site = m::SITE.get(locale);
        canvas.line(&self.label, &site, 26.0, (MARGIN, HEIGHT as f32 - 36.0), self.colours.ink_soft);
        canvas.png().map_err(|_| Error::Picture("a picture could not be written as PNG"))
    }

    /// The largest size at which the title fits, and its lines. What does not fit at the smallest is cut.
    fn fitting(&self, title: &str, width: f32) -> (f32, Vec<String>) {
        let at = |size: f32| (size, self.heading.lines(title, size, width));
        let fits = |(size, lines): &(f32, Vec<String>)| lines.len() as f32 * size * 1.14 <= TITLE_HEIGHT;
        TITLE_SIZES.into_iter().map(at).find(fits).unwrap_or_else(|| {
            let (size, mut lines) = at(36.0);
            lines.truncate((TITLE_HEIGHT / (size * 1.14)) as usize);
            if let Some(last) = lines.last_mut() {
                last.push('…');
            }
            (size, lines)
        })
    }

    /// As many authors as one line holds.
    fn authors(&self, authors: &[String], width: f32) -> String {
        let all = authors.join(", ");
        let shortened = (1..authors.len()).rev().map(|count| authors[..count].join(", ") + ", et al.");
        let fits = |text: &String| self.text.width(text, 30.0) <= width;
        std::iter::once(all).chain(shortened).find(fits).unwrap_or_default()
    }
}

/// The font whose file's name begins so, unpacked.
fn font(build: &Build, beginning: &str) -> Result<Font, Error> {
    let folder = build.source.join("public/fonts");
    let path = assets::files(&folder)?
        .into_iter()
        .find(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(beginning)))
        .ok_or(Error::Picture("public/fonts lacks a font"))?;
    let bytes = wuff::decompress_woff2(&read(&path)?).map_err(|_| Error::Picture("a font is no WOFF2"))?;
    Font::new(bytes, 0).ok_or(Error::Picture("a font can't be read"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn studio() -> Studio {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"));
        Studio::open(&Build { folder: source.into(), source: source.into(), data: source.into(), release: false })
            .unwrap()
    }

    #[test]
    fn a_long_title_is_set_smaller_and_a_longer_one_is_cut() {
        let studio = studio();
        let (short, _) = studio.fitting("A title", 1056.0);
        let (long, lines) = studio.fitting(&"word ".repeat(40), 1056.0);
        assert!(short > long && !lines.concat().contains('…'));
        let (_, lines) = studio.fitting(&"word ".repeat(400), 1056.0);
        assert!(lines.last().unwrap().ends_with('…'));
        assert!(lines.iter().all(|line| studio.heading.width(line, 36.0) <= 1056.0 + 36.0));
    }

    #[test]
    fn letters_that_the_heading_s_font_lacks_come_from_the_other() {
        let face = &studio().heading;
        assert_eq!(face.runs("amyloid-β load").len(), 3);
        assert!(face.width("β", 40.0) > 5.0);
        assert_eq!(face.runs("日本").len(), 0);
    }

    #[test]
    fn authors_fill_one_line() {
        let studio = studio();
        let many: Vec<String> = (0..60).map(|_| "La Joie R".to_owned()).collect();
        let line = studio.authors(&many, 1056.0);
        assert!(line.ends_with(", et al.") && studio.text.width(&line, 30.0) <= 1056.0, "{line}");
        assert_eq!(studio.authors(&many[..2], 1056.0), "La Joie R, La Joie R");
        assert_eq!(studio.authors(&[], 1056.0), "");
    }
}
