//! What a new file of each kind says: every key of its schema, in the order in which an author thinks of
//! it. A test holds these lists together with the schemas.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use super::draft::{Field, Value, given, offered, quoted};
use super::known::{Known, Measured};
use crate::awards::recipient::RecipientKind;
use crate::locale::{self, Words};

/// Whoever writes a new file: what the site has, and the words of the examples.
pub(super) struct Author<'a> {
    pub(super) known: &'a Known,
    pub(super) words: &'a Words,
}

impl Author<'_> {
    /// An example in the author's language, in quotation marks.
    fn example(&self, id: &str) -> String {
        quoted(&self.words.say(&format!("example-{id}"), &[]))
    }

    fn listed(&self, id: &str) -> String {
        format!("[{}]", self.example(id))
    }

    /// Eight in the evening of a day, in the site's zone.
    fn evening(&self, day: Date) -> String {
        format!("{day}T20:00:00{}", self.known.offset)
    }

    fn tomorrow(&self) -> Date {
        self.known.today.saturating_add(1.day())
    }

    fn region(&self) -> String {
        quoted(&self.known.region)
    }

    pub(super) fn news(&self, title: &str, date: Date) -> Vec<Field> {
        let known = self.known;
        vec![
            given("title", quoted(title)),
            given("date", date.to_string()),
            given("draft", "true"),
            offered("summary", self.example("summary")),
            offered("author", self.example("author")),
            offered("kind", "press_release"),
            offered("edition", quoted(&known.edition)),
            offered("editions", format!("[{}]", quoted(&known.edition))),
            offered("categories", format!("[{}]", quoted(&format!("{}/id-kategori", known.edition)))),
            offered("recipients", format!("[{}]", known.recipient)),
            offered("regions", format!("[{}]", self.region())),
            offered("tags", self.listed("tag")),
            offered("photo", Value::Record("ArticlePhoto", self.photo())),
            offered("photos", Value::List("ArticlePhoto", self.photo())),
            offered("embargo", self.evening(self.tomorrow())),
            offered("updated", known.today.to_string()),
            offered("featured", "true"),
            offered("toc", "true"),
            offered("slug", "alamat-pendek"),
            offered("replies_to", quoted("2025-07-03-berita-yang-dijawab.md")),
            offered("source", self.source()),
            offered("old_addresses", r#"["/lama/berita/"]"#),
            offered("changes", self.changes()),
        ]
    }

    pub(super) fn page(&self, title: &str) -> Vec<Field> {
        vec![
            given("title", quoted(title)),
            given("draft", "true"),
            offered("summary", self.example("summary")),
            offered("menu", "10"),
            offered("toc", "true"),
            offered("slug", "alamat-pendek"),
            offered("updated", self.known.today.to_string()),
            offered("embargo", self.evening(self.tomorrow())),
            offered("old_addresses", r#"["/lama/halaman/"]"#),
        ]
    }

    pub(super) fn recipient(&self, id: &str, name: &str) -> Vec<Field> {
        let one = vec![
            given("id", id),
            given("name", quoted(name)),
            given("kind", RecipientKind::Other.word()),
            given("draft", "true"),
            offered("legal_name", self.example("legal-name")),
            offered("region", self.region()),
            offered("aliases", self.listed("alias")),
            offered("url", "https://example.org/"),
            offered("about", self.example("about")),
            offered("embargo", self.evening(self.tomorrow())),
            offered("old_addresses", r#"["/lama/penerima/"]"#),
            offered("changes", self.changes()),
        ];
        vec![given("recipients", Value::List("Recipient", one))]
    }

    pub(super) fn edition(&self, id: &str) -> Vec<Field> {
        let label = self.words.say("example-edition", &[("id", locale::Value::from(id))]);
        let (from, to) = assessed(id, self.known.today);
        let day = self.known.today;
        vec![
            given("label", quoted(&label)),
            given("draft", "true"),
            offered("announced", self.evening(day)),
            offered("level", "province"),
            offered(
                "period",
                Value::Record("Days", vec![given("from", from.to_string()), given("to", to.to_string())]),
            ),
            offered("stages", Value::List("Stage", self.stage())),
            offered("ceremony", Value::Record("Ceremony", self.ceremony())),
            offered("ceremonies", format!("[{{ date: {day} }}, {{ date: {} }}]", self.tomorrow())),
            offered("jury", Value::List("Person", self.person("juror", "juror-role"))),
            offered("jury_title", self.example("jury-title")),
            offered("decree", Value::Record("Decree", self.decree())),
            offered("summary", self.example("summary")),
            offered("text", self.example("text")),
            offered("source", self.source()),
            offered("note", self.example("note")),
            offered("embargo", self.evening(self.tomorrow())),
            offered("old_addresses", r#"["/lama/penghargaan/"]"#),
            offered("changes", self.changes()),
        ]
    }

    fn stage(&self) -> Vec<Field> {
        let day = self.known.today;
        vec![
            given("title", self.example("stage")),
            given("date", day.to_string()),
            offered("from", day.to_string()),
            offered("to", self.tomorrow().to_string()),
            offered("text", self.example("text")),
        ]
    }

    fn ceremony(&self) -> Vec<Field> {
        vec![
            given("date", self.evening(self.known.today)),
            offered("title", self.example("ceremony")),
            offered("venue", self.example("venue")),
            offered("place", self.example("place")),
            offered("region", self.region()),
            offered("hosts", self.listed("host")),
            offered("guests", Value::List("Person", self.person("guest", "guest-role"))),
            offered("note", self.example("note")),
            offered("source", self.part_source()),
        ]
    }

    fn person(&self, name: &str, role: &str) -> Vec<Field> {
        vec![given("name", self.example(name)), offered("role", self.example(role))]
    }

    fn decree(&self) -> Vec<Field> {
        vec![
            given("number", self.example("decree-number")),
            offered("title", self.example("decree-title")),
            offered("date", self.known.today.to_string()),
            offered("document", "keputusan"),
        ]
    }

    pub(super) fn results(&self) -> Vec<Field> {
        let category = vec![
            given("id", "kategori-contoh"),
            given("title", self.example("category")),
            offered("results", Value::List("Result", self.result())),
            offered("table", "hasil.csv"),
            offered("nominees", Value::List("Nominee", self.nominee())),
            offered(
                "tiers",
                Value::List("Tier", vec![given("id", "utama"), given("title", self.example("tier"))]),
            ),
            offered("description", self.example("text")),
            offered("level", "regency"),
            offered("sector", self.example("sector")),
            offered("formerly", "[id-lama]"),
            offered("draft", "true"),
            offered("embargo", self.evening(self.tomorrow())),
        ];
        vec![
            given("categories", Value::List("Category", category)),
            offered("source", self.source()),
            offered("note", self.example("note")),
        ]
    }

    fn result(&self) -> Vec<Field> {
        let recipient = &self.known.recipient;
        vec![
            given("recipient", recipient.as_str()),
            offered("recipients", format!("[{recipient}, id-lain]")),
            offered("shares", "[1/2, 1/2]"),
            offered("as", self.example("awarded-as")),
            offered("place", "1"),
            offered("label", self.example("place-label")),
            offered("tier", "utama"),
            offered("citation", self.example("citation")),
            offered("region", self.region()),
            offered("amount", "25000000"),
            offered("photo", "penyerahan.jpg"),
            offered("note", self.example("note")),
            offered("source", self.part_source()),
            offered("draft", "true"),
            offered("embargo", self.evening(self.tomorrow())),
            offered("changes", self.part_changes()),
        ]
    }

    fn nominee(&self) -> Vec<Field> {
        vec![
            given("recipient", self.known.recipient.as_str()),
            offered("as", self.example("awarded-as")),
            offered("note", self.example("note")),
        ]
    }

    pub(super) fn coverage(&self, name: &str, measure: &Measured, basis: &str) -> Vec<Field> {
        let day = stated(name).unwrap_or(self.known.today);
        let target = vec![
            given("due", day.with().month(12).day(31).build().unwrap_or(day).to_string()),
            given("percent", "50"),
            offered("count", "2000"),
            offered("region", self.region()),
            offered("source", self.part_source()),
        ];
        vec![
            given("measure", &*measure.id),
            given("basis", basis),
            given("period", quoted(&day.year().to_string())),
            given("as_of", day.to_string()),
            given("status", "provisional"),
            given("source", self.source()),
            given("draft", "true"),
            offered("title", self.example("coverage")),
            offered("slug", quoted(name)),
            offered("targets", Value::List("Target", target)),
            offered("note", self.example("note")),
            offered("break_in_series", self.example("break")),
            offered("embargo", self.evening(self.tomorrow())),
            offered("changes", self.changes()),
            offered("table", format!("{name}.csv")),
            offered("signs", "{ \"-\": missing }"),
            given("rows", Value::Rows("Row", self.rows(measure))),
        ]
    }

    /// One row for each region that the site has. Its figures wait behind a `#` and are empty, so that one
    /// that is forgotten is told as missing, and never published as zero.
    fn rows(&self, measure: &Measured) -> Vec<(String, String)> {
        let figures = match measure.segments.is_empty() {
            true => vec!["  # count:".to_owned(), "  # of:".to_owned()],
            false => {
                let each: Vec<String> =
                    measure.segments.iter().map(|segment| format!("{segment}: {{ count: , of: }}")).collect();
                vec![format!("  # segments: {{ {} }}", each.join(", "))]
            }
        };
        let row = |(code, kind, name): &(Arc<str>, &'static str, Arc<str>)| {
            let args = [("kind", locale::Value::from(*kind)), ("name", locale::Value::from(&**name))];
            let head = (format!("- region: {}", quoted(code)), self.words.say("region-named", &args));
            std::iter::once(head).chain(figures.iter().map(|line| (line.clone(), String::new())))
        };
        self.known.regions.iter().flat_map(|region| row(region).collect::<Vec<_>>()).collect()
    }

    fn photo(&self) -> Vec<Field> {
        vec![
            given("file", "foto.jpg"),
            given("alt", self.example("alt")),
            offered("caption", self.example("caption")),
            offered("credit", self.example("credit")),
        ]
    }

    /// The source of a part, in short.
    fn part_source(&self) -> String {
        format!("{{ name: {} }}", self.example("source"))
    }

    /// A change to a part, in short.
    fn part_changes(&self) -> String {
        let why = self.example("why");
        format!("[{{ date: {}, kind: correction, why: {why} }}]", self.known.today)
    }

    fn source(&self) -> Value {
        let day = self.known.today;
        let source = vec![
            given("name", self.example("source")),
            offered("title", self.example("source-title")),
            offered("url", "https://example.org/"),
            offered("published", format!("{:04}-{:02}", day.year(), day.month())),
            offered("accessed", day.to_string()),
        ];
        Value::Record("Source", source)
    }

    fn changes(&self) -> Value {
        let change = vec![
            given("date", self.known.today.to_string()),
            given("kind", "correction"),
            given("why", self.example("why")),
            offered("field", self.example("changed-field")),
            offered("was", self.example("was")),
            offered("now", self.example("now")),
        ];
        Value::List("Change", change)
    }
}

/// The days that an edition of this name judges: those of its year.
fn assessed(id: &str, today: Date) -> (Date, Date) {
    let digits = id.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()));
    let year = digits.and_then(|year| year.parse().ok()).unwrap_or(today.year());
    let day = |month, day| Date::new(year, month, day).unwrap_or(today);
    (day(1, 1), day(12, 31))
}

/// The day whose state a file of this name tells: `2025-05` is the end of May, `2025` that of the year.
fn stated(name: &str) -> Option<Date> {
    let mut parts = name.splitn(3, '-');
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let month = parts.next().and_then(|month| month.parse().ok());
    let day = parts.next().and_then(|day| day.get(..2)?.parse().ok());
    match (month, day) {
        (Some(month), Some(day)) => Date::new(year, month, day).ok(),
        (Some(month), None) => Date::new(year, month, 1).ok().map(|first| first.last_of_month()),
        _ => Date::new(year, 12, 31).ok(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_name_tells_the_day() {
        let day = |name| stated(name).map(|day| day.to_string());
        assert_eq!(day("2025-02").as_deref(), Some("2025-02-28"));
        assert_eq!(day("2025").as_deref(), Some("2025-12-31"));
        assert_eq!(day("2025-05-17").as_deref(), Some("2025-05-17"));
        assert_eq!(day("2025-12-angkatan-kerja").as_deref(), Some("2025-12-31"));
        assert_eq!(day("angkatan-kerja"), None);
    }

    #[test]
    fn an_edition_judges_its_year() {
        let today: Date = "2026-03-04".parse().unwrap();
        assert_eq!(assessed("2024", today).0.to_string(), "2024-01-01");
        assert_eq!(assessed("perdana", today).1.to_string(), "2026-12-31");
    }
}
