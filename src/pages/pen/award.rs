//! Awards, categories with their results, nominees.

use super::Pen;
use crate::awards::edition::Level;
use crate::awards::public::{Award, AwardAt, CategoryAt, EditionAt, NominationAt, RegionAt, Winner};
use crate::pages::view::{
    AwardGroup, AwardLine, AwardView, CategoryResults, Leaders, LinkView, NomineeView, NumberView, TextView,
    WinnerView,
};

/// How many names stand for a category in a list of categories.
const LEADERS: usize = 3;

impl Pen<'_> {
    /// One award with all that is public about it.
    #[must_use]
    pub fn award(&self, at: AwardAt) -> AwardView {
        let award = &self.public[at];
        AwardView {
            id: self.award_anchor(at),
            edition: self.edition_link(award.edition),
            category: self.category_link(award.category),
            place: award.place,
            rank: self.rank(award),
            tied: award.tied.then(|| self.word("award-tied")),
            tier: self.tier(award),
            winners: award.winners.iter().map(|winner| self.winner(winner, award.category)).collect(),
            joint: award.winners.len() > 1,
            citation: award.citation.as_ref().map(|text| self.html(text)),
            region: self.region_elsewhere(award).map(|region| self.region_link(region)),
            amount: award
                .amount
                .map(|amount| NumberView { value: amount.to_string(), text: self.locale.rupiah(amount) }),
            photo: award.photo.map(|photo| self.photo(photo)),
            source: award.source.as_ref().map(|source| self.source(source)),
            note: award.note.as_ref().map(|note| self.html(note)),
            withdrawn: award.withdrawn,
            changes: self.changes(&award.changes),
        }
    }

    /// One award on one line.
    #[must_use]
    pub fn award_line(&self, at: AwardAt) -> AwardLine {
        let award = &self.public[at];
        AwardLine {
            edition: self.edition_link(award.edition),
            category: self.award_link(at),
            rank: self.rank(award).or_else(|| self.tier(award)),
            tied: award.tied.then(|| self.word("award-tied")),
            withdrawn: award.withdrawn,
        }
    }

    /// One award in words: "Terbaik I, Pemerintah desa, Penghargaan 2024".
    #[must_use]
    pub fn award_in_words(&self, at: AwardAt) -> String {
        let line = self.award_line(at);
        let names = [line.rank.map(|rank| rank.text), Some(line.category.text), Some(line.edition.text)];
        names.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What an award's place is called: its label, else its number.
    fn rank(&self, award: &Award) -> Option<TextView> {
        match (&award.label, award.place) {
            (Some(label), _) => Some(self.text(label)),
            (None, Some(place)) => {
                Some(self.own(self.say("award-place", &[("place", i128::from(place).into())])))
            }
            (None, None) => None,
        }
    }

    fn tier(&self, award: &Award) -> Option<TextView> {
        let tier = self.public[award.category].tiers.get(award.tier?)?;
        Some(match &tier.title {
            Some(title) => self.text(title),
            None => self.own(capitalised(&tier.id)),
        })
    }

    /// Where the work was done, if not where all who did it are at home.
    fn region_elsewhere(&self, award: &Award) -> Option<RegionAt> {
        let at_home = |winner: &Winner| self.public[winner.recipient].region == award.region;
        award.region.filter(|_| !award.winners.iter().all(at_home))
    }

    fn winner(&self, winner: &Winner, category: CategoryAt) -> WinnerView {
        let recipient = &self.public[winner.recipient];
        let other = winner.named.as_ref().filter(|named| **named != recipient.name);
        WinnerView {
            link: self.recipient_link(winner.recipient, winner.named.as_ref()),
            known_as: other.map(|_| recipient.name.clone()),
            kind: self.recipient_kind_beside(recipient.kind, [category]),
            region: recipient.region.map(|region| self.region_link(region)),
            part: winner.part.map(|(part, of)| format!("{part}/{of}")),
        }
    }

    /// A category with its results and nominees.
    #[must_use]
    pub fn category(&self, at: CategoryAt) -> CategoryResults {
        let category = &self.public[at];
        let link = self.category_link(at);
        let title = link.text.to_lowercase();
        let sector = category.sector.as_ref().map(|sector| self.text(sector));
        CategoryResults {
            id: category.id.value.clone(),
            link,
            description: category.description.as_ref().map(|text| self.html(text)),
            level: category.level.map(|level| self.level(level)),
            sector: sector.filter(|sector| !title.contains(&sector.text.to_lowercase())),
            groups: self.groups(&category.awards),
            nominees: self.nominees(&category.nominations),
        }
    }

    /// All categories of an edition.
    #[must_use]
    pub fn categories(&self, at: EditionAt) -> Vec<CategoryResults> {
        self.public[at].categories.iter().map(|category| self.category(*category)).collect()
    }

    /// Who came first in a category: those who share its best place, else its best tier, else all. None where no
    /// award stands.
    #[must_use]
    pub fn leaders(&self, at: CategoryAt) -> Option<Leaders> {
        let awards = self.public[at].awards.iter().map(|award| &self.public[*award]);
        let standing: Vec<&Award> = awards.filter(|award| !award.withdrawn).collect();
        let first = standing.first()?;
        let alike = standing.iter().filter(|award| (award.place, award.tier) == (first.place, first.tier));
        let mut winners: Vec<LinkView> = alike
            .flat_map(|award| &award.winners)
            .map(|winner| self.recipient_link(winner.recipient, winner.named.as_ref()))
            .collect();
        let more = winners.len().saturating_sub(LEADERS);
        winners.truncate(LEADERS);
        Some(Leaders {
            category: self.category_link(at),
            rank: self.rank(first).or_else(|| self.tier(first)),
            tied: first.tied.then(|| self.word("award-tied")),
            winners,
            more: (more > 0).then(|| self.say("more-recipients", &[("count", more.into())])),
        })
    }

    /// The name of a level.
    #[must_use]
    pub fn level(&self, level: Level) -> String {
        self.word(&format!("level-{}", level.word()))
    }

    /// "Hasil diumumkan pada …", while an edition's results are not public.
    #[must_use]
    pub fn pending(&self, at: EditionAt) -> Option<String> {
        let edition = &self.public[at];
        let announced = edition.announced.filter(|_| !edition.results_public)?;
        Some(self.say("results-pending", &[("date", self.locale.when(announced).into())]))
    }

    /// Awards in their order, cut where places, tiers and unranked winners meet.
    fn groups(&self, awards: &[AwardAt]) -> Vec<AwardGroup> {
        let kind = |award: &Award| match (award.place, award.tier) {
            (Some(_), _) => ("places", None),
            (None, Some(tier)) => ("tier", Some(tier)),
            (None, None) => ("unranked", None),
        };
        let mut groups: Vec<((&'static str, Option<usize>), AwardGroup)> = Vec::new();
        for at in awards {
            let award = &self.public[*at];
            let key = kind(award);
            if groups.last().is_none_or(|(last, _)| *last != key) {
                let title = (key.0 == "tier").then(|| self.tier(award)).flatten();
                groups.push((key, AwardGroup { kind: key.0, title, awards: Vec::new() }));
            }
            if let Some((_, group)) = groups.last_mut() {
                group.awards.push(self.award(*at));
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Nominees by name: never in the order of the file, which could tell an outcome.
    fn nominees(&self, nominations: &[NominationAt]) -> Vec<NomineeView> {
        let mut nominees: Vec<NomineeView> = nominations
            .iter()
            .map(|at| {
                let nomination = &self.public[*at];
                let recipient = &self.public[nomination.recipient];
                let other = nomination.named.as_ref().filter(|named| **named != recipient.name);
                NomineeView {
                    link: self.recipient_link(nomination.recipient, nomination.named.as_ref()),
                    known_as: other.map(|_| recipient.name.clone()),
                    region: recipient.region.map(|region| self.region_link(region)),
                    note: nomination.note.as_ref().map(|note| self.html(note)),
                }
            })
            .collect();
        nominees.sort_by(|a, b| {
            self.locale.compare(&a.link.text, &b.link.text).then_with(|| a.link.href.cmp(&b.link.href))
        });
        nominees
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
