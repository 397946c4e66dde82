//! Regions and their codes. Two code schemes are in use in Indonesia and do not agree: Kemendagri
//! (`82.05`, the Ministry of Home Affairs' codes of government administration) and BPS (`8203`, the
//! statistics office's). Four bare digits could be either, so nobody may write them.

use std::sync::Arc;

use super::time::PartialDate;
use crate::diag::{At, Span};

/// A code with its scheme, as content files write it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CodeText {
    /// `82` or `82.05`.
    Kemendagri(Arc<str>),
    /// `bps:82` or `bps:8203`, without the prefix.
    Bps(Arc<str>),
    /// Four bare digits: always an error, which names the region that each scheme would mean.
    Bare(Arc<str>),
}

impl std::fmt::Display for CodeText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Kemendagri(code) | Self::Bare(code) => f.write_str(code),
            Self::Bps(code) => write!(f, "bps:{code}"),
        }
    }
}

/// Whose codes they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// The Ministry of Home Affairs: `82`, `82.05`.
    Kemendagri,
    /// The statistics office: `82`, `8203`.
    Bps,
}

impl Scheme {
    /// Each with its word in content files.
    pub const WORDS: [(&'static str, Self); 2] = [("kemendagri", Self::Kemendagri), ("bps", Self::Bps)];

    /// The word in content files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, scheme)| *scheme == self).map_or("kemendagri", |(word, _)| word)
    }

    /// The one that it could be taken for.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Kemendagri => Self::Bps,
            Self::Bps => Self::Kemendagri,
        }
    }
}

/// What kind of regency it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegencyKind {
    /// Kabupaten.
    Kabupaten,
    /// Kota.
    Kota,
}

impl RegencyKind {
    /// The word in content files, data and messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Kabupaten => "kabupaten",
            Self::Kota => "kota",
        }
    }
}

/// A province as `regions.yaml` has it.
#[derive(Clone, Debug)]
pub struct ProvinceEntry {
    /// Its place in the file.
    pub span: Span,
    /// Kemendagri code, two digits.
    pub code: At<Arc<str>>,
    /// BPS code, if given.
    pub bps: Option<At<Arc<str>>>,
    /// Name without the word "Provinsi".
    pub name: Arc<str>,
    /// Its part of an address.
    pub slug: Option<At<Arc<str>>>,
    /// Other names, for matching and search, never shown.
    pub aliases: Vec<At<Arc<str>>>,
}

/// A regency or city as `regions.yaml` has it.
#[derive(Clone, Debug)]
pub struct RegencyEntry {
    /// Its place in the file.
    pub span: Span,
    /// Kemendagri code, `82.05`.
    pub code: At<Arc<str>>,
    /// BPS code, `8203`.
    pub bps: Option<At<Arc<str>>>,
    /// Its part of an address.
    pub slug: At<Arc<str>>,
    /// Kabupaten or kota.
    pub kind: RegencyKind,
    /// Name without that word.
    pub name: Arc<str>,
    /// Other names, for matching and search, never shown.
    pub aliases: Vec<At<Arc<str>>>,
    /// Row and column in the tile map.
    pub tile: Option<At<(u8, u8)>>,
    /// From when it existed.
    pub since: Option<PartialDate>,
    /// Until when it existed.
    pub until: Option<PartialDate>,
    /// From which regencies it was made.
    pub split_from: Vec<At<CodeText>>,
    /// Its seat of government.
    pub seat: Option<Arc<str>>,
    /// Addresses that it had before: site paths.
    pub old_addresses: Vec<At<Arc<str>>>,
}
