//! Lines of text as outlines: shaped with HarfRust, drawn with tiny-skia.

use harfrust::{Buffer, Font, GlyphId, ShapeOptions, ShaperFont, shape};
use skrifa::ScalerFont;
use skrifa::font::glyph::outline::PathSink;
use tiny_skia::{Path, PathBuilder};

/// A face of the site at one weight: fonts of which each has letters that those before it lack.
pub struct Face {
    fonts: Vec<Font>,
}

impl Face {
    /// A face from OpenType fonts, of which some may be variable.
    pub fn new<'a>(fonts: impl IntoIterator<Item = &'a Font>, weight: f32) -> Face {
        let at_weight = |font: &Font| font.instance_builder().variations([("wght", weight)]).build();
        Face { fonts: fonts.into_iter().map(at_weight).collect() }
    }

    /// The width of a line in pixels.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        self.set(text, size, &mut |_, _, _| {})
    }

    /// The outlines of a line whose base line begins at a point; nothing where the text has no ink.
    pub fn outline(&self, text: &str, size: f32, (x, y): (f32, f32)) -> Option<Path> {
        let mut pen = Pen { path: PathBuilder::new(), x, y };
        self.set(text, size, &mut |font, glyph, offset| {
            pen.x = x + offset;
            let scaler = ScalerFont::unhinted(font.clone(), Some(size));
            if let Some(outline) = scaler.outline(glyph) {
                // A glyph that can't be drawn is a hole in one picture, and no reason to build no site.
                let _ = outline.draw(skrifa::DrawMemory::Scratch, &mut pen);
            }
        });
        pen.path.finish()
    }

    /// Gives each glyph with its distance from the line's start; returns the line's width.
    fn set(&self, text: &str, size: f32, draw: &mut dyn FnMut(&Font, GlyphId, f32)) -> f32 {
        let mut x = 0.0;
        for (font, run) in self.runs(text) {
            let scale = size / f32::from(font.metrics().units_per_em);
            let mut buffer = Buffer::new();
            buffer.push_str(run);
            buffer.guess_segment_properties();
            if shape(&ShaperFont::new(font), &mut buffer, ShapeOptions::new()).is_err() {
                continue;
            }
            for (glyph, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
                draw(font, GlyphId::new(glyph.glyph_id), x + place.x_offset as f32 * scale);
                x += place.x_advance as f32 * scale;
            }
        }
        x
    }

    /// The text in stretches of one font; signs that none has are left out.
    pub(super) fn runs<'a>(&'a self, text: &'a str) -> Vec<(&'a Font, &'a str)> {
        let mut runs: Vec<(&Font, &str)> = Vec::new();
        let mut start = 0;
        let mut end = 0;
        let mut current: Option<&Font> = None;
        for (index, c) in text.char_indices() {
            let font = self.fonts.iter().find(|font| font.charmap().map_unicode(c).is_some());
            let is_same = current.zip(font).is_some_and(|(one, other)| std::ptr::eq(one, other));
            if !is_same {
                runs.extend(current.map(|font| (font, &text[start..end])));
                start = index;
            }
            current = font;
            end = index + c.len_utf8();
        }
        runs.extend(current.map(|font| (font, &text[start..end])));
        runs
    }

    /// The text in lines no wider than this, broken at spaces. A word that is wider has a line of its own.
    pub fn lines(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ') {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

/// Draws below and to the right of a point; outlines count upwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
}

impl PathSink for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.path.quad_to(self.x + cx0, self.y - cy0, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path.cubic_to(self.x + cx0, self.y - cy0, self.x + cx1, self.y - cy1, self.x + x, self.y - y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
