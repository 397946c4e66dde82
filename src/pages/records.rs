//! What readers can find: one record per page that is about something, in each language of the site.
//!
//! In: the planned site. Out: [`Record`]s, in a fixed order. They are made from what is public, as pages are, so
//! nothing hidden can be found; and of it only what the page itself shows, and other names of what it is about.
//! Never here: how an index is made, markup.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Key;
use super::pen::Pen;
use super::plan::{Site, has_content};
use crate::awards::coverage::Status;
use crate::awards::public::{
    Award, AwardAt, CategoryAt, DatasetAt, EditionAt, NewsAt, PageAt, PeriodAt, Public, RecipientAt,
    RegionAt, Version,
};
use crate::awards::site::Section;
use crate::awards::text::Lang;

/// Kinds of what can be found, in the order in which they are offered. Their words are `search-kind-…`.
pub const KINDS: [&str; 7] = ["recipient", "award", "region", "news", "statistics", "gallery", "page"];

/// One page that can be found.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its address, base path included.
    pub url: Arc<str>,
    /// One of [`KINDS`].
    pub kind: &'static str,
    /// What it is about.
    pub title: String,
    /// Other names of that, which are never shown.
    pub aliases: Vec<String>,
    /// What stands below the title: where, when, of what kind.
    pub note: String,
    /// The language of title and text, where not that of the index.
    pub lang: Option<Arc<str>>,
    /// The text. Never empty.
    pub text: String,
    /// Ids of the editions that it belongs to.
    pub editions: BTreeSet<Arc<str>>,
    /// Ids of the categories that it belongs to, as `category_id` has them.
    pub categories: BTreeSet<Arc<str>>,
    /// Codes of the regions that it belongs to, their provinces included.
    pub regions: BTreeSet<Arc<str>>,
}

/// Everything that can be found in a language.
#[must_use]
pub fn records(site: &Site, lang: &Lang) -> Vec<Record> {
    let pen = site.pen(lang);
    let public = pen.public;
    let mut all = vec![home(pen)];
    all.extend(public.recipients().map(|(at, _)| recipient(pen, at)));
    all.extend(public.editions().map(|(at, _)| edition(pen, at)));
    all.extend(public.categories().map(|(at, _)| category(pen, at)));
    all.extend(public.regions().map(|(at, _)| region(pen, at)));
    all.extend(public.news().map(|(at, _)| news(pen, at)));
    all.extend(public.periods().map(|(at, _)| period(pen, at)));
    let figures = public.datasets().filter(|(_, dataset)| dataset.status != Status::Illustrative);
    all.extend(figures.filter_map(|(at, _)| comparison(pen, at)));
    all.extend(has_content(public, Section::Methods).then(|| methods(pen)));
    let with_photos = public.editions().filter(|(_, edition)| !edition.photos.is_empty());
    all.extend(with_photos.map(|(at, _)| gallery(pen, at)));
    all.extend(public.pages().map(|(at, _)| page(pen, at)));
    all
}

/// The id by which a category is known in all its editions: that of the newest.
pub(super) fn category_id(public: &Public, at: CategoryAt) -> &Arc<str> {
    &public[super::index::newest(public, at)].id.value
}

impl Record {
    fn new(url: Arc<str>, kind: &'static str, title: impl Into<String>) -> Self {
        Self {
            url,
            kind,
            title: title.into(),
            aliases: Vec::new(),
            note: String::new(),
            lang: None,
            text: String::new(),
            editions: BTreeSet::new(),
            categories: BTreeSet::new(),
            regions: BTreeSet::new(),
        }
    }

    /// Adds a sentence, or a few words that become one.
    fn say(&mut self, text: impl AsRef<str>) {
        let text = text.as_ref().trim();
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(text);
        if !text.ends_with(['.', '!', '?', '…', ':']) {
            self.text.push('.');
        }
    }

    /// A record whose text says nothing would not be found: then its title is its text.
    fn whole(mut self) -> Self {
        if self.text.is_empty() {
            self.text.clone_from(&self.title);
        }
        self.aliases.retain(|alias| *alias != self.title);
        self.aliases.sort_unstable();
        self.aliases.dedup();
        self
    }

    fn alias(&mut self, names: impl IntoIterator<Item = Arc<str>>) {
        self.aliases.extend(names.into_iter().map(|name| name.to_string()));
    }

    fn in_region(&mut self, public: &Public, regions: impl IntoIterator<Item = RegionAt>) {
        for at in regions {
            self.regions.insert(public[at].code.clone());
            self.regions.extend(public[at].province.map(|province| public[province].code.clone()));
        }
    }

    fn in_category(&mut self, public: &Public, at: CategoryAt) {
        self.categories.insert(category_id(public, at).clone());
        self.editions.insert(public[public[at].edition].id.value.clone());
    }
}

fn home(pen: Pen<'_>) -> Record {
    let view = pen.site.view(pen.lang);
    let mut record = Record::new(view.home.clone(), "page", &*view.title.text);
    record.say(view.description.as_ref().map_or("", |text| &text.text));
    record.whole()
}

/// What was received, and why.
fn award_words(pen: Pen<'_>, at: AwardAt) -> [String; 2] {
    let mut words = pen.award_in_words(at);
    if pen.public[at].withdrawn {
        words = format!("{words} ({})", pen.word("award-withdrawn"));
    }
    [words, pen.public[at].citation.as_ref().map(|why| pen.unmarked(why)).unwrap_or_default()]
}

fn winners(pen: Pen<'_>, award: &Award) -> Vec<Arc<str>> {
    let name = |winner: &crate::awards::public::Winner| {
        winner.named.clone().unwrap_or_else(|| pen.public[winner.recipient].name.clone())
    };
    award.winners.iter().map(name).collect()
}

fn recipient(pen: Pen<'_>, at: RecipientAt) -> Record {
    let (public, recipient) = (pen.public, &pen.public[at]);
    let link = pen.recipient_link(at, None);
    let mut record = Record::new(link.href, "recipient", &*recipient.name);
    record.alias(recipient.aliases.iter().chain(&recipient.legal_name).cloned());
    let home = recipient.region.map(|region| pen.region_name(region));
    let kind = pen.recipient_kind(recipient.kind);
    record.note = home.iter().fold(kind.to_string(), |note, home| format!("{note}, {home}"));
    record.say(record.note.clone());
    record.in_region(public, recipient.region);
    for award in &recipient.awards {
        award_words(pen, *award).into_iter().for_each(|words| record.say(words));
        let award = &public[*award];
        let own = award.winners.iter().filter(|winner| winner.recipient == at);
        record.alias(own.filter_map(|winner| winner.named.clone()));
        record.in_category(public, award.category);
        record.in_region(public, award.region);
    }
    for nomination in recipient.nominations.iter().map(|at| &public[*at]) {
        let (category, edition) =
            (pen.category_link(nomination.category), pen.edition_link(nomination.edition));
        record.say(format!("{}: {}, {}", pen.word("nominations"), category.text, edition.text));
        record.alias(nomination.named.clone());
        record.in_category(public, nomination.category);
    }
    record.say(recipient.about.as_ref().map(|about| pen.unmarked(about)).unwrap_or_default());
    record.whole()
}

fn edition(pen: Pen<'_>, at: EditionAt) -> Record {
    let (public, edition) = (pen.public, &pen.public[at]);
    let card = pen.edition_card(at);
    let mut record = Record::new(card.link.href, "award", &*card.link.text);
    record.lang = card.link.lang;
    let when_and_where = card.ceremony.map(|date| date.text).into_iter().chain(card.place);
    record.note = when_and_where.collect::<Vec<_>>().join(", ");
    record.say(record.note.clone());
    record.say(card.summary.as_ref().map_or("", |text| &text.text));
    record.say(edition.text.as_ref().map(|text| pen.unmarked(text)).unwrap_or_default());
    for category in &edition.categories {
        record.say(&*pen.category_link(*category).text);
        record.in_category(public, *category);
        for award in &public[*category].awards {
            record.say(pen.locale.list_and(&winners(pen, &public[*award])));
        }
    }
    record.say(pen.locale.list_and(&edition.jury.iter().map(|person| &*person.name).collect::<Vec<_>>()));
    record.say(edition.decree.as_ref().map_or("", |decree| &decree.number));
    edition.documents.iter().for_each(|document| record.say(&*pen.plain(&public[*document].title)));
    record.editions.insert(edition.id.value.clone());
    record.in_region(public, edition.ceremonies.iter().filter_map(|ceremony| ceremony.region));
    record.whole()
}

fn category(pen: Pen<'_>, at: CategoryAt) -> Record {
    let (public, category) = (pen.public, &pen.public[at]);
    let link = pen.category_link(at);
    let mut record = Record::new(link.href, "award", &*link.text);
    record.lang = link.lang;
    record.note = pen.edition_link(category.edition).text.to_string();
    record.say(category.description.as_ref().map(|text| pen.unmarked(text)).unwrap_or_default());
    for at in &category.awards {
        let award = &public[*at];
        let rank = pen.award_line(*at).rank.map_or_else(String::new, |rank| format!("{}: ", rank.text));
        record.say(rank + &pen.locale.list_and(&winners(pen, award)));
        record.say(award.citation.as_ref().map(|why| pen.unmarked(why)).unwrap_or_default());
        record.in_region(public, award.region);
        record.in_region(public, award.winners.iter().filter_map(|winner| public[winner.recipient].region));
    }
    for nomination in category.nominations.iter().map(|at| &public[*at]) {
        record.say(nomination.named.as_ref().unwrap_or(&public[nomination.recipient].name));
    }
    record.in_category(public, at);
    record.whole()
}

fn region(pen: Pen<'_>, at: RegionAt) -> Record {
    let (public, region) = (pen.public, &pen.public[at]);
    let link = pen.region_link(at);
    let mut record = Record::new(link.href, "region", &*link.text);
    record.alias(region.aliases.iter().cloned());
    record.alias([region.code.clone()].into_iter().chain(region.bps.clone()));
    record.note = region.province.map_or_else(String::new, |province| pen.region_name(province).to_string());
    record.say(record.note.clone());
    record.say(region.seat.as_deref().unwrap_or_default());
    for recipient in &region.recipients {
        record.say(&*public[*recipient].name);
    }
    for award in region.awards.iter().map(|award| &public[*award]) {
        record.in_category(public, award.category);
    }
    record.in_region(public, [at]);
    record.whole()
}

fn news(pen: Pen<'_>, at: NewsAt) -> Record {
    let (public, item) = (pen.public, &pen.public[at]);
    let link = pen.news_link(at);
    let mut record = Record::new(link.href, "news", &*link.text);
    record.lang = link.lang;
    record.note = pen.when(item.date).text;
    article(pen, &mut record, item.version_or_original(pen.lang));
    record.alias(item.topics.iter().map(|topic| public[*topic].name.clone()));
    record.editions.extend(item.editions.iter().map(|edition| public[*edition].id.value.clone()));
    item.categories.iter().for_each(|category| record.in_category(public, *category));
    record.in_region(public, item.regions.iter().copied());
    record.in_region(public, item.recipients.iter().filter_map(|recipient| public[*recipient].region));
    record.whole()
}

fn article(pen: Pen<'_>, record: &mut Record, version: &Version) {
    record.say(version.summary.as_deref().unwrap_or_default());
    record.say(pen.searched_text(&version.body));
}

fn page(pen: Pen<'_>, at: PageAt) -> Record {
    let link = pen.page_link(at);
    let mut record = Record::new(link.href, "page", &*link.text);
    record.lang = link.lang;
    article(pen, &mut record, pen.public[at].version_or_original(pen.lang));
    record.whole()
}

fn period(pen: Pen<'_>, at: PeriodAt) -> Record {
    let link = pen.period_link(at);
    let mut record = Record::new(link.href, "statistics", &*link.text);
    for dataset in &pen.public[at].datasets {
        record.say(pen.head(*dataset).caption);
        record.in_region(pen.public, pen.public[*dataset].rows.iter().filter_map(|row| row.region));
    }
    record.whole()
}

/// The regions beside each other. Each is found by the table's own words, not by those of every region in it.
fn comparison(pen: Pen<'_>, at: DatasetAt) -> Option<Record> {
    let head = pen.head(at);
    let words = [
        ("measure", (&*head.measure.text).into()),
        ("basis", (&*head.basis.text).into()),
        ("date", (&*head.as_of.text).into()),
    ];
    let address = pen.urls.of(Key::Comparison(at), pen.lang)?;
    let mut record = Record::new(pen.urls.href(&address), "statistics", pen.say("comparison-title", &words));
    record.say(head.caption);
    Some(record.whole())
}

fn methods(pen: Pen<'_>) -> Record {
    let link = pen.section_link(Section::Methods);
    let mut record = Record::new(link.href, "statistics", &*link.text);
    record.say(pen.word("methods-description"));
    for (_, measure) in pen.public.measures() {
        record.say(&*pen.plain(&measure.title));
        record.say(measure.definition.as_ref().map(|text| pen.unmarked(text)).unwrap_or_default());
    }
    record.whole()
}

fn gallery(pen: Pen<'_>, at: EditionAt) -> Record {
    let (public, edition) = (pen.public, &pen.public[at]);
    let label = pen.edition_link(at).text;
    let title = pen.say("gallery-of", &[("edition", (&*label).into())]);
    let mut record = Record::new(pen.urls.href(pen.urls.gallery(at, pen.lang)), "gallery", title);
    record.note = pen.say("count-photos", &[("count", edition.photos.len().into())]);
    for photo in edition.photos.iter().map(|at| &public[*at]) {
        record.say(&*pen.plain(&photo.words.alt));
        record.say(photo.words.caption.as_ref().map(|text| pen.unmarked(text)).unwrap_or_default());
        record.in_region(public, photo.regions.iter().copied());
    }
    record.editions.insert(edition.id.value.clone());
    record.whole()
}
