//! An explanation in words, line by line.

use super::told::{
    Around, Before, Explanation, Figure, Gap, Origin, Quantity, Rank, Record, RecordKind, Rounding, Table,
};
use super::voice::Voice;
use crate::awards::change::Change;
use crate::awards::compare::Barrier;
use crate::awards::coverage::{Amount, Status};
use crate::awards::figure::Part;
use crate::awards::goal::Goal;
use crate::awards::public::{Award, Dataset, Public, RecipientAt};
use crate::awards::sum::{Sum, Term};
use crate::diag::Span;
use crate::locale::{Value, Words};
use crate::report::Texts;

/// One thing that is told, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// How far it stands below what it belongs to; a heading at 0.
    pub depth: usize,
    /// What is said.
    pub text: String,
    /// File, line and column.
    pub place: Option<String>,
    /// Where more is told.
    pub leads: Option<Lead>,
}

/// Where a line leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lead {
    /// To a figure, in the words of a reference: its whole computation.
    Figure(String),
    /// To an address of the site.
    Address(String),
}

/// What is told to a person: one thing a line, its place at the end of the line.
#[must_use]
pub fn say(explanation: &Explanation, public: &Public, words: &Words, texts: &dyn Texts) -> String {
    let mut out = String::new();
    for line in lines(explanation, public, words, texts) {
        out.push_str(&"  ".repeat(line.depth));
        out.push_str(&line.text);
        if let Some(place) = line.place {
            out.push_str("  ");
            out.push_str(&place);
        }
        out.push('\n');
    }
    if explanation.around.is_none()
        && let Some(figure) =
            explanation.tables.iter().flat_map(|table| &table.figures).find(|it| it.region.is_some())
    {
        let figure = ("figure", words_of(public, figure).into());
        out += &words.say("explain-hint", &[figure]);
        out.push('\n');
    }
    out
}

/// The same, line by line, for whoever draws it.
#[must_use]
pub fn lines(explanation: &Explanation, public: &Public, words: &Words, texts: &dyn Texts) -> Vec<Line> {
    let voice = Voice::new(public, words, texts);
    let mut saying = Saying { public, voice, out: Vec::new() };
    if let Some(address) = &explanation.address {
        saying.head(address, explanation.kind);
    }
    match (&explanation.around, &explanation.tables[..]) {
        (Some(around), [Table { figures, .. }]) if figures.len() == 1 => saying.whole(&figures[0], around),
        _ => explanation.tables.iter().for_each(|table| saying.table(table)),
    }
    explanation.records.iter().for_each(|record| saying.record(record));
    if explanation.tables.is_empty() && explanation.records.is_empty() {
        saying.line(0, "nothing", &[], None);
    }
    saying.out
}

struct Saying<'a> {
    public: &'a Public,
    voice: Voice<'a>,
    out: Vec<Line>,
}

type Args<'a> = [(&'static str, Value<'a>)];

impl Saying<'_> {
    /// A line, and where that is written.
    fn line(&mut self, depth: usize, id: &str, args: &Args<'_>, place: Option<Span>) {
        self.line_to(depth, id, args, place, None);
    }

    /// A line that leads to where more is told.
    fn line_to(&mut self, depth: usize, id: &str, args: &Args<'_>, place: Option<Span>, leads: Option<Lead>) {
        let text = self.voice.say(id, args);
        let place = place.map(|place| self.voice.place(place).to_string());
        self.out.push(Line { depth, text, place, leads });
    }

    fn head(&mut self, address: &str, kind: Option<&'static str>) {
        let kind = kind.unwrap_or("file");
        self.line(0, "address", &[("address", address.into()), ("kind", kind.into())], None);
    }

    /// One figure with all that stands around it.
    fn whole(&mut self, figure: &Figure, around: &Around) {
        let public = self.public;
        let dataset = &public[figure.dataset];
        self.title(figure, dataset);
        self.about(dataset);
        self.line(1, "row", &[], Some(figure.row));
        self.quantity("count", figure, |figure| &figure.count);
        self.quantity("of", figure, |figure| &figure.of);
        self.division(figure, dataset);
        if let Some(rate) = figure.rate {
            self.line(1, "rate", &[("rate", rate.value.into())], Some(rate.span));
        }
        self.note(1, figure);
        for part in &figure.parts {
            self.short(1, part, dataset, true);
        }
        around.ranks.iter().for_each(|rank| self.rank(rank));
        if let Some(before) = &around.before {
            self.before(figure, before);
        }
        around.gaps.iter().for_each(|gap| self.gap(figure, dataset, gap));
        around.changes.iter().for_each(|change| self.change(change));
        for address in &around.shown {
            let leads = Some(Lead::Address(address.clone()));
            self.line_to(1, "shown", &[("address", address.as_str().into())], None, leads);
        }
    }

    fn title(&mut self, figure: &Figure, dataset: &Dataset) {
        let measure = self.voice.text(&self.public[dataset.measure].title);
        let (region, day) = (self.voice.region(figure.region), dataset.as_of.to_string());
        let args: [(_, Value<'_>); 3] =
            [("measure", (&*measure).into()), ("region", region.into()), ("day", day.into())];
        match self.voice.part(dataset, figure.part) {
            None => self.line(0, "title", &args, None),
            Some(part) => {
                let args = [&args[..], &[("part", (&*part).into())]].concat();
                self.line(0, "title-part", &args, None);
            }
        }
    }

    /// What all figures of a coverage file share.
    fn about(&mut self, dataset: &Dataset) {
        let measure = &self.public[dataset.measure];
        let basis = &measure.bases[dataset.basis];
        let (counts, title) = (self.voice.text(&measure.counts), self.voice.text(&basis.title));
        let args = [
            ("counts", Value::from(&*counts)),
            ("basis", (&*title).into()),
            ("id", (&*basis.id.value).into()),
        ];
        self.line(1, "basis", &args, Some(basis.id.span));
        self.line(1, "as-of", &[("day", dataset.as_of.to_string().into())], Some(dataset.as_of_span));
        self.line(1, "status", &[("status", dataset.status.word().into())], None);
        match &dataset.source {
            Some(source) => {
                let said = self.voice.source(source);
                self.line(1, "source", &[("source", said.into())], None);
            }
            None => self.line(1, "source-none", &[], None),
        }
        if let Some(note) = &dataset.note {
            let said = self.voice.passage(note);
            self.line(1, "file-note", &[("note", said.into())], None);
        }
    }

    /// A number and its place; a sum of segments with its terms.
    fn quantity(&mut self, id: &str, figure: &Figure, of: fn(&Figure) -> &Quantity) {
        let quantity = of(figure);
        let amount = self.voice.amount(quantity.value);
        let place = match quantity.origin {
            Origin::Written(place) => Some(place),
            Origin::Segments | Origin::Nowhere => None,
        };
        self.line(1, id, &[("amount", amount.into())], place);
        if quantity.origin != Origin::Segments {
            return;
        }
        let terms: Vec<String> = figure
            .parts
            .iter()
            .filter(|part| matches!(part.part, Part::Segment(_)))
            .filter_map(|part| match of(part).value {
                Some(Amount::Count(count)) => Some(self.voice.number(count)),
                _ => None,
            })
            .collect();
        let sum = self.voice.amount(quantity.value);
        self.line(2, "by-segments", &[("terms", terms.join(" + ").into()), ("sum", sum.into())], None);
    }

    fn division(&mut self, figure: &Figure, dataset: &Dataset) {
        let Some(division) = figure.division else {
            let zero = figure.of.value == Some(Amount::Count(0));
            let why = if zero { "zero" } else { "lacking" };
            return self.line(1, "no-share", &[("why", why.into())], None);
        };
        let rounding = match division.rounding {
            Rounding::Exact => "exact",
            Rounding::Down => "down",
            Rounding::Up => "up",
        };
        let args = [
            ("count", Value::from(division.share.count)),
            ("of", division.share.of.into()),
            ("quotient", division.quotient.into()),
            ("percent", division.percent.into()),
            ("rounding", rounding.into()),
            ("decimals", i128::from(self.public[dataset.measure].decimals).into()),
        ];
        self.line(1, "division", &args, None);
    }

    fn note(&mut self, depth: usize, figure: &Figure) {
        if let Some(note) = &figure.note {
            let said = self.voice.passage(note);
            self.line(depth, "note", &[("note", said.into())], None);
        }
    }

    /// A figure on one line, its parts below it.
    fn short(&mut self, depth: usize, figure: &Figure, dataset: &Dataset, below: bool) {
        let name = match self.voice.part(dataset, figure.part) {
            // Below its total the region is clear.
            Some(part) if !below => format!("{}, {part}", self.voice.region(figure.region)),
            Some(part) => part.to_string(),
            None => self.voice.region(figure.region),
        };
        let (count, of) = (self.voice.amount(figure.count.value), self.voice.amount(figure.of.value));
        let mut args: Vec<(_, Value<'_>)> =
            vec![("name", name.into()), ("count", count.into()), ("of", of.into())];
        let summed = figure.count.origin == Origin::Segments;
        let id = match (figure.division, summed) {
            (Some(division), summed) => {
                args.push(("percent", division.percent.into()));
                if summed { "short-summed" } else { "short" }
            }
            (None, _) => "short-no-share",
        };
        // A reference has no words for a part within a segment, and none for what is of no region.
        let has_words = figure.region.is_some() && !matches!(figure.part, Part::OfWhich(_));
        let leads = has_words.then(|| Lead::Figure(words_of(self.public, figure)));
        self.line_to(depth, id, &args, Some(figure.row), leads);
        self.note(depth + 1, figure);
        if let Some(place) = figure.quoted {
            self.line(depth + 1, "quotation", &[], Some(place));
        }
        figure.parts.iter().for_each(|part| self.short(depth + 1, part, dataset, true));
    }

    /// All figures of a coverage file, and the sums over them.
    fn table(&mut self, table: &Table) {
        let dataset = &self.public[table.dataset];
        let measure = self.voice.text(dataset.title.as_ref().unwrap_or(&self.public[dataset.measure].title));
        self.line(0, "table", &[("measure", (&*measure).into())], None);
        self.about(dataset);
        table.figures.iter().for_each(|figure| self.short(1, figure, dataset, false));
        table.sums.iter().for_each(|sum| self.sum(sum, dataset));
    }

    fn sum(&mut self, sum: &Sum, dataset: &Dataset) {
        let Some((count, of)) = sum.totals() else { return };
        let part = self.voice.part(dataset, sum.part);
        let percent = sum.share().and_then(|share| share.percent(self.public[dataset.measure].decimals));
        let percent = percent.map_or_else(|| "none".to_owned(), |percent| self.voice.decimal(percent));
        let province = sum.province.map_or_else(|| "none".to_owned(), |at| self.voice.region(Some(at)));
        let args = [
            ("part", Value::from(part.as_deref().unwrap_or("total"))),
            ("province", province.into()),
            ("rows", sum.rows().into()),
            ("all", sum.all().into()),
            ("count", count.into()),
            ("of", of.into()),
            ("percent", percent.into()),
        ];
        self.line(1, "sum", &args, None);
        let lacking: Vec<String> = sum
            .terms
            .iter()
            .filter(|(_, term)| *term == Term::Lacking)
            .map(|(at, _)| self.voice.region(Some(*at)))
            .collect();
        if !lacking.is_empty() {
            self.line(2, "sum-lacking", &[("regions", lacking.join(", ").into())], None);
        }
    }

    fn rank(&mut self, rank: &Rank) {
        let within = rank.province.map(|at| self.voice.region(Some(at)));
        let args = [
            ("rank", Value::from(rank.rank)),
            ("ranked", rank.ranked.into()),
            ("all", rank.all.into()),
            ("tied", if rank.tied { "yes" } else { "no" }.into()),
            ("within", within.as_deref().unwrap_or("all").into()),
        ];
        self.line(1, "rank", &args, None);
    }

    fn before(&mut self, figure: &Figure, before: &Before) {
        let older = &self.public[before.dataset];
        let day = older.as_of.to_string();
        let row = figure.region.and_then(|region| older.row(region));
        let place = row.and_then(|row| figure.part.of(row)).and_then(|cell| cell.span);
        let shares = figure.division.map(|division| division.share).zip(before.share);
        if let (Some(points), Some((new, old))) = (before.points, shares) {
            let sign = if points.digits > 0 { "+" } else { "" };
            let args = [
                ("day", Value::from(day)),
                ("points", format!("{sign}{}", self.voice.decimal(points)).into()),
                ("new", format!("{} / {}", self.voice.number(new.count), self.voice.number(new.of)).into()),
                ("old", format!("{} / {}", self.voice.number(old.count), self.voice.number(old.of)).into()),
            ];
            return self.line(1, "change", &args, place);
        }
        let why = match before.barrier {
            Some(Barrier::Break(_)) => "break",
            Some(Barrier::Boundary(_)) => "boundary",
            Some(Barrier::Illustrative) => "illustrative",
            Some(Barrier::Measure | Barrier::Basis) => "other",
            None => "lacking",
        };
        self.line(1, "change-none", &[("day", day.into()), ("why", why.into())], place);
    }

    fn gap(&mut self, figure: &Figure, dataset: &Dataset, gap: &Gap) {
        let target = &dataset.targets[gap.target];
        let of = self.voice.amount(figure.of.value);
        let count = self.voice.amount(figure.count.value);
        let wanted = gap.wanted.map(|wanted| self.voice.number(wanted)).unwrap_or_default();
        let missing = gap.missing.map(|missing| self.voice.number(missing.max(0))).unwrap_or_default();
        let state = match gap.missing {
            None if dataset.status == Status::Illustrative => "unjudged",
            None => "lacking",
            Some(missing) if missing > 0 => "missing",
            Some(_) => "reached",
        };
        let mut args: Vec<(_, Value<'_>)> = vec![
            ("day", target.due.to_string().into()),
            ("of", of.into()),
            ("count", count.into()),
            ("wanted", wanted.into()),
            ("missing", missing.into()),
            ("state", state.into()),
        ];
        let id = match target.goal {
            Goal::Percent(percent) => {
                args.push(("percent", percent.into()));
                "target-percent"
            }
            Goal::Count(goal) => {
                args.push(("goal", goal.into()));
                "target-count"
            }
        };
        self.line(1, id, &args, Some(target.span));
    }

    fn change(&mut self, change: &Change) {
        let said = |text: Option<&crate::awards::text::Text>| {
            text.map(|text| self.voice.text(text).to_string()).unwrap_or_default()
        };
        let (was, now, why) =
            (said(change.was.as_ref()), said(change.now.as_ref()), self.voice.text(&change.why));
        let args = [
            ("day", Value::from(change.date.value.to_string())),
            ("kind", change.kind.word().into()),
            ("field", change.field.as_deref().unwrap_or_default().into()),
            ("was", was.into()),
            ("now", now.into()),
            ("why", (&*why).into()),
        ];
        let both = change.was.is_some() && change.now.is_some();
        self.line(1, if both { "revision-of" } else { "revision" }, &args, Some(change.date.span));
    }

    fn record(&mut self, record: &Record) {
        let (id, name) = name(self.public, &self.voice, &record.kind);
        self.line(1, id, &[("name", name.into())], Some(record.span));
    }
}

/// A figure in the words of a reference.
pub(super) fn words_of(public: &Public, figure: &Figure) -> String {
    let dataset = &public[figure.dataset];
    let measure = &public[dataset.measure];
    let region = figure.region.map_or("unallocated", |at| &*public[at].code);
    let mut words = format!("measure={} region={region} as_of={}", measure.id.value, dataset.as_of);
    let twins = public
        .datasets()
        .filter(|(_, other)| (other.measure, other.as_of) == (dataset.measure, dataset.as_of));
    if twins.count() > 1 {
        words += &format!(" basis={}", measure.bases[dataset.basis].id.value);
    }
    if let Part::Segment(at) = figure.part {
        words += &format!(" segment={}", measure.segments[at].id.value);
    }
    words
}

/// The sentence for a record, and what it is called.
pub(super) fn name(public: &Public, voice: &Voice<'_>, kind: &RecordKind) -> (&'static str, String) {
    let recipient = |at: RecipientAt| public[at].name.to_string();
    match kind {
        RecordKind::Article(title) => ("article", title.to_string()),
        RecordKind::Edition(at) => ("edition", voice.text(&public[*at].label).to_string()),
        RecordKind::Category(at) => ("category", voice.text(&public[*at].title).to_string()),
        RecordKind::Award(at) => ("result", award(public, voice, &public[*at])),
        RecordKind::Nomination(at) => ("nomination", recipient(public[*at].recipient)),
        RecordKind::Recipient(at) => ("recipient", recipient(*at)),
        RecordKind::Region(at) => ("region", voice.region(Some(*at))),
        RecordKind::File => ("copied", String::new()),
    }
}

/// "Terbaik I: A, B (Kategori, Edisi)".
fn award(public: &Public, voice: &Voice<'_>, award: &Award) -> String {
    let winners: Vec<&str> = award.winners.iter().map(|winner| &*public[winner.recipient].name).collect();
    let (category, edition) =
        (voice.text(&public[award.category].title), voice.text(&public[award.edition].label));
    let place = award.place.map(|place| place.to_string());
    let label = award.label.as_ref().map(|label| voice.text(label).to_string()).or(place);
    let label = label.map(|label| format!("{label}: ")).unwrap_or_default();
    format!("{label}{} ({category}, {edition})", winners.join(", "))
}
