//! Sums over the regencies of a province, which always say over how many they go.

use super::coverage::Amount;
use super::figure::{Cell, Part, Share};
use super::public::{Dataset, Public, Region, RegionAt, RegionKind, Row};

/// The regencies that a sum goes over, and what each adds.
#[derive(Clone, Debug)]
pub struct Sum {
    /// Whose regencies; none for those without a province.
    pub province: Option<RegionAt>,
    /// Which of their figures.
    pub part: Part,
    /// Each regency in the order of codes, with count and denominator where it adds both.
    pub terms: Vec<(RegionAt, Term)>,
}

/// What a regency adds to a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Count and denominator.
    Added(i128, i128),
    /// Nothing, for the figure cannot exist there: the sum is complete without it.
    NotApplicable,
    /// Nothing, for a part of the figure is missing or withheld: the sum is incomplete.
    Lacking,
}

impl Sum {
    /// Sums one figure over the regencies of a province, or over those without one, that stood on the
    /// dataset's day. None where a table has no sum: for fewer than two regencies, or if none has a row.
    #[must_use]
    pub fn over(public: &Public, dataset: &Dataset, province: Option<RegionAt>, part: Part) -> Option<Self> {
        let listed = regencies(public, dataset, province);
        let terms: Vec<_> = listed.into_iter().map(|at| (at, term(dataset.row(at), part))).collect();
        (terms.len() > 1).then_some(Self { province, part, terms })
    }

    /// Over how many regencies it goes.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.terms.iter().filter(|(_, term)| matches!(term, Term::Added(..))).count()
    }

    /// To how many regencies the figure applies.
    #[must_use]
    pub fn all(&self) -> usize {
        self.terms.iter().filter(|(_, term)| *term != Term::NotApplicable).count()
    }

    /// Count and denominator, summed over the same regencies; none where no regency adds any.
    #[must_use]
    pub fn totals(&self) -> Option<(i128, i128)> {
        let mut totals = None;
        for (_, term) in &self.terms {
            if let Term::Added(count, of) = term {
                let (counts, wholes) = totals.unwrap_or((0_i128, 0_i128));
                totals = Some((counts.checked_add(*count)?, wholes.checked_add(*of)?));
            }
        }
        totals
    }

    /// The sums as a figure: not applicable where it applies to no regency, none where it is missing.
    #[must_use]
    pub fn cell(&self) -> Option<Cell> {
        let cell = |count, of| Cell { count: Some(count), of: Some(of), note: None, span: None };
        if self.all() == 0 {
            return Some(cell(Amount::NotApplicable, Amount::NotApplicable));
        }
        self.totals().map(|(count, of)| cell(Amount::Count(count), Amount::Count(of)))
    }

    /// The share of the sums.
    #[must_use]
    pub fn share(&self) -> Option<Share> {
        self.totals().and_then(|(count, of)| Share::new(count, of))
    }
}

/// The regencies that a table lists for a province, or for those without one, by code: all that stood on the
/// dataset's day, and those that have a row all the same. None where not one has a row.
#[must_use]
pub fn regencies(public: &Public, dataset: &Dataset, province: Option<RegionAt>) -> Vec<RegionAt> {
    let counts =
        |region: &Region| matches!(region.kind, RegionKind::Regency(_)) && region.province == province;
    let has_rows = dataset.rows.iter().filter_map(|row| row.region).any(|at| counts(&public[at]));
    let listed = |(at, region): &(RegionAt, &Region)| {
        let stood = province.is_some() && region.stood_on(dataset.as_of);
        has_rows && counts(region) && (stood || dataset.row(*at).is_some())
    };
    public.regions().filter(listed).map(|(at, _)| at).collect()
}

fn term(row: Option<&Row>, part: Part) -> Term {
    let amounts = |cell: &Cell| (cell.count, cell.of);
    match row.and_then(|row| part.of(row)).map(amounts) {
        Some((Some(Amount::NotApplicable), _)) => Term::NotApplicable,
        Some((Some(Amount::Count(count)), Some(Amount::Count(of)))) => Term::Added(count, of),
        _ => Term::Lacking,
    }
}
