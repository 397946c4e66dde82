//! A seeded generator of sites of any size: for benchmarks, and for properties that must hold for every
//! site. Equal seeds make equal sites.
//!
//! Every record may be hidden until a time, and nothing names what opens later than itself; so the same
//! site can be written twice: whole, or with all that is hidden at a moment deleted.

#![allow(dead_code, unreachable_pub, missing_docs)] // each test and benchmark uses a part

mod awards;
mod news;
mod words;

use std::fmt::Write;

use jiff::Timestamp;

pub use words::Chance;

/// How large the site is, and how much of it is hidden.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub seed: u64,
    pub news: usize,
    pub regencies: usize,
    pub editions: usize,
    pub recipients: usize,
    /// Coverage files: one basis and one date each.
    pub coverage: usize,
    /// The figures stand in CSV files, a line for each of four segments and one for the total.
    pub tables: bool,
    /// Paragraphs of an article; about 60 words each.
    pub paragraphs: usize,
    /// One record in so many is hidden for a time; none if zero.
    pub hidden: usize,
}

impl Size {
    /// A site small enough to be made hundreds of times.
    pub fn small(seed: u64) -> Self {
        Self {
            seed,
            news: 8,
            regencies: 5,
            editions: 3,
            recipients: 12,
            coverage: 2,
            tables: false,
            paragraphs: 2,
            hidden: 3,
        }
    }

    /// The site that speed is measured on.
    pub fn bench(news: usize) -> Self {
        Self {
            seed: 7,
            news,
            regencies: 514,
            editions: 5,
            recipients: 400,
            coverage: 5,
            tables: false,
            paragraphs: 6,
            hidden: 0,
        }
    }

    /// The whole nation's figures of so many years, in tables, and next to nothing else.
    pub fn nation(years: usize) -> Self {
        Self { news: 10, editions: 1, recipients: 10, coverage: years, tables: true, ..Self::bench(0) }
    }
}

/// When a record becomes visible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Opens {
    Always,
    At(Timestamp),
    /// A draft.
    Never,
}

impl Opens {
    pub fn is_open(self, as_of: Option<Timestamp>) -> bool {
        // Without a moment nothing is left out: the site is written whole.
        match (self, as_of) {
            (_, None) | (Self::Always, _) => true,
            (Self::At(opens), Some(now)) => opens <= now,
            (Self::Never, Some(_)) => false,
        }
    }

    /// Its marks in a YAML record.
    pub fn marks(self, indent: &str) -> String {
        match self {
            Self::Always => String::new(),
            Self::At(opens) => format!("{indent}embargo: {opens}\n"),
            Self::Never => format!("{indent}draft: true\n"),
        }
    }
}

/// A recipient that records may name.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub id: String,
    pub name: String,
    pub opens: Opens,
}

/// A result that photos and news may name.
#[derive(Clone, Debug)]
pub struct Category {
    pub edition: String,
    pub id: String,
    pub opens: Opens,
    pub results_open: Opens,
}

/// What has been made so far, for what is made later to name.
pub struct Site {
    pub size: Size,
    pub chance: Chance,
    pub as_of: Option<Timestamp>,
    pub files: Vec<(String, Vec<u8>)>,
    pub recipients: Vec<Recipient>,
    pub editions: Vec<(String, Opens)>,
    pub categories: Vec<Category>,
    pub regions: Vec<String>,
}

/// The files of a site. With a moment, all records that are hidden then are left out; without one they
/// stand there with their marks.
pub fn files(size: Size, as_of: Option<Timestamp>) -> Vec<(String, Vec<u8>)> {
    let mut site = Site {
        size,
        chance: Chance::new(size.seed),
        as_of,
        files: Vec::new(),
        recipients: Vec::new(),
        editions: Vec::new(),
        categories: Vec::new(),
        regions: Vec::new(),
    };
    site.settings();
    site.regions();
    site.measures();
    site.recipients();
    awards::editions(&mut site);
    site.coverage();
    news::news(&mut site);
    site.files
}

/// Moments at which something opens in a site with hidden records, and some between.
pub fn moments() -> Vec<Timestamp> {
    (0..8)
        .map(|step| moment(step) + jiff::SignedDuration::from_secs(if step % 2 == 0 { 0 } else { -1 }))
        .collect()
}

fn moment(step: i64) -> Timestamp {
    Timestamp::constant(1_767_225_600, 0) + jiff::SignedDuration::from_hours(step * 24 * 30)
}

impl Site {
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Vec<u8>>) {
        self.files.push((path.into(), text.into()));
    }

    /// Perhaps hidden.
    pub fn opens(&mut self) -> Opens {
        let hidden = self.size.hidden;
        if hidden == 0 || self.chance.below(hidden) != 0 {
            return Opens::Always;
        }
        match self.chance.below(4) {
            0 => Opens::Never,
            _ => Opens::At(moment(self.chance.below(8) as i64)),
        }
    }

    /// A recipient that may be named by what opens at `opens`.
    pub fn recipient(&mut self, opens: Opens) -> Option<Recipient> {
        let open: Vec<usize> =
            (0..self.recipients.len()).filter(|at| self.recipients[*at].opens <= opens).collect();
        (!open.is_empty()).then(|| self.recipients[open[self.chance.below(open.len())]].clone())
    }

    pub fn region(&mut self) -> String {
        let at = self.chance.below(self.regions.len());
        self.regions[at].clone()
    }

    fn settings(&mut self) {
        let text = "title: { id: Situs Uji, en: Test Site }\n\
            description: Situs yang dibuat untuk diuji.\n\
            base_url: https://uji.example/dasar/\n\
            languages: [id, en]\n\
            time_zone: Asia/Makassar\n\
            publisher: { name: Penguji }\n\
            contact: uji@example.org\n\
            licence: CC-BY-4.0\n";
        self.add("content/site.yaml", text);
    }

    fn regions(&mut self) {
        let provinces = self.size.regencies.div_ceil(20).max(1);
        let mut text = "provinces:\n".to_owned();
        for province in 0..provinces {
            let _ = writeln!(
                text,
                "  - {{ code: \"{:02}\", name: Provinsi {} }}",
                province + 11,
                words::name(province)
            );
        }
        text.push_str("regencies:\n");
        for at in 0..self.size.regencies {
            let (province, own) = (at % provinces, at / provinces + 1);
            let code = format!("{:02}.{own:02}", province + 11);
            let kind = if own > 15 { "kota" } else { "kabupaten" };
            let name = words::name(at + 100);
            let (row, column) = (at / 30, at % 30);
            let _ = writeln!(
                text,
                "  - {{ code: \"{code}\", slug: w{at}-{}, kind: {kind}, name: {name}, tile: [{row}, {column}] }}",
                name.to_lowercase()
            );
            self.regions.push(code);
        }
        self.add("content/regions.yaml", text);
    }

    fn measures(&mut self) {
        let text = "measures:\n  - id: cakupan\n    title: { id: Cakupan pekerja, en: Worker coverage }\n    \
            counts: { id: peserta, en: members }\n    bases:\n      - { id: semesta, title: semesta pekerja }\n    \
            segments:\n      - { id: pu, title: Penerima upah }\n      - { id: bpu, title: Bukan penerima upah }\n";
        let more =
            "      - { id: jakon, title: Jasa konstruksi }\n      - { id: pmi, title: Pekerja migran }\n";
        let text = if self.size.tables { format!("{text}{more}") } else { text.to_owned() };
        self.add("content/measures.yaml", text);
    }

    fn recipients(&mut self) {
        let mut text = "recipients:\n".to_owned();
        for at in 0..self.size.recipients {
            let opens = self.opens();
            let recipient =
                Recipient { id: format!("penerima-{at}"), name: format!("{} {at}", words::name(at)), opens };
            if opens.is_open(self.as_of) {
                let region = self.region();
                let _ = write!(
                    text,
                    "  - id: {}\n    name: {}\n    kind: business\n    region: \"{region}\"\n{}",
                    recipient.id,
                    recipient.name,
                    opens.marks("    ")
                );
            } else {
                // The same chances are taken whether or not the record is written.
                let _ = self.region();
            }
            self.recipients.push(recipient);
        }
        if text.ends_with("recipients:\n") {
            text = "recipients: []\n".to_owned();
        }
        self.add("content/recipients.yaml", text);
    }

    fn coverage(&mut self) {
        for at in 0..self.size.coverage {
            let year = 2025 - at as i64;
            let opens = self.opens();
            let mut text = format!(
                "measure: cakupan\nbasis: semesta\nperiod: \"{year}\"\nas_of: {year}-06-30\nstatus: final\n\
                 source: {{ name: Badan Uji }}\n{}",
                opens.marks("")
            );
            if self.size.tables {
                let _ = writeln!(text, "table: {year}.csv");
                let table = self.table();
                if opens.is_open(self.as_of) {
                    self.add(format!("content/coverage/{year}.yaml"), text);
                    self.add(format!("content/coverage/{year}.csv"), table);
                }
                continue;
            }
            text.push_str("rows:\n");
            for region in self.regions.clone() {
                let (pu, bpu) = (self.chance.below(9_000), self.chance.below(9_000));
                let _ = writeln!(
                    text,
                    "  - {{ region: \"{region}\", segments: {{ pu: {{ count: {pu}, of: 9000 }}, bpu: {{ count: {bpu}, of: 9000 }} }} }}"
                );
            }
            if opens.is_open(self.as_of) {
                self.add(format!("content/coverage/{year}.yaml"), text);
            }
        }
    }

    /// Each region's total and its four segments.
    fn table(&mut self) -> String {
        let mut text = "region,segment,count,of,note\n".to_owned();
        for region in self.regions.clone() {
            let counts = [(); 4].map(|()| self.chance.below(9_000));
            let _ = writeln!(text, "{region},,{},36000,", counts.iter().sum::<usize>());
            for (segment, count) in ["pu", "bpu", "jakon", "pmi"].iter().zip(counts) {
                let _ = writeln!(text, "{region},{segment},{count},9000,");
            }
        }
        text
    }
}
