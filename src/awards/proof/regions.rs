//! The region that a sentence names.

use std::collections::HashMap;

use super::sentences::{Kind, Sentence};
use crate::awards::public::{Public, RegionAt, RegionKind};

/// All names of all regions, by their first word: a sentence is read once, however many regions there are.
pub(super) struct Regions {
    /// Of each name the words after the first, and whose it is; the longest first.
    names: HashMap<String, Vec<(Vec<String>, RegionAt)>>,
    kinds: Vec<RegionKind>,
}

/// A word of a sentence without accents and capitals, and its token. Empty: no name goes on across it.
type Word = (String, usize);

impl Regions {
    pub(super) fn of(public: &Public) -> Self {
        let mut names: HashMap<String, Vec<(Vec<String>, RegionAt)>> = HashMap::new();
        for (at, region) in public.regions() {
            for name in std::iter::once(&region.name).chain(&region.aliases) {
                let slug = crate::awards::slug(name);
                let mut words = slug.split('-').map(str::to_owned);
                let first = words.next().unwrap_or_default();
                if !first.is_empty() {
                    names.entry(first).or_default().push((words.collect(), at));
                }
            }
        }
        for names in names.values_mut() {
            names.sort_by_key(|(rest, at)| (std::cmp::Reverse(rest.len()), *at));
        }
        Self { names, kinds: public.regions().map(|(_, region)| region.kind).collect() }
    }

    /// The region, if the sentence names exactly one and leaves no doubt which.
    pub(super) fn named(&self, sentence: &Sentence<'_>) -> Option<RegionAt> {
        let words = words(sentence);
        let mut named: Option<RegionAt> = None;
        let mut at = 0;
        while at < words.len() {
            let Some((length, all)) = self.longest(&words[at..]) else {
                at += 1;
                continue;
            };
            let tokens = (words[at].1, words[at + length - 1].1);
            let region = self.of_kind(&all, sentence, tokens)?;
            if named.is_some_and(|named| named != region) {
                return None;
            }
            named = Some(region);
            at += length;
        }
        named
    }

    /// How many words the longest name takes that begins here, and all regions that have it.
    fn longest(&self, words: &[Word]) -> Option<(usize, Vec<RegionAt>)> {
        let names = self.names.get(&words.first()?.0)?;
        let stands = |rest: &[String]| {
            words.len() > rest.len() && rest.iter().zip(&words[1..]).all(|(name, (word, _))| name == word)
        };
        let length = names.iter().find(|(rest, _)| stands(rest)).map(|(rest, _)| rest.len())?;
        let all = names.iter().filter(|(rest, _)| rest.len() == length && stands(rest)).map(|(_, at)| *at);
        Some((length + 1, all.collect()))
    }

    /// The one region of a name, by the word for its kind beside it, if there is one: `Kota` X is not
    /// `Kabupaten` X.
    fn of_kind(
        &self,
        all: &[RegionAt],
        sentence: &Sentence<'_>,
        (first, last): (usize, usize),
    ) -> Option<RegionAt> {
        let before = first.checked_sub(1).map(|at| at - usize::from(at > 0 && sentence.is_sign(at, &['.'])));
        let kind_at = |at: usize| {
            let kinds = sentence.words.kinds.iter();
            kinds.filter(|(word, _)| sentence.is_word(at, &[word])).map(|(_, kind)| *kind).next()
        };
        let kind = before.and_then(kind_at).or_else(|| kind_at(last + 1));
        let mut fitting =
            all.iter().filter(|at| kind.is_none_or(|kind| self.kinds.get(at.index()) == Some(&kind)));
        let region = *fitting.next()?;
        fitting.all(|other| *other == region).then_some(region)
    }
}

fn words(sentence: &Sentence<'_>) -> Vec<Word> {
    let mut words = Vec::new();
    for (at, token) in sentence.tokens.iter().enumerate() {
        match token.kind {
            Kind::Word => {
                let slug = crate::awards::slug(sentence.written(at));
                words.extend(slug.split('-').map(|word| (word.to_owned(), at)));
            }
            Kind::Sign('.' | '-' | '–') => {}
            _ => words.push((String::new(), at)),
        }
    }
    words
}
