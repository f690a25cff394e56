//! The head of a letter, with the address where the window of a Dutch envelope is: left, under the first fold.

use super::flow::{Flow, Ink, LEFT, RIGHT, Style};
use super::structure::Twig;
use crate::Letterhead;
use crate::picture::Colour;
use crate::typeface::Weight;

const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

const RULE: Colour = Colour(0x8a, 0x8a, 0x8a);

/// Sets the head and leaves the flow where the subject goes.
pub(super) fn set(flow: &mut Flow, letterhead: &Letterhead) {
    set_sender(flow, &letterhead.sender_lines);
    flow.y = flow.y.max(mm(50.0));
    set_block(flow, &letterhead.recipient_lines, LEFT, Style::BODY);
    // A mark for the first of two folds.
    flow.decorate(Ink::Rule {
        from: (mm(6.0), mm(99.0)),
        to: (mm(11.0), mm(99.0)),
        width: 0.4,
        colour: RULE,
    });

    flow.y = flow.y.max(mm(88.0));
    let date = [letterhead.place_and_date.clone()];
    set_block(flow, &date, LEFT, Style::BODY);
    let reference: Vec<String> = letterhead.reference.iter().cloned().collect();
    set_block(flow, &reference, LEFT, Style::BODY.in_grey());
    flow.y += 16.0;
}

/// Sets the organisation's name large on the left and its other lines small on the right.
fn set_sender(flow: &mut Flow, lines: &[String]) {
    let top = mm(17.0);
    flow.y = top;
    let Some((name, rest)) = lines.split_first() else { return };
    let x = mm(132.0);
    let style = Style::bold(16.0, 20.0);
    let name = flow.clean(name);
    let twigs = flow.set_lines(&style.wrap(&name, x - LEFT - 20.0), LEFT, style);
    flow.done.structure.push(Twig::paragraph(twigs));
    let name_bottom = flow.y;

    flow.y = top + 3.0;
    let style = Style { size: 9.0, leading: 12.0, weight: Weight::Regular, colour: super::flow::GREY };
    let mut twigs = Vec::new();
    for line in rest {
        let line = flow.clean(line);
        twigs.extend(flow.set_lines(&style.wrap(&line, RIGHT - x), x, style));
    }
    if !twigs.is_empty() {
        flow.done.structure.push(Twig::paragraph(twigs));
    }
    flow.y = flow.y.max(name_bottom) + 12.0;
}

fn set_block(flow: &mut Flow, lines: &[String], x: f32, style: Style) {
    let mut twigs = Vec::new();
    for line in lines {
        let line = flow.clean(line);
        twigs.extend(flow.set_lines(&style.wrap(&line, mm(90.0)), x, style));
    }
    if !twigs.is_empty() {
        flow.done.structure.push(Twig::paragraph(twigs));
    }
}
