//! The canvas of a picture, and its file.

use super::lettering::Face;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError};
use std::collections::HashMap;
use tiny_skia::{Color, FillRule, LineCap, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

/// The width that networks ask for, in pixels.
pub const WIDTH: u32 = 1200;
/// The height, in pixels.
pub const HEIGHT: u32 = 630;

/// The colours of the light theme.
pub struct Colours {
    pub paper: Color,
    pub ink: Color,
    pub ink_soft: Color,
    pub health: Color,
    pub science: Color,
}

impl Colours {
    /// The first of each pair in the style's tokens, `--ink: light-dark(#231a14, …)`.
    pub fn read(tokens: &str) -> Option<Colours> {
        let colour = |name: &str| {
            let (_, rest) = tokens.split_once(&format!("--{name}: light-dark(#"))?;
            let code = u32::from_str_radix(rest.get(..6)?, 16).ok()?;
            let [_, red, green, blue] = code.to_be_bytes();
            Some(Color::from_rgba8(red, green, blue, 255))
        };
        Some(Colours {
            paper: colour("paper")?,
            ink: colour("ink")?,
            ink_soft: colour("ink-soft")?,
            health: colour("health")?,
            science: colour("science")?,
        })
    }
}

/// A picture being drawn.
pub struct Canvas<'a> {
    pixels: Pixmap,
    colours: &'a Colours,
}

impl<'a> Canvas<'a> {
    /// An empty one.
    pub fn new(colours: &'a Colours) -> Option<Canvas<'a>> {
        let mut pixels = Pixmap::new(WIDTH, HEIGHT)?;
        pixels.fill(colours.paper);
        Some(Canvas { pixels, colours })
    }

    /// A line of text whose base line begins at a point.
    pub fn line(&mut self, face: &Face, text: &str, size: f32, start: (f32, f32), colour: Color) {
        if let Some(path) = face.outline(text, size, start) {
            self.pixels.fill_path(&path, &paint(colour), FillRule::Winding, Transform::identity(), None);
        }
    }

    /// The site's sign: two lines with their stations, health above and science below, which meet at the end.
    pub fn route_map(&mut self) {
        let (y, gap, right) = (HEIGHT as f32 - 100.0, 16.0, WIDTH as f32);
        for (colour, side) in [(self.colours.health, -1.0), (self.colours.science, 1.0)] {
            let mut path = PathBuilder::new();
            path.move_to(0.0, y + side * gap);
            path.line_to(right - 320.0, y + side * gap);
            path.cubic_to(right - 250.0, y + side * gap, right - 250.0, y + side * 4.0, right - 180.0, y + side * 4.0);
            path.line_to(right, y + side * 4.0);
            self.stroke(path.finish(), colour);
            for station in [72.0, 320.0, 568.0] {
                self.dot((station, y + side * gap), colour);
            }
        }
        self.dot((right - 110.0, y), self.colours.ink);
    }

    fn stroke(&mut self, path: Option<Path>, colour: Color) {
        let stroke = Stroke { width: 8.0, line_cap: LineCap::Butt, ..Stroke::default() };
        if let Some(path) = path {
            self.pixels.stroke_path(&path, &paint(colour), &stroke, Transform::identity(), None);
        }
    }

    /// A station: a ring around the paper.
    fn dot(&mut self, (x, y): (f32, f32), colour: Color) {
        for (radius, colour) in [(12.0, colour), (6.0, self.colours.paper)] {
            if let Some(circle) = PathBuilder::from_circle(x, y, radius) {
                self.pixels.fill_path(&circle, &paint(colour), FillRule::Winding, Transform::identity(), None);
            }
        }
    }

    /// The file, with a palette: a byte for each pixel, and enough shades for the letters' edges.
    pub fn png(&self) -> Result<Vec<u8>, EncodingError> {
        let (palette, indices) = self.palette();
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, WIDTH, HEIGHT);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette);
        encoder.set_compression(Compression::High);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&indices)?;
        writer.finish()?;
        Ok(file)
    }

    /// At most 256 colours, three bytes each, and the number of each pixel's. Shades that differ little are one.
    fn palette(&self) -> (Vec<u8>, Vec<u8>) {
        for bits in 3.. {
            let mut numbers: HashMap<[u8; 3], u8> = HashMap::new();
            let mut palette = Vec::new();
            // Flat colours come first, so that they are kept as they are.
            let colours = [
                self.colours.paper,
                self.colours.ink,
                self.colours.ink_soft,
                self.colours.health,
                self.colours.science,
            ];
            let flat = colours.map(|colour| colour.to_color_u8()).map(|c| [c.red(), c.green(), c.blue()]);
            let mut number = |colour: [u8; 3]| {
                let next = numbers.len();
                *numbers.entry(colour.map(|channel| channel >> bits)).or_insert_with(|| {
                    palette.extend(colour);
                    next as u8
                })
            };
            for colour in flat {
                number(colour);
            }
            let mut indices = Vec::with_capacity((WIDTH * HEIGHT) as usize);
            // Most pixels are like the one before.
            for run in self.pixels.pixels().chunk_by(|one, other| one == other) {
                let colour = [run[0].red(), run[0].green(), run[0].blue()];
                indices.resize(indices.len() + run.len(), number(colour));
            }
            if palette.len() <= 256 * 3 {
                return (palette, indices);
            }
        }
        (Vec::new(), Vec::new())
    }
}

fn paint(colour: Color) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(colour);
    paint.anti_alias = true;
    paint
}
