//! A drawing as an SVG element, fit for pages with a strict content security policy: no inline style.

use std::fmt::Write as _;

use super::drawing::{Anchor, Colour, Drawing, Item, Paint, Shape, Text};
use super::{About, Variant};
use crate::html::escape;

/// Writes the element. The narrow variant is hidden until a style sheet shows it (see
/// [`PICTURE_CSS`](crate::html::PICTURE_CSS)).
pub(crate) fn render(drawing: &Drawing, about: &About, id: &str, variant: Variant) -> String {
    let id = escape(id);
    let (width, height) = (number(drawing.width), number(drawing.height));
    let (class, display) = match variant {
        Variant::Wide | Variant::Print => ("picture-svg picture-svg--wide", ""),
        Variant::Narrow => ("picture-svg picture-svg--narrow", " display=\"none\""),
    };
    let mut out = format!(
        "<svg class=\"{class}\" role=\"img\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\" \
         viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"{display} \
         xmlns=\"http://www.w3.org/2000/svg\">\n<title id=\"{id}-title\">{}</title>\n<desc id=\"{id}-desc\">{}</desc>\n",
        escape(&about.title),
        escape(&about.description),
    );
    for item in &drawing.items {
        write_item(&mut out, item);
    }
    out.push_str("</svg>");
    out
}

fn write_item(out: &mut String, item: &Item) {
    match item {
        Item::Shape { shape, paint, class } => write_shape(out, shape, *paint, class),
        Item::Text(text) => write_text(out, text),
        Item::Group { class, title, items } => {
            let _ = write!(out, "<g class=\"{}\">", escape(class));
            if !title.is_empty() {
                let _ = write!(out, "<title>{}</title>", escape(title));
            }
            out.push('\n');
            for item in items {
                write_item(out, item);
            }
            out.push_str("</g>\n");
        }
    }
}

fn write_shape(out: &mut String, shape: &Shape, paint: Paint, class: &str) {
    let _ = match shape {
        Shape::Rectangle { x, y, width, height } => write!(
            out,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            number(*x),
            number(*y),
            number(*width),
            number(*height)
        ),
        Shape::Circle { x, y, radius } => write!(
            out,
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"",
            number(*x),
            number(*y),
            number(*radius)
        ),
        Shape::Polygon(points) => {
            let points: Vec<String> =
                points.iter().map(|(x, y)| format!("{},{}", number(*x), number(*y))).collect();
            write!(out, "<polygon class=\"{class}\" points=\"{}\"", points.join(" "))
        }
        Shape::Line { from, to } => write!(
            out,
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"",
            number(from.0),
            number(from.1),
            number(to.0),
            number(to.1)
        ),
    };
    let _ = write!(out, " fill=\"{}\"", paint.fill.map_or_else(|| "none".to_owned(), colour));
    if let Some(stroke) = paint.stroke {
        let _ = write!(out, " stroke=\"{}\" stroke-width=\"{}\"", colour(stroke), number(paint.stroke_width));
    }
    if paint.dashed {
        out.push_str(" stroke-dasharray=\"5 3\"");
    }
    out.push_str("/>\n");
}

fn write_text(out: &mut String, text: &Text) {
    let _ = write!(
        out,
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
        number(text.x),
        number(text.y),
        number(text.size)
    );
    if text.bold {
        out.push_str(" font-weight=\"700\"");
    }
    match text.anchor {
        Anchor::Start => {}
        Anchor::Middle => out.push_str(" text-anchor=\"middle\""),
        Anchor::End => out.push_str(" text-anchor=\"end\""),
    }
    let _ = writeln!(out, " fill=\"{}\">{}</text>", colour(text.colour), escape(&text.text));
}

fn colour(Colour(red, green, blue): Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Writes a length with at most one decimal.
fn number(value: f32) -> String {
    let text = format!("{value:.1}");
    match text.strip_suffix(".0") {
        Some("-0") => "0".to_owned(),
        Some(whole) => whole.to_owned(),
        None => text,
    }
}
