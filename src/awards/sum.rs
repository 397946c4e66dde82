//! Sums over the regencies of a province, which always say over how many they go.

use super::coverage::Amount;
use super::figure::{Cell, Part, Share};
use super::public::{Dataset, Public, RegionAt, RegionKind, Row};

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
        let of_province = |at: RegionAt| public[at].province == province;
        let has_rows = dataset
            .rows
            .iter()
            .filter_map(|row| row.region)
            .any(|at| of_province(at) && matches!(public[at].kind, RegionKind::Regency(_)));
        let listed = public.regions().filter(|(at, region)| {
            let counts = matches!(region.kind, RegionKind::Regency(_)) && of_province(*at);
            let stood = province.is_some() && region.stood_on(dataset.as_of);
            counts && (stood || dataset.row(*at).is_some())
        });
        let terms: Vec<_> = listed.map(|(at, _)| (at, term(dataset.row(at), part))).collect();
        (has_rows && terms.len() > 1).then_some(Self { province, part, terms })
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

    /// The share of the sums.
    #[must_use]
    pub fn share(&self) -> Option<Share> {
        self.totals().and_then(|(count, of)| Share::new(count, of))
    }
}

fn term(row: Option<&Row>, part: Part) -> Term {
    let amounts = |cell: &Cell| (cell.count, cell.of);
    match row.and_then(|row| part.of(row)).map(amounts) {
        Some((Some(Amount::NotApplicable), _)) => Term::NotApplicable,
        Some((Some(Amount::Count(count)), Some(Amount::Count(of)))) => Term::Added(count, of),
        _ => Term::Lacking,
    }
}
