//! Looks into a zipped spreadsheet before anything else does.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{Limits, ReadError};

const MAX_PARTS: usize = 1000;

/// A zip file whose parts together stay below the limit.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    max_unpacked: u64,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    /// Opens the file and refuses it when the sizes it declares are too large.
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged("the zip directory"))?;
        let max_unpacked = limits.max_unpacked_bytes;
        let too_large = || ReadError::TooLargeUnpacked { max: max_unpacked };
        if zip.len() > MAX_PARTS {
            return Err(too_large());
        }
        let mut names = Vec::new();
        let mut declared = 0_u64;
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(|_| damaged("the zip directory"))?;
            if part.encrypted() {
                return Err(ReadError::Protected);
            }
            declared = declared.saturating_add(part.size());
            names.push(part.name().map(std::borrow::Cow::into_owned).unwrap_or_default());
        }
        if declared > max_unpacked {
            return Err(too_large());
        }
        Ok(Self { zip, names, max_unpacked, unpacked: 0 })
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.names.iter().any(|n| n == name)
    }

    /// Unpacks one part, and stops where it turns out larger than declared.
    pub(crate) fn part(&mut self, name: &str) -> Result<String, ReadError> {
        let index = self.names.iter().position(|n| n == name).ok_or_else(|| damaged(name))?;
        let bytes = self.unpack(index)?;
        let text = String::from_utf8(bytes).map_err(|_| damaged(name))?;
        Ok(text)
    }

    fn unpack(&mut self, index: usize) -> Result<Vec<u8>, ReadError> {
        let name = self.names.get(index).cloned().unwrap_or_default();
        let part = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(_) => ReadError::Protected,
            _ => damaged(&name),
        })?;
        let left = self.max_unpacked.saturating_sub(self.unpacked);
        let mut bytes = Vec::new();
        part.take(left + 1).read_to_end(&mut bytes).map_err(|_| damaged(&name))?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > left {
            return Err(ReadError::TooLargeUnpacked { max: self.max_unpacked });
        }
        self.unpacked += length;
        Ok(bytes)
    }

    /// Unpacks every part once, because declared sizes can lie, and checks what a reader would trust.
    ///
    /// calamine sets memory aside for as many shared strings as the file promises (`uniqueCount`); a promise
    /// of a billion would end the whole process. The check is only sound on plain UTF-8.
    pub(crate) fn check_all_parts(&mut self) -> Result<(), ReadError> {
        for index in 0..self.names.len() {
            let bytes = self.unpack(index)?;
            let name = self.names.get(index).cloned().unwrap_or_default();
            let extension = name.rsplit('.').next().unwrap_or_default();
            if !["xml", "rels"].iter().any(|xml| extension.eq_ignore_ascii_case(xml)) {
                continue;
            }
            let text = std::str::from_utf8(&bytes).map_err(|_| damaged(&name))?;
            let plain = |c: char| !c.is_control() || matches!(c, '\t' | '\r' | '\n') || !c.is_ascii();
            if !text.chars().all(plain)
                || text.split("uniqueCount").skip(1).any(|after| promise(after) > text.len())
            {
                return Err(damaged(&name));
            }
        }
        Ok(())
    }
}

/// Reads the number in `="123"`; a longer one than fits counts as the largest.
fn promise(after_name: &str) -> usize {
    let digits = after_name.trim_start_matches(|c: char| !c.is_ascii_digit() && c != '>');
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    match &digits[..end] {
        "" => 0,
        digits => digits.parse().unwrap_or(usize::MAX),
    }
}

pub(crate) fn damaged(part: &str) -> ReadError {
    ReadError::Damaged { part: part.to_owned() }
}
