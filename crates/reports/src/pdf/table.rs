//! Tables: headings repeated on every page, rows kept whole where they fit on one.

use krilla::tagging::{TableHeaderScope, Tag};

use super::columns::{Wish, divide};
use super::flow::{BOTTOM, CONTENT, Flow, GREY, Ink, LEFT, Style, TOP};
use super::structure::Twig;
use crate::picture::Colour;
use crate::table::HIDDEN_MARK;
use crate::typeface::Weight;
use crate::{Align, Language, Table};

const CELL: Style = Style { size: 9.5, leading: 12.5, weight: Weight::Regular, colour: super::flow::BLACK };
const HEADING: Style = Style { weight: Weight::Bold, ..CELL };
const NOTE: Style = Style { size: 9.0, leading: 12.0, weight: Weight::Regular, colour: GREY };
const PADDING_X: f32 = 5.0;
const PADDING_Y: f32 = 3.0;
const GROUND: Colour = Colour(0xec, 0xf0, 0xf4);
const HAIR: Colour = Colour(0xbd, 0xbd, 0xbd);
const LINE: Colour = Colour(0x52, 0x52, 0x52);

/// A column with its place on the page.
struct Lane {
    left: f32,
    width: f32,
    align: Align,
}

/// The lines of each cell in a row.
type Lines = Vec<Vec<String>>;

/// Sets a table with its caption and the reasons for hidden numbers.
pub(super) fn set(flow: &mut Flow, table: &Table, language: Language) {
    if table.columns.is_empty() {
        return;
    }
    let headings: Vec<String> = table.columns.iter().map(|column| flow.clean(&column.heading)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| texts(flow, table, row, language)).collect();
    let lanes = lanes(table, &headings, &rows);
    let heading_lines = break_cells(&headings, &lanes, HEADING);
    let row_lines: Vec<Lines> = rows.iter().map(|row| break_cells(row, &lanes, CELL)).collect();

    let caption = flow.clean(&table.caption);
    let caption_lines = Style::STRONG.wrap(&caption, CONTENT);
    let first_row = row_lines.first().map_or(0.0, |row| height(row, CELL));
    let caption_height: f32 = caption_lines.iter().map(|_| Style::STRONG.leading).sum();
    flow.skip(4.0);
    flow.need((caption_height + height(&heading_lines, HEADING) + first_row + 6.0).min(BOTTOM - TOP));

    let mut parts = Vec::new();
    if !caption.trim().is_empty() {
        let twigs = flow.set_lines(&caption_lines, LEFT, Style::STRONG);
        parts.push(Twig::element(Tag::Caption, twigs));
        flow.y += 3.0;
    }
    parts.push(set_headings(flow, &heading_lines, &lanes));
    let body: Vec<Twig> =
        row_lines.iter().map(|row| set_row(flow, row, &lanes, &heading_lines, table.row_headings)).collect();
    if !body.is_empty() {
        parts.push(Twig::element(Tag::TBody, body));
    }
    flow.done.structure.push(Twig::element(Tag::Table, parts));
    flow.y += 3.0;
    for explanation in table.explanations() {
        let note = flow.clean(&format!("{HIDDEN_MARK}: {explanation}"));
        let twigs = flow.set_lines(&NOTE.wrap(&note, CONTENT), LEFT, NOTE);
        flow.done.structure.push(Twig::paragraph(twigs));
    }
    flow.y += 9.0;
}

fn texts(flow: &mut Flow, table: &Table, row: &[crate::Cell], language: Language) -> Vec<String> {
    let cells = (0..table.columns.len()).map(|at| row.get(at));
    cells.map(|cell| cell.map(|cell| flow.clean(&cell.display(language))).unwrap_or_default()).collect()
}

fn lanes(table: &Table, headings: &[String], rows: &[Vec<String>]) -> Vec<Lane> {
    let mut wishes = vec![Wish::default(); headings.len()];
    for (wish, heading) in wishes.iter_mut().zip(headings) {
        wish.include(heading, HEADING);
    }
    for row in rows {
        for (wish, text) in wishes.iter_mut().zip(row) {
            wish.include(text, CELL);
        }
    }
    let mut left = LEFT;
    divide(&wishes, PADDING_X * 2.0, CONTENT)
        .into_iter()
        .zip(&table.columns)
        .map(|(width, column)| {
            let lane = Lane { left, width, align: column.align };
            left += width;
            lane
        })
        .collect()
}

fn break_cells(cells: &[String], lanes: &[Lane], style: Style) -> Lines {
    cells.iter().zip(lanes).map(|(text, lane)| style.wrap(text, lane.width - PADDING_X * 2.0)).collect()
}

fn height(row: &Lines, style: Style) -> f32 {
    let tallest = row.iter().map(Vec::len).max().unwrap_or(1).max(1);
    (0..tallest).map(|_| style.leading).sum::<f32>() + PADDING_Y * 2.0
}

/// Sets the headings where they are said.
fn set_headings(flow: &mut Flow, headings: &Lines, lanes: &[Lane]) -> Twig {
    heading_ground(flow, headings, lanes);
    let mut cells = Vec::new();
    for (ink, column) in cell_inks(headings, lanes, HEADING, flow.y) {
        while cells.len() <= column {
            cells.push(Vec::new());
        }
        let twig = flow.put(ink);
        cells[column].push(twig);
    }
    cells.resize_with(lanes.len(), Vec::new);
    flow.y += height(headings, HEADING);
    let cells = cells.into_iter().map(|parts| Twig::element(Tag::TH(TableHeaderScope::Column), parts));
    Twig::element(Tag::THead, vec![Twig::element(Tag::TR, cells.collect())])
}

/// Sets the headings again at the top of a page, for the eye alone.
fn repeat_headings(flow: &mut Flow, headings: &Lines, lanes: &[Lane]) {
    heading_ground(flow, headings, lanes);
    for (ink, _) in cell_inks(headings, lanes, HEADING, flow.y) {
        flow.repeat(ink);
    }
    flow.y += height(headings, HEADING);
}

fn heading_ground(flow: &mut Flow, headings: &Lines, lanes: &[Lane]) {
    let (top, height) = (flow.y, height(headings, HEADING));
    let width = lanes.iter().map(|lane| lane.width).sum();
    flow.decorate(Ink::Ground { left: LEFT, top, width, height, colour: GROUND });
    rule(flow, lanes, top + height, 0.8, LINE);
}

/// Sets a row; one that is taller than a page is cut between lines.
fn set_row(flow: &mut Flow, row: &Lines, lanes: &[Lane], headings: &Lines, has_heading: bool) -> Twig {
    let mut cells: Vec<Vec<Twig>> = Vec::new();
    cells.resize_with(lanes.len(), Vec::new);
    let mut rest = row.clone();
    loop {
        let page_room = BOTTOM - TOP - height(headings, HEADING);
        let needed = height(&rest, CELL);
        if flow.room() < needed.min(page_room) && !flow.at_top() {
            flow.new_page();
            repeat_headings(flow, headings, lanes);
        }
        let (now, later) = if needed <= flow.room() { (rest, None) } else { cut(rest, flow.room()) };
        for (ink, column) in cell_inks(&now, lanes, CELL, flow.y) {
            let twig = flow.put(ink);
            if let Some(cell) = cells.get_mut(column) {
                cell.push(twig);
            }
        }
        flow.y += height(&now, CELL);
        rule(flow, lanes, flow.y, 0.4, HAIR);
        match later {
            Some(lines) => {
                rest = lines;
                flow.new_page();
                repeat_headings(flow, headings, lanes);
            }
            None => break,
        }
    }
    let cells = cells.into_iter().enumerate().map(|(at, parts)| {
        if at == 0 && has_heading {
            Twig::element(Tag::TH(TableHeaderScope::Row), parts)
        } else {
            Twig::element(Tag::TD, parts)
        }
    });
    Twig::element(Tag::TR, cells.collect())
}

/// Cuts a row after as many lines as fit, at least one.
fn cut(row: Lines, room: f32) -> (Lines, Option<Lines>) {
    let mut fitting = 1;
    let mut used = PADDING_Y * 2.0 + CELL.leading;
    while used + CELL.leading <= room {
        used += CELL.leading;
        fitting += 1;
    }
    let (now, later): (Lines, Lines) = row
        .into_iter()
        .map(|mut lines| {
            let later = lines.split_off(fitting.min(lines.len()));
            (lines, later)
        })
        .unzip();
    let is_left = later.iter().any(|lines| !lines.is_empty());
    (now, is_left.then_some(later))
}

/// Places the lines of cells; each comes with the number of its column.
fn cell_inks(row: &Lines, lanes: &[Lane], style: Style, top: f32) -> Vec<(Ink, usize)> {
    let mut inks = Vec::new();
    for (column, (lines, lane)) in row.iter().zip(lanes).enumerate() {
        let mut baseline = top + PADDING_Y + style.ascent();
        for line in lines {
            let x = match lane.align {
                Align::Start => lane.left + PADDING_X,
                Align::End => lane.left + lane.width - PADDING_X - style.printed_width(line.trim_end()),
            };
            if !line.trim().is_empty() {
                inks.push((Ink::Text { x, baseline, style, text: line.clone() }, column));
            }
            baseline += style.leading;
        }
    }
    inks
}

fn rule(flow: &mut Flow, lanes: &[Lane], y: f32, width: f32, colour: Colour) {
    let right = LEFT + lanes.iter().map(|lane| lane.width).sum::<f32>();
    flow.decorate(Ink::Rule { from: (LEFT, y), to: (right, y), width, colour });
}
