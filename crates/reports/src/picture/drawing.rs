//! A drawing: shapes and texts with their colours, in units of about one screen pixel.

use crate::typeface::{self, Weight};

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

pub(crate) const INK: Colour = Colour(0x1a, 0x1a, 0x1a);
pub(crate) const MUTED: Colour = Colour(0x52, 0x52, 0x52);
pub(crate) const RULE: Colour = Colour(0xcf, 0xcf, 0xcf);
pub(crate) const WHITE: Colour = Colour(0xff, 0xff, 0xff);

/// A finished drawing, to be put on a page or on paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    pub width: f32,
    pub height: f32,
    pub items: Vec<Item>,
}

/// A part of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Shape {
        shape: Shape,
        paint: Paint,
        class: &'static str,
    },
    Text(Text),
    /// Items that belong together; the title is the full text behind a shortened label.
    Group {
        class: String,
        title: String,
        items: Vec<Item>,
    },
}

/// The outline of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rectangle { x: f32, y: f32, width: f32, height: f32 },
    Circle { x: f32, y: f32, radius: f32 },
    Polygon(Vec<(f32, f32)>),
    Line { from: (f32, f32), to: (f32, f32) },
}

/// How a shape is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paint {
    pub fill: Option<Colour>,
    pub stroke: Option<Colour>,
    pub stroke_width: f32,
    pub dashed: bool,
}

/// The side of a text that stands on its x.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    #[default]
    Start,
    Middle,
    End,
}

/// A line of text; `y` is its baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub x: f32,
    pub y: f32,
    pub size: f32,
    pub bold: bool,
    pub anchor: Anchor,
    pub colour: Colour,
    pub text: String,
}

impl Paint {
    pub(crate) const fn filled(fill: Colour) -> Self {
        Self { fill: Some(fill), stroke: None, stroke_width: 0.0, dashed: false }
    }

    pub(crate) const fn stroked(stroke: Colour, stroke_width: f32) -> Self {
        Self { fill: None, stroke: Some(stroke), stroke_width, dashed: false }
    }

    pub(crate) const fn edged(fill: Colour, stroke: Colour, stroke_width: f32) -> Self {
        Self { fill: Some(fill), stroke: Some(stroke), stroke_width, dashed: false }
    }

    pub(crate) const fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }
}

impl Item {
    pub(crate) fn shape(class: &'static str, shape: Shape, paint: Paint) -> Self {
        Self::Shape { shape, paint, class }
    }

    pub(crate) fn rectangle(
        class: &'static str,
        (x, y): (f32, f32),
        width: f32,
        height: f32,
        paint: Paint,
    ) -> Self {
        Self::shape(class, Shape::Rectangle { x, y, width: width.max(0.0), height: height.max(0.0) }, paint)
    }

    pub(crate) fn line(class: &'static str, from: (f32, f32), to: (f32, f32), paint: Paint) -> Self {
        Self::shape(class, Shape::Line { from, to }, paint)
    }
}

/// A manner of writing text in a drawing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lettering {
    pub(crate) size: f32,
    pub(crate) bold: bool,
    pub(crate) colour: Colour,
}

impl Lettering {
    pub(crate) const LABEL: Self = Self { size: 14.0, bold: true, colour: INK };
    pub(crate) const PLAIN: Self = Self { size: 14.0, bold: false, colour: INK };
    pub(crate) const DETAIL: Self = Self { size: 12.5, bold: false, colour: INK };
    pub(crate) const AXIS: Self = Self { size: 12.5, bold: false, colour: MUTED };
    pub(crate) const YEAR: Self = Self { size: 12.5, bold: true, colour: INK };
    pub(crate) const SMALL: Self = Self { size: 11.0, bold: true, colour: INK };

    pub(crate) fn measure(self, text: &str, slack: f32) -> f32 {
        let weight = if self.bold { Weight::Bold } else { Weight::Regular };
        typeface::width(text, weight, self.size) * slack
    }

    pub(crate) fn write(self, (x, y): (f32, f32), anchor: Anchor, text: impl Into<String>) -> Item {
        let Self { size, bold, colour } = self;
        Item::Text(Text { x, y, size, bold, anchor, colour, text: text.into() })
    }

    pub(crate) fn in_colour(mut self, colour: Colour) -> Self {
        self.colour = colour;
        self
    }
}
