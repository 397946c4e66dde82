//! Where a fact was read.

use std::sync::Arc;

use jiff::civil::Date;

use super::text::Text;
use super::time::PartialDate;
use crate::diag::At;

/// The source of a result, a figure or an article.
#[derive(Clone, Debug)]
pub struct Source {
    /// Who published it.
    pub name: Arc<str>,
    /// What it is called there.
    pub title: Option<Text>,
    /// Where it can be read.
    pub url: Option<At<Arc<str>>>,
    /// When it was published, as far as known.
    pub published: Option<PartialDate>,
    /// When it was last looked at.
    pub accessed: Option<Date>,
}
